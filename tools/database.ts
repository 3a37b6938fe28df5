/**
 * A MariaDB server of our own: its files in a temporary folder, reached by socket only, gone at the end. Owns no schema.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRoot } from './debian.ts';
import { inTemporary } from './lib/paths.ts';
import { run, start, until } from './lib/processes.ts';
import { mariadbServer } from './packages.ts';

let counter = 1;

export interface Database {
	/** The socket: as DB_HOST it is `localhost:<socket>`. User root, no password. */
	socket: string;
	/** Makes an empty database, replacing one of that name. */
	create: ( name: string ) => Promise< void >;
	/** Runs SQL and gives the client's output. */
	query: ( sql: string ) => Promise< string >;
	stop: () => Promise< void >;
}

/**
 * Starts a server.
 * @param options Arguments to add, such as "--innodb-lock-wait-timeout=2".
 */
export async function startDatabase(
	options: string[] = []
): Promise< Database > {
	const server = mariadbServer();
	if ( ! server ) {
		throw new Error( 'MariaDB is not installed.' );
	}
	const folder = inTemporary( `mariadb-${ counter }` );
	const data = join( folder, 'data' );
	// A socket's path may be 107 characters long at most: keep it short.
	const socket = inTemporary( `db${ counter++ }` );
	mkdirSync( folder, { recursive: true } );
	const user = isRoot() ? [ '--user=root' ] : [];
	await run( 'mariadb-install-db', [
		'--no-defaults',
		...user,
		`--datadir=${ data }`,
		'--auth-root-authentication-method=normal',
		'--skip-test-db',
	] );
	const log = join( folder, 'server.log' );
	const running = start(
		server,
		[
			'--no-defaults',
			...user,
			`--datadir=${ data }`,
			`--tmpdir=${ data }`,
			`--socket=${ socket }`,
			`--pid-file=${ join( folder, 'server.pid' ) }`,
			'--skip-networking',
			'--skip-log-bin',
			'--character-set-server=utf8mb4',
			'--innodb-flush-log-at-trx-commit=0',
			'--innodb-buffer-pool-size=256M',
			'--max-connections=200',
			...options,
		],
		{ log }
	);
	const query = async ( sql: string ): Promise< string > => {
		const { output } = await run(
			'mariadb',
			[
				'--no-defaults',
				`--socket=${ socket }`,
				'--user=root',
				'-N',
				'-B',
			],
			{ input: sql }
		);
		return output;
	};
	await until( `MariaDB answers (${ log })`, 60, async () => {
		if ( ! existsSync( socket ) ) {
			return false;
		}
		return query( 'SELECT 1' ).then(
			() => true,
			() => false
		);
	} );
	return {
		socket,
		query,
		create: async ( name ) => {
			await query(
				`DROP DATABASE IF EXISTS \`${ name }\`; CREATE DATABASE \`${ name }\` CHARACTER SET utf8mb4;`
			);
		},
		stop: async () => {
			await running.stop();
			rmSync( folder, { recursive: true, force: true } );
			rmSync( socket, { force: true } );
		},
	};
}
