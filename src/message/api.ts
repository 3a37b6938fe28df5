/**
 * The outbox over REST.
 */
import { get, post } from '../shared/rest';
import type { Outbox } from '../types/rest';

/** How the outbox stands, and what needs looking at. */
export function readOutbox(): Promise< Outbox > {
	return get( 'outbox' );
}

/** Says that this is the real site; what waited is handed over. */
export function releaseOutbox(): Promise< Outbox > {
	return post( 'outbox/release' );
}

/**
 * Tries a message again.
 * @param id Message.
 */
export function retryMessage( id: number ): Promise< Outbox > {
	return post( `outbox/${ id }/retry` );
}
