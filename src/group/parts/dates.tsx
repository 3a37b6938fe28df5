/**
 * The dates of a group (A11): a sentence makes the list, the list is the truth, and what deserves a second look says so
 * beside its date. Nothing here blocks saving.
 */
import { Button, Notice } from '@wordpress/components';
import { plus } from '@wordpress/icons';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { dateChanges } from '../../meeting/by-hand';
import { DaysOffDialog } from '../../meeting/days-off';
import { Rows } from '../../meeting/rows';
import { Rule } from '../../meeting/rule';
import { totalHours, type MeetingDraft } from '../../meeting/schedule';
import { useFlags } from '../../meeting/use-flags';
import { useSchedule } from '../../meeting/use-schedule';
import { bootData } from '../../shared/boot-data';
import { Confirm } from '../../shared/components/confirm';
import { fieldId } from '../../shared/components/field';
import { formatDate, wallNow } from '../../shared/dates';
import { draftsOf } from '../values';
import { Part, type PartProps } from './part';

export function Dates( { form, stored, program, terms }: PartProps ) {
	const { values, problem } = form;
	const { meetings } = values;
	const term = terms.find( ( one ) => one.id === values.term );
	const track = program.tracks.find( ( one ) => one.key === values.track );
	const schedule = useSchedule(
		meetings,
		( list ) => form.set( { meetings: list } ),
		{
			weekday: 2,
			every: 2,
			start: '18:00',
			end: '19:30',
			first: term?.starts_on ?? '',
			times: track?.is_long === false ? 5 : 18,
			skip: [],
		}
	);
	const flags = useFlags( {
		group: stored?.id ?? 0,
		term: values.term,
		timezone: stored?.timezone ?? bootData.timezone,
		mentors: values.mentors.map( ( one ) => one.id ),
		location_kind: values.location_kind,
		location_public: values.location_public,
		meetings,
	} );
	const [ opened, setOpened ] = useState< number | null >( null );
	const [ losing, setLosing ] = useState< MeetingDraft[] | null >( null );
	const [ isNaming, setNaming ] = useState( false );
	const make = () => {
		setOpened( null );
		schedule.make();
	};
	return (
		<Part
			title={ __( 'Dates', 'mentoring-program' ) }
			aside={ summary( meetings ) }
		>
			<p className="mentoring-weak">
				{ sprintf(
					/* translators: %s: name of the time zone. */
					__(
						'Members agree to come to all of these, and see this exact list before they register. Times are %s.',
						'mentoring-program'
					),
					bootData.zone
				) }
			</p>
			<Rule rule={ schedule.rule } onChange={ schedule.changeRule }>
				<Button
					variant="secondary"
					onClick={ () => {
						const lost = agreedButLost(
							stored,
							meetings,
							schedule.remade()
						);
						if ( lost.length > 0 ) {
							setLosing( lost );
						} else {
							make();
						}
					} }
				>
					{ meetings.length === 0
						? __( 'Make the list', 'mentoring-program' )
						: __( 'Make the list again', 'mentoring-program' ) }
				</Button>
				{ schedule.hand.size > 0 && (
					<span className="mentoring-weak">
						{ sprintf(
							/* translators: %d: number of dates. */
							_n(
								'Making the list again keeps the %d date you changed by hand.',
								'Making the list again keeps the %d dates you changed by hand.',
								schedule.hand.size,
								'mentoring-program'
							),
							schedule.hand.size
						) }
					</span>
				) }
			</Rule>
			{ flags.count > 0 && (
				<Notice status="warning" isDismissible={ false }>
					<strong>
						{ sprintf(
							/* translators: 1: number of dates, 2: number of all dates. */
							_n(
								'%1$d of %2$d dates needs a look.',
								'%1$d of %2$d dates need a look.',
								flags.count,
								'mentoring-program'
							),
							flags.count,
							meetings.length
						) }
					</strong>{ ' ' }
					{ __(
						'You can save and settle it later; until then the list stays as it is.',
						'mentoring-program'
					) }
				</Notice>
			) }
			{ flags.failure !== '' && (
				<Notice
					status="info"
					isDismissible={ false }
					actions={ [
						{
							label: __( 'Try again', 'mentoring-program' ),
							onClick: flags.again,
						},
					] }
				>
					{ __(
						'The dates could not be held against holidays and other groups just now.',
						'mentoring-program'
					) }{ ' ' }
					{ flags.failure }
				</Notice>
			) }
			<div id={ fieldId( 'meetings' ) } tabIndex={ -1 }>
				{ problem( 'meetings' ) && meetings.length === 0 && (
					<p className="mentoring-problem">
						{ problem( 'meetings' ) }
					</p>
				) }
				{ meetings.length === 0 ? (
					<p>
						{ __(
							'No dates yet. Say above how often the group meets and make the list, or add dates one by one.',
							'mentoring-program'
						) }
					</p>
				) : (
					<Rows
						meetings={ meetings }
						schedule={ schedule }
						flags={ flags }
						problem={ problem }
						opened={ opened }
						onOpen={ setOpened }
					/>
				) }
			</div>
			<div className="mentoring-meetings__more">
				<Button
					icon={ plus }
					variant="tertiary"
					onClick={ () => setOpened( schedule.add() ) }
				>
					{ __( 'Add a date', 'mentoring-program' ) }
				</Button>
				<Button variant="link" onClick={ () => setNaming( true ) }>
					{ __( 'Days without meetings', 'mentoring-program' ) }
				</Button>
			</div>
			{ losing && (
				<Confirm
					title={ sprintf(
						/* translators: %d: number of dates. */
						_n(
							'Take out %d date people agreed to?',
							'Take out %d dates people agreed to?',
							losing.length,
							'mentoring-program'
						),
						losing.length
					) }
					keep={ __( 'Keep the list', 'mentoring-program' ) }
					deed={ __( 'Make the list again', 'mentoring-program' ) }
					onClose={ () => setLosing( null ) }
					onDeed={ async () => make() }
				>
					<ul className="mentoring-consequences">
						{ losing.map( ( one ) => (
							<li key={ one.date }>{ formatDate( one.date ) }</li>
						) ) }
					</ul>
					<p>
						{ __(
							'Nothing is saved yet. When you save, you first see what changes and who is told.',
							'mentoring-program'
						) }
					</p>
				</Confirm>
			) }
			{ isNaming && (
				<DaysOffDialog
					onSaved={ flags.again }
					onClose={ () => setNaming( false ) }
				/>
			) }
		</Part>
	);
}

/**
 * Dates that people with a place agreed to, are still to come, and would be gone.
 * @param stored   The group as it is stored.
 * @param meetings What is in the form.
 * @param next     What would be in it.
 */
function agreedButLost(
	stored: PartProps[ 'stored' ],
	meetings: MeetingDraft[],
	next: MeetingDraft[]
): MeetingDraft[] {
	if ( ! stored || ( stored.places.confirmed ?? 0 ) === 0 ) {
		return [];
	}
	const agreed = new Set( draftsOf( stored ).map( ( one ) => one.date ) );
	return dateChanges( meetings, next, wallNow() ).flatMap( ( { before } ) =>
		before && agreed.has( before.date ) ? before : []
	);
}

/**
 * "18 dates, 27 hours, last on Tue 4 May 2027".
 * @param meetings What is in the form.
 */
function summary( meetings: MeetingDraft[] ): string {
	const last = meetings
		.map( ( one ) => one.date )
		.sort()
		.at( -1 );
	if ( last === undefined ) {
		return '';
	}
	const hours = totalHours( meetings );
	return sprintf(
		/* translators: 1: "18 dates", 2: "27 hours", 3: date. */
		__( '%1$s, %2$s, last on %3$s', 'mentoring-program' ),
		sprintf(
			/* translators: %d: number of dates. */
			_n( '%d date', '%d dates', meetings.length, 'mentoring-program' ),
			meetings.length
		),
		sprintf(
			/* translators: %s: number of hours. */
			_n( '%s hour', '%s hours', hours, 'mentoring-program' ),
			hours.toLocaleString( bootData.locale )
		),
		formatDate( last )
	);
}
