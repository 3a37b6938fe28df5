/**
 * The schedule of a group: a sentence that makes a list of explicit dates, and the list, which is the truth (A11). Making
 * it again keeps what was changed by hand.
 */
import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import {
	buildSchedule,
	rebuildSchedule,
	sortMeetings,
	totalHours,
	weekdayOf,
	type MeetingDraft,
	type ScheduleRule,
} from '../meeting/schedule';
import { bootData } from '../shared/boot-data';
import { fieldId } from '../shared/components/field';
import { formatDate } from '../shared/dates';

interface Props {
	meetings: MeetingDraft[];
	onChange: ( meetings: MeetingDraft[] ) => void;
	/** First day of the term, Y-m-d. */
	from: string;
	/** How many meetings such a group usually has. */
	usualTimes: number;
	problem: ( field: string ) => string | undefined;
}

const weekday = new Intl.DateTimeFormat( bootData.locale, {
	weekday: 'long',
	timeZone: 'UTC',
} );

/**
 * Name of a day of the week.
 * @param number 1 is Monday.
 */
function weekdayName( number: number ): string {
	return weekday.format( Date.UTC( 2024, 0, number ) );
}

function ruleOf(
	meetings: MeetingDraft[],
	from: string,
	usualTimes: number
): ScheduleRule {
	const first = meetings[ 0 ];
	return {
		weekday: ( first && weekdayOf( first.date ) ) || 2,
		every: 2,
		start: first?.start ?? '18:00',
		end: first?.end ?? '19:30',
		first: first?.date ?? from,
		times: meetings.length || usualTimes,
		skip: [],
	};
}

export function Schedule( {
	meetings,
	onChange,
	from,
	usualTimes,
	problem,
}: Props ) {
	const [ rule, setRule ] = useState( () =>
		ruleOf( meetings, from, usualTimes )
	);
	const [ skip, setSkip ] = useState( '' );
	const [ made, setMade ] = useState< MeetingDraft[] >( [] );
	const change = ( changes: Partial< ScheduleRule > ) =>
		setRule( ( before ) => ( { ...before, ...changes } ) );
	const replace = ( index: number, changes: Partial< MeetingDraft > ) =>
		onChange(
			meetings.map( ( one, at ) =>
				at === index ? { ...one, ...changes } : one
			)
		);

	function make() {
		const next = buildSchedule( {
			...rule,
			skip: skip.match( /\d{4}-\d{2}-\d{2}/g ) ?? [],
		} );
		onChange(
			made.length > 0 ? rebuildSchedule( meetings, made, next ) : next
		);
		setMade( next );
	}

	return (
		<div id={ fieldId( 'meetings' ) } tabIndex={ -1 }>
			<fieldset className="mentoring-rule">
				<legend className="screen-reader-text">
					{ __( 'Make the list of meetings', 'mentoring-program' ) }
				</legend>
				<label htmlFor="mentoring-rule-1">
					{ __( 'Every', 'mentoring-program' ) }
					<input
						id="mentoring-rule-1"
						type="number"
						min={ 1 }
						max={ 52 }
						value={ rule.every }
						onChange={ ( event ) =>
							change( { every: Number( event.target.value ) } )
						}
					/>
				</label>
				<label htmlFor="mentoring-rule-2">
					{ __( 'weeks on', 'mentoring-program' ) }
					<select
						id="mentoring-rule-2"
						value={ rule.weekday }
						onChange={ ( event ) =>
							change( { weekday: Number( event.target.value ) } )
						}
					>
						{ [ 1, 2, 3, 4, 5, 6, 7 ].map( ( number ) => (
							<option key={ number } value={ number }>
								{ weekdayName( number ) }
							</option>
						) ) }
					</select>
				</label>
				<label htmlFor="mentoring-rule-3">
					{ __( 'from', 'mentoring-program' ) }
					<input
						id="mentoring-rule-3"
						type="time"
						value={ rule.start }
						onChange={ ( event ) =>
							change( { start: event.target.value } )
						}
					/>
				</label>
				<label htmlFor="mentoring-rule-4">
					{ __( 'to', 'mentoring-program' ) }
					<input
						id="mentoring-rule-4"
						type="time"
						value={ rule.end }
						onChange={ ( event ) =>
							change( { end: event.target.value } )
						}
					/>
				</label>
				<label htmlFor="mentoring-rule-5">
					{ __( 'beginning on or after', 'mentoring-program' ) }
					<input
						id="mentoring-rule-5"
						type="date"
						value={ rule.first }
						onChange={ ( event ) =>
							change( { first: event.target.value } )
						}
					/>
				</label>
				<label htmlFor="mentoring-rule-6">
					{ __( 'number of meetings', 'mentoring-program' ) }
					<input
						id="mentoring-rule-6"
						type="number"
						min={ 1 }
						max={ 100 }
						value={ rule.times }
						onChange={ ( event ) =>
							change( { times: Number( event.target.value ) } )
						}
					/>
				</label>
				<label htmlFor="mentoring-rule-7">
					{ __(
						'leave out these days (2026–12–22, …)',
						'mentoring-program'
					) }
					<input
						id="mentoring-rule-7"
						type="text"
						value={ skip }
						onChange={ ( event ) => setSkip( event.target.value ) }
					/>
				</label>
				<Button variant="secondary" onClick={ make }>
					{ meetings.length === 0
						? __( 'Make the list', 'mentoring-program' )
						: __( 'Make the list again', 'mentoring-program' ) }
				</Button>
			</fieldset>
			{ problem( 'meetings' ) && (
				<p className="mentoring-problem">{ problem( 'meetings' ) }</p>
			) }
			<p role="status">
				{ meetings.length === 0
					? __(
							'No meetings yet. The list below is what counts; you can change every line.',
							'mentoring-program'
						)
					: sprintf(
							/* translators: 1: number of meetings, 2: hours, 3: time zone. */
							_n(
								'%1$d meeting, %2$s hours in all. Times are %3$s. This list is what counts; you can change every line.',
								'%1$d meetings, %2$s hours in all. Times are %3$s. This list is what counts; you can change every line.',
								meetings.length,
								'mentoring-program'
							),
							meetings.length,
							totalHours( meetings ).toLocaleString(
								bootData.locale
							),
							bootData.zone
						) }
			</p>
			{ meetings.length > 0 && (
				<ol className="mentoring-meetings">
					{ meetings.map( ( meeting, index ) => (
						<li key={ index }>
							<input
								id={ fieldId( `meetings.${ index }.date` ) }
								type="date"
								aria-label={ sprintf(
									/* translators: %d: number of the meeting. */
									__(
										'Date of meeting %d',
										'mentoring-program'
									),
									index + 1
								) }
								value={ meeting.date }
								onChange={ ( event ) =>
									replace( index, {
										date: event.target.value,
									} )
								}
							/>
							<span className="mentoring-weekday">
								{ formatDate( meeting.date ).split( ',' )[ 0 ] }
							</span>
							<input
								id={ fieldId( `meetings.${ index }.start` ) }
								type="time"
								aria-label={ sprintf(
									/* translators: %d: number of the meeting. */
									__(
										'Start of meeting %d',
										'mentoring-program'
									),
									index + 1
								) }
								value={ meeting.start }
								onChange={ ( event ) =>
									replace( index, {
										start: event.target.value,
									} )
								}
							/>
							<input
								id={ fieldId( `meetings.${ index }.end` ) }
								type="time"
								aria-label={ sprintf(
									/* translators: %d: number of the meeting. */
									__(
										'End of meeting %d',
										'mentoring-program'
									),
									index + 1
								) }
								value={ meeting.end }
								onChange={ ( event ) =>
									replace( index, {
										end: event.target.value,
									} )
								}
							/>
							<Button
								variant="tertiary"
								isDestructive
								onClick={ () =>
									onChange(
										meetings.filter(
											( _one, at ) => at !== index
										)
									)
								}
								aria-label={ sprintf(
									/* translators: %d: number of the meeting. */
									__(
										'Remove meeting %d',
										'mentoring-program'
									),
									index + 1
								) }
							>
								{ __( 'Remove', 'mentoring-program' ) }
							</Button>
							{ problem( `meetings.${ index }` ) && (
								<p className="mentoring-problem">
									{ problem( `meetings.${ index }` ) }
								</p>
							) }
						</li>
					) ) }
				</ol>
			) }
			<div className="mentoring-dialog__actions">
				<Button
					variant="secondary"
					onClick={ () =>
						onChange( [
							...meetings,
							{
								date: meetings.at( -1 )?.date ?? rule.first,
								start: rule.start,
								end: rule.end,
							},
						] )
					}
				>
					{ __( 'Add a meeting', 'mentoring-program' ) }
				</Button>
				<Button
					variant="tertiary"
					onClick={ () => onChange( sortMeetings( meetings ) ) }
				>
					{ __( 'Sort by date', 'mentoring-program' ) }
				</Button>
			</div>
		</div>
	);
}
