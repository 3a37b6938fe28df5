/**
 * The list of meetings, which is the truth: each with what deserves a second look, its remedies, and its changes.
 */
import { Button } from '@wordpress/components';
import { pencil, trash } from '@wordpress/icons';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { fieldId } from '../shared/components/field';
import { formatDate, formatTime } from '../shared/dates';
import type { MeetingFlag } from '../types/rest';
import { identity, type MeetingDraft } from './schedule';
import type { Flags } from './use-flags';
import type { Schedule } from './use-schedule';

interface Props {
	meetings: MeetingDraft[];
	schedule: Schedule;
	flags: Flags;
	problem: ( field: string ) => string | undefined;
	/** Place of a meeting that was just added. */
	opened: number | null;
	onOpen: ( index: number | null ) => void;
}

export function Rows( {
	meetings,
	schedule,
	flags,
	problem,
	opened,
	onOpen,
}: Props ) {
	const table = useRef< HTMLTableElement >( null );
	const [ focus, setFocus ] = useState( '' );
	useEffect( () => {
		if ( focus !== '' ) {
			table.current?.querySelector< HTMLElement >( focus )?.focus();
			setFocus( '' );
		}
	}, [ focus ] );
	const change = ( index: number ) => {
		onOpen( index );
		setFocus( `#${ fieldId( `meetings.${ index }.date` ) }` );
	};
	const gone = ( index: number ) => {
		onOpen( null );
		setFocus(
			`[data-change="${ Math.min( index, meetings.length - 2 ) }"]`
		);
	};
	return (
		<table ref={ table } className="mentoring-meetings">
			<caption className="screen-reader-text">
				{ __( 'Dates of the group', 'mentoring-program' ) }
			</caption>
			<thead>
				<tr>
					<th scope="col">{ __( 'No.', 'mentoring-program' ) }</th>
					<th scope="col">{ __( 'Date', 'mentoring-program' ) }</th>
					<th scope="col">{ __( 'Time', 'mentoring-program' ) }</th>
					<th scope="col">{ __( 'Note', 'mentoring-program' ) }</th>
					<th scope="col">
						<span className="screen-reader-text">
							{ __( 'Actions', 'mentoring-program' ) }
						</span>
					</th>
				</tr>
			</thead>
			<tbody>
				{ meetings.map( ( meeting, index ) =>
					opened === index || problem( `meetings.${ index }` ) ? (
						<EditedRow
							key={ index }
							index={ index }
							meeting={ meeting }
							schedule={ schedule }
							problem={ problem( `meetings.${ index }` ) }
							onDone={ () => {
								schedule.sort();
								onOpen( null );
								setFocus(
									`[data-meeting="${ identity( meeting ) }"]`
								);
							} }
						/>
					) : (
						<tr key={ index }>
							<td>{ index + 1 }</td>
							<td>
								<strong>{ formatDate( meeting.date ) }</strong>
							</td>
							<td>
								{ `${ formatTime( meeting.start ) } – ${ formatTime( meeting.end ) }` }
							</td>
							<td>
								<Note
									index={ index }
									schedule={ schedule }
									found={ flags.of( index ) }
									onKeep={ () => {
										flags.keep( index );
										setFocus(
											`[data-change="${ index }"]`
										);
									} }
									onChange={ () => change( index ) }
									onGone={ () => gone( index ) }
								/>
							</td>
							<td className="mentoring-meetings__actions">
								<Button
									icon={ pencil }
									size="small"
									data-change={ index }
									data-meeting={ identity( meeting ) }
									label={ sprintf(
										/* translators: %s: date of a meeting. */
										__( 'Change %s', 'mentoring-program' ),
										formatDate( meeting.date )
									) }
									onClick={ () => change( index ) }
								/>
								<Button
									icon={ trash }
									size="small"
									label={ sprintf(
										/* translators: %s: date of a meeting. */
										__( 'Remove %s', 'mentoring-program' ),
										formatDate( meeting.date )
									) }
									onClick={ () => {
										schedule.remove( index );
										gone( index );
									} }
								/>
							</td>
						</tr>
					)
				) }
			</tbody>
		</table>
	);
}

/**
 * What deserves a second look about a meeting, with its remedies; or that it was changed by hand.
 * @param props          Props.
 * @param props.index    Place in the list.
 * @param props.schedule What can be done to the list.
 * @param props.found    Flags.
 * @param props.onKeep   It stays as it is.
 * @param props.onChange It is to be changed.
 * @param props.onGone   It was taken out.
 */
function Note( {
	index,
	schedule,
	found,
	onKeep,
	onChange,
	onGone,
}: {
	index: number;
	schedule: Schedule;
	found: MeetingFlag[];
	onKeep: () => void;
	onChange: () => void;
	onGone: () => void;
} ) {
	const was = schedule.hand.get( index );
	const isDayOff = found.some( ( flag ) => flag.kind === 'day_off' );
	const isClash = found.some( ( flag ) => flag.kind.endsWith( 'elsewhere' ) );
	const isOver = found.some(
		( flag ) => flag.kind === 'past' || flag.kind === 'outside_term'
	);
	return (
		<>
			{ found.map( ( flag ) => (
				<p key={ flag.kind + flag.sentence }>
					<span className="mentoring-flag">{ flag.label }</span>{ ' ' }
					{ flag.sentence }
				</p>
			) ) }
			{ was !== undefined && found.length === 0 && (
				<p className="description">
					{ was === null
						? __( 'Added by hand', 'mentoring-program' )
						: sprintf(
								/* translators: %s: date of a meeting. */
								__(
									'Changed by hand, was %s',
									'mentoring-program'
								),
								`${ formatDate( was.date ) }, ${ formatTime( was.start ) }`
							) }
				</p>
			) }
			{ found.length > 0 && (
				<div className="mentoring-meetings__remedies">
					{ isDayOff && (
						<>
							<Remedy
								isFirst
								onClick={ () => {
									schedule.skip( index, true );
									onGone();
								} }
							>
								{ sprintf(
									/* translators: %s: date. */
									__(
										'Skip, and add %s',
										'mentoring-program'
									),
									formatDate( schedule.makesUpOn )
								) }
							</Remedy>
							<Remedy
								onClick={ () => {
									schedule.skip( index, false );
									onGone();
								} }
							>
								{ __( 'Skip', 'mentoring-program' ) }
							</Remedy>
						</>
					) }
					{ ! isDayOff && (
						<Remedy isFirst onClick={ onChange }>
							{ __( 'Choose another date', 'mentoring-program' ) }
						</Remedy>
					) }
					{ isClash && ! isDayOff && (
						<Remedy onClick={ () => schedule.move( index, 7 ) }>
							{ __( 'Move to next week', 'mentoring-program' ) }
						</Remedy>
					) }
					{ isOver && ! isDayOff && (
						<Remedy
							onClick={ () => {
								schedule.remove( index );
								onGone();
							} }
						>
							{ __( 'Remove', 'mentoring-program' ) }
						</Remedy>
					) }
					<Remedy onClick={ onKeep }>
						{ __( 'Keep', 'mentoring-program' ) }
					</Remedy>
				</div>
			) }
		</>
	);
}

function Remedy( {
	isFirst = false,
	onClick,
	children,
}: {
	isFirst?: boolean;
	onClick: () => void;
	children: string;
} ) {
	return (
		<Button
			variant={ isFirst ? 'secondary' : 'tertiary' }
			size="small"
			onClick={ onClick }
		>
			{ children }
		</Button>
	);
}

function EditedRow( {
	index,
	meeting,
	schedule,
	problem,
	onDone,
}: {
	index: number;
	meeting: MeetingDraft;
	schedule: Schedule;
	problem: string | undefined;
	onDone: () => void;
} ) {
	const number = index + 1;
	const described = problem
		? {
				'aria-describedby': `mentoring-meeting-problem-${ index }`,
				'aria-invalid': true,
			}
		: {};
	return (
		<tr className="mentoring-meetings__edited">
			<td>{ number }</td>
			<td>
				<input
					{ ...described }
					id={ fieldId( `meetings.${ index }.date` ) }
					type="date"
					aria-label={ sprintf(
						/* translators: %d: number of the meeting. */
						__( 'Date of meeting %d', 'mentoring-program' ),
						number
					) }
					value={ meeting.date }
					onChange={ ( event ) =>
						schedule.replace( index, { date: event.target.value } )
					}
				/>
			</td>
			<td>
				<input
					{ ...described }
					id={ fieldId( `meetings.${ index }.start` ) }
					type="time"
					aria-label={ sprintf(
						/* translators: %d: number of the meeting. */
						__( 'Start of meeting %d', 'mentoring-program' ),
						number
					) }
					value={ meeting.start }
					onChange={ ( event ) =>
						schedule.replace( index, { start: event.target.value } )
					}
				/>{ ' ' }
				<input
					{ ...described }
					id={ fieldId( `meetings.${ index }.end` ) }
					type="time"
					aria-label={ sprintf(
						/* translators: %d: number of the meeting. */
						__( 'End of meeting %d', 'mentoring-program' ),
						number
					) }
					value={ meeting.end }
					onChange={ ( event ) =>
						schedule.replace( index, { end: event.target.value } )
					}
				/>
				{ problem && (
					<p
						id={ `mentoring-meeting-problem-${ index }` }
						className="mentoring-problem"
					>
						{ problem }
					</p>
				) }
			</td>
			<td>
				<div className="mentoring-meetings__remedies">
					<Button
						variant="tertiary"
						size="small"
						onClick={ () => schedule.move( index, -7 ) }
					>
						{ __( 'A week earlier', 'mentoring-program' ) }
					</Button>
					<Button
						variant="tertiary"
						size="small"
						onClick={ () => schedule.move( index, 7 ) }
					>
						{ __( 'A week later', 'mentoring-program' ) }
					</Button>
				</div>
			</td>
			<td className="mentoring-meetings__actions">
				<Button variant="secondary" size="small" onClick={ onDone }>
					{ __( 'Done', 'mentoring-program' ) }
				</Button>
			</td>
		</tr>
	);
}
