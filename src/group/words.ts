/**
 * How the fields of a group's form are named and shown where they are not in the form: when somebody else changed them.
 */
import { __, _n, sprintf } from '@wordpress/i18n';
import type { Words } from '../shared/components/overtaken';
import type { Program, Term } from '../types/rest';
import { stateWords } from './parts/visibility';
import type { GroupValues } from './values';

/**
 * @param program Program of the group.
 * @param terms   All terms.
 */
export function groupWords(
	program: Program,
	terms: Term[]
): Words< GroupValues > {
	const labels: Record< keyof GroupValues, string > = {
		title: __( 'Title', 'mentoring-program' ),
		description: __( 'Description', 'mentoring-program' ),
		summary: __( 'In one sentence', 'mentoring-program' ),
		term: __( 'Term', 'mentoring-program' ),
		track: __( 'Length and fee', 'mentoring-program' ),
		mentors: __( 'Mentors', 'mentoring-program' ),
		meetings: __( 'Dates', 'mentoring-program' ),
		minimum: __( 'Fewest people', 'mentoring-program' ),
		capacity: __( 'Most people', 'mentoring-program' ),
		state: __( 'State', 'mentoring-program' ),
		on_hold_until: __( 'On hold until', 'mentoring-program' ),
		location_kind: __( 'How it meets', 'mentoring-program' ),
		location_public: __( 'Where, for everybody', 'mentoring-program' ),
		location_members: __( 'Where, for members', 'mentoring-program' ),
		location_private: __(
			'Where, for people with a place',
			'mentoring-program'
		),
		location_link: __( 'Link to the meeting room', 'mentoring-program' ),
		topics: __( 'Topics', 'mentoring-program' ),
		readings: __( 'Readings', 'mentoring-program' ),
	};
	return {
		label: ( field ) => labels[ field ],
		show: ( field, values ) => {
			switch ( field ) {
				case 'term':
					return (
						terms.find( ( one ) => one.id === values.term )?.name ??
						''
					);
				case 'track':
					return (
						program.tracks.find(
							( one ) => one.key === values.track
						)?.label ?? ''
					);
				case 'mentors':
					return values.mentors
						.map( ( one ) => one.name )
						.join( ', ' );
				case 'meetings':
					return sprintf(
						/* translators: %d: number of dates. */
						_n(
							'%d date',
							'%d dates',
							values.meetings.length,
							'mentoring-program'
						),
						values.meetings.length
					);
				case 'state':
					return stateWords( values.state );
				case 'location_kind':
					return values.location_kind === 'online'
						? __( 'Online', 'mentoring-program' )
						: __( 'In person', 'mentoring-program' );
				default:
					return values[ field ] ?? '';
			}
		},
	};
}
