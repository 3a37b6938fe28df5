/**
 * Dates as people read them on our screens, in the site's language and zone. Owns no arithmetic.
 */
import { bootData } from './boot-data';

const dateFormat = new Intl.DateTimeFormat( bootData.locale, {
	weekday: 'short',
	day: 'numeric',
	month: 'short',
	year: 'numeric',
	timeZone: 'UTC',
} );

const momentFormat = new Intl.DateTimeFormat( bootData.locale, {
	dateStyle: 'medium',
	timeStyle: 'short',
	timeZone: 'UTC',
} );

/**
 * A wall date: "Tue, 6 Oct 2026"; what is no date stays as it is.
 * @param date Y-m-d.
 */
export function formatDate( date: string ): string {
	const moment = Date.parse( `${ date }T00:00:00Z` );
	return Number.isNaN( moment ) ? date : dateFormat.format( moment );
}

/**
 * A moment in the site's zone; '' for none.
 * @param moment RFC 3339.
 */
export function formatMoment( moment: string | null ): string {
	const time = Date.parse( moment ?? '' );
	return Number.isNaN( time )
		? ''
		: momentFormat.format( time + offsetAt( time ) );
}

/**
 * An amount: "$150.00".
 * @param minor    Minor units.
 * @param currency ISO 4217.
 */
export function formatMoney( minor: number, currency: string ): string {
	return new Intl.NumberFormat( bootData.locale, {
		style: 'currency',
		currency,
		currencyDisplay: 'narrowSymbol',
	} ).format( minor / 100 );
}

/**
 * Milliseconds the site's clock is ahead of UTC at a moment. Asked of the server's edition of the zones, because meetings
 * were placed with it.
 * @param time Milliseconds.
 */
function offsetAt( time: number ): number {
	const [ , offset = 0 ] =
		bootData.offsets.findLast( ( [ since ] ) => since * 1000 <= time ) ??
		bootData.offsets[ 0 ] ??
		[];
	return offset * 1000;
}
