/**
 * What a Debian machine can give when WordPress's own site is out of reach: packages of any suite, unpacked into a folder
 * without touching what is installed; and, for root, the programs the tests need. No host name is written here: the
 * machine's own package sources are asked.
 */
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { run } from './lib/processes.ts';

/** Whether this is Debian or one of its kin. */
export function isDebian(): boolean {
	return existsSync( '/usr/bin/apt-get' ) && existsSync( '/etc/apt' );
}

/** Whether we may install packages. */
export function isRoot(): boolean {
	return process.getuid?.() === 0;
}

/**
 * Downloads packages of a suite and unpacks them into one root.
 * @param suite    Such as "sid".
 * @param packages Names.
 * @param folder   Empty folder to work in.
 * @return The root the packages were unpacked into.
 */
export async function unpackDebianPackages(
	suite: string,
	packages: string[],
	folder: string
): Promise< string > {
	const lists = join( folder, 'lists' );
	const cache = join( folder, 'cache' );
	const downloads = join( folder, 'downloads' );
	const root = join( folder, 'root' );
	for ( const path of [
		join( lists, 'partial' ),
		join( cache, 'archives', 'partial' ),
		downloads,
		root,
	] ) {
		mkdirSync( path, { recursive: true } );
	}
	const sources = join( folder, 'suite.sources' );
	writeFileSync( sources, sourceOfSuite( suite ) );
	const options = [
		`Dir::Etc::sourcelist=${ sources }`,
		'Dir::Etc::sourceparts=-',
		`Dir::State::lists=${ lists }`,
		`Dir::Cache=${ cache }`,
		...( isRoot() ? [ 'APT::Sandbox::User=root' ] : [] ),
	].flatMap( ( option ) => [ '-o', option ] );
	await run( 'apt-get', [ ...options, '-q', 'update' ] );
	await run( 'apt-get', [ ...options, '-q', 'download', ...packages ], {
		cwd: downloads,
	} );
	for ( const file of readdirSync( downloads ) ) {
		await run( 'dpkg', [ '-x', join( downloads, file ), root ] );
	}
	return root;
}

/**
 * Installs Debian packages that are not there yet; only root can.
 * @param packages Names.
 */
export async function installDebianPackages(
	packages: string[]
): Promise< void > {
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	await run( 'apt-get', [ '-q', 'update' ], { env } );
	await run(
		'apt-get',
		[ '-q', '-y', '--no-install-recommends', 'install', ...packages ],
		{ env }
	);
}

/**
 * The machine's first package source, pointed at another suite.
 * @param suite Such as "sid".
 */
function sourceOfSuite( suite: string ): string {
	const folder = '/etc/apt/sources.list.d';
	const stanzas = ( existsSync( folder ) ? readdirSync( folder ).sort() : [] )
		.filter( ( name ) => name.endsWith( '.sources' ) )
		.sort( ( a, b ) => Number( isOwn( b ) ) - Number( isOwn( a ) ) )
		.flatMap( ( name ) =>
			readFileSync( join( folder, name ), 'utf8' ).split( /\n\s*\n/ )
		)
		.filter( ( stanza ) => /^Types:.*\bdeb\b/m.test( stanza ) );
	const first = stanzas[ 0 ];
	if ( first !== undefined ) {
		return (
			first
				.replace( /^Suites:.*$/m, `Suites: ${ suite }` )
				.replace( /^Components:.*$/m, 'Components: main' )
				.trim() + '\n'
		);
	}
	const list = existsSync( '/etc/apt/sources.list' )
		? readFileSync( '/etc/apt/sources.list', 'utf8' )
		: '';
	const line = /^deb\s+(?:\[([^\]]*)\]\s+)?(\S+)/m.exec( list );
	if ( ! line ) {
		throw new Error( 'This machine names no Debian package source.' );
	}
	const signed = /signed-by=(\S+)/.exec( line[ 1 ] ?? '' )?.[ 1 ];
	return (
		[
			'Types: deb',
			`URIs: ${ line[ 2 ] }`,
			`Suites: ${ suite }`,
			'Components: main',
			`Signed-By: ${ signed ?? '/usr/share/keyrings/debian-archive-keyring.gpg' }`,
		].join( '\n' ) + '\n'
	);
}

function isOwn( name: string ): boolean {
	return name === 'debian.sources';
}
