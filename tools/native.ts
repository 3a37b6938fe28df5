/**
 * A WordPress site on this machine's own PHP: a folder with a configuration, a database (MariaDB or SQLite), our plugin
 * linked in and active, and, when asked, a web server. Mail goes to a file, notices go to a log a test can read.
 */
import {
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import AdmZip from 'adm-zip';
import type { Database } from './database.ts';
import { inProject, inTemporary } from './lib/paths.ts';
import { freePort } from './lib/ports.ts';
import { run, start, until, type Running } from './lib/processes.ts';
import { wordpressCore, type WordPressVersion } from './wordpress.ts';

export interface NativeSiteOptions {
	/** Names the folder and the database. */
	name: string;
	version: WordPressVersion;
	database: Database | 'sqlite';
	/** Folder of the plugin: linked when it is a folder; null installs none. Default: this checkout. */
	plugin?: string | null;
	theme?: 'twentytwentyfive' | 'twentytwentyone';
	/** Default "/%postname%/"; empty for plain. */
	permalinks?: string;
}

export interface NativeSite {
	url: string;
	port: number;
	/** The document root; a worker boots it with `require <folder>/wp-load.php`. */
	folder: string;
	/** Where PHP and WordPress complain. Absent or empty is what tests want. */
	debugLog: string;
	/** One line of JSON a letter: to, subject, message, headers. */
	mailbox: string;
	/** Runs PHP code inside the booted site and gives what it prints. */
	php: ( code: string ) => Promise< string >;
	/** Starts the web server; it ends with this program at the latest. */
	serve: () => Promise< Running >;
	/** The lines of the debug log. */
	complaints: () => string[];
}

export const phpOptions: string[] = [
	'-d',
	'opcache.enable_cli=1',
	'-d',
	'memory_limit=512M',
	'-d',
	'sendmail_path=/bin/true',
	'-d',
	'error_reporting=E_ALL',
];

/**
 * Makes a site and installs WordPress in it.
 * @param options See NativeSiteOptions.
 */
export async function createNativeSite(
	options: NativeSiteOptions
): Promise< NativeSite > {
	const core = await wordpressCore( options.version );
	const port = await freePort();
	const url = `http://127.0.0.1:${ port }`;
	const folder = inTemporary( `site-${ options.name }` );
	const content = join( folder, 'wp-content' );
	rmSync( folder, { recursive: true, force: true } );
	await copyCore( core, folder );

	cpSync(
		inProject( 'tools/php/mu-plugins' ),
		join( content, 'mu-plugins' ),
		{
			recursive: true,
		}
	);
	const plugin = options.plugin === undefined ? inProject() : options.plugin;
	if ( plugin !== null ) {
		symlinkSync( plugin, join( content, 'plugins', 'mentoring-program' ) );
	}
	if ( options.database === 'sqlite' ) {
		addSqlite( content );
	} else {
		await options.database.create( databaseName( options.name ) );
	}
	const debugLog = join( content, 'debug.log' );
	writeFileSync(
		join( folder, 'wp-config.php' ),
		configuration( options, url, debugLog )
	);
	await run( 'php', [
		...phpOptions,
		inProject( 'tools/php/install.php' ),
		folder,
		JSON.stringify( {
			url,
			theme: options.theme ?? 'twentytwentyfive',
			plugin: plugin !== null,
			permalinks: options.permalinks ?? '/%postname%/',
		} ),
	] );

	return {
		url,
		port,
		folder,
		debugLog,
		mailbox: join( content, 'mail.jsonl' ),
		php: ( code ) => phpInside( folder, port, code ),
		serve: () => serve( folder, url, port ),
		complaints: () =>
			existsSync( debugLog )
				? readFileSync( debugLog, 'utf8' )
						.split( '\n' )
						.filter( Boolean )
				: [],
	};
}

async function phpInside(
	folder: string,
	port: number,
	code: string
): Promise< string > {
	const boot = `<?php
		$_SERVER += [ 'HTTP_HOST' => '127.0.0.1:${ port }', 'SERVER_NAME' => '127.0.0.1', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET', 'REQUEST_URI' => '/', 'REMOTE_ADDR' => '127.0.0.1' ];
		require '${ folder }/wp-load.php';
		${ code }`;
	const { output } = await run( 'php', phpOptions, { input: boot } );
	return output;
}

async function serve(
	folder: string,
	url: string,
	port: number
): Promise< Running > {
	const log = inTemporary( `server-${ port }.log` );
	const server = start(
		'php',
		[
			...phpOptions,
			'-S',
			`127.0.0.1:${ port }`,
			'-t',
			folder,
			inProject( 'tools/php/router.php' ),
		],
		{ cwd: folder, env: { PHP_CLI_SERVER_WORKERS: '4' }, log }
	);
	let gone = false;
	void server.ended.then( () => {
		gone = true;
	} );
	await until( `the site answers at ${ url }`, 60, async () => {
		if ( gone ) {
			throw new Error( readFileSync( log, 'utf8' ) );
		}
		return fetch( `${ url }/wp-login.php` ).then(
			( answer ) => answer.ok,
			() => false
		);
	} );
	return server;
}

async function copyCore( core: string, folder: string ): Promise< void > {
	mkdirSync( join( folder, '..' ), { recursive: true } );
	// Links where both are on one disk: nothing writes into core's own files.
	const linked = await run( 'cp', [ '-Rl', core, folder ], {
		mayFail: true,
	} );
	if ( linked.code !== 0 ) {
		rmSync( folder, { recursive: true, force: true } );
		cpSync( core, folder, { recursive: true } );
	}
}

function addSqlite( content: string ): void {
	const plugin = join( content, 'plugins', 'sqlite-database-integration' );
	const zip = new AdmZip(
		inProject(
			'node_modules/@wp-playground/cli/sqlite-database-integration.zip'
		)
	);
	for ( const entry of zip.getEntries() ) {
		const [ , ...below ] = entry.entryName.split( '/' );
		const path = join( plugin, ...below );
		if ( entry.isDirectory ) {
			mkdirSync( path, { recursive: true } );
		} else {
			mkdirSync( join( path, '..' ), { recursive: true } );
			writeFileSync( path, entry.getData() );
		}
	}
	cpSync( join( plugin, 'db.copy' ), join( content, 'db.php' ) );
}

function databaseName( name: string ): string {
	return name.replace( /[^a-z0-9]+/gi, '_' );
}

function configuration(
	options: NativeSiteOptions,
	url: string,
	debugLog: string
): string {
	const { database } = options;
	const host =
		database === 'sqlite' ? 'localhost' : `localhost:${ database.socket }`;
	const constants: Record< string, string | boolean > = {
		DB_NAME: databaseName( options.name ),
		DB_USER: 'root',
		DB_PASSWORD: '',
		DB_HOST: host,
		DB_CHARSET: 'utf8mb4',
		DB_COLLATE: '',
		AUTH_KEY: 'test',
		SECURE_AUTH_KEY: 'test',
		LOGGED_IN_KEY: 'test',
		NONCE_KEY: 'test',
		AUTH_SALT: 'test',
		SECURE_AUTH_SALT: 'test',
		LOGGED_IN_SALT: 'test',
		NONCE_SALT: 'test',
		WP_HOME: url,
		WP_SITEURL: url,
		WP_ENVIRONMENT_TYPE: 'local',
		WP_DEBUG: true,
		WP_DEBUG_DISPLAY: false,
		WP_DEBUG_LOG: debugLog,
		DISABLE_WP_CRON: true,
		AUTOMATIC_UPDATER_DISABLED: true,
	};
	const lines = Object.entries( constants ).map(
		( [ name, value ] ) =>
			`define( '${ name }', ${ typeof value === 'string' ? `'${ value }'` : value } );`
	);
	return [
		'<?php',
		...lines,
		"$table_prefix = 'wp_';",
		"if ( ! defined( 'ABSPATH' ) ) { define( 'ABSPATH', __DIR__ . '/' ); }",
		"require_once ABSPATH . 'wp-settings.php';",
		'',
	].join( '\n' );
}
