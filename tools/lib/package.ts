/**
 * What is shipped: the plugin without anything that only developers need.
 */
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import AdmZip from 'adm-zip';
import { bundle } from './bundle.ts';
import { filesBelow } from './files.ts';
import { inProject, project } from './paths.ts';

const shipped = [
	'mentoring-program.php',
	'uninstall.php',
	'readme.txt',
	'php',
	'build',
	'blocks',
	'languages',
];

/**
 * Builds and packs the plugin.
 * @param file Where the zip goes.
 * @return The names in it.
 */
export async function packPlugin( file: string ): Promise< string[] > {
	await bundle();
	const zip = new AdmZip();
	const names: string[] = [];
	for ( const path of shipped ) {
		if ( ! existsSync( inProject( path ) ) ) {
			throw new Error( `${ path } is missing: it belongs in the zip.` );
		}
		for ( const source of filesBelow( inProject( path ) ) ) {
			const name = relative( project, source ).replaceAll( '\\', '/' );
			if ( ! isForDevelopers( name ) ) {
				names.push( name );
				zip.addLocalFile(
					source,
					`mentoring-program/${ name.split( '/' ).slice( 0, -1 ).join( '/' ) }`
				);
			}
		}
	}
	zip.writeZip( file );
	return names;
}

function isForDevelopers( name: string ): boolean {
	if ( name.startsWith( 'blocks/' ) ) {
		// The built blocks are in build/; only the parts their render.php asks for are read from here.
		return ! /\.(php|css)$/.test( name ) || name.endsWith( '/render.php' );
	}
	return /(^|\/)\.|\.(md|map)$/.test( name );
}
