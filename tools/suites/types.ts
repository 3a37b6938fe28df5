/**
 * Types: TypeScript, PHP with WordPress, pure PHP without it, and that both sides agree on the records between them.
 */
import { runChecks } from '../lib/checks.ts';
import { inProject } from '../lib/paths.ts';
import type { Result, Suite } from '../lib/results.ts';

const phpstan = [
	'vendor/bin/phpstan',
	'analyse',
	'--no-progress',
	'--memory-limit=2G',
];

export const types: Suite = {
	name: 'types',
	needs: [ 'php' ],
	run: async (): Promise< Result > => {
		return runChecks( [
			{
				name: 'TypeScript',
				command: inProject( 'node_modules/.bin/tsc' ),
				args: [],
			},
			{ name: 'PHPStan', command: 'php', args: phpstan },
			{
				name: 'PHPStan on the pure files, without WordPress',
				command: 'php',
				args: [ ...phpstan, '--configuration=tools/phpstan-pure.php' ],
			},
			{
				name: 'src/types/rest.ts is what PHP says',
				command: process.execPath,
				args: [ '--import', 'tsx', 'tools/types.ts', '--check' ],
			},
		] );
	},
};
