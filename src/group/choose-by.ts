/**
 * Until when people of a cancelled group may choose another of the term: two weeks, but not after the last of the others has
 * met. Dates are the site's, Y-m-d.
 */
import type { Group } from '../types/rest';

type Other = Pick< Group, 'id' | 'state' | 'places' | 'meetings' >;

const DAY = 86_400_000;
const USUAL = 14;

/**
 * The groups that still take somebody: published, not begun, with a place left.
 * @param others    Groups of the same terms.
 * @param cancelled Groups that are being cancelled.
 * @param today     Y-m-d.
 */
export function openOthers< One extends Other >(
	others: One[],
	cancelled: Pick< Group, 'id' >[],
	today: string
): One[] {
	return others.filter(
		( other ) =>
			other.state === 'published' &&
			other.places.left > 0 &&
			( other.meetings[ 0 ]?.date ?? '' ) > today &&
			! cancelled.some( ( group ) => group.id === other.id )
	);
}

/**
 * The day to begin with.
 * @param open  Groups that still take somebody.
 * @param today Y-m-d.
 */
export function suggestedDay( open: Other[], today: string ): string {
	const last = open
		.map( ( group ) => group.meetings[ 0 ]?.date ?? '' )
		.sort()
		.at( -1 );
	const usual = after( today, USUAL );
	const latest = last ? after( last, -1 ) : usual;
	return latest < usual ? latest : usual;
}

/**
 * The same day of the next year: the last one the server takes.
 * @param today Y-m-d.
 */
export function latestDay( today: string ): string {
	return `${ Number( today.slice( 0, 4 ) ) + 1 }${ today.slice( 4 ) }`;
}

function after( day: string, days: number ): string {
	return new Date( Date.parse( `${ day }T00:00:00Z` ) + days * DAY )
		.toISOString()
		.slice( 0, 10 );
}
