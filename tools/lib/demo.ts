/**
 * The demo chapter `npm start` serves: one site for each checkout, in .cache/demo, with what the plugin's own Demo
 * installs. Owns where it lies and what is printed about it.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startPlayground } from '../playground.ts';
import { newest } from '../wordpress.ts';
import { inProject } from './paths.ts';
import { freePort } from './ports.ts';
import type { Running } from './processes.ts';

/** What the demo says of itself, once. */
interface Introduction {
	sign_ins: { role: string; user: string; password: string }[];
	pages: { title: string; url: string }[];
}

export const demoFolder: string = inProject( '.cache/demo/wordpress' );
const introductionFile = join( demoFolder, 'wp-content', 'demo.json' );

const setUp = `
	$file = WP_CONTENT_DIR . '/demo.json';
	if ( ! is_file( $file ) ) {
		if ( '' === get_option( 'permalink_structure' ) ) {
			global $wp_rewrite;
			$wp_rewrite->set_permalink_structure( '/%postname%/' );
		}
		file_put_contents( $file, wp_json_encode( mentoring_program()->demo()->install() ) );
		flush_rewrite_rules();
	}
`;

/**
 * Starts the demo, installing it the first time.
 * @param options       How.
 * @param options.reset Throw away what is there first.
 * @param options.port  Wanted port; another one is taken when somebody listens there.
 */
export async function startDemo( options: {
	reset: boolean;
	port: number;
} ): Promise< Running & { url: string; welcome: string } > {
	if ( options.reset ) {
		rmSync( demoFolder, { recursive: true, force: true } );
	}
	const site = await startPlayground( {
		folder: demoFolder,
		port: await freePort( options.port ),
		version: newest,
		php: '8.3',
		plugin: inProject(),
		setUp,
		log: inProject( '.cache/demo/server.log' ),
	} );
	return { ...site, welcome: welcome( site.url ) };
}

function welcome( url: string ): string {
	if ( ! existsSync( introductionFile ) ) {
		throw new Error(
			'The demo could not be installed; .cache/demo/server.log says why.'
		);
	}
	const { sign_ins, pages }: Introduction = JSON.parse(
		readFileSync( introductionFile, 'utf8' )
	);
	const width = Math.max( ...sign_ins.map( ( { role } ) => role.length ) );
	return [
		'',
		`The demo chapter is at ${ url }/`,
		'',
		...pages.map(
			( page ) =>
				`  ${ page.title }: ${ url }${ pathOf( page.url, url ) }`
		),
		'',
		`Sign in at ${ url }/wp-login.php`,
		'',
		...sign_ins.map(
			( { role, user, password } ) =>
				`  ${ role.padEnd( width ) }  ${ user } / ${ password }`
		),
		'',
		`Letters it would send: ${ join( demoFolder, 'wp-content', 'mail.jsonl' ) }`,
		'Ctrl+C stops it; the data stays. npm start -- --reset starts over.',
		'',
	].join( '\n' );
}

/**
 * The path of an address with its query: the port may be another one today.
 * @param address Full address.
 * @param url     Of the site.
 */
function pathOf( address: string, url: string ): string {
	const { pathname, search } = new URL( address, url );
	return pathname + search;
}
