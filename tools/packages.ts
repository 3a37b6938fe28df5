/**
 * The programs of the machine that tests need beyond Node: PHP with its extensions, MariaDB, Chromium, and Composer's
 * packages. Installs them where it may (root on Debian), else says what is missing.
 */
import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installDebianPackages, isDebian, isRoot } from './debian.ts';
import { inProject } from './lib/paths.ts';
import { run } from './lib/processes.ts';

const extensions: Record< string, string > = {
	curl: 'curl',
	dom: 'xml',
	gd: 'gd',
	intl: 'intl',
	mbstring: 'mbstring',
	mysqli: 'mysql',
	pdo_sqlite: 'sqlite3',
	zip: 'zip',
};

/** Makes sure that PHP, its extensions and MariaDB are there. */
export async function ensurePhpAndDatabase(): Promise< void > {
	if ( ! findProgram( 'php' ) ) {
		throw new Error( 'PHP 8.2 or later is needed on the command line.' );
	}
	const { output } = await run( 'php', [
		'-r',
		'echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION, "\n", implode( "\n", get_loaded_extensions() );',
	] );
	const [ version, ...loaded ] = output.trim().split( '\n' );
	const names = loaded.map( ( name ) => name.toLowerCase() );
	const missing = Object.entries( extensions )
		.filter( ( [ name ] ) => ! names.includes( name ) )
		.map( ( [ , suffix ] ) => `php${ version }-${ suffix }` );
	if ( ! mariadbServer() ) {
		missing.push( 'mariadb-server' );
	}
	await ensure( missing );
}

/** Makes sure that a Chromium is there and gives its path. */
export async function ensureChromium(): Promise< string > {
	if ( ! findChromium() ) {
		await ensure( [ 'chromium' ] );
	}
	const found = findChromium();
	if ( ! found ) {
		throw new Error( 'No Chromium was found; name one in CHROMIUM_PATH.' );
	}
	return found;
}

/** Makes sure that Composer's packages are those composer.json asks for. */
export async function ensureComposerPackages(): Promise< void > {
	const installed = inProject( 'vendor', 'composer', 'installed.json' );
	const wanted = inProject( 'composer.json' );
	if (
		existsSync( installed ) &&
		statSync( installed ).mtimeMs >= statSync( wanted ).mtimeMs
	) {
		return;
	}
	if ( ! findProgram( 'composer' ) ) {
		throw new Error( 'Composer is needed to fetch the PHP checkers.' );
	}
	await run( 'composer', [ 'update', '--no-interaction', '--no-progress' ], {
		env: { COMPOSER_ALLOW_SUPERUSER: '1' },
	} );
}

/** Where MariaDB's or MySQL's server is, if anywhere. */
export function mariadbServer(): string | null {
	return findProgram( 'mariadbd' );
}

function findChromium(): string | null {
	return (
		process.env.CHROMIUM_PATH ??
		findProgram( 'chromium' ) ??
		findProgram( 'chromium-browser' ) ??
		findProgram( 'google-chrome' )
	);
}

function findProgram( name: string ): string | null {
	const folders = ( process.env.PATH ?? '' ).split( delimiter );
	for ( const folder of [ ...folders, '/usr/sbin' ] ) {
		const path = join( folder, name );
		if ( folder !== '' && existsSync( path ) ) {
			return path;
		}
	}
	return null;
}

async function ensure( packages: string[] ): Promise< void > {
	if ( packages.length === 0 ) {
		return;
	}
	if ( ! isDebian() || ! isRoot() ) {
		throw new Error(
			`Missing on this machine: ${ packages.join( ', ' ) } (Debian's names).`
		);
	}
	await installDebianPackages( packages );
}
