/**
 * Memberships looked up by hand: marking and taking back, for one or many. What the membership plugin says is never
 * changed here.
 */
import { __, _n, sprintf } from '@wordpress/i18n';
import { RunDeed, type Outcome } from '../shared/components/run-deed';
import type { Action } from '../shared/list/types';
import { RestError } from '../shared/rest';
import type { Registration } from '../types/rest';
import { unverify, verify } from './api';
import { nameOf } from './words';

type Done = ( sentence: string, outcome: Outcome< Registration > ) => void;

/**
 * Marks memberships as verified. People whose membership has lapsed can be among those chosen: they are left out, by name.
 * @param onDone Told how it went.
 */
export function verifyAction( onDone: Done ): Action< Registration > {
	return {
		id: 'verify',
		label: __( 'Mark as verified', 'mentoring-program' ),
		supportsBulk: true,
		isEligible: ( one ) =>
			one.can.verify.allowed || one.can.verify.reason === 'not_current',
		modalHeader: ( items ) => {
			const [ first ] = items;
			return items.length === 1 && first
				? sprintf(
						/* translators: %s: person. */
						__(
							'Is the membership of %s verified?',
							'mentoring-program'
						),
						nameOf( first )
					)
				: sprintf(
						/* translators: %d: number of people. */
						_n(
							'Is %d membership verified?',
							'Are %d memberships verified?',
							items.length,
							'mentoring-program'
						),
						items.length
					);
		},
		modalFocusOnMount: false,
		RenderModal: ( { items, closeModal } ) => (
			<VerifyDialog
				items={ items }
				onClose={ () => closeModal?.() }
				onDone={ onDone }
			/>
		),
	};
}

/**
 * Takes marks back.
 * @param onDone Told how it went.
 */
export function unverifyAction( onDone: Done ): Action< Registration > {
	return {
		id: 'unverify',
		label: __( 'Take the verification back', 'mentoring-program' ),
		supportsBulk: true,
		isEligible: ( one ) => one.can.unverify.allowed,
		callback: async ( items ) => {
			const outcome = await each( items, unverify );
			onDone( takenBack( outcome.done ), outcome );
		},
	};
}

function VerifyDialog( {
	items,
	onClose,
	onDone,
}: {
	items: Registration[];
	onClose: () => void;
	onDone: Done;
} ) {
	const allowed = items.filter( ( one ) => one.can.verify.allowed );
	const left = items.filter( ( one ) => ! one.can.verify.allowed );
	return (
		<RunDeed
			items={ items }
			isHarmless
			isDisabled={ allowed.length === 0 }
			keep={ __( 'Not yet', 'mentoring-program' ) }
			deed={ sprintf(
				/* translators: %d: number of people. */
				_n(
					'Mark %d membership as verified',
					'Mark %d memberships as verified',
					allowed.length,
					'mentoring-program'
				),
				allowed.length
			) }
			run={ ( one ) => verify( one.id ) }
			onClose={ onClose }
			onDone={ ( outcome ) =>
				onDone( verified( outcome.done ), outcome )
			}
		>
			<ul className="mentoring-consequences">
				<li>
					{ __(
						'It is noted with your name and the time, for this term, and can be taken back. Nobody is told, and nothing else changes.',
						'mentoring-program'
					) }
				</li>
				{ left.map( ( one ) => (
					<li key={ one.id }>{ one.can.verify.message }</li>
				) ) }
			</ul>
		</RunDeed>
	);
}

/**
 * Does something to one after the other, and keeps what could not be done with its reason.
 * @param items What to.
 * @param deed  What.
 */
async function each(
	items: Registration[],
	deed: ( id: number ) => Promise< unknown >
): Promise< Outcome< Registration > > {
	const outcome: Outcome< Registration > = { done: [], failed: [], left: [] };
	for ( const item of items ) {
		try {
			await deed( item.id );
			outcome.done.push( item );
		} catch ( error ) {
			outcome.failed.push( {
				item,
				message:
					error instanceof RestError
						? error.message
						: String( error ),
			} );
		}
	}
	return outcome;
}

/**
 * @param done Whose.
 */
export function verified( done: Registration[] ): string {
	const [ first ] = done;
	return done.length === 1 && first
		? sprintf(
				/* translators: %s: person. */
				__(
					'The membership of %s is marked as verified.',
					'mentoring-program'
				),
				nameOf( first )
			)
		: sprintf(
				/* translators: %d: number of people. */
				_n(
					'%d membership is marked as verified.',
					'%d memberships are marked as verified.',
					done.length,
					'mentoring-program'
				),
				done.length
			);
}

/**
 * @param done Whose.
 */
export function takenBack( done: Registration[] ): string {
	const [ first ] = done;
	return done.length === 1 && first
		? sprintf(
				/* translators: %s: person. */
				__(
					'The membership of %s is no longer marked as verified.',
					'mentoring-program'
				),
				nameOf( first )
			)
		: sprintf(
				/* translators: %d: number of people. */
				_n(
					'%d membership is no longer marked as verified.',
					'%d memberships are no longer marked as verified.',
					done.length,
					'mentoring-program'
				),
				done.length
			);
}
