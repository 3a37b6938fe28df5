/**
 * Runs programs that answer yes or no (linters, type checkers): each counts as one test.
 */
import { run } from './processes.ts';
import type { Result } from './results.ts';

export interface Check {
	/** What holds when it passes: "PHP is laid out as agreed". */
	name: string;
	command: string;
	args: string[];
}

/**
 * Runs checks one after the other.
 * @param checks Which.
 */
export async function runChecks( checks: Check[] ): Promise< Result > {
	const failures: string[] = [];
	for ( const check of checks ) {
		const { code, output } = await run( check.command, check.args, {
			mayFail: true,
		} );
		if ( code !== 0 ) {
			failures.push( `✗ ${ check.name }\n${ output.trim() }` );
		}
	}
	return {
		passed: checks.length - failures.length,
		failed: failures.length,
		output: failures.join( '\n\n' ),
	};
}
