/**
 * Layout and habits: TypeScript, styles, PHP, and WordPress's security sniffs; and that nothing written out is old.
 */
import { runChecks } from '../lib/checks.ts';
import { inProject } from '../lib/paths.ts';
import type { Result, Suite } from '../lib/results.ts';

const bin = inProject( 'node_modules/.bin' );

export const lint: Suite = {
	name: 'lint',
	needs: [ 'php' ],
	run: async (): Promise< Result > => {
		return runChecks( [
			{
				name: 'ESLint',
				command: `${ bin }/eslint`,
				args: [
					'.',
					'--max-warnings=0',
					'--cache',
					'--cache-location=.cache/eslint',
				],
			},
			{
				name: 'stylelint',
				command: `${ bin }/stylelint`,
				args: [ '{blocks,src}/**/*.{css,scss}', '--allow-empty-input' ],
			},
			{
				name: 'Prettier',
				command: `${ bin }/prettier`,
				args: [
					'--check',
					'--log-level=warn',
					'--no-error-on-unmatched-pattern',
					'*.{json,mjs}',
					'{blocks,src,tests,tools}/**/*.{json,scss,mjs}',
				],
			},
			{
				name: 'PHP CS Fixer',
				command: 'php',
				args: [
					'vendor/bin/php-cs-fixer',
					'check',
					'--diff',
					'--show-progress=none',
				],
			},
			{
				name: 'PHP_CodeSniffer (security)',
				command: 'php',
				args: [ 'vendor/bin/phpcs', '-q' ],
			},
			{
				name: 'Every requirement cited is written down',
				command: process.execPath,
				args: [ '--import', 'tsx', 'tools/requirements.ts', '--check' ],
			},
			{
				name: 'languages/mentoring-program.pot holds every string',
				command: process.execPath,
				args: [ '--import', 'tsx', 'tools/pot.ts', '--check' ],
			},
		] );
	},
};
