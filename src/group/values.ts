/**
 * What the form of a group holds while it is typed, and what of it is sent.
 */
import type { MeetingDraft } from '../meeting/schedule';
import type { Group, GroupInput, Profile } from '../types/rest';
import { contentOf, plainText } from './description';

/** A mentor of the group, with what they say of themselves. */
export interface MentorValues {
	id: number;
	name: string;
	role: Group[ 'mentors' ][ number ][ 'role' ];
	/** Access begins, "Y-m-d H:i" where the group meets; '' when it is saved. */
	from: string;
	/** Access ends; '' without an end. */
	until: string;
	credential: string;
	bio: string;
	photo_id: number;
	photo_url: string;
	version: number;
	isChanged: boolean;
}

export interface GroupValues {
	title: string;
	/** Null: richer than the form; the block editor has it. */
	description: string | null;
	summary: string;
	term: number;
	track: string;
	mentors: MentorValues[];
	meetings: MeetingDraft[];
	minimum: string;
	capacity: string;
	state: Group[ 'state' ];
	on_hold_until: string;
	location_kind: Group[ 'location_kind' ];
	location_public: string;
	location_members: string;
	location_private: string;
	location_link: string;
	topics: string;
	readings: string;
}

/** What a new group begins with. */
export interface Defaults {
	term: number;
	track: string;
	minimum: number;
	capacity: number;
}

/**
 * What the form begins with.
 * @param group    Stored group; null for a new one.
 * @param profiles What its mentors say of themselves.
 * @param defaults What a new group begins with.
 */
export function valuesOf(
	group: Group | null,
	profiles: Profile[],
	defaults: Defaults
): GroupValues {
	return {
		title: group?.title ?? '',
		description: plainText( group?.description ?? '' ),
		summary: group?.summary ?? '',
		term: group?.term ?? defaults.term,
		track: group?.track ?? defaults.track,
		mentors: ( group?.mentors ?? [] ).map( ( mentor ) =>
			mentorOf(
				profiles.find( ( one ) => one.id === mentor.id ) ?? {
					...mentor,
					email: '',
					bio: '',
					photo_id: 0,
					version: 0,
				},
				mentor
			)
		),
		meetings: group ? draftsOf( group ) : [],
		minimum: String( group?.minimum ?? defaults.minimum ),
		capacity: String( group?.capacity ?? defaults.capacity ),
		// One that waits for its mentors is to be published.
		state: group?.waits_for_mentors
			? 'published'
			: ( group?.state ?? 'draft' ),
		on_hold_until: group?.on_hold_until ?? '',
		location_kind: group?.location_kind ?? 'online',
		location_public: group?.location_public ?? '',
		location_members: group?.location_members ?? '',
		location_private: group?.location_private ?? '',
		location_link: group?.location_link ?? '',
		topics: ( group?.topics ?? [] ).join( ', ' ),
		readings: ( group?.readings ?? [] ).join( '\n' ),
	};
}

/**
 * The dates of a stored group as the form has them.
 * @param group Group.
 */
export function draftsOf( group: Group ): MeetingDraft[] {
	return group.meetings.map( ( { date, start, end } ) => ( {
		date,
		start,
		end,
	} ) );
}

/**
 * A person as a mentor of the form.
 * @param profile What they say of themselves.
 * @param leads   What they are in the group, and between which moments.
 */
export function mentorOf(
	profile: Profile,
	leads: Pick< Group[ 'mentors' ][ number ], 'role' | 'from' | 'until' >
): MentorValues {
	return {
		id: profile.id,
		name: profile.name,
		role: leads.role,
		from: leads.from ?? '',
		until: leads.until ?? '',
		credential: profile.credential,
		bio: profile.bio,
		photo_id: profile.photo_id,
		photo_url: profile.photo_url,
		version: profile.version,
		isChanged: false,
	};
}

/**
 * What is sent.
 * @param values   What was typed.
 * @param timezone Zone of the meetings.
 */
export function inputOf( values: GroupValues, timezone: string ): GroupInput {
	return {
		title: values.title,
		...( values.description === null
			? {}
			: { description: contentOf( values.description ) } ),
		summary: values.summary,
		term: values.term,
		track: values.track,
		mentors: values.mentors.map( ( { id, role, from, until } ) => ( {
			id,
			role,
			from,
			until,
		} ) ),
		meetings: values.meetings,
		minimum: wholeNumber( values.minimum ),
		capacity: wholeNumber( values.capacity ),
		state: values.state,
		on_hold_until:
			values.state === 'on_hold' && values.on_hold_until !== ''
				? values.on_hold_until
				: null,
		location_kind: values.location_kind,
		location_public: values.location_public,
		location_members: values.location_members,
		location_private: values.location_private,
		location_link: values.location_link,
		timezone,
		topics: parts( values.topics, ',' ),
		readings: parts( values.readings, '\n' ),
	};
}

function parts( text: string, between: string ): string[] {
	return text
		.split( between )
		.map( ( part ) => part.trim() )
		.filter( Boolean );
}

/**
 * A number as the server takes it; what is none becomes 0, which the server names.
 * @param text As typed.
 */
function wholeNumber( text: string ): number {
	return /^\d{1,6}$/.test( text.trim() ) ? Number( text ) : 0;
}
