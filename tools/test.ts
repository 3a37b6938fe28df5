/**
 * `npm test`: everything that must hold, in one command. `npm run test:<suite>` runs one suite; what follows `--` goes to
 * its runner. Ends with one line of counts, and fails when anything did.
 */
import type { Result, Suite } from './lib/results.ts';
import { e2e } from './suites/e2e.ts';
import { integration } from './suites/integration.ts';
import { js } from './suites/js.ts';
import { lint } from './suites/lint.ts';
import { race } from './suites/race.ts';
import { types } from './suites/types.ts';
import { zip } from './suites/zip.ts';
import { unit } from './suites/unit.ts';

const suites: Suite[] = [ lint, types, js, unit, integration, race, e2e, zip ];

interface Finished extends Result {
	name: string;
	seconds: number;
}

const [ only, ...args ] = process.argv.slice( 2 );
const chosen = only ? suites.filter( ( { name } ) => name === only ) : suites;
if ( chosen.length === 0 ) {
	process.stderr.write( `There is no suite named "${ only ?? '' }".\n` );
	process.exit( 1 );
}
const finished: Finished[] = [];
for ( const suite of chosen ) {
	finished.push( await finish( suite ) );
}
process.exit( report( finished ) );

async function finish( suite: Suite ): Promise< Finished > {
	const begin = Date.now();
	let result: Result;
	try {
		result = await suite.run( args );
	} catch ( error ) {
		const output = error instanceof Error ? error.message : String( error );
		result = { passed: 0, failed: 1, output };
	}
	const seconds = Math.round( ( Date.now() - begin ) / 1000 );
	process.stdout.write(
		`${ result.output ? `\n── ${ suite.name }\n${ result.output }\n\n` : '' }`
	);
	process.stdout.write(
		`${ result.failed > 0 ? '✗' : '✓' } ${ suite.name.padEnd( 14 ) } ${ String( seconds ).padStart( 4 ) } s  ${ result.passed } passed, ${ result.failed } failed.\n`
	);
	return { ...result, name: suite.name, seconds };
}

function report( results: Finished[] ): number {
	const passed = results.reduce( ( all, one ) => all + one.passed, 0 );
	const failed = results.reduce( ( all, one ) => all + one.failed, 0 );
	process.stdout.write( `\n${ passed } passed, ${ failed } failed\n` );
	return failed > 0 ? 1 : 0;
}
