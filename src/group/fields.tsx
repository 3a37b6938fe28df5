/**
 * What a list shows of a group: one object a field.
 */
import { __, sprintf } from '@wordpress/i18n';
import { formatShort } from '../shared/dates';
import type { Field } from '../shared/list/types';
import type { Group, Program, Term } from '../types/rest';
import { PlacesBar, takenWords } from './places-bar';

/**
 * @param terms    Terms to choose from.
 * @param programs Programs, for their tracks.
 */
export function groupFields(
	terms: Term[],
	programs: Program[]
): Field< Group >[] {
	return [
		{
			id: 'title',
			label: __( 'Group', 'mentoring-program' ),
			getValue: ( { item } ) => item.title,
			enableHiding: false,
			filterBy: false,
		},
		{
			id: 'mentors',
			label: __( 'Mentor', 'mentoring-program' ),
			getValue: ( { item } ) =>
				item.mentors.map( ( mentor ) => mentor.name ).join( ', ' ),
			enableSorting: false,
			filterBy: false,
		},
		{
			id: 'term',
			label: __( 'Term', 'mentoring-program' ),
			getValue: ( { item } ) => String( item.term ),
			elements: terms.map( ( one ) => ( {
				value: String( one.id ),
				label: one.name,
			} ) ),
			filterBy: { operators: [ 'is' ], isPrimary: true },
			enableSorting: false,
		},
		{
			id: 'track',
			label: __( 'Length', 'mentoring-program' ),
			getValue: ( { item } ) => item.track,
			render: ( { item } ) => <>{ item.track_label }</>,
			elements: programs.flatMap( ( program ) =>
				program.tracks.map( ( track ) => ( {
					value: track.key,
					label: track.label,
				} ) )
			),
			filterBy: { operators: [ 'is' ], isPrimary: true },
			enableSorting: false,
		},
		{
			id: 'places',
			label: __( 'Places taken', 'mentoring-program' ),
			getValue: ( { item } ) => takenWords( item ),
			render: ( { item } ) => <PlacesBar group={ item } />,
			filterBy: false,
		},
		{
			id: 'minimum',
			label: __( 'Minimum', 'mentoring-program' ),
			getValue: ( { item } ) => item.minimum,
			type: 'integer',
			enableSorting: false,
			filterBy: false,
		},
		{
			id: 'waiting',
			label: __( 'Waiting', 'mentoring-program' ),
			getValue: ( { item } ) => item.places.waiting,
			type: 'integer',
			filterBy: false,
		},
		{
			id: 'next_meeting',
			label: __( 'Next meeting', 'mentoring-program' ),
			getValue: ( { item } ) => nextMeeting( item )?.starts_at ?? '',
			render: ( { item } ) => <NextMeeting group={ item } />,
			filterBy: false,
		},
		{
			id: 'status',
			label: __( 'Status', 'mentoring-program' ),
			getValue: ( { item } ) => item.status?.words ?? item.state,
			render: ( { item } ) => (
				<span
					className={ `mentoring-badge is-${ item.status?.key ?? item.state }` }
				>
					{ item.status?.words ?? item.state }
				</span>
			),
			enableSorting: false,
			filterBy: false,
		},
	];
}

function NextMeeting( { group }: { group: Group } ) {
	const next = nextMeeting( group );
	if ( ! next ) {
		return (
			<>
				{ group.meetings.length === 0
					? __( 'No dates yet', 'mentoring-program' )
					: __( 'No more meetings', 'mentoring-program' ) }
			</>
		);
	}
	return (
		<div className="mentoring-cell">
			<span>{ formatShort( next.starts_at ) }</span>
			<span className="mentoring-cell__more">
				{ sprintf(
					/* translators: 1: number of the meeting, 2: number of meetings. */
					__( '%1$d of %2$d', 'mentoring-program' ),
					group.meetings.indexOf( next ) + 1,
					group.meetings.length
				) }
			</span>
		</div>
	);
}

function nextMeeting( group: Group ) {
	return group.meetings.find(
		( one ) => Date.parse( one.starts_at ?? '' ) >= Date.now()
	);
}
