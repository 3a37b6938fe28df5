/**
 * Putting terms that are over away, and back: nothing of them is lost, they only leave the usual lists (A8).
 */
import { __, sprintf } from '@wordpress/i18n';
import { RunDeed, type Outcome } from '../shared/components/run-deed';
import type { Action } from '../shared/list/types';
import type { Term } from '../types/rest';
import { saveTerm } from './api';

type Done = ( sentence: string, outcome: Outcome< Term > ) => void;

/**
 * @param onDone Told how it went.
 */
export function archiveActions( onDone: Done ): Action< Term >[] {
	return [
		{
			id: 'archive',
			label: __( 'Archive', 'mentoring-program' ),
			supportsBulk: true,
			isEligible: ( term ) => term.can.archive.allowed,
			modalHeader: ( terms ) =>
				sprintf(
					/* translators: %s: names of terms. */
					__( 'Archive %s?', 'mentoring-program' ),
					namesOf( terms )
				),
			modalFocusOnMount: false,
			RenderModal: ( { items, closeModal } ) => (
				<RunDeed
					items={ items }
					keep={ __( 'Leave it in the lists', 'mentoring-program' ) }
					deed={ __( 'Archive', 'mentoring-program' ) }
					isHarmless
					run={ ( term ) => archive( term, true ) }
					onClose={ () => closeModal?.() }
					onDone={ ( how ) =>
						onDone( __( 'Archived.', 'mentoring-program' ), how )
					}
				>
					<p>
						{ __(
							'Groups, people, fees and attendance stay as they are and stay readable: under “Archived” here, and from there in every list. You can bring it back at any time.',
							'mentoring-program'
						) }
					</p>
				</RunDeed>
			),
		},
		{
			id: 'unarchive',
			label: __( 'Bring back into the lists', 'mentoring-program' ),
			isEligible: ( term ) =>
				term.stage === 'archived' && term.can.edit.allowed,
			callback: async ( items ) => {
				for ( const term of items ) {
					await archive( term, false );
				}
				onDone( __( 'Back in the lists.', 'mentoring-program' ), {
					done: items,
					failed: [],
					left: [],
				} );
			},
		},
	];
}

function archive( term: Term, archived: boolean ): Promise< Term > {
	return saveTerm( term.id, { archived, version: term.version ?? 0 } );
}

function namesOf( terms: Term[] ): string {
	return terms.map( ( term ) => term.name ).join( ', ' );
}
