/**
 * What of a list of meetings was changed by hand: told apart from what the rule made, kept when the list is made again, and
 * read off a stored list, which knows no rule. Works on wall dates alone.
 */
import {
	buildSchedule,
	daysBetween,
	identity,
	monthly,
	mostMeetings,
	shiftDate,
	sortMeetings,
	weekdayOf,
	type MeetingDraft,
	type ScheduleRule,
} from './schedule';

/** How far a meeting may have been moved to still be taken for the same one. */
const farthest = 14;

/**
 * Meetings the rule did not make, by place in the list, each with the one it stands for; null when it was added.
 * @param current What is in the form now.
 * @param made    What the rule makes.
 */
export function byHand(
	current: MeetingDraft[],
	made: MeetingDraft[]
): Map< number, MeetingDraft | null > {
	const ofRule = new Set( made.map( identity ) );
	const there = new Set( current.map( identity ) );
	const missing = made.filter( ( one ) => ! there.has( identity( one ) ) );
	const found = new Map< number, MeetingDraft | null >();
	current.forEach( ( meeting, index ) => {
		if ( ! ofRule.has( identity( meeting ) ) ) {
			const was = nearest( meeting, missing );
			if ( was ) {
				missing.splice( missing.indexOf( was ), 1 );
			}
			found.set( index, was );
		}
	} );
	return found;
}

/**
 * Makes the list again after the rule changed. What was changed by hand stays, in the place of the meeting it stands for;
 * a date that was deleted stays away.
 * @param current  What is in the form now.
 * @param previous What the old rule made.
 * @param next     What the new rule makes.
 */
export function rebuildSchedule(
	current: MeetingDraft[],
	previous: MeetingDraft[],
	next: MeetingDraft[]
): MeetingDraft[] {
	const hand = byHand( current, previous );
	const kept = [ ...hand.keys() ].flatMap(
		( index ) => current[ index ] ?? []
	);
	const taken = new Set( kept.map( ( one ) => one.date ) );
	const there = new Set( current.map( identity ) );
	const replaced = new Set(
		[ ...hand.values() ].flatMap( ( was ) =>
			was === null ? [] : previous.indexOf( was )
		)
	);
	const deleted = new Set(
		previous
			.filter(
				( one, index ) =>
					! there.has( identity( one ) ) && ! replaced.has( index )
			)
			.map( ( one ) => one.date )
	);
	return sortMeetings( [
		...kept,
		...next.filter(
			( one, index ) =>
				! replaced.has( index ) &&
				! taken.has( one.date ) &&
				! deleted.has( one.date )
		),
	] );
}

/**
 * The rule a list of meetings follows: the usual weekday, times and distance. Gaps on its days are days that were skipped.
 * @param meetings In order of time; without any the rule is the default.
 * @param usual    The rule of a new list.
 */
export function inferRule(
	meetings: MeetingDraft[],
	usual: ScheduleRule
): ScheduleRule {
	const days = meetings.flatMap( ( one ) => weekdayOf( one.date ) ?? [] );
	if ( days.length === 0 ) {
		return usual;
	}
	const weekday = commonest( days );
	const [ start = '', end = '' ] = commonest(
		meetings.map( ( one ) => `${ one.start } ${ one.end }` )
	).split( ' ' );
	const regular = meetings
		.map( ( one ) => one.date )
		.filter( ( date ) => weekdayOf( date ) === weekday );
	const [ first = '' ] = regular;
	const gaps = regular
		.slice( 1 )
		.flatMap(
			( date, index ) =>
				( daysBetween( regular[ index ] ?? date, date ) ?? 0 ) / 7
		)
		.filter( ( weeks ) => weeks > 0 );
	const isMonthly =
		gaps.includes( 5 ) &&
		gaps.every( ( weeks ) => [ 4, 5 ].includes( weeks ) );
	const inWeeks = commonest( gaps.length === 0 ? [ 2 ] : gaps );
	const every: ScheduleRule[ 'every' ] = isMonthly ? monthly : inWeeks;
	const rule = { weekday, every, start, end, first, times: 1, skip: [] };
	const last = regular.at( -1 ) ?? first;
	const weeks = ( daysBetween( first, last ) ?? 0 ) / 7;
	const whole = buildSchedule( {
		...rule,
		times: Math.min(
			mostMeetings,
			isMonthly ? regular.length : Math.floor( weeks / inWeeks ) + 1
		),
	} );
	const hand = byHand( meetings, whole );
	const moved = new Set( hand.values() );
	const skip = whole
		.filter(
			( one ) =>
				! meetings.some(
					( other ) => identity( other ) === identity( one )
				) && ! moved.has( one )
		)
		.map( ( one ) => one.date );
	return { ...rule, times: whole.length - skip.length, skip };
}

/** One line of what changes: a date that goes, one that comes, or one that moves. */
export interface DateChange {
	before: MeetingDraft | null;
	now: MeetingDraft | null;
}

/**
 * What changes between two lists, as far as it is still to come.
 * @param before What people agreed to.
 * @param now    What is in the form.
 * @param moment The wall time it is now, Y-m-d H:i.
 */
export function dateChanges(
	before: MeetingDraft[],
	now: MeetingDraft[],
	moment: string
): DateChange[] {
	const toCome = ( one: MeetingDraft ) =>
		`${ one.date } ${ one.start }` > moment;
	const agreed = before.filter( toCome );
	const wanted = now.filter( toCome );
	const stays = new Set( wanted.map( identity ) );
	const hand = byHand( wanted, agreed );
	const moved = new Set( hand.values() );
	const changes: DateChange[] = [ ...hand ].map( ( [ index, was ] ) => ( {
		before: was,
		now: wanted[ index ] ?? null,
	} ) );
	for ( const one of agreed ) {
		if ( ! stays.has( identity( one ) ) && ! moved.has( one ) ) {
			changes.push( { before: one, now: null } );
		}
	}
	return changes.sort( ( one, other ) =>
		dateOf( one ).localeCompare( dateOf( other ), 'en' )
	);
}

/**
 * The day a list would go on with, after its last.
 * @param meetings In order of time.
 * @param rule     Its rule.
 */
export function dayAfterLast(
	meetings: MeetingDraft[],
	rule: ScheduleRule
): string {
	const last = meetings.at( -1 )?.date ?? rule.first;
	const longer = buildSchedule( { ...rule, times: mostMeetings, skip: [] } );
	return (
		longer.find(
			( one ) => one.date > last && ! rule.skip.includes( one.date )
		)?.date ?? shiftDate( last, 7 )
	);
}

function dateOf( change: DateChange ): string {
	const one = change.before ?? change.now;
	return one ? identity( one ) : '';
}

function nearest(
	meeting: MeetingDraft,
	among: MeetingDraft[]
): MeetingDraft | null {
	let best: MeetingDraft | null = null;
	let least = farthest + 1;
	for ( const one of among ) {
		const days = Math.abs(
			daysBetween( meeting.date, one.date ) ?? farthest + 1
		);
		if ( days < least ) {
			best = one;
			least = days;
		}
	}
	return best;
}

function commonest< T extends string | number >( values: T[] ): T {
	const counts = new Map< T, number >();
	for ( const value of values ) {
		counts.set( value, ( counts.get( value ) ?? 0 ) + 1 );
	}
	return values.reduce( ( best, value ) =>
		( counts.get( value ) ?? 0 ) > ( counts.get( best ) ?? 0 )
			? value
			: best
	);
}
