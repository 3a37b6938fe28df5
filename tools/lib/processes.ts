/**
 * Runs other programs. Owns that each one started here is stopped here, by its own process group, also when this program
 * is interrupted or fails.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { inTemporary, project } from './paths.ts';

export interface RunOptions {
	cwd?: string;
	env?: Record< string, string >;
	/** Text for the program's standard input. */
	input?: string;
	/** Show the output while it runs, besides returning it. */
	show?: boolean;
	/** Return a failing exit code instead of throwing. */
	mayFail?: boolean;
}

export interface Finished {
	code: number;
	/** Standard output and errors, in order of arrival. */
	output: string;
}

export interface Running {
	pid: number;
	/** Resolves with the exit code. */
	ended: Promise< number >;
	stop: () => Promise< void >;
}

const running = new Set< ChildProcess >();

/**
 * Runs a program to its end.
 * @param command Program.
 * @param args    Its arguments.
 * @param options See RunOptions.
 */
export function run(
	command: string,
	args: string[],
	options: RunOptions = {}
): Promise< Finished > {
	return new Promise( ( resolve, reject ) => {
		const child = spawn( command, args, {
			cwd: options.cwd ?? project,
			env: { ...process.env, ...options.env },
			stdio: [ 'pipe', 'pipe', 'pipe' ],
			detached: true,
		} );
		running.add( child );
		let output = '';
		const take = ( chunk: Buffer ) => {
			output += chunk.toString();
			if ( options.show ) {
				process.stdout.write( chunk );
			}
		};
		child.stdout.on( 'data', take );
		child.stderr.on( 'data', take );
		child.stdin.on( 'error', () => undefined );
		child.stdin.end( options.input ?? '' );
		child.on( 'error', ( error ) => {
			running.delete( child );
			reject( error );
		} );
		child.on( 'close', ( exitCode, signal ) => {
			running.delete( child );
			const code = exitCode ?? ( signal ? 128 : 1 );
			if ( code !== 0 && ! options.mayFail ) {
				const shown = options.show ? '' : `\n${ output.trim() }`;
				reject(
					new Error(
						`${ [ command, ...args ].join( ' ' ) } ended with ${ code }${ shown }`
					)
				);
				return;
			}
			resolve( { code, output } );
		} );
	} );
}

/**
 * Starts a server in its own process group.
 * @param command Program.
 * @param args    Its arguments.
 * @param options Where it runs, with what, and the file its output goes to ('inherit' shows it here).
 * @param options.cwd Folder to run in.
 * @param options.env Variables to add.
 * @param options.log File for the output, or 'inherit'.
 */
export function start(
	command: string,
	args: string[],
	options: { cwd?: string; env?: Record< string, string >; log: string }
): Running {
	let out: number | 'inherit' = 'inherit';
	if ( options.log !== 'inherit' ) {
		mkdirSync( dirname( options.log ), { recursive: true } );
		out = openSync( options.log, 'a' );
	}
	const child = spawn( command, args, {
		cwd: options.cwd ?? project,
		env: { ...process.env, ...options.env },
		stdio: [ 'ignore', out, out ],
		detached: true,
	} );
	if ( typeof out === 'number' ) {
		closeSync( out );
	}
	running.add( child );
	const ended = new Promise< number >( ( resolve ) => {
		child.on( 'error', () => resolve( 127 ) );
		child.on( 'exit', ( code ) => resolve( code ?? 128 ) );
	} );
	void ended.then( () => running.delete( child ) );
	return {
		pid: child.pid ?? 0,
		ended,
		stop: async () => {
			signalGroup( child, 'SIGTERM' );
			const gone = await Promise.race( [ ended, after( 8000 ) ] );
			if ( gone === undefined ) {
				signalGroup( child, 'SIGKILL' );
				await ended;
			}
		},
	};
}

/**
 * Waits until something holds, or says what did not come.
 * @param what    For the message.
 * @param seconds How long at most.
 * @param holds   Asked every 100 ms.
 */
export async function until(
	what: string,
	seconds: number,
	holds: () => Promise< boolean > | boolean
): Promise< void > {
	const end = Date.now() + seconds * 1000;
	while ( ! ( await holds() ) ) {
		if ( Date.now() > end ) {
			throw new Error( `Waited ${ seconds } s in vain: ${ what }.` );
		}
		await after( 100 );
	}
}

function after( milliseconds: number ): Promise< undefined > {
	return new Promise( ( resolve ) => {
		setTimeout( () => resolve( undefined ), milliseconds );
	} );
}

function signalGroup( child: ChildProcess, signal: NodeJS.Signals ): void {
	if ( child.pid === undefined || child.exitCode !== null ) {
		return;
	}
	try {
		process.kill(
			process.platform === 'win32' ? child.pid : -child.pid,
			signal
		);
	} catch {
		// It ended between the look and the signal: nothing is left to stop.
	}
}

function stopEverything( signal: NodeJS.Signals ): void {
	for ( const child of running ) {
		signalGroup( child, signal );
	}
}

for ( const signal of [ 'SIGINT', 'SIGTERM', 'SIGHUP' ] as const ) {
	process.on( signal, () => {
		stopEverything( 'SIGTERM' );
		process.exit( 130 );
	} );
}
process.on( 'exit', () => {
	stopEverything( 'SIGKILL' );
	rmSync( inTemporary( '.' ), {
		recursive: true,
		force: true,
		maxRetries: 10,
		retryDelay: 50,
	} );
} );
