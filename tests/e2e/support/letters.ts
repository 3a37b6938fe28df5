/**
 * What a test reads out of a letter.
 */

/**
 * The path of the secret link in a letter, which its reader follows.
 * @param message Body of the letter.
 */
export function linkIn( message = '' ): string {
	const found = /\S+(\?mentoring_\w+=[0-9a-f]{64})/.exec( message );
	if ( ! found?.[ 1 ] ) {
		throw new Error( `There is no link in the letter: ${ message }` );
	}
	return `/${ found[ 1 ] }`;
}
