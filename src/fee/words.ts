/**
 * Amounts as people type them, and what a list says of a fee.
 */
import { __, sprintf } from '@wordpress/i18n';
import { formatShortDay } from '../shared/dates';
import type { Fee } from '../types/rest';
import type { Method } from './api';

/** How money comes. */
export const METHODS: { value: Method; label: string }[] = [
	{ value: 'check', label: __( 'Check', 'mentoring-program' ) },
	{ value: 'cash', label: __( 'Cash', 'mentoring-program' ) },
	{
		value: 'transfer',
		label: __( 'Bank transfer or e-transfer', 'mentoring-program' ),
	},
	{
		value: 'card',
		label: __( 'Card, taken elsewhere', 'mentoring-program' ),
	},
];

/**
 * An amount as it stands in a field: "150.00".
 * @param minor Minor units.
 */
export function typedAmount( minor: number ): string {
	return ( minor / 100 ).toFixed( 2 );
}

/**
 * Minor units of an amount as people type it, with a point or a comma; 0 when it is none.
 * @param typed What stands in the field.
 */
export function minorOf( typed: string ): number {
	const found = /^\s*(\d+)(?:[.,](\d{1,2}))?\s*$/.exec( typed );
	return found
		? Number( found[ 1 ] ) * 100 +
				Number( ( found[ 2 ] ?? '' ).padEnd( 2, '0' ) )
		: 0;
}

/** Where a fee stands. */
export type Standing = Pick<
	Fee,
	'state' | 'due_on' | 'overdue_since' | 'kept_until'
> &
	Partial< Pick< Fee, 'paid_on' > >;

/**
 * What is to be known about where a fee stands: until when, since when, on which day.
 * @param fee Fee.
 */
export function aboutState( fee: Standing ): string {
	if ( fee.overdue_since ) {
		return sprintf(
			/* translators: %s: date. */
			__( 'Overdue since %s', 'mentoring-program' ),
			formatShortDay( fee.overdue_since )
		);
	}
	if ( fee.state === 'owed' && fee.due_on ) {
		return sprintf(
			/* translators: %s: date. */
			__( 'By %s', 'mentoring-program' ),
			formatShortDay( fee.due_on )
		);
	}
	if ( fee.kept_until ) {
		return sprintf(
			/* translators: %s: date. */
			__( 'Until %s', 'mentoring-program' ),
			formatShortDay( fee.kept_until )
		);
	}
	return fee.state === 'settled' && fee.paid_on
		? sprintf(
				/* translators: %s: date. */
				__( 'On %s', 'mentoring-program' ),
				formatShortDay( fee.paid_on )
			)
		: '';
}
