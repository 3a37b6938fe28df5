/**
 * A term as its form has it, and how the fields are named.
 */
import { __ } from '@wordpress/i18n';
import type { Words } from '../shared/components/overtaken';
import { formatDate, formatWallTime } from '../shared/dates';
import type { Term } from '../types/rest';

export interface Values {
	name: string;
	starts_on: string;
	ends_on: string;
	opens_on: string;
	closes_on: string;
	message_soon: string;
	message_open: string;
	message_closed: string;
}

/**
 * What the form begins with.
 * @param term Term; null for a new one.
 */
export function valuesOf( term: Term | null ): Values {
	return {
		name: term?.name ?? '',
		starts_on: term?.starts_on ?? '',
		ends_on: term?.ends_on ?? '',
		opens_on: term?.opens_on ?? '',
		closes_on: term?.closes_on ?? '',
		message_soon: term?.message_soon ?? '',
		message_open: term?.message_open ?? '',
		message_closed: term?.message_closed ?? '',
	};
}

/** How the fields are named, and what stands in them as people read it. */
export function termWords(): Words< Values > {
	const labels: Record< keyof Values, string > = {
		name: __( 'Name', 'mentoring-program' ),
		starts_on: __( 'First day', 'mentoring-program' ),
		ends_on: __( 'Last day', 'mentoring-program' ),
		opens_on: __( 'Opens', 'mentoring-program' ),
		closes_on: __( 'Closes', 'mentoring-program' ),
		message_soon: __( 'While it is coming soon', 'mentoring-program' ),
		message_open: __( 'While it is open', 'mentoring-program' ),
		message_closed: __( 'Once it is closed', 'mentoring-program' ),
	};
	return {
		label: ( field ) => labels[ field ],
		show: ( field, values ) => {
			const value = values[ field ];
			switch ( field ) {
				case 'starts_on':
				case 'ends_on':
					return formatDate( value );
				case 'opens_on':
				case 'closes_on':
					return formatWallTime( value );
				default:
					return value;
			}
		},
	};
}
