/**
 * `npm run seed -- --members 500 --registrations 300`: fills the demo chapter with more invented people, also while
 * `npm start` serves it.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { demoFolder } from './lib/demo.ts';
import { inProject } from './lib/paths.ts';
import { freePort } from './lib/ports.ts';
import { startPlayground } from './playground.ts';
import { newest } from './wordpress.ts';

const { values } = parseArgs( {
	options: {
		members: { type: 'string', default: '200' },
		registrations: { type: 'string', default: '100' },
	},
} );
const members = Number( values.members );
const registrations = Number( values.registrations );
if ( ! Number.isInteger( members ) || ! Number.isInteger( registrations ) ) {
	process.stderr.write( 'Both --members and --registrations are numbers.\n' );
	process.exit( 1 );
}
if ( ! existsSync( demoFolder ) ) {
	process.stderr.write( 'There is no demo chapter yet: npm start\n' );
	process.exit( 1 );
}
const site = await startPlayground( {
	folder: demoFolder,
	port: await freePort(),
	version: newest,
	php: '8.3',
	plugin: inProject(),
	setUp: `mentoring_program()->demo()->seed( ${ members }, ${ registrations } );`,
	log: inProject( '.cache/demo/seed.log' ),
} );
await site.stop();
process.stdout.write(
	`Added ${ members } members and ${ registrations } registrations.\n`
);
process.exit( 0 );
