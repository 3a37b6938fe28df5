/**
 * The lists of the screen Messages under their tabs: the kinds of messages, and the parts of the outbox.
 */
import { Button, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { screenUrl, wordInAddress } from '../shared/boot-data';
import { Failed, Loading, Page } from '../shared/components/page';
import { RestError } from '../shared/rest';
import { useLoad } from '../shared/use-load';
import type { Message, Outbox } from '../types/rest';
import { readMessages, readOutbox, testMessage } from './api';
import { Kinds } from './kinds';
import { OutboxNotices } from './notices';
import { OutboxList, type Part } from './outbox-list';

const PARTS: readonly Part[] = [ 'problems', 'waiting', 'handed_over' ];

export function MessageLists() {
	const sent = wordInAddress( 'in' );
	const part = PARTS.find( ( one ) => one === sent );
	const [ turn, setTurn ] = useState( 0 );
	const [ said, setSaid ] = useState(
		wordInAddress( 'was_saved' ) === ''
			? ''
			: __( 'Message saved.', 'mentoring-program' )
	);
	const [ problem, setProblem ] = useState( '' );
	const outbox = useLoad( readOutbox, `outbox ${ turn }` );
	const messages = useLoad( readMessages, 'messages' );

	async function sendTest( [ first ]: Message[] ) {
		setProblem( '' );
		setSaid( '' );
		if ( ! first ) {
			return;
		}
		try {
			await testMessage( first.kind, first );
			setSaid( testSaid( first ) );
		} catch ( error ) {
			setProblem( error instanceof RestError ? error.message : '' );
		}
	}

	return (
		<Page
			title={ __( 'Messages', 'mentoring-program' ) }
			intro={ __(
				'What the site writes to people, in your words.',
				'mentoring-program'
			) }
			said={ said }
			actions={
				messages.state === 'ready' && (
					<Button
						variant="secondary"
						onClick={ () => void sendTest( messages.value ) }
					>
						{ __( 'Send a test to me', 'mentoring-program' ) }
					</Button>
				)
			}
			isFull
		>
			{ problem && (
				<Notice status="error" onRemove={ () => setProblem( '' ) }>
					{ problem }
				</Notice>
			) }
			{ outbox.state === 'ready' && (
				<OutboxNotices
					outbox={ outbox.value }
					onOutbox={ () => setTurn( ( last ) => last + 1 ) }
				/>
			) }
			<div className="mentoring-list">
				<Tabs
					part={ part }
					kinds={
						messages.state === 'ready'
							? messages.value.length
							: null
					}
					outbox={ outbox.state === 'ready' ? outbox.value : null }
				/>
				{ part && outbox.state === 'ready' && (
					<OutboxList
						key={ part }
						part={ part }
						outbox={ outbox.value }
						turn={ turn }
						onDone={ ( text ) => {
							setSaid( text );
							setTurn( ( last ) => last + 1 );
						} }
					/>
				) }
				{ part && outbox.state === 'loading' && <Loading rows={ 6 } /> }
				{ outbox.state === 'failed' && <Failed { ...outbox } /> }
				{ ! part && messages.state === 'loading' && (
					<Loading rows={ 10 } />
				) }
				{ ! part && messages.state === 'failed' && (
					<Failed { ...messages } />
				) }
				{ ! part && messages.state === 'ready' && (
					<Kinds
						messages={ messages.value }
						onMessage={ ( changed, text ) => {
							messages.replace(
								messages.value.map( ( one ) =>
									one.kind === changed.kind ? changed : one
								)
							);
							setSaid( text );
						} }
						onProblem={ setProblem }
					/>
				) }
			</div>
		</Page>
	);
}

/**
 * What is said once a test was handed over.
 * @param message Its kind.
 */
export function testSaid( message: Message ): string {
	return sprintf(
		/* translators: %s: kind of message. */
		__(
			'A test of “%s” was handed to the mail server, for you alone.',
			'mentoring-program'
		),
		message.label
	);
}

function Tabs( {
	part,
	kinds,
	outbox,
}: {
	part: Part | undefined;
	kinds: number | null;
	outbox: Outbox | null;
} ) {
	const tabs = [
		{
			part: undefined,
			label: __( 'Texts', 'mentoring-program' ),
			count: kinds,
		},
		{
			part: 'problems',
			label: __( 'Failed', 'mentoring-program' ),
			count: outbox?.problems ?? null,
		},
		{
			part: 'waiting',
			label: __( 'To be handed over', 'mentoring-program' ),
			count: outbox?.waiting ?? null,
		},
		{
			part: 'handed_over',
			label: __( 'Handed to the mail server', 'mentoring-program' ),
			count: outbox?.handed_over ?? null,
		},
	];
	return (
		<nav
			className="mentoring-tabs"
			aria-label={ __( 'Parts of this screen', 'mentoring-program' ) }
		>
			{ tabs.map( ( tab ) => (
				<Button
					key={ tab.label }
					aria-current={ tab.part === part }
					href={ screenUrl(
						'messages',
						tab.part === undefined ? {} : { in: tab.part }
					) }
				>
					{ tab.label }
					{ tab.count !== null && (
						<span className="mentoring-tabs__count">
							{ ` ${ tab.count }` }
						</span>
					) }
				</Button>
			) ) }
		</nav>
	);
}
