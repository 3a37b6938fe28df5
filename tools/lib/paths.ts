/**
 * Where things are: the project, and the cache outside it that outlives a clone. Owns no other path.
 */
import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const project: string = dirname(
	dirname( dirname( fileURLToPath( import.meta.url ) ) )
);

/**
 * A path inside the checkout.
 * @param parts Names below the project folder.
 */
export function inProject( ...parts: string[] ): string {
	return join( project, ...parts );
}

/**
 * A path in the cache shared by all clones; its folder is made.
 * @param parts Names below the cache folder; the first one carries the version it is for.
 */
export function inCache( ...parts: string[] ): string {
	const home = process.env.XDG_CACHE_HOME ?? join( homedir(), '.cache' );
	const path = join( home, 'mentoring-program', ...parts );
	mkdirSync( dirname( path ), { recursive: true } );
	return path;
}

/**
 * A path in the system's temporary folder, for what dies with this run; its folder is made.
 * @param name Readable name; the process id keeps runs apart.
 */
export function inTemporary( name: string ): string {
	const path = join( tmpdir(), `mentoring-program-${ process.pid }`, name );
	mkdirSync( dirname( path ), { recursive: true } );
	return path;
}
