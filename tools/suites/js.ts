/**
 * Jest over tests/js.
 */
import { existsSync, readFileSync } from 'node:fs';
import { filesBelow } from '../lib/files.ts';
import { inProject, inTemporary } from '../lib/paths.ts';
import { run } from '../lib/processes.ts';
import { nothingRan, type Result, type Suite } from '../lib/results.ts';

interface Report {
	numPassedTests: number;
	numFailedTests: number;
	numPendingTests: number;
	numFailedTestSuites: number;
}

export const js: Suite = {
	name: 'js',
	needs: [],
	run: async ( args: string[] ): Promise< Result > => {
		if (
			filesBelow( inProject( 'tests/js' ), /\.test\.tsx?$/ ).length === 0
		) {
			return nothingRan( 'Jest' );
		}
		const file = inTemporary( 'jest.json' );
		const { code, output } = await run(
			inProject( 'node_modules/.bin/jest' ),
			[ '--json', `--outputFile=${ file }`, '--silent', ...args ],
			{ mayFail: true, env: { NODE_ENV: 'test' } }
		);
		if ( ! existsSync( file ) ) {
			return { passed: 0, failed: 1, output };
		}
		const report: Report = JSON.parse( readFileSync( file, 'utf8' ) );
		const failed =
			report.numFailedTests +
			report.numPendingTests +
			( report.numFailedTests === 0 ? report.numFailedTestSuites : 0 );
		return {
			passed: report.numPassedTests,
			failed: Math.max( failed, code === 0 ? 0 : 1 ),
			output: code === 0 ? '' : readable( output ),
		};
	},
};

/**
 * Jest prints its JSON to the output as well: keep what people read.
 * @param output Both.
 */
function readable( output: string ): string {
	return output
		.split( '\n' )
		.filter( ( line ) => ! line.startsWith( '{"num' ) )
		.join( '\n' );
}
