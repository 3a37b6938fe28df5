/**
 * Before changed dates of a group with people are saved: what was agreed to beside what comes, and who is told.
 */
import { __, _n, sprintf } from '@wordpress/i18n';
import type { DateChange } from '../meeting/by-hand';
import type { MeetingDraft } from '../meeting/schedule';
import { Confirm } from '../shared/components/confirm';
import { formatDate, formatTime } from '../shared/dates';
import type { Group } from '../types/rest';

export function DatesDialog( {
	group,
	changes,
	onSave,
	onClose,
}: {
	group: Group;
	changes: DateChange[];
	onSave: () => Promise< void >;
	onClose: () => void;
} ) {
	const people = group.places.confirmed ?? 0;
	return (
		<Confirm
			title={ sprintf(
				/* translators: %d: number of people. */
				_n(
					'Tell %d person about the changed dates?',
					'Tell %d people about the changed dates?',
					people,
					'mentoring-program'
				),
				people
			) }
			keep={ __( 'Go back to the form', 'mentoring-program' ) }
			deed={ sprintf(
				/* translators: %d: number of people. */
				_n(
					'Save and tell %d person',
					'Save and tell %d people',
					people,
					'mentoring-program'
				),
				people
			) }
			isHarmless
			onDeed={ onSave }
			onClose={ onClose }
		>
			<p>
				{ __(
					'Everyone with a place agreed to the old list.',
					'mentoring-program'
				) }
			</p>
			<table className="mentoring-before-now">
				<thead>
					<tr>
						<th scope="col">
							{ __( 'Before', 'mentoring-program' ) }
						</th>
						<th scope="col">
							{ __( 'Now', 'mentoring-program' ) }
						</th>
					</tr>
				</thead>
				<tbody>
					{ changes.map( ( { before, now }, index ) => (
						<tr key={ index }>
							<td>
								{ before
									? words( before, now )
									: __( 'A new date', 'mentoring-program' ) }
							</td>
							<td>
								{ now
									? words( now, before )
									: __( 'Taken out', 'mentoring-program' ) }
							</td>
						</tr>
					) ) }
				</tbody>
			</table>
			<ul className="mentoring-consequences">
				<li>
					{ __(
						'Everyone with a place and the mentors get one message that lists the changes.',
						'mentoring-program'
					) }
				</li>
				<li>
					{ __(
						'The page of the group and My mentoring show the new dates at once. A calendar file somebody saved earlier does not change by itself.',
						'mentoring-program'
					) }
				</li>
				<li>
					{ __(
						'Nobody has agreed to the new dates yet. Each person is asked.',
						'mentoring-program'
					) }
				</li>
				<li>
					{ __(
						'Who cannot come may leave at once, and it costs them no fee. Nobody counts as absent from a date they have not agreed to.',
						'mentoring-program'
					) }
				</li>
			</ul>
		</Confirm>
	);
}

/**
 * "Tue 23 February 2027, 18:00"; with the end where only that is different.
 * @param one   A meeting.
 * @param other What it is held against.
 */
function words( one: MeetingDraft, other: MeetingDraft | null ): string {
	const start = `${ formatDate( one.date ) }, ${ formatTime( one.start ) }`;
	return other?.date === one.date && other.start === one.start
		? `${ start } – ${ formatTime( one.end ) }`
		: start;
}
