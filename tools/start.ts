/**
 * `npm start`: builds the plugin, serves an invented chapter on this machine and stays up. The data is kept for the next
 * time; `npm start -- --reset` starts over, `npm start -- --port 8080` chooses the port.
 */
import { parseArgs } from 'node:util';
import { bundle } from './lib/bundle.ts';
import { startDemo } from './lib/demo.ts';

const { values } = parseArgs( {
	options: {
		reset: { type: 'boolean', default: false },
		port: { type: 'string', default: '9400' },
	},
} );

process.stdout.write( 'Building …\n' );
await bundle();
process.stdout.write( 'Starting WordPress …\n' );
const demo = await startDemo( {
	reset: values.reset,
	port: Number( values.port ),
} );
process.stdout.write( demo.welcome );
process.exit( await demo.ended );
