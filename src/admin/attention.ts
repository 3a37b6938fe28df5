/**
 * What needs a person today, read off groups, terms and registrations: those with a deadline first, then the others. An
 * item leaves the list when it is settled; nobody can dismiss it.
 */
import { __, _n, sprintf } from '@wordpress/i18n';
import { nameOf } from '../registration/words';
import { screenUrl } from '../shared/boot-data';
import { formatDate } from '../shared/dates';
import type {
	Conflict,
	Group,
	Lapses,
	Registration,
	Term,
} from '../types/rest';

export interface Item {
	key: string;
	icon: 'clock' | 'calendar' | 'people' | 'person' | 'place';
	title: string;
	text: string;
	/** The moment it is about, RFC 3339; null when there is none. */
	at: string | null;
	url: string;
	label: string;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * @param facts               What is known.
 * @param facts.groups        Every group.
 * @param facts.terms         Every term.
 * @param facts.registrations Those with a place or an offer.
 * @param facts.conflicts     People who could not be in a group together.
 * @param facts.lapses        Memberships that ended, and whose time to renew is over.
 * @param facts.overdue       Fees past their last day.
 * @param facts.misfits       Places of whom a mentor noted a conflict.
 * @param now                 Milliseconds.
 */
export function attention(
	{
		groups,
		terms,
		registrations,
		conflicts,
		lapses,
		overdue,
		misfits,
	}: {
		groups: Group[];
		terms: Term[];
		registrations: Registration[];
		conflicts: Conflict[];
		lapses: Lapses;
		overdue: number;
		misfits: Registration[];
	},
	now: number
): Item[] {
	const within = ( moment: string | null | undefined, days: number ) => {
		const time = Date.parse( moment ?? '' );
		return time >= now && time < now + days * DAY;
	};
	const items: Item[] = [
		...registrations
			.filter(
				( one ) =>
					one.status === 'offered' &&
					within( one.offer_expires_at, 7 )
			)
			.map( ( one ) => ( {
				key: `offer-${ one.id }`,
				icon: 'clock' as const,
				title: __(
					'An offered place waits for an answer',
					'mentoring-program'
				),
				text: sprintf(
					/* translators: 1: person, 2: group. */
					__(
						'%1$s has not answered yet. Without an answer the place in “%2$s” goes to the next in line.',
						'mentoring-program'
					),
					nameOf( one ),
					one.group_title
				),
				at: one.offer_expires_at,
				url: screenUrl( 'registrations', { registration: one.id } ),
				label: sprintf(
					/* translators: %s: person. */
					__( 'Look at %s', 'mentoring-program' ),
					nameOf( one )
				),
			} ) ),
		...terms
			.filter( ( term ) => within( term.opens_at, 14 ) )
			.flatMap( ( term ) => opening( term, groups ) ),
		...groups
			.filter(
				( one ) =>
					one.status?.key === 'below_minimum' &&
					within( one.first_meeting_at, 21 )
			)
			.map( ( one ) => ( {
				key: `below-${ one.id }`,
				icon: 'people' as const,
				title: sprintf(
					/* translators: %s: group. */
					__(
						'“%s” begins soon with too few people',
						'mentoring-program'
					),
					one.title
				),
				text: sprintf(
					/* translators: 1: people with a place, 2: fewest people. */
					__(
						'It has %1$d of at least %2$d people.',
						'mentoring-program'
					),
					one.places.confirmed ?? 0,
					one.minimum
				),
				at: one.first_meeting_at,
				url: screenUrl( 'groups', { group: one.id } ),
				label: __( 'Look at the group', 'mentoring-program' ),
			} ) ),
		...registrations
			.filter( ( one ) => one.can.confirm_leave.allowed )
			.map( ( one ) => ( {
				key: `leave-${ one.id }`,
				icon: 'person' as const,
				title: sprintf(
					/* translators: 1: person, 2: group. */
					__( '%1$s asks to leave “%2$s”', 'mentoring-program' ),
					nameOf( one ),
					one.group_title
				),
				text: __(
					'They keep the place until you confirm.',
					'mentoring-program'
				),
				at: one.leave_requested_at,
				url: screenUrl( 'registrations', { registration: one.id } ),
				label: __( 'Look at it', 'mentoring-program' ),
			} ) ),
		...misfits.map( ( one ) => ( {
			key: `misfit-${ one.id }`,
			icon: 'person' as const,
			title: sprintf(
				/* translators: 1: group, 2: person. */
				__(
					'“%1$s” may not be the right group for %2$s',
					'mentoring-program'
				),
				one.group_title,
				nameOf( one )
			),
			text: __(
				'The mentor noted a conflict, without saying which. The person reads that you will write to them. It leaves this list once they have another group, or the note is changed.',
				'mentoring-program'
			),
			at: null,
			url: screenUrl( 'registrations', { registration: one.id } ),
			label: sprintf(
				/* translators: %s: person. */
				__( 'Look at %s', 'mentoring-program' ),
				nameOf( one )
			),
		} ) ),
		...groups
			.filter(
				( one ) =>
					( one.places.withheld ?? 0 ) > 0 && one.places.waiting > 0
			)
			.map( ( one ) => ( {
				key: `withheld-${ one.id }`,
				icon: 'place' as const,
				title: sprintf(
					/* translators: %s: group. */
					__( 'A place in “%s” is kept back', 'mentoring-program' ),
					one.title
				),
				text: sprintf(
					/* translators: %d: number of people. */
					_n(
						'%d person waits. The group has begun: you decide whether to offer it.',
						'%d people wait. The group has begun: you decide whether to offer it.',
						one.places.waiting,
						'mentoring-program'
					),
					one.places.waiting
				),
				at: null,
				url: screenUrl( 'registrations', { group: one.id } ),
				label: __( 'Decide', 'mentoring-program' ),
			} ) ),
		...lapsed( lapses ),
		...conflicts.map( ( one ) => ( {
			key: `conflict-${ one.people.map( ( person ) => person.registration ).join( '-' ) }`,
			icon: 'person' as const,
			title: sprintf(
				/* translators: %s: group. */
				__(
					'Two people of “%s” may not be able to be together',
					'mentoring-program'
				),
				one.group_title
			),
			text: sprintf(
				/* translators: %s: names of two people. */
				__(
					'%s: one of them named the other. Only administrators see this, and nothing was done.',
					'mentoring-program'
				),
				one.people.map( ( person ) => person.name ).join( ', ' )
			),
			at: null,
			url: screenUrl( 'registrations', { group: one.group } ),
			label: __( 'Look at the people', 'mentoring-program' ),
		} ) ),
		...overdueFees( overdue ),
		...groups
			.filter( ( one ) => one.status?.key === 'overbooked' )
			.map( ( one ) => ( {
				key: `over-${ one.id }`,
				icon: 'people' as const,
				title: sprintf(
					/* translators: %s: group. */
					__( '“%s” is overbooked', 'mentoring-program' ),
					one.title
				),
				text: one.status?.words ?? '',
				at: null,
				url: screenUrl( 'registrations', { group: one.id } ),
				label: __( 'Look at it', 'mentoring-program' ),
			} ) ),
	];
	const time = ( item: Item ) =>
		item.at === null ? Infinity : Date.parse( item.at );
	const isDue = ( item: Item ) => time( item ) >= now;
	return items.sort(
		( a, b ) =>
			Number( isDue( b ) ) - Number( isDue( a ) ) || time( a ) - time( b )
	);
}

/**
 * One row for all of them: the list says whose they are.
 * @param overdue How many.
 */
function overdueFees( overdue: number ): Item[] {
	return overdue === 0
		? []
		: [
				{
					key: 'overdue-fees',
					icon: 'clock',
					title: sprintf(
						/* translators: %d: number of fees. */
						_n(
							'%d fee is overdue',
							'%d fees are overdue',
							overdue,
							'mentoring-program'
						),
						overdue
					),
					text: __(
						'The last day to pay has passed. Nobody loses a place by it; a friendly question often helps.',
						'mentoring-program'
					),
					at: null,
					url: screenUrl( 'fees', { tab: 'overdue' } ),
					label: __( 'Look at the fees', 'mentoring-program' ),
				},
			];
}

/**
 * A term that opens while it cannot, or while groups of it are not ready.
 * @param term   Term.
 * @param groups Every group.
 */
function opening( term: Term, groups: Group[] ): Item[] {
	const hidden = groups.filter(
		( one ) => one.term === term.id && one.state === 'draft'
	);
	const undated = groups.filter(
		( one ) => one.term === term.id && one.status?.key === 'no_dates'
	);
	const [ first ] = [ ...undated, ...hidden ];
	if ( term.can.open.allowed && ! first ) {
		return [];
	}
	return [
		{
			key: `opens-${ term.id }`,
			icon: 'calendar',
			title: sprintf(
				/* translators: %s: term. */
				__( 'Registration for %s opens', 'mentoring-program' ),
				term.name
			),
			text: term.can.open.allowed
				? sprintf(
						/* translators: %s: titles of groups. */
						_n(
							'This group is not ready to be shown: %s.',
							'These groups are not ready to be shown: %s.',
							hidden.length + undated.length,
							'mentoring-program'
						),
						[ ...undated, ...hidden ]
							.map( ( one ) => `“${ one.title }”` )
							.join( ', ' )
					)
				: ( term.can.open.message ?? '' ),
			at: term.opens_at,
			url:
				term.can.open.allowed && first
					? screenUrl( 'groups', { group: first.id } )
					: screenUrl( 'setup' ),
			label: term.can.open.allowed
				? __( 'Make it ready', 'mentoring-program' )
				: __( 'Finish set-up', 'mentoring-program' ),
		},
	];
}

/**
 * One line for everybody whose membership ended: nobody loses a place by it.
 * @param lapses         How many, and when.
 * @param lapses.people
 * @param lapses.first_on
 * @param lapses.last_on
 */
function lapsed( { people, first_on: first, last_on: last }: Lapses ): Item[] {
	if ( people === 0 || first === null || last === null ) {
		return [];
	}
	return [
		{
			key: 'lapses',
			icon: 'person',
			title:
				first === last
					? sprintf(
							/* translators: 1: number of memberships, 2: date. */
							_n(
								'%1$d membership ended on %2$s',
								'%1$d memberships ended on %2$s',
								people,
								'mentoring-program'
							),
							people,
							formatDate( first )
						)
					: sprintf(
							/* translators: 1: number of memberships, 2: date, 3: date. */
							_n(
								'%1$d membership ended between %2$s and %3$s',
								'%1$d memberships ended between %2$s and %3$s',
								people,
								'mentoring-program'
							),
							people,
							formatDate( first ),
							formatDate( last )
						),
			text: __(
				'The time to renew is over. The places are kept: nobody loses one unless you write first and then decide.',
				'mentoring-program'
			),
			at: null,
			url: screenUrl( 'registrations', { membership: 'overdue' } ),
			label: __( 'Look at them', 'mentoring-program' ),
		},
	];
}
