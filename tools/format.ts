/**
 * `npm run format`: lays out everything that can be laid out by a program.
 */
import { prepare } from './packages.ts';
import { inProject } from './lib/paths.ts';
import { run } from './lib/processes.ts';

const bin = inProject( 'node_modules/.bin' );

await prepare( [ 'php' ] );
await run( `${ bin }/eslint`, [ '.', '--fix' ], { show: true, mayFail: true } );
await run(
	`${ bin }/stylelint`,
	[ '{blocks,src}/**/*.{css,scss}', '--fix', '--allow-empty-input' ],
	{ show: true, mayFail: true }
);
await run( `${ bin }/prettier`, [
	'--write',
	'--log-level=warn',
	'--no-error-on-unmatched-pattern',
	'*.{json,mjs}',
	'{blocks,src,tests,tools}/**/*.{json,scss,mjs}',
] );
await run( 'php', [ 'vendor/bin/php-cs-fixer', 'fix' ], { show: true } );
