/**
 * Groups and what their mentors say of themselves, over REST.
 */
import { get, getPage, post, remove, type Page } from '../shared/rest';
import type { Group, GroupInput, Profile, ProfileInput } from '../types/rest';

/** Every group with drafts, a hundred at a time. */
export async function readAllGroups(): Promise< Group[] > {
	const all: Group[] = [];
	for ( let page = 1; ; page++ ) {
		const { records, pages } = await getPage< Group >(
			`groups?page=${ page }&per_page=100`
		);
		all.push( ...records );
		if ( page >= pages ) {
			return all;
		}
	}
}

/** How many there are of each status. */
export type GroupCounts = Record< string, number >;

/**
 * A page of groups.
 * @param asked Which, as the route takes it.
 */
export function readGroupPage(
	asked: Record< string, string >
): Promise< Page< Group > > {
	return getPage( `groups?${ new URLSearchParams( asked ) }` );
}

/**
 * How many there are of each status.
 * @param asked Which, as the route takes it; its statuses are not looked at.
 */
export function countGroups(
	asked: Record< string, string >
): Promise< GroupCounts > {
	return get( `groups/counts?${ new URLSearchParams( asked ) }` );
}

/**
 * One group.
 * @param id Group.
 */
export function readGroup( id: number ): Promise< Group > {
	return get( `groups/${ id }` );
}

/**
 * Makes a group, or saves one.
 * @param id    Group; null makes one.
 * @param input What was typed, with the version it was typed on.
 */
export function saveGroup(
	id: number | null,
	input: GroupInput
): Promise< Group > {
	return post( id === null ? 'groups' : `groups/${ id }`, input );
}

/**
 * Writes to the mentors who have not confirmed the dates the group has now.
 * @param id Group.
 */
export function askMentors( id: number ): Promise< Group > {
	return post( `groups/${ id }/ask-mentors` );
}

/**
 * Decides that a group runs below its minimum; everybody in it is told.
 * @param id Group.
 */
export function runAnyway( id: number ): Promise< Group > {
	return post( `groups/${ id }/run-anyway` );
}

/**
 * Records that a mentor confirmed by phone.
 * @param id     Group.
 * @param mentor Account of the mentor.
 * @param toldOn Day of the talk, Y-m-d.
 */
export function confirmByPhone(
	id: number,
	mentor: number,
	toldOn: string
): Promise< Group > {
	return post( `groups/${ id }/confirm`, { mentor, told_on: toldOn } );
}

/**
 * Cancels a group: everybody's place and wait ends.
 * @param id       Group.
 * @param chooseBy Last day to choose another group, before what was paid is owed back, Y-m-d.
 */
export function cancelGroup( id: number, chooseBy: string ): Promise< Group > {
	return post( `groups/${ id }/cancel`, { choose_by: chooseBy } );
}

/**
 * The published groups of some terms, at most a hundred of each.
 * @param terms Terms.
 */
export async function readGroupsOfTerms( terms: number[] ): Promise< Group[] > {
	const pages = await Promise.all(
		terms.map( ( term ) =>
			readGroupPage( {
				term: String( term ),
				'state[]': 'published',
				per_page: '100',
			} )
		)
	);
	return pages.flatMap( ( { records } ) => records );
}

/**
 * Deletes a group nobody ever registered for.
 * @param id Group.
 */
export function deleteGroup( id: number ): Promise< void > {
	return remove( `groups/${ id }` );
}

/**
 * People whose name or address fits.
 * @param search Part of it.
 */
export function findPeople( search: string ): Promise< Profile[] > {
	return get( `mentors?search=${ encodeURIComponent( search ) }` );
}

/**
 * What some people say of themselves.
 * @param ids Accounts.
 */
export function readProfiles( ids: number[] ): Promise< Profile[] > {
	return ids.length === 0
		? Promise.resolve( [] )
		: get(
				`mentors?${ ids.map( ( id ) => `include[]=${ id }` ).join( '&' ) }`
			);
}

/**
 * Saves what a mentor says of themselves.
 * @param id    Account.
 * @param input Changes, with the version they were made on.
 */
export function saveProfile(
	id: number,
	input: ProfileInput
): Promise< Profile > {
	return post( `mentors/${ id }`, input );
}
