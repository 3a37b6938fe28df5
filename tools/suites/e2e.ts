/**
 * Playwright on sites made for it: for each worker an invented chapter and a bare site on MariaDB, one chapter with a
 * classic theme and one on the oldest WordPress, one WordPress without the plugin, one chapter on Playground (SQLite, PHP 8.1). `npm run test:e2e -- --project=js register` runs some.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteFacts, SiteKind } from '../../tests/e2e/support/site.ts';
import { startDatabase, type Database } from '../database.ts';
import { bundle } from '../lib/bundle.ts';
import { filesBelow } from '../lib/files.ts';
import { packPlugin } from '../lib/package.ts';
import { inProject, inTemporary } from '../lib/paths.ts';
import { freePort } from '../lib/ports.ts';
import { run } from '../lib/processes.ts';
import { nothingRan, type Result, type Suite } from '../lib/results.ts';
import { createNativeSite } from '../native.ts';
import { chromiumPath } from '../packages.ts';
import { startPlayground } from '../playground.ts';
import { newest, oldest } from '../wordpress.ts';

const workers = [ 0, 1 ];

const installDemo = 'mentoring_program()->demo()->install();';

interface Report {
	stats: {
		expected: number;
		unexpected: number;
		flaky: number;
		skipped: number;
	};
}

export const e2e: Suite = {
	name: 'e2e',
	needs: [ 'php', 'database', 'chromium' ],
	run: async ( args: string[] ): Promise< Result > => {
		if (
			filesBelow( inProject( 'tests/e2e' ), /\.spec\.ts$/ ).length === 0
		) {
			return nothingRan( 'Playwright' );
		}
		await bundle();
		const database = await startDatabase();
		const sites = await Promise.all( [
			...workers.map( ( worker ) =>
				nativeSite( 'demo', worker, database )
			),
			...workers.map( ( worker ) =>
				nativeSite( 'bare', worker, database )
			),
			nativeSite( 'classic', 0, database ),
			nativeSite( 'oldest', 0, database ),
			zipSite( database ),
			...( wants( 'playground', args ) ? [ playgroundSite() ] : [] ),
		] );
		const list = inTemporary( 'sites.json' );
		mkdirSync( dirname( list ), { recursive: true } );
		writeFileSync( list, JSON.stringify( sites ) );

		const report = inTemporary( 'playwright.json' );
		const { code, output } = await run(
			inProject( 'node_modules/.bin/playwright' ),
			[ 'test', ...args ],
			{
				env: {
					CHROMIUM_PATH: chromiumPath(),
					MENTORING_PROGRAM_SITES: list,
					MENTORING_PROGRAM_REPORT: report,
				},
				mayFail: true,
			}
		);
		await database.stop();
		return result( report, code, output );
	},
};

function wants( project: string, args: string[] ): boolean {
	const named = args.filter( ( one ) => one.startsWith( '--project' ) );
	return (
		named.length === 0 || named.some( ( one ) => one.includes( project ) )
	);
}

async function nativeSite(
	kind: SiteKind,
	worker: number,
	database: Database
): Promise< SiteFacts > {
	const name = `${ kind }_${ worker }`;
	const site = await createNativeSite( {
		name,
		version: kind === 'oldest' ? oldest : newest,
		database,
		theme: kind === 'classic' ? 'twentytwentyone' : 'twentytwentyfive',
		...( kind === 'zip' ? { plugin: null } : {} ),
	} );
	if ( kind !== 'bare' && kind !== 'zip' ) {
		await site.php( installDemo );
	}
	await site.serve();
	// One visit, so that what WordPress does once is done before the snapshot.
	await fetch( `${ site.url }/` );
	const complaints = site.complaints();
	if ( complaints.length > 0 ) {
		throw new Error(
			`Making the ${ kind } site: ${ complaints.join( '\n' ) }`
		);
	}
	const snapshot = join( dirname( site.folder ), `${ name }.sql` );
	writeFileSync( snapshot, await dump( database, name ) );
	return {
		kind,
		worker,
		url: site.url,
		folder: site.folder,
		database: { socket: database.socket, name, snapshot },
	};
}

async function zipSite( database: Database ): Promise< SiteFacts > {
	const zip = inTemporary( 'e2e/plugin.zip' );
	mkdirSync( dirname( zip ), { recursive: true } );
	await packPlugin( zip );
	return { ...( await nativeSite( 'zip', 0, database ) ), zip };
}

/**
 * SQL that empties every table and fills it as it is now, in one transaction: a page that is still open asks at any moment.
 * @param database Server.
 * @param name     Database.
 */
async function dump( database: Database, name: string ): Promise< string > {
	const tables = await database.query( `SHOW TABLES FROM \`${ name }\`` );
	const empty = tables
		.trim()
		.split( '\n' )
		.map( ( table ) => `DELETE FROM \`${ table }\`;` );
	const { output } = await run( 'mariadb-dump', [
		'--no-defaults',
		`--socket=${ database.socket }`,
		'--user=root',
		'--no-create-info',
		'--skip-add-locks',
		'--skip-disable-keys',
		'--skip-triggers',
		'--hex-blob',
		name,
	] );
	return [
		'SET FOREIGN_KEY_CHECKS=0; START TRANSACTION;',
		...empty,
		output,
		'COMMIT;',
	].join( '\n' );
}

async function playgroundSite(): Promise< SiteFacts > {
	const folder = inTemporary( 'playground/wordpress' );
	const site = await startPlayground( {
		folder,
		port: await freePort(),
		version: '7.1',
		php: '8.1',
		plugin: inProject(),
		setUp: `
			global $wp_rewrite;
			$wp_rewrite->set_permalink_structure( '/%postname%/' );
			${ installDemo }
			flush_rewrite_rules();`,
		log: inTemporary( 'playground/server.log' ),
	} );
	return { kind: 'playground', worker: 0, url: site.url, folder };
}

function result( report: string, code: number, output: string ): Result {
	if ( ! existsSync( report ) ) {
		return { passed: 0, failed: 1, output };
	}
	const { stats }: Report = JSON.parse( readFileSync( report, 'utf8' ) );
	const failed = stats.unexpected + stats.flaky + stats.skipped;
	return {
		passed: stats.expected,
		failed: Math.max( failed, code === 0 ? 0 : 1 ),
		output: code === 0 ? '' : output,
	};
}
