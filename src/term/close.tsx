/**
 * Closing the registration of a term before its time: what that means for whom comes first.
 */
import { __, _n, sprintf } from '@wordpress/i18n';
import { RunDeed, type Outcome } from '../shared/components/run-deed';
import { formatShort, wallNow } from '../shared/dates';
import type { Action } from '../shared/list/types';
import type { Term } from '../types/rest';
import { saveTerm } from './api';

/**
 * @param onDone Told how it went.
 */
export function closeAction(
	onDone: ( outcome: Outcome< Term > ) => void
): Action< Term > {
	return {
		id: 'close',
		label: __( 'Close registration now', 'mentoring-program' ),
		isEligible: ( term ) => term.state === 'open' && term.can.edit.allowed,
		modalHeader: ( [ term ] ) =>
			sprintf(
				/* translators: %s: name of a term. */
				__( 'Close registration for %s now?', 'mentoring-program' ),
				term?.name ?? ''
			),
		modalFocusOnMount: false,
		RenderModal: ( { items, closeModal } ) => (
			<RunDeed
				items={ items }
				keep={ __( 'Keep it open', 'mentoring-program' ) }
				deed={ __( 'Close registration now', 'mentoring-program' ) }
				run={ ( term ) =>
					saveTerm( term.id, {
						closes_on: wallNow(),
						version: term.version ?? 0,
					} )
				}
				onClose={ () => closeModal?.() }
				onDone={ onDone }
			>
				<ul className="mentoring-consequences">
					{ items.flatMap( consequences ).map( ( sentence ) => (
						<li key={ sentence }>{ sentence }</li>
					) ) }
				</ul>
			</RunDeed>
		),
	};
}

function consequences( term: Term ): string[] {
	const { taken = 0, offered = 0, waiting = 0 } = term.places ?? {};
	return [
		term.closes_at === null
			? __(
					'Registration closes at once, instead of at the first meeting of each group.',
					'mentoring-program'
				)
			: sprintf(
					/* translators: %s: date and time. */
					__(
						'Registration closes at once instead of on %s.',
						'mentoring-program'
					),
					formatShort( term.closes_at )
				),
		taken > 0
			? sprintf(
					/* translators: %d: number of people. */
					_n(
						'The %d person with a place keeps it.',
						'The %d people with a place keep it.',
						taken,
						'mentoring-program'
					),
					taken
				)
			: '',
		offered > 0
			? sprintf(
					/* translators: %d: number of offers. */
					_n(
						'The %d offer that is open stays open until it lapses.',
						'The %d offers that are open stay open until they lapse.',
						offered,
						'mentoring-program'
					),
					offered
				)
			: '',
		waiting > 0
			? sprintf(
					/* translators: %d: number of people. */
					_n(
						'The %d person waiting stays on the waiting list.',
						'The %d people waiting stay on the waiting list.',
						waiting,
						'mentoring-program'
					),
					waiting
				)
			: '',
		__(
			'The public page says so from now on. You can open registration again by setting a later closing time.',
			'mentoring-program'
		),
	].filter( Boolean );
}
