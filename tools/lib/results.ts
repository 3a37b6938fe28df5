/**
 * What a suite says at its end, and how the counts are read from each runner's own report.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Need } from '../packages.ts';

export interface Result {
	passed: number;
	failed: number;
	/** What to show when something failed; empty when it was shown already. */
	output: string;
}

export interface Suite {
	name: string;
	/** What must be on the machine before. */
	needs: Need[];
	/**
	 * Runs it.
	 * @param args Passed on to the runner: a filter, a file.
	 */
	run: ( args: string[] ) => Promise< Result >;
}

/** Nothing ran: that is a failure, for a suite that tests nothing proves nothing. */
export function nothingRan( what: string ): Result {
	return { passed: 0, failed: 1, output: `${ what }: no tests yet.` };
}

/**
 * Adds results up.
 * @param results Of parts.
 */
export function sum( results: Result[] ): Result {
	return {
		passed: results.reduce( ( all, one ) => all + one.passed, 0 ),
		failed: results.reduce( ( all, one ) => all + one.failed, 0 ),
		output: results
			.map( ( one ) => one.output )
			.filter( Boolean )
			.join( '\n' ),
	};
}

/**
 * Reads PHPUnit's JUnit report.
 * @param file   Report.
 * @param code   Exit code: a notice or a risky test fails the run without failing a test.
 * @param output What to show on failure.
 */
export function fromJunit(
	file: string,
	code: number,
	output: string
): Result {
	const report = existsSync( file ) ? readFileSync( file, 'utf8' ) : '';
	const total = /<testsuite [^>]*>/.exec( report )?.[ 0 ] ?? '';
	const count = ( name: string ): number =>
		Number(
			new RegExp( `\\s${ name }="(\\d+)"` ).exec( total )?.[ 1 ] ?? 0
		);
	const tests = count( 'tests' );
	if ( tests === 0 && code === 0 ) {
		return nothingRan( 'PHPUnit' );
	}
	const broken = count( 'failures' ) + count( 'errors' ) + count( 'skipped' );
	const failed = Math.max( broken, code === 0 ? 0 : 1 );
	return {
		passed: Math.max( 0, tests - failed ),
		failed,
		output: failed > 0 ? output : '',
	};
}

/**
 * Reads the last "N passed, N failed" of an output.
 * @param code   Exit code.
 * @param output Output.
 */
export function fromLastLine( code: number, output: string ): Result {
	const found = [ ...output.matchAll( /^(\d+) passed, (\d+) failed$/gm ) ].at(
		-1
	);
	const failed = Number( found?.[ 2 ] ?? 0 );
	return {
		passed: Number( found?.[ 1 ] ?? 0 ),
		failed: code !== 0 && failed === 0 ? 1 : failed,
		output: code === 0 ? '' : output,
	};
}
