/**
 * What is measured on: a bare WordPress, the same with our plugin and a chapter larger than any will be, and a Redis for
 * the object cache where there is one. One database server, the same PHP, the same theme; 127.0.0.1 only.
 */
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../../tools/database.ts';
import { inProject, inTemporary } from '../../tools/lib/paths.ts';
import { run, start, until } from '../../tools/lib/processes.ts';
import { createNativeSite, type NativeSite } from '../../tools/native.ts';
import { redisServer } from '../../tools/packages.ts';
import { newest } from '../../tools/wordpress.ts';

/** How somebody signed in is known. */
export interface Session {
	cookie: string;
	nonce: string;
}

/** What tests/bench/seed.php made. */
interface Seeded {
	/** Paths of pages that show this many groups. */
	catalogs: { one: string; twenty: string; fifty: string };
	/** Path of a page with all four blocks. */
	everything: string;
	/** What an eligible person sends to register in the group everybody wants. */
	form: { group: number };
	members: Session[];
	administrator: Session;
}

export interface World extends Seeded {
	bare: NativeSite;
	bareAdministrator: Session;
	bareMember: Session;
	ours: NativeSite;
	database: Database;
	/** Does what cron does each minute: keeps ready what visitors read. */
	minute: () => Promise< unknown >;
	/** Switches the object cache of our site on, empty, or off. */
	objectCache: ( on: boolean ) => void;
	/** Whether there is a Redis at all. */
	hasRedis: boolean;
}

export const registrations = 50_000;
/** The group everybody wants has this many places; so many people ask for one. */
export const hotPlaces = 20;
export const hotPeople = 480;

const plainPage = `wp_insert_post( [ 'post_type' => 'page', 'post_status' => 'publish', 'post_name' => 'plain', 'post_title' => 'Plain', 'post_content' => '<!-- wp:paragraph --><p>Nothing of ours.</p><!-- /wp:paragraph -->' ] );`;

/**
 * Makes and serves both sites.
 * @param database Server they share.
 */
export async function makeWorld( database: Database ): Promise< World > {
	const sites = await Promise.all( [
		createNativeSite( {
			name: 'bare',
			version: newest,
			database,
			plugin: null,
		} ),
		createNativeSite( { name: 'ours', version: newest, database } ),
	] );
	const [ bare, ours ] = sites;
	const seeded = await seedOurs( ours );
	const bareSeeded = await seedBare( bare, ours );
	for ( const site of sites ) {
		copyFileSync(
			inProject( 'tests/bench/probe.php' ),
			join( site.folder, 'wp-content/mu-plugins/probe.php' )
		);
		await site.serve();
	}
	const hasRedis = await startRedis( ours );
	return {
		...seeded,
		...bareSeeded,
		bare,
		ours,
		database,
		hasRedis,
		minute: () => ours.php( `do_action( 'mentoring_program_minute' );` ),
		objectCache: ( on ) => {
			const dropIn = join( ours.folder, 'wp-content/object-cache.php' );
			rmSync( dropIn, { force: true } );
			if ( on ) {
				copyFileSync(
					inProject( 'tests/bench/object-cache.php' ),
					dropIn
				);
			}
		},
	};
}

/**
 * The same WordPress without the plugin: its name and its pages too, since the theme lists them on every page.
 * @param site The bare site.
 * @param ours Whose pages it has as well, with nothing in them.
 */
async function seedBare(
	site: NativeSite,
	ours: NativeSite
): Promise< { bareAdministrator: Session; bareMember: Session } > {
	const titles = await ours.php( `
		echo base64_encode( wp_json_encode( [
			'name'    => get_option( 'blogname' ),
			'tagline' => get_option( 'blogdescription' ),
			'pages'   => array_values( array_diff( wp_list_pluck( get_pages(), 'post_title' ), [ 'Sample Page', 'Plain' ] ) ),
		] ) );` );
	return JSON.parse(
		await site.php( `
			require '${ inProject( 'tests/bench/seed.php' ) }';
			${ plainPage }
			$same = json_decode( base64_decode( '${ titles.trim() }' ), true );
			update_option( 'blogname', $same['name'] );
			update_option( 'blogdescription', $same['tagline'] );
			foreach ( $same['pages'] as $title ) {
				wp_insert_post( [ 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => $title ] );
			}
			echo wp_json_encode( [
				'bareAdministrator' => Seed::session( 1 ),
				'bareMember'        => Seed::session( wp_insert_user( [ 'user_login' => 'member', 'user_pass' => 'password', 'user_email' => 'member@example.org', 'role' => 'subscriber' ] ) ),
			] );` )
	);
}

/**
 * Standing is known of everybody, as a day after the plugin came. Messages are written and not handed over: how fast a
 * mail server takes them is not the plugin's doing. The site counts as a copy, which never writes to members.
 */
async function seedOurs( site: NativeSite ): Promise< Seeded > {
	return JSON.parse(
		await site.php( `
			require '${ inProject( 'tests/bench/seed.php' ) }';
			${ plainPage }
			mentoring_program()->demo()->install();
			$seed     = new Seed();
			$catalogs = [
				'one'    => $seed->term( 'Catalog of one', 1, 8 )['path'],
				'twenty' => $seed->term( 'Catalog of twenty', 20, 8 )['path'],
				'fifty'  => $seed->term( 'Catalog of fifty', 50, 8 )['path'],
			];
			$hot      = $seed->term( 'Everybody wants it', 1, ${ hotPlaces } )['groups'][0];
			$seed->registrations( ${ registrations }, $seed->term( 'Long ago', 100, 8 )['groups'] );
			mentoring_program()->settings()->change( [ 'site' => [ 'address' => 'https://original.example', 'environment' => 'production' ] ] );
			$members = $seed->members( ${ hotPeople } );
			mentoring_program()->standing_watch()->reconcile();
			echo wp_json_encode( [
				'catalogs'      => $catalogs,
				'everything'    => $seed->everything(),
				'form'          => $seed->form( $hot ),
				'members'       => $members,
				'administrator' => Seed::session( get_user_by( 'login', 'tove' )->ID ),
			] );` )
	);
}

async function startRedis( site: NativeSite ): Promise< boolean > {
	const { output } = await run( 'php', [ '-m' ] );
	if ( ! /^redis$/m.test( output ) || ! redisServer() ) {
		return false;
	}
	const socket = join( site.folder, 'wp-content/redis.sock' );
	start(
		redisServer() ?? '',
		[
			'--port',
			'0',
			'--unixsocket',
			socket,
			'--save',
			'',
			'--appendonly',
			'no',
			'--dir',
			join( site.folder, 'wp-content' ),
		],
		{ log: inTemporary( 'redis.log' ) }
	);
	await until( 'Redis listens', 20, () => existsSync( socket ) );
	return true;
}
