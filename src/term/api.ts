/**
 * Terms over REST.
 */
import { get, getPage, post, remove, type Page } from '../shared/rest';
import type { Term, TermInput } from '../types/rest';

/** Every term, by first day. */
export function readTerms(): Promise< Term[] > {
	return get( 'terms' );
}

/**
 * A page of terms.
 * @param asked Which, as the route takes it.
 */
export function readTermPage(
	asked: Record< string, string >
): Promise< Page< Term > > {
	return getPage( `terms?${ new URLSearchParams( asked ) }` );
}

/**
 * One term.
 * @param id Term.
 */
export function readTerm( id: number ): Promise< Term > {
	return get( `terms/${ id }` );
}

/**
 * Adds a term, or saves one.
 * @param id    Term; null adds one.
 * @param input What was typed, with the version it was typed on.
 */
export function saveTerm(
	id: number | null,
	input: TermInput
): Promise< Term > {
	return post( id === null ? 'terms' : `terms/${ id }`, input );
}

/**
 * Deletes a term without groups.
 * @param id Term.
 */
export function deleteTerm( id: number ): Promise< void > {
	return remove( `terms/${ id }` );
}
