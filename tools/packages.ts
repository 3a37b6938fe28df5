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

/** What a suite may need of the machine. */
export type Need = 'php' | 'database' | 'chromium' | 'redis';

/**
 * Makes sure that it is there, Composer's packages included.
 * @param needs All at once: the package manager does not like to be asked twice at a time.
 */
export async function prepare( needs: Need[] ): Promise< void > {
	const missing: string[] = [];
	if ( needs.length > 0 ) {
		missing.push( ...( await missingPhp() ) );
	}
	if ( needs.includes( 'database' ) && ! mariadbServer() ) {
		missing.push( 'mariadb-server' );
	}
	if ( needs.includes( 'chromium' ) && ! findChromium() ) {
		missing.push( 'chromium' );
	}
	if ( needs.includes( 'redis' ) && ! redisServer() ) {
		missing.push( 'redis-server', 'php-redis' );
	}
	if ( missing.length > 0 ) {
		if ( ! isDebian() || ! isRoot() ) {
			throw new Error(
				`Missing on this machine: ${ missing.join( ', ' ) } (Debian's names).`
			);
		}
		process.stdout.write( `Installing ${ missing.join( ', ' ) } …\n` );
		await installDebianPackages( missing );
	}
	if ( needs.length > 0 ) {
		await prepareComposer();
	}
}

/** Where Chromium is. */
export function chromiumPath(): string {
	const found = findChromium();
	if ( ! found ) {
		throw new Error( 'No Chromium was found; name one in CHROMIUM_PATH.' );
	}
	return found;
}

async function missingPhp(): Promise< string[] > {
	if ( ! findProgram( 'php' ) ) {
		throw new Error( 'PHP 8.2 or later is needed on the command line.' );
	}
	const { output } = await run( 'php', [
		'-r',
		'echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION, "\n", implode( "\n", get_loaded_extensions() );',
	] );
	const [ version, ...loaded ] = output.trim().split( '\n' );
	const names = loaded.map( ( name ) => name.toLowerCase() );
	return Object.entries( extensions )
		.filter( ( [ name ] ) => ! names.includes( name ) )
		.map( ( [ , suffix ] ) => `php${ version }-${ suffix }` );
}

async function prepareComposer(): Promise< void > {
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
	process.stdout.write( 'Fetching the PHP checkers …\n' );
	await run( 'composer', [ 'update', '--no-interaction', '--no-progress' ], {
		env: { COMPOSER_ALLOW_SUPERUSER: '1' },
	} );
}

/** Where MariaDB's or MySQL's server is, if anywhere. */
export function mariadbServer(): string | null {
	return findProgram( 'mariadbd' );
}

/** Where Redis's server is, if anywhere. */
export function redisServer(): string | null {
	return findProgram( 'redis-server' );
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
