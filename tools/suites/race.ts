/**
 * Races the seats with real WordPress processes: sixteen on MariaDB, eight on the SQLite driver, each with the naive
 * controls that must go wrong. `npm run test:race -- --seed=7 --effort=100` repeats a run or tries harder;
 * `-- sqlite` or `-- mariadb` runs one database.
 */
import { startDatabase } from '../database.ts';
import { inProject } from '../lib/paths.ts';
import { run } from '../lib/processes.ts';
import { fromLastLine, sum, type Result, type Suite } from '../lib/results.ts';
import {
	createNativeSite,
	phpOptions,
	type NativeSiteOptions,
} from '../native.ts';
import { newest } from '../wordpress.ts';

/** Who listens to a write whose connection is killed says in the log what was not done; the write is done again. */
const ofAKilledConnection =
	/member index was not brought up to date \(MentoringProgram\\Shared\\DatabaseError /;

export const race: Suite = {
	name: 'race',
	needs: [ 'php', 'database' ],
	run: async ( args: string[] ): Promise< Result > => {
		const engines = [ 'mariadb', 'sqlite' ];
		const wanted = engines.filter( ( engine ) => args.includes( engine ) );
		const chosen = wanted.length > 0 ? wanted : engines;
		const options = args.filter( ( arg ) => arg.startsWith( '--' ) );
		const results: Result[] = [];
		if ( chosen.includes( 'mariadb' ) ) {
			const database = await startDatabase();
			try {
				results.push( await raceOn( database, options ) );
			} finally {
				await database.stop();
			}
		}
		if ( chosen.includes( 'sqlite' ) ) {
			results.push( await raceOn( 'sqlite', options ) );
		}
		return sum( results );
	},
};

async function raceOn(
	database: NativeSiteOptions[ 'database' ],
	options: string[]
): Promise< Result > {
	const site = await createNativeSite( {
		name: database === 'sqlite' ? 'race-sqlite' : 'race',
		version: newest,
		database,
	} );
	const { code, output } = await run(
		'php',
		[
			...phpOptions,
			inProject( 'tests/php/race/run.php' ),
			site.folder,
			...options,
		],
		{ mayFail: true, show: true }
	);
	const result = fromLastLine( code, output );
	const complaints = site
		.complaints()
		.filter( ( line ) => ! ofAKilledConnection.test( line ) );
	if ( complaints.length > 0 ) {
		return {
			passed: result.passed,
			failed: result.failed + 1,
			output: complaints.slice( 0, 20 ).join( '\n' ),
		};
	}
	return { ...result, output: '' };
}
