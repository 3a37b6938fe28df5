/**
 * The only file that talks to the network: our REST routes, by path below mentoring-program/v1. What apiFetch rejects
 * with is a plain object; here it becomes a RestError, told apart by guards.
 */
import apiFetch from '@wordpress/api-fetch';
import { __ } from '@wordpress/i18n';

/** A field the server could not take. */
export interface FieldProblem {
	field: string;
	code: string;
	message: string;
}

/** Why a request was not answered with a record. */
export class RestError extends Error {
	readonly code: string;
	readonly status: number;
	/** Each field that cannot be taken, in the order of the form. */
	readonly fields: FieldProblem[];
	/** The version stored now, when somebody else saved meanwhile. */
	readonly staleVersion: number | null;
	/** Who saved it, '' when it is not known. */
	readonly changedBy: string;
	/** When, RFC 3339; null when it is not known. */
	readonly changedAt: string | null;

	constructor( rejection: unknown ) {
		super( text( rejection, 'message' ) || couldNotReach() );
		const data = isRecord( rejection ) ? rejection.data : null;
		this.code = text( rejection, 'code' );
		this.status = number( data, 'status' );
		this.fields = isRecord( data ) ? problems( data.fields ) : [];
		this.staleVersion =
			this.code === 'stale' ? number( data, 'version' ) : null;
		this.changedBy = text( data, 'changed_by' );
		this.changedAt = text( data, 'changed_at' ) || null;
	}
}

/** A page of records with how many there are. */
export interface Page< T > {
	records: T[];
	total: number;
	pages: number;
}

/**
 * Reads a route.
 * @param path Path below the namespace: "programs".
 */
export async function get< T >( path: string ): Promise< T > {
	return await request( () => apiFetch< T >( { path: address( path ) } ) );
}

/**
 * Reads a page of a list.
 * @param path Path below the namespace, with its query.
 */
export async function getPage< T >( path: string ): Promise< Page< T > > {
	return await request( async () => {
		const response = await apiFetch< Response, false >( {
			path: address( path ),
			parse: false,
		} ).catch( async ( rejection: unknown ) => {
			// Unparsed answers reject as they came.
			throw rejection instanceof Response
				? await rejection.json()
				: rejection;
		} );
		const records: T[] = await response.json();
		return {
			records,
			total: Number(
				response.headers.get( 'X-WP-Total' ) ?? records.length
			),
			pages: Number( response.headers.get( 'X-WP-TotalPages' ) ?? 1 ),
		};
	} );
}

/**
 * Writes to a route.
 * @param path    Path below the namespace.
 * @param data    Body.
 * @param headers Such as Idempotency-Key.
 */
export async function post< T >(
	path: string,
	data: object = {},
	headers: Record< string, string > = {}
): Promise< T > {
	return await request( () =>
		apiFetch< T >( {
			path: address( path ),
			method: 'POST',
			data,
			headers,
		} )
	);
}

/**
 * Deletes a record.
 * @param path Path below the namespace.
 */
export async function remove( path: string ): Promise< void > {
	await request( () =>
		apiFetch( { path: address( path ), method: 'DELETE' } )
	);
}

function address( path: string ): string {
	return `/mentoring-program/v1/${ path }`;
}

async function request< T >( send: () => Promise< T > ): Promise< T > {
	try {
		return await send();
	} catch ( rejection ) {
		throw new RestError( rejection );
	}
}

function couldNotReach(): string {
	return __(
		'The site did not answer. Nothing you typed is lost; please try again.',
		'mentoring-program'
	);
}

function problems( value: unknown ): FieldProblem[] {
	return Array.isArray( value )
		? value.filter( isRecord ).map( ( one ) => ( {
				field: text( one, 'field' ),
				code: text( one, 'code' ),
				message: text( one, 'message' ),
			} ) )
		: [];
}

function text( from: unknown, key: string ): string {
	const value = isRecord( from ) ? from[ key ] : null;
	return typeof value === 'string' ? value : '';
}

function number( from: unknown, key: string ): number {
	const value = isRecord( from ) ? from[ key ] : null;
	return typeof value === 'number' ? value : 0;
}

function isRecord( value: unknown ): value is Record< string, unknown > {
	return (
		typeof value === 'object' && value !== null && ! Array.isArray( value )
	);
}
