/**
 * The screen Messages: the kinds of messages, one of them as a form, or a part of the outbox. Each has its own address.
 */
import { __ } from '@wordpress/i18n';
import { screenUrl, wordInAddress } from '../shared/boot-data';
import { Failed, Loading, Page } from '../shared/components/page';
import { useLoad } from '../shared/use-load';
import { readMessage } from './api';
import { MessageForm } from './form';
import { MessageLists } from './lists';

export function MessageScreen() {
	const kind = wordInAddress( 'kind' );
	return kind === '' ? <MessageLists /> : <Editor kind={ kind } />;
}

function Editor( { kind }: { kind: string } ) {
	const loaded = useLoad( () => readMessage( kind ), kind );
	if ( loaded.state === 'ready' ) {
		return (
			<MessageForm
				message={ loaded.value }
				onMessage={ loaded.replace }
			/>
		);
	}
	return (
		<Page
			title={ __( 'Message', 'mentoring-program' ) }
			back={ {
				label: __( 'Messages', 'mentoring-program' ),
				url: screenUrl( 'messages' ),
			} }
		>
			{ loaded.state === 'loading' ? (
				<Loading />
			) : (
				<Failed { ...loaded } />
			) }
		</Page>
	);
}
