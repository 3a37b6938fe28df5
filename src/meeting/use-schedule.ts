/**
 * The rule beside a list of meetings, and what can be done to the list. The list is the truth: the rule only makes it, and
 * is read off it when a stored one is opened.
 */
import { useState } from '@wordpress/element';
import { byHand, dayAfterLast, inferRule, rebuildSchedule } from './by-hand';
import {
	buildSchedule,
	identity,
	shiftDate,
	sortMeetings,
	type MeetingDraft,
	type ScheduleRule,
} from './schedule';

export interface Schedule {
	rule: ScheduleRule;
	changeRule: ( changes: Partial< ScheduleRule > ) => void;
	/** What making the list again would give. */
	remade: () => MeetingDraft[];
	make: () => void;
	/** Meetings changed by hand, each with the one it stands for. */
	hand: Map< number, MeetingDraft | null >;
	/** Adds a meeting after the last and says where it is. */
	add: () => number;
	replace: ( index: number, changes: Partial< MeetingDraft > ) => void;
	move: ( index: number, days: number ) => void;
	remove: ( index: number ) => void;
	/** Leaves a day out; the list may go on by one at its end. */
	skip: ( index: number, isMadeUpFor: boolean ) => void;
	/** The day a skipped one would be made up for on. */
	makesUpOn: string;
	/** Puts the list in order of time. */
	sort: () => void;
}

/**
 * @param meetings What is in the form.
 * @param onChange Tells the new list.
 * @param usual    The rule of a new list.
 */
export function useSchedule(
	meetings: MeetingDraft[],
	onChange: ( meetings: MeetingDraft[] ) => void,
	usual: ScheduleRule
): Schedule {
	const [ changes, setChanges ] = useState< Partial< ScheduleRule > >( () =>
		meetings.length === 0 ? {} : inferRule( meetings, usual )
	);
	const rule = { ...usual, ...changes };
	const [ made, setMade ] = useState( () =>
		meetings.length === 0 ? [] : buildSchedule( rule )
	);
	const remade = () => {
		const next = buildSchedule( rule );
		return meetings.length === 0
			? next
			: rebuildSchedule( meetings, made, next );
	};
	const without = ( index: number ) =>
		meetings.filter( ( _one, at ) => at !== index );
	const makesUpOn = dayAfterLast( meetings, rule );
	return {
		rule,
		changeRule: ( more ) =>
			setChanges( ( before ) => ( { ...before, ...more } ) ),
		remade,
		make: () => {
			onChange( remade() );
			setMade( buildSchedule( rule ) );
		},
		hand: byHand( meetings, made ),
		add: () => {
			onChange( [
				...meetings,
				{
					date: meetings.length === 0 ? rule.first : makesUpOn,
					start: rule.start,
					end: rule.end,
				},
			] );
			return meetings.length;
		},
		replace: ( index, how ) =>
			onChange(
				meetings.map( ( one, at ) =>
					at === index ? { ...one, ...how } : one
				)
			),
		move: ( index, days ) =>
			onChange(
				meetings.map( ( one, at ) =>
					at === index
						? { ...one, date: shiftDate( one.date, days ) }
						: one
				)
			),
		remove: ( index ) => onChange( without( index ) ),
		skip: ( index, isMadeUpFor ) => {
			const gone = meetings[ index ];
			if ( ! gone ) {
				return;
			}
			onChange(
				sortMeetings( [
					...without( index ),
					...( isMadeUpFor ? [ { ...gone, date: makesUpOn } ] : [] ),
				] )
			);
			if (
				made.some( ( one ) => identity( one ) === identity( gone ) )
			) {
				const next = {
					...rule,
					skip: [ ...rule.skip, gone.date ],
					times: rule.times - ( isMadeUpFor ? 0 : 1 ),
				};
				setChanges( next );
				setMade( buildSchedule( next ) );
			}
		},
		makesUpOn,
		sort: () => onChange( sortMeetings( meetings ) ),
	};
}
