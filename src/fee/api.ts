/**
 * Fees over REST, as who records them sees them. The id is that of the registration.
 */
import { get, getFile, getPage, post, type Page } from '../shared/rest';
import type { Fee } from '../types/rest';

export type Method = NonNullable< Fee[ 'entries' ][ number ][ 'method' ] >;

/** What arrived. */
export interface Payment {
	amount: number;
	on_date: string;
	method: Method;
	reference: string;
	is_told: boolean;
}

/** An exception to the rules. */
export interface Exception {
	amount: number;
	on_date: string;
	reason: string;
}

/** How many there are of each state, and what all of them come to. */
export interface FeeCounts {
	owed: number;
	overdue: number;
	kept: number;
	owed_back: number;
	settled: number;
	totals: {
		currency: string;
		due: number;
		paid: number;
		owed: number;
		kept: number;
		owed_back: number;
	}[];
}

/**
 * A page of fees.
 * @param asked Which.
 */
export function readFees(
	asked: Record< string, string >
): Promise< Page< Fee > > {
	return getPage( `fees?${ new URLSearchParams( asked ).toString() }` );
}

/**
 * How many there are of each state.
 * @param asked Which; the state is not looked at.
 */
export function countFees(
	asked: Record< string, string >
): Promise< FeeCounts > {
	return get( `fees/counts?${ new URLSearchParams( asked ).toString() }` );
}

/**
 * The fee of a registration.
 * @param id Registration.
 */
export function readFee( id: number ): Promise< Fee > {
	return get( `fees/${ id }` );
}

/**
 * Writes down that money arrived.
 * @param id      Registration.
 * @param payment What arrived.
 * @param key     The same key is the same payment.
 */
export function recordPayment(
	id: number,
	payment: Payment,
	key: string
): Promise< Fee > {
	return post( `fees/${ id }/payments`, payment, {
		'Idempotency-Key': key,
	} );
}

/**
 * Writes down that a payment came back.
 * @param id      Registration.
 * @param payment Entry of the payment.
 * @param onDate  The day, Y-m-d.
 * @param isTold  Whether the person gets a letter.
 */
export function recordCameBack(
	id: number,
	payment: number,
	onDate: string,
	isTold: boolean
): Promise< Fee > {
	return post( `fees/${ id }/came-back`, {
		payment,
		on_date: onDate,
		is_told: isTold,
	} );
}

/**
 * Makes an exception.
 * @param id        Registration.
 * @param kind      What is due is owed no longer, or money was paid back.
 * @param exception How much and why.
 * @param key       The same key is the same exception.
 */
export function makeException(
	id: number,
	kind: 'void' | 'refund',
	exception: Exception,
	key: string
): Promise< Fee > {
	return post( `fees/${ id }/${ kind }`, exception, {
		'Idempotency-Key': key,
	} );
}

/**
 * The entries of a span of days as a file.
 * @param from First day, Y-m-d.
 * @param to   Last day, Y-m-d.
 */
export function readEntries( from: string, to: string ): Promise< Blob > {
	return getFile(
		`fees/entries?${ new URLSearchParams( { from, to } ).toString() }`
	);
}
