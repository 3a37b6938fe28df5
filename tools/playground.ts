/**
 * A WordPress site in WebAssembly with SQLite (Playground): needs no PHP and no database on the machine. Its files lie in
 * a folder of ours, so that data survives; our plugin is mounted from the checkout or from an unpacked zip.
 */
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inProject } from './lib/paths.ts';
import { start, until, type Running } from './lib/processes.ts';
import { wordpressCore, type WordPressVersion } from './wordpress.ts';

export interface PlaygroundOptions {
	/** Where the site's WordPress lies; made when it is not there. */
	folder: string;
	port: number;
	version: WordPressVersion;
	/** PHP to run, such as "8.3". */
	php: string;
	/** Folder of the plugin. */
	plugin: string;
	/** PHP to run inside the site once it is installed, each time it starts. */
	setUp: string;
	/** File its output goes to. */
	log: string;
}

/**
 * Starts the site and waits until it answers.
 * @param options See PlaygroundOptions.
 */
export async function startPlayground(
	options: PlaygroundOptions
): Promise< Running & { url: string } > {
	await prepare( options );
	const url = `http://127.0.0.1:${ options.port }`;
	const blueprint = `${ options.folder }.blueprint.json`;
	writeFileSync(
		blueprint,
		JSON.stringify( {
			preferredVersions: { php: options.php, wp: 'latest' },
			steps: [
				{
					// WordPress complains while it installs itself: not ours.
					step: 'runPHP',
					code: "<?php @unlink( '/wordpress/wp-content/debug.log' );",
				},
				{
					step: 'activatePlugin',
					pluginPath: 'mentoring-program/mentoring-program.php',
				},
				{
					step: 'runPHP',
					code: `<?php require '/wordpress/wp-load.php'; ${ options.setUp } touch( WP_CONTENT_DIR . '/ready' );`,
				},
			],
		} )
	);
	const ready = join( options.folder, 'wp-content', 'ready' );
	rmSync( ready, { force: true } );
	const server = start(
		process.execPath,
		[
			'--import',
			pathToFileURL( inProject( 'tools/lib/only-this-machine.mjs' ) )
				.href,
			inProject( 'node_modules/@wp-playground/cli/wp-playground.js' ),
			'server',
			`--port=${ options.port }`,
			`--site-url=${ url }`,
			'--mount-dir-before-install',
			options.folder,
			'/wordpress',
			'--wordpress-install-mode=install-from-existing-files-if-needed',
			'--mount-dir',
			options.plugin,
			'/wordpress/wp-content/plugins/mentoring-program',
			'--define-bool',
			'WP_DEBUG',
			'true',
			'--define-bool',
			'WP_DEBUG_LOG',
			'true',
			'--define-bool',
			'WP_DEBUG_DISPLAY',
			'false',
			'--define',
			'WP_ENVIRONMENT_TYPE',
			'local',
			`--blueprint=${ blueprint }`,
		],
		{ log: options.log }
	);
	let ended = false;
	void server.ended.then( () => {
		ended = true;
	} );
	await until( `the site is set up (${ options.log })`, 600, async () => {
		if ( ended ) {
			throw new Error(
				`The site could not be started; ${ options.log } says why.`
			);
		}
		return existsSync( ready );
	} );
	// The first answer only sends a browser round once more: take it here.
	await fetch( `${ url }/wp-login.php` );
	return { ...server, url };
}

async function prepare( options: PlaygroundOptions ): Promise< void > {
	const { folder } = options;
	if ( ! existsSync( join( folder, 'wp-load.php' ) ) ) {
		const core = await wordpressCore( options.version );
		rmSync( folder, { recursive: true, force: true } );
		mkdirSync( dirname( folder ), { recursive: true } );
		cpSync( core, folder, { recursive: true } );
	}
	const content = join( folder, 'wp-content' );
	mkdirSync( join( content, 'mu-plugins' ), { recursive: true } );
	cpSync(
		inProject( 'tools/php/mu-plugins/mailbox.php' ),
		join( content, 'mu-plugins', 'mailbox.php' )
	);
	mkdirSync( join( content, 'plugins', 'mentoring-program' ), {
		recursive: true,
	} );
}
