/**
 * The fee of one registration: where it stands, every entry, and what can be recorded. Entries are never changed or removed.
 */
import { Button, Modal } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { formatDate, formatMoney } from '../shared/dates';
import type { Fee } from '../types/rest';
import { CameBackDialog } from './came-back';
import { ExceptionDialog } from './exception';
import { PayDialog, payTitle } from './pay';
import { aboutState } from './words';

type Entry = Fee[ 'entries' ][ number ];

/** Which way an entry counts towards what is to be paid. */
const WAY = { due: 1, came_back: 1, refund: 1, payment: -1, void: -1 };

function sumWords( fee: Fee ): string {
	if ( fee.state === 'kept' ) {
		return __( 'Kept for another group', 'mentoring-program' );
	}
	return fee.owed_back > 0
		? __( 'Owed back', 'mentoring-program' )
		: __( 'Due now', 'mentoring-program' );
}

export function FeeCard( {
	fee,
	onChanged,
}: {
	fee: Fee;
	onChanged: ( sentence: string, fee: Fee ) => void;
} ) {
	const [ asking, setAsking ] = useState<
		'pay' | 'exception' | Entry | null
	>( null );
	const close = () => setAsking( null );
	return (
		<section className="mentoring-card" aria-labelledby="mentoring-fee">
			<header className="mentoring-card__header">
				<h3 id="mentoring-fee">{ __( 'Fee', 'mentoring-program' ) }</h3>
				<p>
					<strong>{ fee.state_label }</strong> { aboutState( fee ) }
				</p>
			</header>
			<p>
				{ sprintf(
					/* translators: %s: reference. */
					__( 'Reference %s', 'mentoring-program' ),
					fee.reference
				) }
			</p>
			<table className="mentoring-table">
				<thead>
					<tr>
						<th scope="col">
							{ __( 'Date', 'mentoring-program' ) }
						</th>
						<th scope="col">
							{ __( 'What', 'mentoring-program' ) }
						</th>
						<th scope="col">
							{ __( 'Recorded by', 'mentoring-program' ) }
						</th>
						<th scope="col" className="is-number">
							{ __( 'Amount', 'mentoring-program' ) }
						</th>
					</tr>
				</thead>
				<tbody>
					{ fee.entries.map( ( entry ) => (
						<tr key={ entry.id }>
							<td>{ formatDate( entry.on_date ) }</td>
							<td>
								{ entry.words }
								{ entry.can_come_back && (
									<>
										{ ' ' }
										<Button
											variant="link"
											onClick={ () => setAsking( entry ) }
										>
											{ __(
												'It came back',
												'mentoring-program'
											) }
										</Button>
									</>
								) }
							</td>
							<td>{ entry.by }</td>
							<td className="is-number">
								{ formatMoney(
									WAY[ entry.kind ] * entry.amount,
									fee.currency
								) }
							</td>
						</tr>
					) ) }
				</tbody>
				<tfoot>
					<tr>
						<th scope="row" colSpan={ 3 }>
							{ sumWords( fee ) }
						</th>
						<td className="is-number">
							{ formatMoney(
								fee.owed_back || fee.owed,
								fee.currency
							) }
						</td>
					</tr>
				</tfoot>
			</table>
			<div className="mentoring-detail__actions">
				<Button
					variant="secondary"
					onClick={ () => setAsking( 'pay' ) }
				>
					{ __( 'Record a payment', 'mentoring-program' ) }
				</Button>
				<Button
					variant="tertiary"
					onClick={ () => setAsking( 'exception' ) }
				>
					{ __( 'Make an exception', 'mentoring-program' ) }
				</Button>
				<span>
					{ __(
						'Entries are never changed or removed. A mistake is put right with a new entry.',
						'mentoring-program'
					) }
				</span>
			</div>
			{ asking === 'pay' && (
				<Modal
					title={ payTitle( [ fee ] ) }
					onRequestClose={ close }
					size="medium"
				>
					<PayDialog
						items={ [ fee ] }
						onClose={ close }
						onDone={ ( sentence, { done } ) =>
							done[ 0 ] && onChanged( sentence, done[ 0 ] )
						}
					/>
				</Modal>
			) }
			{ asking === 'exception' && (
				<ExceptionDialog
					fee={ fee }
					onClose={ close }
					onDone={ ( changed ) =>
						onChanged(
							__(
								'The exception is recorded.',
								'mentoring-program'
							),
							changed
						)
					}
				/>
			) }
			{ typeof asking === 'object' && asking !== null && (
				<CameBackDialog
					fee={ fee }
					payment={ asking }
					onClose={ close }
					onDone={ ( changed ) =>
						onChanged(
							__(
								'Recorded: the payment came back.',
								'mentoring-program'
							),
							changed
						)
					}
				/>
			) }
		</section>
	);
}
