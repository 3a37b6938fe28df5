/**
 * The board's page of a term over REST.
 */
import { get, getFile } from '../shared/rest';
import type { TermReport } from '../types/rest';

/**
 * The page of a term.
 * @param term Term.
 */
export function readReport( term: number ): Promise< TermReport > {
	return get( `terms/${ term }/report` );
}

/**
 * The same as a file.
 * @param term Term.
 */
export function readReportFile( term: number ): Promise< Blob > {
	return getFile( `terms/${ term }/report/file` );
}
