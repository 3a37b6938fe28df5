/**
 * Lists files and tells whether they changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every file below a path, sorted; a file gives itself, a missing path nothing.
 * @param path  Folder or file.
 * @param names Only files whose name fits.
 */
export function filesBelow( path: string, names = /./ ): string[] {
	if ( ! existsSync( path ) ) {
		return [];
	}
	if ( ! statSync( path ).isDirectory() ) {
		return names.test( path ) ? [ path ] : [];
	}
	return readdirSync( path )
		.sort()
		.flatMap( ( name ) => filesBelow( join( path, name ), names ) );
}

/**
 * One hash over the names and contents of all files below the paths.
 * @param paths Folders and files.
 */
export function hashOf( paths: string[] ): string {
	const hash = createHash( 'sha256' );
	for ( const file of paths.flatMap( ( path ) => filesBelow( path ) ) ) {
		hash.update( file ).update( readFileSync( file ) );
	}
	return hash.digest( 'hex' );
}
