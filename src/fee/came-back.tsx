/**
 * Asks before a payment is recorded as come back: what is due again, and whether the person is told.
 */
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { Confirm } from '../shared/components/confirm';
import { Choice, Input } from '../shared/components/field';
import { formatMoney, wallNow } from '../shared/dates';
import type { Fee } from '../types/rest';
import { recordCameBack } from './api';

export function CameBackDialog( {
	fee,
	payment,
	onClose,
	onDone,
}: {
	fee: Fee;
	payment: Fee[ 'entries' ][ number ];
	onClose: () => void;
	onDone: ( fee: Fee ) => void;
} ) {
	const [ onDate, setOnDate ] = useState( () => wallNow().slice( 0, 10 ) );
	const [ isTold, setTold ] = useState( true );
	const amount = formatMoney( payment.amount, fee.currency );
	return (
		<Confirm
			title={ sprintf(
				/* translators: 1: amount, 2: person. */
				__( 'Did %1$s from %2$s come back?', 'mentoring-program' ),
				amount,
				fee.person
			) }
			keep={ __( 'No, the payment stays', 'mentoring-program' ) }
			deed={ __( 'Record that it came back', 'mentoring-program' ) }
			onDeed={ async () =>
				onDone(
					await recordCameBack( fee.id, payment.id, onDate, isTold )
				)
			}
			onClose={ onClose }
		>
			<ul className="mentoring-consequences">
				<li>
					{ sprintf(
						/* translators: %s: amount. */
						__(
							'%s is due again. The place stays as it is.',
							'mentoring-program'
						),
						amount
					) }
				</li>
				<li>
					{ __(
						'The payment stays in the list; this is a new entry beside it. Use it for a payment recorded by mistake, too.',
						'mentoring-program'
					) }
				</li>
			</ul>
			<Input
				field="on_date"
				label={ __( 'Date it came back', 'mentoring-program' ) }
				value={ onDate }
				onChange={ setOnDate }
				input={ { type: 'date', max: wallNow().slice( 0, 10 ) } }
			/>
			<Choice
				type="checkbox"
				input={ {
					checked: isTold,
					onChange: ( event ) => setTold( event.target.checked ),
				} }
			>
				{ sprintf(
					/* translators: %s: person. */
					__( 'Tell %s by mail, in kind words', 'mentoring-program' ),
					fee.person
				) }
			</Choice>
		</Confirm>
	);
}
