/**
 * What the badge of a term looks like: where it stands in time, or that it is a draft or archived.
 */
import type { Term } from '../types/rest';

/**
 * @param term Term.
 */
export function badgeOf( term: Term ): string {
	return term.stage === 'published' ? term.state : term.stage;
}
