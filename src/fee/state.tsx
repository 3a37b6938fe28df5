/**
 * Where a fee stands, in a cell of a list, and what lists can be narrowed down to.
 */
import { __ } from '@wordpress/i18n';
import { aboutState, type Standing } from './words';

/** States as our routes take them. */
export const FEE_STATES = [
	{ value: 'owed', label: __( 'Unpaid', 'mentoring-program' ) },
	{ value: 'overdue', label: __( 'Overdue', 'mentoring-program' ) },
	{
		value: 'kept',
		label: __( 'Kept for another group', 'mentoring-program' ),
	},
	{ value: 'owed_back', label: __( 'Owed back', 'mentoring-program' ) },
	{ value: 'settled', label: __( 'Settled', 'mentoring-program' ) },
];

/**
 * @param props     Props.
 * @param props.fee Where it stands; null where nothing was ever due.
 */
export function FeeState( {
	fee,
}: {
	fee: ( Standing & { state_label: string } ) | null;
} ) {
	if ( ! fee ) {
		return (
			<span className="mentoring-weak">
				{ __( 'None yet', 'mentoring-program' ) }
			</span>
		);
	}
	const about = aboutState( fee );
	return (
		<div className="mentoring-cell">
			{ fee.state === 'owed' ? (
				<strong>{ fee.state_label }</strong>
			) : (
				<span>{ fee.state_label }</span>
			) }
			{ about && <span className="mentoring-cell__more">{ about }</span> }
		</div>
	);
}
