/**
 * Terms over REST.
 */
import { get, getPage, post, remove, type Page } from '../shared/rest';
import type { Term, TermCopy, TermCopyInput, TermInput } from '../types/rest';

/** Every term but the archived ones, by first day. */
export function readTerms(): Promise< Term[] > {
	return get( 'terms' );
}

/** Every term, by first day: what was stays readable. */
export function readAllTerms(): Promise< Term[] > {
	return get( 'terms?stage[]=draft&stage[]=published&stage[]=archived' );
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

/**
 * Copies a term with its groups to a new one.
 * @param id    Term to copy.
 * @param input Name and first day of the new one.
 */
export function copyTerm(
	id: number,
	input: TermCopyInput
): Promise< TermCopy > {
	return post( `terms/${ id }/copy`, input );
}
