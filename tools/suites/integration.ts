/**
 * PHPUnit inside real WordPress on MariaDB, the newest version and the oldest we support. `npm run test:integration --
 * 7.1 --filter Register` runs one version and some tests.
 */
import { existsSync } from 'node:fs';
import { startDatabase, type Database } from '../database.ts';
import { bundle } from '../lib/bundle.ts';
import { inProject, inTemporary } from '../lib/paths.ts';
import { run } from '../lib/processes.ts';
import {
	fromJunit,
	nothingRan,
	sum,
	type Result,
	type Suite,
} from '../lib/results.ts';
import { createNativeSite } from '../native.ts';
import type { WordPressVersion } from '../wordpress.ts';

const versions: WordPressVersion[] = [ '7.1', '6.8' ];

export const integration: Suite = {
	name: 'integration',
	needs: [ 'php', 'database' ],
	run: async ( args: string[] ): Promise< Result > => {
		if ( ! existsSync( inProject( 'tests/php/integration' ) ) ) {
			return nothingRan( 'Integration tests' );
		}
		const wanted = versions.filter( ( one ) => args.includes( one ) );
		const rest = args.filter(
			( one ) => ! versions.some( ( v ) => v === one )
		);
		await bundle();
		const database = await startDatabase();
		try {
			return sum(
				await Promise.all(
					( wanted.length > 0 ? wanted : versions ).map(
						( version ) => runOn( version, database, rest )
					)
				)
			);
		} finally {
			await database.stop();
		}
	},
};

async function runOn(
	version: WordPressVersion,
	database: Database,
	args: string[]
): Promise< Result > {
	const site = await createNativeSite( {
		name: `integration-${ version }`,
		version,
		database,
	} );
	const report = inTemporary( `integration-${ version }.xml` );
	const { code, output } = await run(
		'php',
		[
			'-d',
			'memory_limit=1G',
			'vendor/bin/phpunit',
			'--configuration=tests/php/integration.xml',
			'--no-progress',
			`--log-junit=${ report }`,
			...args,
		],
		{ env: { MENTORING_PROGRAM_SITE: site.folder }, mayFail: true }
	);
	return fromJunit( report, code, `On WordPress ${ version }:\n${ output }` );
}
