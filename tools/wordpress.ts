/**
 * Gets WordPress itself: a core folder by version, with one block theme and one classic theme, kept outside the clone.
 * From WordPress's own site when it can be reached, else from Debian's packages. The folder is shared: copy it before
 * anything writes into it.
 */
import {
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import AdmZip from 'adm-zip';
import { isDebian, unpackDebianPackages } from './debian.ts';
import { inCache } from './lib/paths.ts';
import { run } from './lib/processes.ts';

/** The newest WordPress the plugin is tested with, and the oldest it runs on. */
export type WordPressVersion = '7.1' | '6.8';

export const newest: WordPressVersion = '7.1';
export const oldest: WordPressVersion = '6.8';

const debianSuites: Record< WordPressVersion, string > = {
	'7.1': 'sid',
	'6.8': 'trixie',
};

/** The last Debian release that packages Twenty Twenty-One, the classic theme. */
const classicThemeSuite = 'bookworm';

const debianPackages = [
	'wordpress',
	'wordpress-theme-twentytwentyfive',
	'libjs-cropper',
	'libjs-jquery-ui',
	'libjs-lodash',
	'libjs-underscore',
	'libphp-phpmailer',
	'php-getid3',
];

/**
 * Gives the folder of a WordPress core, fetching it the first time.
 * @param version Branch; its newest patch is taken.
 */
export function wordpressCore( version: WordPressVersion ): Promise< string > {
	const known = fetched.get( version );
	if ( known ) {
		return known;
	}
	const core = fetchCore( version );
	fetched.set( version, core );
	return core;
}

const fetched = new Map< WordPressVersion, Promise< string > >();

async function fetchCore( version: WordPressVersion ): Promise< string > {
	const folder = inCache( `wordpress-${ version }` );
	if ( existsSync( folder ) ) {
		return folder;
	}
	const work = `${ folder }.${ process.pid }`;
	mkdirSync( work, { recursive: true } );
	try {
		const core = ( await canReachWordPress() )
			? await fromWordPress( version, work )
			: await fromDebian( version, work );
		const found = versionOf( core );
		if ( ! found.startsWith( version ) ) {
			throw new Error(
				`WordPress ${ version } was wanted, ${ found } is what could be had.`
			);
		}
		if ( ! existsSync( folder ) ) {
			renameSync( core, folder );
		}
	} finally {
		rmSync( work, { recursive: true, force: true } );
	}
	return folder;
}

/** Whether WordPress's own site answers. */
export async function canReachWordPress(): Promise< boolean > {
	try {
		const answer = await fetch(
			'https://api.wordpress.org/core/stable-check/1.0/',
			{ signal: AbortSignal.timeout( 5000 ) }
		);
		return answer.ok;
	} catch {
		return false;
	}
}

/**
 * Which WordPress a core folder holds.
 * @param core Folder.
 */
export function versionOf( core: string ): string {
	const file = readFileSync(
		join( core, 'wp-includes', 'version.php' ),
		'utf8'
	);
	return /\$wp_version = '([^']+)'/.exec( file )?.[ 1 ] ?? '';
}

async function fromWordPress(
	version: WordPressVersion,
	work: string
): Promise< string > {
	const answer = await fetch(
		'https://api.wordpress.org/core/stable-check/1.0/'
	);
	const known: unknown = await answer.json();
	const patches = Object.keys( known ?? {} )
		.filter( ( name ) => `${ name }.`.startsWith( `${ version }.` ) )
		.sort( ( a, b ) => a.localeCompare( b, 'en', { numeric: true } ) );
	const patch = patches.at( -1 ) ?? version;
	await unzip( `https://wordpress.org/wordpress-${ patch }.zip`, work );
	const core = join( work, 'wordpress' );
	await unzip(
		'https://downloads.wordpress.org/theme/twentytwentyone.zip',
		join( core, 'wp-content', 'themes' )
	);
	return core;
}

async function unzip( address: string, folder: string ): Promise< void > {
	const answer = await fetch( address );
	if ( ! answer.ok ) {
		throw new Error( `${ address } answered ${ answer.status }.` );
	}
	new AdmZip( Buffer.from( await answer.arrayBuffer() ) ).extractAllTo(
		folder,
		true
	);
}

async function fromDebian(
	version: WordPressVersion,
	work: string
): Promise< string > {
	if ( ! isDebian() ) {
		throw new Error(
			`WordPress ${ version } is not here yet: go online once, or use a Debian machine, which packages it.`
		);
	}
	const root = await unpackDebianPackages(
		debianSuites[ version ],
		debianPackages,
		join( work, 'core' )
	);
	const unpacked = join( root, 'usr', 'share', 'wordpress' );
	rmSync( join( unpacked, 'wp-config.php' ), { force: true } );
	rmSync( join( unpacked, '.htaccess' ), { force: true } );
	const certificates = '/etc/ssl/certs/ca-certificates.crt';
	if ( ! existsSync( certificates ) ) {
		const link = 'wp-includes/certificates/ca-bundle.crt';
		rmSync( join( unpacked, link ) );
		writeFileSync( join( unpacked, link ), '' );
	}
	const core = join( work, 'wordpress' );
	await run( 'cp', [ '-rL', unpacked, core ] );

	const classic = await unpackDebianPackages(
		classicThemeSuite,
		[ 'wordpress-theme-twentytwentyone' ],
		join( work, 'classic' )
	);
	const theme = 'wp-content/themes/twentytwentyone';
	cpSync(
		join( classic, 'usr', 'share', 'wordpress', theme ),
		join( core, theme ),
		{ recursive: true, dereference: true }
	);
	return core;
}
