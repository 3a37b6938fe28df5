/**
 * The zip a webmaster installs: unpacked on a bare WordPress, the oldest and the newest, it switches on, shows its
 * menu, answers its routes, and nothing complains. No command line and no demo are needed for that.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AdmZip from 'adm-zip';
import { startDatabase, type Database } from '../database.ts';
import { packPlugin } from '../lib/package.ts';
import { inTemporary } from '../lib/paths.ts';
import { sum, type Result, type Suite } from '../lib/results.ts';
import { createNativeSite } from '../native.ts';
import type { WordPressVersion } from '../wordpress.ts';

const forDevelopers =
	/(^|\/)(\.|node_modules|tests|tools|src|vendor)|(package(-lock)?|composer|tsconfig)\.json$|\.(ts|tsx|scss|md|map)$/;

export const zip: Suite = {
	name: 'zip',
	needs: [ 'php', 'database' ],
	run: async (): Promise< Result > => {
		const folder = inTemporary( 'zip' );
		mkdirSync( folder, { recursive: true } );
		const names = await packPlugin( join( folder, 'plugin.zip' ) );
		new AdmZip( join( folder, 'plugin.zip' ) ).extractAllTo( folder );
		const plugin = join( folder, 'mentoring-program' );

		const stray = names.filter( ( name ) => forDevelopers.test( name ) );
		const database = await startDatabase();
		return sum( [
			verdict( 'holds no file for developers', stray ),
			await activates( '7.1', plugin, database ),
			await activates( '6.8', plugin, database ),
		] );
	},
};

async function activates(
	version: WordPressVersion,
	plugin: string,
	database: Database
): Promise< Result > {
	const site = await createNativeSite( {
		name: `zip-${ version }`,
		version,
		database,
		plugin,
	} );
	const server = await site.serve();
	const wrong: string[] = [];
	const front = await fetch( `${ site.url }/` );
	if ( ! front.ok ) {
		wrong.push( `the front page answered ${ front.status }` );
	}
	const routes = await fetch( `${ site.url }/wp-json/mentoring-program/v1` );
	if ( ! routes.ok ) {
		wrong.push( `our routes answered ${ routes.status }` );
	}
	const blocks = await site.php(
		"echo implode( ' ', preg_grep( '~^mentoring-program/~', array_keys( WP_Block_Type_Registry::get_instance()->get_all_registered() ) ) );"
	);
	if ( blocks.split( ' ' ).length < 4 ) {
		wrong.push( `these are all blocks there are: ${ blocks }` );
	}
	wrong.push( ...site.complaints() );
	await server.stop();
	return verdict( `works on WordPress ${ version }`, wrong );
}

function verdict( what: string, wrong: string[] ): Result {
	return wrong.length === 0
		? { passed: 1, failed: 0, output: '' }
		: {
				passed: 0,
				failed: 1,
				output: `The zip ${ what }: no.\n${ wrong.join( '\n' ) }`,
			};
}
