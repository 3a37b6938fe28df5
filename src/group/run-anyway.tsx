/**
 * Deciding that groups below their minimum run all the same: who is told is said first (A10).
 */
import { __, _n, sprintf } from '@wordpress/i18n';
import { RunDeed, type Outcome } from '../shared/components/run-deed';
import type { Action } from '../shared/list/types';
import type { Group } from '../types/rest';
import { runAnyway } from './api';

/**
 * @param onDone Told how it went.
 */
export function runAnywayAction(
	onDone: ( sentence: string, outcome: Outcome< Group > ) => void
): Action< Group > {
	return {
		id: 'run-anyway',
		label: __( 'Run it with few people', 'mentoring-program' ),
		isEligible: ( group ) => group.can.run_anyway?.allowed === true,
		modalHeader: ( [ group ] ) =>
			sprintf(
				/* translators: 1: title of a group, 2: number of people. */
				_n(
					'Run “%1$s” with %2$d person?',
					'Run “%1$s” with %2$d people?',
					group?.places.confirmed ?? 0,
					'mentoring-program'
				),
				group?.title ?? '',
				group?.places.confirmed ?? 0
			),
		modalFocusOnMount: false,
		RenderModal: ( { items, closeModal } ) => (
			<RunDeed
				items={ items }
				keep={ __( 'Decide later', 'mentoring-program' ) }
				deed={ __( 'Run it and tell them', 'mentoring-program' ) }
				isHarmless
				run={ ( group ) => runAnyway( group.id ) }
				onClose={ () => closeModal?.() }
				onDone={ ( how ) =>
					onDone(
						__(
							'It runs. Everybody in it is told.',
							'mentoring-program'
						),
						how
					)
				}
			>
				<ul className="mentoring-consequences">
					{ items.map( ( group ) => (
						<li key={ group.id }>
							{ sprintf(
								/* translators: 1: fewest people, 2: number of people. */
								__(
									'It needs %1$d people and has %2$d. Its page stops asking for more; who wants to join still can.',
									'mentoring-program'
								),
								group.minimum,
								group.places.confirmed ?? 0
							) }
						</li>
					) ) }
					<li>
						{ __(
							'Everybody with a place and the mentors get one message. It is kept with your name and the time.',
							'mentoring-program'
						) }
					</li>
				</ul>
			</RunDeed>
		),
	};
}
