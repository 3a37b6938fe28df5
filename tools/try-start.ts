/**
 * What a stranger does with a fresh clone, tried for real: the first `npm start`, a second one that keeps the data, more
 * people by `npm run seed`, a start over with `--reset`, and `npm run dev`. Run by .ci/run.
 */
import {
	existsSync,
	readFileSync,
	statSync,
	appendFileSync,
	cpSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { inProject, inTemporary, project } from './lib/paths.ts';
import { freePort } from './lib/ports.ts';
import { run, start, until, type Running } from './lib/processes.ts';

const clone = inTemporary( 'clone' );
const introduction = join(
	clone,
	'.cache/demo/wordpress/wp-content/demo.json'
);
const catalog = 'wp-block-mentoring-program-group-catalog';
/** What .gitignore keeps out: the copy is as a fresh clone is. */
const ignored = readFileSync( inProject( '.gitignore' ), 'utf8' )
	.split( '\n' )
	.map( ( line ) => line.replaceAll( '/', '' ) )
	.filter( Boolean );
let passed = 0;

cpSync( project, clone, {
	recursive: true,
	filter: ( path ) => ! ignored.includes( relative( project, path ) ),
} );

const first = await served( [ 'start' ], 900 );
await holds(
	'npm start serves the demo catalog',
	await hasCatalog( first.pages )
);
await holds( 'it prints five sign-ins', first.signIns >= 5 );
const made = statSync( introduction ).mtimeMs;
await first.stop();

const second = await served( [ 'start' ], 700 );
await holds(
	'a second start keeps the data',
	statSync( introduction ).mtimeMs === made
);
await holds( 'and serves the catalog again', await hasCatalog( second.pages ) );
const before = await people();
await run(
	'npm',
	[ 'run', 'seed', '--', '--members', '15', '--registrations', '10' ],
	{ cwd: clone }
);
await holds( 'npm run seed adds members', ( await people() ) >= before + 15 );
await second.stop();

const again = await served( [ 'start', '--', '--reset' ], 700 );
await holds(
	'npm start -- --reset starts over',
	( await people() ) === before
);
await again.stop();

const dev = await served( [ 'run', 'dev' ], 700 );
await until( 'npm run dev has built once', 240, () => compiled( dev.log ) > 1 );
const builds = compiled( dev.log );
appendFileSync( join( clone, 'src/admin/mount.tsx' ), '\n// changed\n' );
await until(
	'npm run dev builds again',
	60,
	() => compiled( dev.log ) > builds
);
await holds(
	'npm run dev serves and builds at each change',
	await hasCatalog( dev.pages )
);
await dev.stop();

process.stdout.write( `\n${ passed } passed, 0 failed\n` );
process.exit( 0 );

async function holds( what: string, yes: boolean ): Promise< void > {
	if ( ! yes ) {
		process.stdout.write( `✗ ${ what }\n\n${ passed } passed, 1 failed\n` );
		process.exit( 1 );
	}
	passed++;
	process.stdout.write( `✓ ${ what }\n` );
}

/**
 * Runs an npm command of the clone until it says that the site is there.
 * @param command Arguments of npm.
 * @param seconds How long at most.
 */
async function served(
	command: string[],
	seconds: number
): Promise< Running & { log: string; pages: string[]; signIns: number } > {
	const port = await freePort();
	const log = join( clone, `${ command.join( '-' ) }-${ port }.log` );
	const options = command.includes( 'dev' ) ? [] : [ `--port=${ port }` ];
	const args = command.includes( '--' ) ? command : [ ...command, '--' ];
	const begin = Date.now();
	const server = start( 'npm', [ ...args, ...options ], { cwd: clone, log } );
	let ended = false;
	void server.ended.then( () => {
		ended = true;
	} );
	await until( `npm ${ command.join( ' ' ) } is up`, seconds, () => {
		if ( ended ) {
			throw new Error( readFileSync( log, 'utf8' ) );
		}
		return /Ctrl\+C stops it/.test( readFileSync( log, 'utf8' ) );
	} );
	const output = readFileSync( log, 'utf8' );
	process.stdout.write(
		`  npm ${ command.join( ' ' ) }: up after ${ Math.round( ( Date.now() - begin ) / 1000 ) } s\n`
	);
	return {
		...server,
		log,
		pages: [ ...output.matchAll( /: (http:\S+)$/gm ) ].map(
			( found ) => found[ 1 ] ?? ''
		),
		signIns: [ ...output.matchAll( / \S+ \/ \S+$/gm ) ].length,
	};
}

async function hasCatalog( pages: string[] ): Promise< boolean > {
	for ( const page of pages ) {
		const answer = await fetch( page );
		if ( answer.status !== 200 ) {
			return false;
		}
		if ( ( await answer.text() ).includes( catalog ) ) {
			return true;
		}
	}
	return false;
}

/** How many people the demo's database holds. */
async function people(): Promise< number > {
	const file = join(
		clone,
		'.cache/demo/wordpress/wp-content/database/.ht.sqlite'
	);
	const { output } = await run( 'php', [
		'-r',
		`echo ( new PDO( 'sqlite:${ file }' ) )->query( 'SELECT COUNT(*) FROM wp_users' )->fetchColumn();`,
	] );
	return Number( output );
}

function compiled( log: string ): number {
	return existsSync( log )
		? readFileSync( log, 'utf8' ).split( 'compiled' ).length - 1
		: 0;
}
