/**
 * `npm test`: everything that must hold, in one command. `npm run test:<suite>` runs one suite; what follows `--` goes to
 * its runner. Ends with one line of counts, and fails when anything did.
 */
import type { Result, Suite } from './lib/results.ts';
import { prepare } from './packages.ts';
import { e2e } from './suites/e2e.ts';
import { integration } from './suites/integration.ts';
import { js } from './suites/js.ts';
import { lint } from './suites/lint.ts';
import { race } from './suites/race.ts';
import { types } from './suites/types.ts';
import { zip } from './suites/zip.ts';
import { unit } from './suites/unit.ts';

/**
 * Rows run beside each other, suites of a row after each other; two processors are kept busy. The browser suite uses
 * both and comes last.
 */
const rows: Suite[][][] = [
	[
		[ lint, types, js, unit, zip ],
		[ integration, race ],
	],
	[ [ e2e ] ],
];
const suites = rows.flat( 2 );

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
const begin = Date.now();
await prepare( chosen.flatMap( ( { needs } ) => needs ) );
const finished: Finished[] = [];
for ( const together of rows ) {
	await Promise.all(
		together.map( async ( row ) => {
			for ( const suite of row.filter( ( one ) =>
				chosen.includes( one )
			) ) {
				finished.push( await finish( suite ) );
			}
		} )
	);
}
process.exit( report( finished ) );

async function finish( suite: Suite ): Promise< Finished > {
	const from = Date.now();
	let result: Result;
	try {
		result = await suite.run( args );
	} catch ( error ) {
		const output = error instanceof Error ? error.message : String( error );
		result = { passed: 0, failed: 1, output };
	}
	if ( result.output ) {
		say( `\n── ${ suite.name }\n${ result.output }\n` );
	}
	const done = { ...result, name: suite.name, seconds: since( from ) };
	say( line( done ) );
	return done;
}

function report( results: Finished[] ): number {
	const passed = results.reduce( ( all, one ) => all + one.passed, 0 );
	const failed = results.reduce( ( all, one ) => all + one.failed, 0 );
	if ( results.length > 1 ) {
		say( `\nAfter ${ since( begin ) } s:` );
		suites
			.flatMap( ( { name } ) =>
				results.filter( ( one ) => one.name === name )
			)
			.forEach( ( one ) => say( line( one ) ) );
	}
	say( `\n${ passed } passed, ${ failed } failed` );
	return failed > 0 ? 1 : 0;
}

function line( { name, seconds, passed, failed }: Finished ): string {
	const mark = failed > 0 ? '✗' : '✓';
	const time = `${ seconds } s`.padStart( 6 );
	return `${ mark } ${ name.padEnd( 12 ) } ${ time }   ${ passed } good, ${ failed } bad`;
}

function since( moment: number ): number {
	return Math.round( ( Date.now() - moment ) / 1000 );
}

function say( text: string ): void {
	process.stdout.write( `${ text }\n` );
}
