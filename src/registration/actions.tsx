/**
 * What an administrator does with registrations, one or many: withdraw, confirm a leaving. Each asks first and says what
 * happens to whom.
 */
import { __, _n, sprintf } from '@wordpress/i18n';
import type { Action } from '../shared/list/types';
import { RunDeed, type Outcome } from '../shared/components/run-deed';
import { formatMoment } from '../shared/dates';
import type { Registration } from '../types/rest';
import { confirmLeave, withdraw } from './api';
import { mentorTold, nameOf } from './words';

type Done = ( sentence: string, outcome: Outcome< Registration > ) => void;

/**
 * Takes people out.
 * @param onDone Told how it went.
 */
export function withdrawAction( onDone: Done ): Action< Registration > {
	return {
		id: 'withdraw',
		label: __( 'Withdraw', 'mentoring-program' ),
		supportsBulk: true,
		isEligible: ( one ) => one.can.withdraw.allowed,
		modalHeader: ( items ) => withdrawTitle( items ),
		modalFocusOnMount: false,
		RenderModal: ( { items, closeModal } ) => (
			<WithdrawDialog
				items={ items }
				onClose={ () => closeModal?.() }
				onDone={ onDone }
			/>
		),
	};
}

/**
 * Grants requests to leave.
 * @param onDone Told how it went.
 */
export function confirmLeaveAction( onDone: Done ): Action< Registration > {
	return {
		id: 'confirm-leave',
		label: __( 'Confirm the leaving', 'mentoring-program' ),
		supportsBulk: true,
		isEligible: ( one ) => one.can.confirm_leave.allowed,
		modalHeader: ( items ) => leaveTitle( items ),
		modalFocusOnMount: false,
		RenderModal: ( { items, closeModal } ) => (
			<LeaveDialog
				items={ items }
				onClose={ () => closeModal?.() }
				onDone={ onDone }
			/>
		),
	};
}

/**
 * @param items Whom.
 */
export function withdrawTitle( items: Registration[] ): string {
	const [ first ] = items;
	return items.length === 1 && first
		? sprintf(
				/* translators: 1: person, 2: group. */
				__( 'Withdraw %1$s from “%2$s”?', 'mentoring-program' ),
				nameOf( first ),
				first.group_title
			)
		: sprintf(
				/* translators: %d: number of people. */
				_n(
					'Withdraw %d person?',
					'Withdraw %d people?',
					items.length,
					'mentoring-program'
				),
				items.length
			);
}

/**
 * @param items Whom.
 */
export function leaveTitle( items: Registration[] ): string {
	const [ first ] = items;
	return items.length === 1 && first
		? sprintf(
				/* translators: 1: person, 2: group. */
				__( 'Let %1$s leave “%2$s”?', 'mentoring-program' ),
				nameOf( first ),
				first.group_title
			)
		: sprintf(
				/* translators: %d: number of people. */
				_n(
					'Let %d person leave?',
					'Let %d people leave?',
					items.length,
					'mentoring-program'
				),
				items.length
			);
}

interface DialogProps {
	items: Registration[];
	onClose: () => void;
	onDone: Done;
}

export function WithdrawDialog( { items, onClose, onDone }: DialogProps ) {
	const [ first ] = items;
	const isOne = items.length === 1;
	const name = first ? nameOf( first ) : '';
	return (
		<RunDeed
			items={ items }
			keep={
				isOne
					? sprintf(
							/* translators: %s: person. */
							__( 'Keep %s', 'mentoring-program' ),
							name
						)
					: __( 'Keep everybody', 'mentoring-program' )
			}
			deed={
				isOne
					? sprintf(
							/* translators: %s: person. */
							__( 'Withdraw and tell %s', 'mentoring-program' ),
							name
						)
					: sprintf(
							/* translators: %d: number of people. */
							_n(
								'Withdraw and tell %d person',
								'Withdraw and tell %d people',
								items.length,
								'mentoring-program'
							),
							items.length
						)
			}
			run={ ( one ) => withdraw( one.id ) }
			onClose={ onClose }
			onDone={ ( outcome ) =>
				onDone(
					isOne
						? sprintf(
								/* translators: %s: person. */
								__( '%s was withdrawn.', 'mentoring-program' ),
								name
							)
						: sprintf(
								/* translators: %d: number of people. */
								_n(
									'%d person was withdrawn.',
									'%d people were withdrawn.',
									outcome.done.length,
									'mentoring-program'
								),
								outcome.done.length
							),
					outcome
				)
			}
		>
			<Whom items={ items } />
			<ul className="mentoring-consequences">
				{ items.some( ( one ) => one.status === 'waiting' ) && (
					<li>
						{ __(
							'A wait ends; everybody behind moves up.',
							'mentoring-program'
						) }
					</li>
				) }
				{ items.some( ( one ) => one.status !== 'waiting' ) && (
					<li>
						{ __(
							'A place ends. Before the first meeting it goes to the first in line; later it stays empty until you offer it.',
							'mentoring-program'
						) }
					</li>
				) }
				<li>
					{ __(
						'An e-mail tells each of them.',
						'mentoring-program'
					) }
				</li>
				<LeavingCost items={ items } />
				<li>
					{ __(
						'This cannot be undone; they can register again while the term is open.',
						'mentoring-program'
					) }
				</li>
			</ul>
		</RunDeed>
	);
}

export function LeaveDialog( { items, onClose, onDone }: DialogProps ) {
	return (
		<RunDeed
			items={ items }
			keep={ __( 'Not yet', 'mentoring-program' ) }
			deed={ _n(
				'Confirm the leaving',
				'Confirm the leavings',
				items.length,
				'mentoring-program'
			) }
			run={ ( one ) => confirmLeave( one.id ) }
			onClose={ onClose }
			onDone={ ( outcome ) =>
				onDone(
					sprintf(
						/* translators: %s: names of people. */
						_n(
							'%s has left the group.',
							'%s have left.',
							outcome.done.length,
							'mentoring-program'
						),
						outcome.done.map( nameOf ).join( ', ' )
					),
					outcome
				)
			}
		>
			<ul className="mentoring-consequences">
				{ items.map( ( one ) => (
					<li key={ one.id }>
						{ sprintf(
							/* translators: 1: person, 2: date and time. */
							__(
								'%1$s asked to leave on %2$s.',
								'mentoring-program'
							),
							nameOf( one ),
							formatMoment( one.leave_requested_at )
						) }{ ' ' }
						{ mentorTold( one ) }
					</li>
				) ) }
				<li>
					{ __(
						'The place stays empty until you offer it.',
						'mentoring-program'
					) }
				</li>
				<LeavingCost items={ items } />
			</ul>
		</RunDeed>
	);
}

/**
 * What becomes of their fees, as the rules say that judged each of them.
 * @param props       Props.
 * @param props.items Who leaves.
 */
function LeavingCost( { items }: { items: Registration[] } ) {
	const costs = items.filter( ( one ) => one.fee !== null );
	const kept = costs.filter( ( one ) => one.fee?.stays_due );
	const dropped = costs.filter( ( one ) => ! one.fee?.stays_due );
	const names = ( of: Registration[] ) => of.map( nameOf ).join( ', ' );
	return (
		<>
			{ kept.length > 0 && (
				<li>
					{ sprintf(
						/* translators: %s: names of people. */
						__(
							'The fee stays due, and nothing is returned: %s.',
							'mentoring-program'
						),
						names( kept )
					) }
				</li>
			) }
			{ dropped.length > 0 && (
				<li>
					{ sprintf(
						/* translators: %s: names of people. */
						__(
							'The fee is no longer due, and what was paid is owed back: %s.',
							'mentoring-program'
						),
						names( dropped )
					) }
				</li>
			) }
		</>
	);
}

/**
 * Everybody by name, when there are several.
 * @param props       Props.
 * @param props.items Whom.
 */
function Whom( { items }: { items: Registration[] } ) {
	return items.length < 2 ? null : (
		<ul className="mentoring-whom">
			{ items.map( ( one ) => (
				<li key={ one.id }>
					{ sprintf(
						/* translators: 1: person, 2: group. */
						__( '%1$s, “%2$s”', 'mentoring-program' ),
						nameOf( one ),
						one.group_title
					) }
				</li>
			) ) }
		</ul>
	);
}
