/**
 * Turns TypeScript into what WordPress loads: blocks/ into build/blocks, each screen of src/admin/screens into a script of
 * build/admin. Does nothing when nothing changed since the last time.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { filesBelow, hashOf } from './files.ts';
import { inProject, project } from './paths.ts';
import { run } from './processes.ts';

export const wpScripts: string = inProject( 'node_modules/.bin/wp-scripts' );

export const blocksArguments: string[] = [
	'--experimental-modules',
	'--blocks-manifest',
	'--source-path=blocks',
	'--output-path=build/blocks',
];

export const adminArguments: string[] = [
	'src/admin/admin.ts',
	...screens(),
	'--output-path=build/admin',
];

/** Where each screen of wp-admin begins, from the project's folder. */
export function screens(): string[] {
	return filesBelow( inProject( 'src/admin/screens' ), /\.tsx$/ ).map(
		( file ) => relative( project, file ).replaceAll( '\\', '/' )
	);
}

let bundling: Promise< boolean > | undefined;

/** Builds what is out of date, once for all who ask at the same time; says whether it had to. */
export function bundle(): Promise< boolean > {
	bundling ??= buildWhatChanged();
	return bundling;
}

async function buildWhatChanged(): Promise< boolean > {
	const stamp = inProject( 'build/.stamp' );
	const now = hashOf(
		[ 'blocks', 'src', 'package-lock.json', 'tools/lib/bundle.ts' ].map(
			( path ) => inProject( path )
		)
	);
	if ( existsSync( stamp ) && readFileSync( stamp, 'utf8' ) === now ) {
		return false;
	}
	rmSync( inProject( 'build' ), { recursive: true, force: true } );
	await Promise.all( [
		hasBlocks() ? run( wpScripts, [ 'build', ...blocksArguments ] ) : null,
		run( wpScripts, [ 'build', ...adminArguments ] ),
	] );
	checkReactIsShared();
	writeFileSync( stamp, now );
	return true;
}

/** Whether there is a block to build. */
export function hasBlocks(): boolean {
	return filesBelow( inProject( 'blocks' ), /block\.json$/ ).length > 0;
}

/**
 * A bundle with React inside breaks when WordPress changes its own React: each must ask WordPress for it.
 */
function checkReactIsShared(): void {
	for ( const file of filesBelow(
		inProject( 'build' ),
		/(blocks.*index|admin.(?!admin)\w+)\.asset\.php$/
	) ) {
		if (
			! readFileSync( file, 'utf8' ).includes( "'react-jsx-runtime'" )
		) {
			throw new Error( `${ file } does not ask for react-jsx-runtime.` );
		}
	}
}
