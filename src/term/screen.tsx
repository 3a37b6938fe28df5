/**
 * The screen Terms: the list, or one term as a form.
 */
import { __ } from '@wordpress/i18n';
import { readPrograms } from '../program/api';
import { numberInAddress, screenUrl, wordInAddress } from '../shared/boot-data';
import { Failed, Loading, Page } from '../shared/components/page';
import { useLoad } from '../shared/use-load';
import { readTerm } from './api';
import { TermForm } from './form';
import { TermList } from './list';
import { NoProgram } from './no-program';

export function TermScreen() {
	const id = numberInAddress( 'term' );
	if ( id !== null || wordInAddress( 'new' ) !== '' ) {
		return <TermEditor id={ id } />;
	}
	return <TermList />;
}

function TermEditor( { id }: { id: number | null } ) {
	const loaded = useLoad(
		async () => ( {
			term: id === null ? null : await readTerm( id ),
			program: ( await readPrograms() )[ 0 ] ?? null,
		} ),
		String( id )
	);
	if ( loaded.state === 'ready' && loaded.value.program ) {
		return (
			<TermForm
				term={ loaded.value.term }
				programId={ loaded.value.program.id }
			/>
		);
	}
	return (
		<Page
			title={ __( 'Term', 'mentoring-program' ) }
			back={ {
				label: __( 'Terms', 'mentoring-program' ),
				url: screenUrl( 'terms' ),
			} }
		>
			{ loaded.state === 'loading' && <Loading /> }
			{ loaded.state === 'failed' && <Failed { ...loaded } /> }
			{ loaded.state === 'ready' && <NoProgram /> }
		</Page>
	);
}
