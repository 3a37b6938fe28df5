/**
 * Dates as people read them on our screens, in the site's language and zone. Owns no arithmetic.
 */
import { gmdateI18n } from '@wordpress/date';
import { __ } from '@wordpress/i18n';
import { bootData } from './boot-data';

const momentFormat = `${ bootData.dateFormat }, ${ bootData.timeFormat }`;

/**
 * A wall date with its weekday: "Tue 6 October 2026"; what is no date stays as it is.
 * @param date Y-m-d.
 */
export function formatDate( date: string ): string {
	return wall( `D ${ bootData.dateFormat }`, `${ date }T00:00:00Z`, date );
}

/**
 * A wall date as texts for members have it: "6 October 2026"; what is no date stays as it is.
 * @param date Y-m-d.
 */
export function formatDay( date: string ): string {
	return wall( bootData.dateFormat, `${ date }T00:00:00Z`, date );
}

/**
 * A month with its year: "October 2026"; what is none stays as it is.
 * @param month Y-m.
 */
export function formatMonth( month: string ): string {
	return wall(
		/* translators: a month and its year as PHP writes formats: October 2026. */
		__( 'F Y', 'mentoring-program' ),
		`${ month }-01T00:00:00Z`,
		month
	);
}

/**
 * A wall time: "18:00"; what is none stays as it is.
 * @param time H:i.
 */
export function formatTime( time: string ): string {
	return wall( bootData.timeFormat, `2000-01-01T${ time }:00Z`, time );
}

/** This moment as the wall time of the site, Y-m-d H:i. */
export function wallNow(): string {
	const time = Date.now();
	return new Date( time + offsetAt( time ) )
		.toISOString()
		.slice( 0, 16 )
		.replace( 'T', ' ' );
}

/**
 * The moment of a wall time of the site, in milliseconds; null for none.
 * @param moment Y-m-d H:i.
 */
export function momentOf( moment: string ): number | null {
	const time = Date.parse( asUtc( moment ) );
	return Number.isNaN( time )
		? null
		: time - offsetAt( time - offsetAt( time ) );
}

/**
 * A wall date and time: "6 October 2026, 18:00"; what is none stays as it is.
 * @param moment Y-m-d H:i.
 */
export function formatWallTime( moment: string ): string {
	return wall( momentFormat, asUtc( moment ), moment );
}

/**
 * A moment in the site's zone; '' for none.
 * @param moment RFC 3339.
 */
export function formatMoment( moment: string | null ): string {
	const time = Date.parse( moment ?? '' );
	return Number.isNaN( time )
		? ''
		: gmdateI18n( momentFormat, new Date( time + offsetAt( time ) ) );
}

/**
 * A moment in the site's zone, as short as a list needs it: "Tue 8 Sep, 18:00", with the year when it is another one.
 * @param moment RFC 3339.
 */
export function formatShort( moment: string | null ): string {
	const time = Date.parse( moment ?? '' );
	if ( Number.isNaN( time ) ) {
		return '';
	}
	const local = new Date( time + offsetAt( time ) );
	const isThisYear =
		local.getUTCFullYear() ===
		new Date( Date.now() + offsetAt( Date.now() ) ).getUTCFullYear();
	return gmdateI18n(
		`${
			isThisYear
				? /* translators: a short date as PHP writes formats: Tue 8 Sep. */
					__( 'D j M', 'mentoring-program' )
				: /* translators: a short date with its year as PHP writes formats: Tue 8 Sep 2027. */
					__( 'D j M Y', 'mentoring-program' )
		}, ${ bootData.timeFormat }`,
		local
	);
}

/**
 * A wall date as short as a list needs it: "14 Dec", with the year when it is another one; what is no date stays as it is.
 * @param date Y-m-d.
 */
export function formatShortDay( date: string ): string {
	return wall(
		date.slice( 0, 4 ) === wallNow().slice( 0, 4 )
			? /* translators: a short date as PHP writes formats: 14 Dec. */
				__( 'j M', 'mentoring-program' )
			: /* translators: a short date with its year as PHP writes formats: 14 Dec 2027. */
				__( 'j M Y', 'mentoring-program' ),
		`${ date }T00:00:00Z`,
		date
	);
}

/** This moment in the site's zone, with its weekday. */
export function formatNow(): string {
	const time = Date.now();
	return gmdateI18n(
		`l, ${ momentFormat }`,
		new Date( time + offsetAt( time ) )
	);
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
 * A wall time as if it were UTC; '' for none, because browsers read a moment even into ":00Z".
 * @param moment Y-m-d H:i.
 */
function asUtc( moment: string ): string {
	return /^\d{4}-\d\d-\d\d \d\d:\d\d$/.test( moment )
		? `${ moment.replace( ' ', 'T' ) }:00Z`
		: '';
}

/**
 * @param format As PHP writes formats.
 * @param utc    The wall time as if it were UTC.
 * @param typed  Said when it is none.
 */
function wall( format: string, utc: string, typed: string ): string {
	const time = Date.parse( utc );
	return Number.isNaN( time )
		? typed
		: gmdateI18n( format, new Date( time ) );
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
