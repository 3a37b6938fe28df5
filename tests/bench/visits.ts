/**
 * One request to a site, with what it cost: the time until the whole answer was here, and what tests/bench/probe.php
 * counted on the other side.
 */
import type { Session } from './world.ts';

/** What the site says a request cost. */
export interface Facts {
	queries: number;
	own: number;
	writes: string[];
	http: number;
	files: number;
	memory: number;
}

export interface Visit {
	status: number;
	body: string;
	milliseconds: number;
	facts: Facts;
}

export interface Asked {
	as?: Session;
	/** Sent as JSON by POST. */
	post?: unknown;
	headers?: Record< string, string >;
}

/**
 * Asks once.
 * @param url   Full address.
 * @param asked As whom, with what.
 */
export async function visit(
	url: string,
	asked: Asked = {}
): Promise< Visit > {
	const headers: Record< string, string > = { ...asked.headers };
	if ( asked.as ) {
		headers.Cookie = asked.as.cookie;
		headers[ 'X-WP-Nonce' ] = asked.as.nonce;
	}
	if ( asked.post !== undefined ) {
		headers[ 'Content-Type' ] = 'application/json';
	}
	const begin = performance.now();
	const answer = await fetch( url, {
		headers,
		redirect: 'manual',
		...( asked.post === undefined
			? {}
			: { method: 'POST', body: JSON.stringify( asked.post ) } ),
	} );
	const body = await answer.text();
	const milliseconds = performance.now() - begin;
	const facts: Facts = JSON.parse( answer.headers.get( 'X-Probe' ) ?? '{}' );
	return { status: answer.status, body, milliseconds, facts };
}

/**
 * A sampler for compare(): the time of one request that must succeed.
 * @param url   Full address.
 * @param asked As whom.
 */
export function timed(
	url: string,
	asked: Asked = {}
): () => Promise< number > {
	return async () => {
		const { status, milliseconds } = await visit( url, asked );
		if ( status !== 200 ) {
			throw new Error( `${ url } answered ${ status }.` );
		}
		return milliseconds;
	};
}
