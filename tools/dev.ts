/**
 * `npm run dev`: the demo chapter, with blocks and admin screens built again at each change. PHP is served as it is on
 * disk: reload the page.
 */
import { rmSync } from 'node:fs';
import {
	adminArguments,
	blocksArguments,
	bundle,
	hasBlocks,
	wpScripts,
} from './lib/bundle.ts';
import { startDemo } from './lib/demo.ts';
import { inProject } from './lib/paths.ts';
import { start } from './lib/processes.ts';

await bundle();
const demo = await startDemo( { reset: false, port: 9400 } );
process.stdout.write( demo.welcome );

// What the watchers write is not the production build: the next `npm run build` starts anew.
rmSync( inProject( 'build/.stamp' ), { force: true } );
if ( hasBlocks() ) {
	start( wpScripts, [ 'start', ...blocksArguments ], { log: 'inherit' } );
}
start( wpScripts, [ 'start', ...adminArguments ], { log: 'inherit' } );
process.exit( await demo.ended );
