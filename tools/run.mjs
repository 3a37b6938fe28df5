/**
 * The first thing a fresh clone runs: checks Node, installs the packages of the lock file when they are missing or old,
 * then hands over to the tool named (tools/<name>.ts). Uses nothing but Node itself.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = dirname( dirname( fileURLToPath( import.meta.url ) ) );
const [ tool, ...args ] = process.argv.slice( 2 );

const [ major, minor ] = process.versions.node.split( '.' ).map( Number );
if ( major < 20 || ( major === 20 && minor < 19 ) || major === 21 ) {
	console.error(
		`Node 20.19 or later, or 22.13 or later, is needed; this is ${ process.versions.node }.`
	);
	process.exit( 1 );
}
if ( ! tool || ! existsSync( join( project, 'tools', `${ tool }.ts` ) ) ) {
	console.error( `There is no tool named "${ tool ?? '' }".` );
	process.exit( 1 );
}

if ( ! packagesAreCurrent() ) {
	console.log( 'Installing the packages (once, about two minutes) …' );
	const npm = spawnSync(
		'npm',
		[ 'ci', '--prefer-offline', '--loglevel=error' ],
		{
			cwd: project,
			stdio: 'inherit',
			shell: process.platform === 'win32',
		}
	);
	if ( npm.status !== 0 ) {
		process.exit( npm.status ?? 1 );
	}
}

const child = spawn(
	process.execPath,
	[ '--import', 'tsx', join( project, 'tools', `${ tool }.ts` ), ...args ],
	{ cwd: project, stdio: 'inherit' }
);
for ( const signal of [ 'SIGINT', 'SIGTERM', 'SIGHUP' ] ) {
	process.on( signal, () => child.kill( signal ) );
}
child.on( 'exit', ( code, signal ) =>
	process.exit( code ?? ( signal ? 130 : 1 ) )
);

/**
 * Whether node_modules holds what the lock file asks for; npm itself keeps a list of what it installed.
 */
function packagesAreCurrent() {
	const installed = readPackages( 'node_modules/.package-lock.json' );
	if ( ! installed ) {
		return false;
	}
	return Object.entries( readPackages( 'package-lock.json' ) ?? {} ).every(
		( [ path, wanted ] ) =>
			path === '' ||
			wanted.optional ||
			wanted.devOptional ||
			installed[ path ]?.version === wanted.version
	);
}

function readPackages( path ) {
	const file = join( project, path );
	return existsSync( file )
		? JSON.parse( readFileSync( file, 'utf8' ) ).packages
		: null;
}
