/**
 * Set-up over REST.
 */
import { get, post } from '../shared/rest';
import type { MemberTrial, Rights, Setup } from '../types/rest';

export type StepKey = Setup[ 'steps' ][ number ][ 'key' ];

export interface MembershipRule {
	by: 'roles' | 'capability' | 'pmpro';
	roles: string[];
	capability: string;
	levels: number[];
}

/** Where set-up stands. */
export function readSetup(): Promise< Setup > {
	return get( 'setup' );
}

/**
 * Says who is a member, and where people sign in, join and renew.
 * @param input Rule and addresses.
 */
export function saveMembership(
	input: MembershipRule & { links: Setup[ 'membership' ][ 'links' ] }
): Promise< Setup > {
	return post( 'setup/membership', input );
}

/**
 * Tries a rule on one person; saves nothing.
 * @param input The person, by name or address, and the rule.
 */
export function tryMember(
	input: MembershipRule & { user: string }
): Promise< MemberTrial > {
	return post( 'setup/try-member', input );
}

/**
 * Sets the zone of the site.
 * @param timezone IANA zone.
 */
export function saveTimezone( timezone: string ): Promise< Setup > {
	return post( 'setup/timezone', { timezone } );
}

/**
 * Names the mentoring administrators and the addresses people write to.
 * @param input                Both.
 * @param input.administrators Accounts; left out they stay.
 * @param input.contacts       Addresses by purpose.
 */
export function savePeople( input: {
	administrators?: number[];
	contacts: Setup[ 'people' ][ 'contacts' ];
} ): Promise< Setup > {
	return post( 'setup/people', input );
}

/** A page set-up shall make. */
export interface PageWish {
	key: Setup[ 'pages' ][ number ][ 'key' ];
	title: string;
	/** A page that gets the block at its end instead. */
	use: number | null;
}

/**
 * Makes pages that are missing; those that are there stay as they are.
 * @param publish Published at once, else drafts.
 * @param pages   Which.
 */
export function makePages(
	publish: boolean,
	pages: PageWish[]
): Promise< Setup > {
	return post( 'setup/pages', { publish, pages } );
}

/**
 * Leaves a step for later; changes nothing else.
 * @param step Which.
 */
export function skipStep( step: StepKey ): Promise< Setup > {
	return post( 'setup/skip', { step } );
}

/**
 * Says whether uninstalling deletes the data.
 * @param removeData Whether.
 */
export function saveRemoveData( removeData: boolean ): Promise< Setup > {
	return post( 'setup/remove-data', { remove_data: removeData } );
}

export type Right = Rights[ 'rights' ][ number ];

/** Who holds which right. */
export function readRights(): Promise< Rights > {
	return get( 'rights' );
}

/**
 * Gives a right to a person, or takes it. It is written down.
 * @param user  Account.
 * @param right Which.
 * @param holds Whether the person holds it from now on.
 */
export function changeRight(
	user: number,
	right: Right[ 'key' ],
	holds: boolean
): Promise< Rights > {
	return post( 'rights', { user, right, holds } );
}

/**
 * Hands every right and address of one person to another.
 * @param from Account.
 * @param to   Account.
 */
export function handOver( from: number, to: number ): Promise< Rights > {
	return post( 'rights/hand-over', { from, to } );
}
