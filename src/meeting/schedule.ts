/**
 * Turns "every other Tuesday, 18:00 to 19:30, 18 times, skip 22 December" into the explicit list of meetings that is
 * stored (A11). Works on wall dates alone: no clock, no zone, no summer time can move a day.
 */

/** A meeting as the form of a group sends it: wall date and times. */
export interface MeetingDraft {
	/** Y-m-d. */
	date: string;
	/** H:i. */
	start: string;
	/** H:i. */
	end: string;
}

/** What an administrator says about a schedule. */
export interface ScheduleRule {
	/** Day of the week, 1 is Monday. */
	weekday: number;
	/** Weeks from one meeting to the next; `monthly` for the same weekday of each month. */
	every: number | typeof monthly;
	/** H:i. */
	start: string;
	/** H:i. */
	end: string;
	/** First day a meeting may be on, Y-m-d; the first meeting is on the weekday that follows. */
	first: string;
	/** How many meetings there are in the end. */
	times: number;
	/** Days without a meeting, Y-m-d. They do not count as one of the times. */
	skip: string[];
}

/** Once a month: on the second Tuesday, when the first meeting is on one. */
export const monthly = 'month';

/** The most meetings a group may have; the server says the same. */
export const mostMeetings = 100;

const day = 24 * 60 * 60 * 1000;

/**
 * Makes the list. A rule that makes no sense (a date that does not exist, no weeks between) gives an empty one.
 * @param rule What was said.
 */
export function buildSchedule( rule: ScheduleRule ): MeetingDraft[] {
	const first = toDay( rule.first );
	if (
		first === null ||
		! ( rule.every === monthly || isWhole( rule.every, 1, 52 ) ) ||
		! isWhole( rule.weekday, 1, 7 ) ||
		! isWhole( rule.times, 1, mostMeetings )
	) {
		return [];
	}
	const skipped = new Set( rule.skip );
	const begin = first + daysUntil( rule.weekday, first ) * day;
	const meetings: MeetingDraft[] = [];
	// However much is skipped, the search ends.
	const most = rule.times + rule.skip.length + 1;
	for ( let turn = 0; meetings.length < rule.times && turn < most; turn++ ) {
		const date = toDate(
			rule.every === monthly
				? monthsLater( begin, turn )
				: begin + turn * rule.every * 7 * day
		);
		if ( ! skipped.has( date ) ) {
			meetings.push( { date, start: rule.start, end: rule.end } );
		}
	}
	return meetings;
}

/**
 * Puts meetings in order of time.
 * @param meetings In any order.
 */
export function sortMeetings( meetings: MeetingDraft[] ): MeetingDraft[] {
	return [ ...meetings ].sort( ( one, other ) =>
		identity( one ).localeCompare( identity( other ), 'en' )
	);
}

/**
 * Hours of all meetings together.
 * @param meetings Wall times on one day each.
 */
export function totalHours( meetings: MeetingDraft[] ): number {
	const minutes = meetings.reduce(
		( all, one ) => all + toMinutes( one.end ) - toMinutes( one.start ),
		0
	);
	return Math.round( minutes / 6 ) / 10;
}

/**
 * Day of the week of a date, 1 is Monday; null when there is no such date.
 * @param date Y-m-d.
 */
export function weekdayOf( date: string ): number | null {
	const moment = toDay( date );
	return moment === null ? null : weekday( moment );
}

/**
 * A date some days later, or earlier; what is no date stays as it is.
 * @param date Y-m-d.
 * @param days How many.
 */
export function shiftDate( date: string, days: number ): string {
	const moment = toDay( date );
	return moment === null ? date : toDate( moment + days * day );
}

/**
 * Days from one date to another; null when one of them is none.
 * @param from Y-m-d.
 * @param to   Y-m-d.
 */
export function daysBetween( from: string, to: string ): number | null {
	const [ one, other ] = [ toDay( from ), toDay( to ) ];
	return one === null || other === null
		? null
		: Math.round( ( other - one ) / day );
}

/**
 * What tells one meeting from another.
 * @param meeting Wall date and times.
 */
export function identity( meeting: MeetingDraft ): string {
	return `${ meeting.date } ${ meeting.start } ${ meeting.end }`;
}

/**
 * The same weekday of a later month: second Tuesday to second Tuesday. A fifth one that a month does not have is its last.
 * @param begin  Moment of the first.
 * @param months How many months later.
 */
function monthsLater( begin: number, months: number ): number {
	const from = new Date( begin );
	const week = Math.floor( ( from.getUTCDate() - 1 ) / 7 );
	const month = Date.UTC(
		from.getUTCFullYear(),
		from.getUTCMonth() + months
	);
	const found =
		month + ( daysUntil( weekday( begin ), month ) + week * 7 ) * day;
	return new Date( found ).getUTCMonth() === new Date( month ).getUTCMonth()
		? found
		: found - 7 * day;
}

function daysUntil( wanted: number, moment: number ): number {
	return ( wanted - weekday( moment ) + 7 ) % 7;
}

function weekday( moment: number ): number {
	return new Date( moment ).getUTCDay() || 7;
}

/**
 * Noon-free arithmetic: a wall date as the UTC midnight of the same name.
 * @param date Y-m-d.
 */
function toDay( date: string ): number | null {
	if ( ! /^\d{4}-\d{2}-\d{2}$/.test( date ) ) {
		return null;
	}
	const moment = Date.parse( `${ date }T00:00:00Z` );
	return ! Number.isNaN( moment ) && toDate( moment ) === date
		? moment
		: null;
}

function toDate( moment: number ): string {
	return new Date( moment ).toISOString().slice( 0, 10 );
}

function toMinutes( time: string ): number {
	const [ hours = 0, minutes = 0 ] = time.split( ':' ).map( Number );
	return hours * 60 + minutes;
}

function isWhole( value: number, least: number, most: number ): boolean {
	return Number.isInteger( value ) && value >= least && value <= most;
}
