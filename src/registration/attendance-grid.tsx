/**
 * The sheet itself: a row for each person, a column for each meeting that has begun, a list of choices in each cell. Scrolls
 * inside its frame; names stay in sight.
 */
import { Button } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { formatDate } from '../shared/dates';
import type { Roster } from '../types/rest';
import {
	cellOf,
	meetingsToMark,
	restPresent,
	type MarkValue,
	type Sheet,
} from './attendance-values';
import { markWords } from './words';

const MARKS: MarkValue[] = [
	'',
	'present',
	'absent',
	'excused',
	'stepped_out',
];

interface Props {
	roster: Roster;
	sheet: Sheet;
	onChange: ( changes: Sheet ) => void;
}

export function AttendanceGrid( { roster, sheet, onChange }: Props ) {
	const meetings = meetingsToMark( roster );
	const people = roster.people.filter( ( person ) =>
		meetings.some( ( meeting ) =>
			meeting.marks.some(
				( one ) => one.registration === person.registration
			)
		)
	);
	return (
		<div
			className="mentoring-sheet"
			role="region"
			aria-label={ __( 'Attendance', 'mentoring-program' ) }
		>
			<table>
				<thead>
					<tr>
						<th scope="col">
							{ __( 'Person', 'mentoring-program' ) }
						</th>
						{ meetings.map( ( meeting ) => (
							<th key={ meeting.id } scope="col">
								{ formatDate( meeting.date ) }
								<Open count={ openOf( meeting, sheet ) } />
							</th>
						) ) }
					</tr>
				</thead>
				<tbody>
					{ people.map( ( person ) => (
						<tr key={ person.registration }>
							<th scope="row">{ person.name }</th>
							{ meetings.map( ( meeting ) => (
								<td key={ meeting.id }>
									<Cell
										person={ person }
										meeting={ meeting }
										sheet={ sheet }
										onChange={ onChange }
									/>
								</td>
							) ) }
						</tr>
					) ) }
				</tbody>
				<tfoot>
					<tr>
						<th scope="row">
							{ __( 'All others', 'mentoring-program' ) }
						</th>
						{ meetings.map( ( meeting ) => (
							<td key={ meeting.id }>
								<Button
									variant="link"
									disabled={ openOf( meeting, sheet ) === 0 }
									accessibleWhenDisabled
									aria-label={ sprintf(
										/* translators: %s: date of a meeting. */
										__(
											'All others were present on %s',
											'mentoring-program'
										),
										formatDate( meeting.date )
									) }
									onClick={ () =>
										onChange(
											restPresent( meeting, sheet )
										)
									}
								>
									{ __(
										'Were present',
										'mentoring-program'
									) }
								</Button>
							</td>
						) ) }
					</tr>
				</tfoot>
			</table>
		</div>
	);
}

function Cell( {
	person,
	meeting,
	sheet,
	onChange,
}: {
	person: Roster[ 'people' ][ number ];
	meeting: Roster[ 'meetings' ][ number ];
	sheet: Sheet;
	onChange: ( changes: Sheet ) => void;
} ) {
	const noted = meeting.marks.find(
		( one ) => one.registration === person.registration
	);
	if ( ! noted ) {
		return (
			<span className="mentoring-weak">
				{ __( 'No place then', 'mentoring-program' ) }
			</span>
		);
	}
	const cell = cellOf( meeting.id, person.registration );
	const note = `mentoring-sheet-${ cell.replace( '.', '-' ) }`;
	return (
		<>
			<select
				aria-label={ `${ person.name }, ${ formatDate( meeting.date ) }` }
				aria-describedby={ noted.never_agreed ? note : undefined }
				value={ sheet[ cell ] ?? '' }
				onChange={ ( event ) => {
					const mark = MARKS.find(
						( one ) => one === event.target.value
					);
					if ( mark !== undefined ) {
						onChange( { [ cell ]: mark } );
					}
				} }
			>
				{ MARKS.filter(
					( mark ) => mark !== 'absent' || ! noted.never_agreed
				).map( ( mark ) => (
					<option key={ mark } value={ mark }>
						{ markWords( mark ) }
					</option>
				) ) }
			</select>
			{ noted.never_agreed && (
				<span id={ note } className="mentoring-weak">
					{ __(
						'Has not agreed to this changed date: excused, not absent',
						'mentoring-program'
					) }
				</span>
			) }
		</>
	);
}

function Open( { count }: { count: number } ) {
	return count === 0 ? null : (
		<span className="mentoring-weak">
			{ sprintf(
				/* translators: %d: number of people. */
				_n(
					'%d not noted',
					'%d not noted',
					count,
					'mentoring-program'
				),
				count
			) }
		</span>
	);
}

function openOf( meeting: Roster[ 'meetings' ][ number ], sheet: Sheet ) {
	return meeting.marks.filter(
		( one ) =>
			( sheet[ cellOf( meeting.id, one.registration ) ] ?? '' ) === ''
	).length;
}
