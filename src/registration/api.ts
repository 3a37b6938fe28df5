/**
 * Registrations over REST, as who runs the program sees them.
 */
import { download, get, getPage, post, type Page } from '../shared/rest';
import type {
	Answers,
	Conflict,
	OnBehalf as OnBehalfCheck,
	Lapses,
	Letter,
	Registration,
	RegistrationHistory,
	Roster,
} from '../types/rest';
import type { SentCell } from './attendance-values';

/** Which registrations; what is left out is every one. */
export interface Asked {
	group?: number | undefined;
	term?: number | undefined;
	status?: string[] | undefined;
	/** What is known of the membership: "current", "lapsed", "unverified" … */
	membership?: string | undefined;
	search?: string;
	/** Where the fee stands, as the route takes it. */
	fee?: string | undefined;
	/** Only those whose pre-meeting found a conflict. */
	conflict?: true;
	orderby?: string | undefined;
	order?: 'asc' | 'desc' | undefined;
	page?: number;
	per_page?: number;
}

/** How many there are of each status; of those still there, how many are lapsed, not verified, owe a fee or are late with it. */
export type Counts = Record<
	Registration[ 'status' ] | 'lapsed' | 'unverified' | 'owed' | 'overdue',
	number
>;

/**
 * A page of registrations.
 * @param asked Which.
 */
export function readRegistrations(
	asked: Asked
): Promise< Page< Registration > > {
	return getPage( `registrations?${ query( asked ) }` );
}

/** People with a place or an offer in one group of whom one named the other; for who reads answers. */
export function readConflicts(): Promise< Conflict[] > {
	return get( 'conflicts' );
}

/** How many memberships ended of people with a place, whose time to renew is over. */
export function readLapses(): Promise< Lapses > {
	return get( 'lapses' );
}

/**
 * How many there are of each status.
 * @param asked Which; its statuses are not looked at.
 */
export function countRegistrations( asked: Asked ): Promise< Counts > {
	return get( `registrations/counts?${ query( asked ) }` );
}

/**
 * One registration.
 * @param id Registration.
 */
export function readRegistration( id: number ): Promise< Registration > {
	return get( `registrations/${ id }` );
}

/**
 * How it came about, and what was agreed to.
 * @param id Registration.
 */
export function readHistory( id: number ): Promise< RegistrationHistory > {
	return get( `registrations/${ id }/history` );
}

/**
 * What the person answered. The look is written down.
 * @param id Registration.
 */
export function readAnswers( id: number ): Promise< Answers > {
	return get( `registrations/${ id }/answers` );
}

/**
 * Saves the registrations of a term as a file. It is written down.
 * @param term    Term.
 * @param answers Whether with what people answered.
 */
export function exportTerm( term: number, answers: boolean ): Promise< void > {
	return download( 'registrations/export', { term, answers } );
}

/**
 * Takes somebody out.
 * @param id Registration.
 */
export function withdraw( id: number ): Promise< Registration > {
	return post( `registrations/${ id }/withdraw` );
}

/**
 * Grants a request to leave.
 * @param id Registration.
 */
export function confirmLeave( id: number ): Promise< Registration > {
	return post( `registrations/${ id }/confirm-leave` );
}

/**
 * Offers somebody a place in another group of the term.
 * @param id    Registration.
 * @param group Group.
 */
export function move( id: number, group: number ): Promise< Registration > {
	return post( `registrations/${ id }/move`, { group } );
}

/**
 * Notes that somebody's membership was looked up by hand.
 * @param id Registration.
 */
export function verify( id: number ): Promise< Registration > {
	return post( `registrations/${ id }/verify` );
}

/**
 * Takes that back.
 * @param id Registration.
 */
export function unverify( id: number ): Promise< Registration > {
	return post( `registrations/${ id }/unverify` );
}

/**
 * Asks the membership plugin again about the person.
 * @param id Registration.
 */
export function readMembership( id: number ): Promise< Registration > {
	return post( `registrations/${ id }/read-membership` );
}

/**
 * What a reminder to renew would say to the person.
 * @param id Registration.
 */
export function readRenewalLetter( id: number ): Promise< Letter > {
	return get( `registrations/${ id }/renewal-letter` );
}

/**
 * Sends it.
 * @param id Registration.
 */
export function remindToRenew( id: number ): Promise< Registration > {
	return post( `registrations/${ id }/remind-to-renew` );
}

/**
 * Keeps the place of somebody whose membership ended.
 * @param id    Registration.
 * @param until Y-m-d, last day.
 */
export function keepPlace(
	id: number,
	until: string
): Promise< Registration > {
	return post( `registrations/${ id }/keep-place`, { kept_until: until } );
}

/** Somebody to be registered by who runs the program. */
export interface OnBehalf {
	group: number;
	/** Account; 0 for somebody named by name and address. */
	person: number;
	name: string;
	email: string;
	answers: Record< string, string >;
	accept_waiting: boolean;
	/** Reason to pass over what stands against it. */
	why: string;
	/** Y-m-d of a signed paper; '' sends a link to agree. */
	paper_on: string;
	tells: boolean;
}

/**
 * What stands against registering somebody.
 * @param wish Whom, and for what.
 */
export function checkOnBehalf( wish: OnBehalf ): Promise< OnBehalfCheck > {
	return post( 'registrations/on-behalf/check', wish );
}

/**
 * Registers somebody.
 * @param wish Whom, and for what.
 * @param key  The same key is the same request.
 */
export function registerOnBehalf(
	wish: OnBehalf,
	key: string
): Promise< Registration > {
	return post( 'registrations/on-behalf', wish, {
		'Idempotency-Key': key,
	} );
}

/**
 * Gives places kept back away again.
 * @param group Group.
 */
export function offerWithheld( group: number ): Promise< unknown > {
	return post( `groups/${ group }/offer-withheld` );
}

/**
 * The roster of a group.
 * @param group Group.
 */
export function readRoster( group: number ): Promise< Roster > {
	return get( `groups/${ group }/roster` );
}

/**
 * Saves who was at meetings, all of it or nothing.
 * @param group Group.
 * @param marks The cells that changed.
 */
export function saveSheet(
	group: number,
	marks: SentCell[]
): Promise< Roster > {
	return post( `groups/${ group }/attendance-sheet`, { marks } );
}

function query( asked: Asked ): string {
	const { status = [], ...others } = asked;
	const sent = new URLSearchParams();
	for ( const [ name, value ] of Object.entries( others ) ) {
		if ( value !== undefined && value !== '' ) {
			sent.set( name, String( value ) );
		}
	}
	if ( status.length > 0 ) {
		sent.set( 'status', status.join( ',' ) );
	}
	return sent.toString();
}
