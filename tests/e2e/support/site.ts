/**
 * The sites browser tests visit, as tools/suites/e2e.ts made them: what a test may do to one beside clicking. Each test
 * finds its site as it was before the first.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `demo` is the invented chapter on a block theme, `classic` the same on a classic theme, `oldest` on the oldest WordPress
 * we support, `bare` a WordPress with our
 * plugin and nothing else, `zip` a WordPress without it, beside the zip, `playground` the invented chapter on SQLite and
 * PHP 8.1.
 */
export type SiteKind =
	'demo' | 'classic' | 'oldest' | 'bare' | 'zip' | 'playground';

/** One site, as the suite describes it. */
export interface SiteFacts {
	kind: SiteKind;
	/** Which worker uses it. */
	worker: number;
	url: string;
	folder: string;
	/** The plugin as it is shipped, where a test installs it. */
	zip?: string;
	/** Absent where there is no MariaDB: such a site is not put back between tests. */
	database?: { socket: string; name: string; snapshot: string };
}

export interface Letter {
	to: string[];
	subject: string;
	message: string;
	headers: string[];
}

export class Site {
	readonly url: string;
	readonly kind: SiteKind;
	/** Where WordPress is. */
	readonly folder: string;

	constructor( private readonly facts: SiteFacts ) {
		this.url = facts.url;
		this.kind = facts.kind;
		this.folder = facts.folder;
	}

	/** The file a webmaster uploads; on the site `zip` only. */
	get zip(): string {
		if ( this.facts.zip === undefined ) {
			throw new Error(
				`There is no zip beside the ${ this.kind } site.`
			);
		}
		return this.facts.zip;
	}

	/** Puts database, mail, time and log back to how they were before the first test. */
	reset(): void {
		for ( const file of [
			'now',
			'nonces-age',
			'rtl',
			'mail.jsonl',
			'mail-fails',
			'debug.log',
		] ) {
			rmSync( this.content( file ), { force: true } );
		}
		const { database } = this.facts;
		if ( database ) {
			execFileSync(
				'mariadb',
				[
					'--no-defaults',
					`--socket=${ database.socket }`,
					'--user=root',
					database.name,
				],
				{ input: readFileSync( database.snapshot ) }
			);
		}
	}

	/**
	 * Makes the plugin believe it is another moment, from the next request on.
	 * @param moment RFC 3339; null is now again.
	 */
	travel( moment: string | null ): void {
		if ( moment === null ) {
			rmSync( this.content( 'now' ), { force: true } );
		} else {
			writeFileSync( this.content( 'now' ), moment );
		}
	}

	/**
	 * Lets hours go by as a browser tab that stays open sees them: nonces that were printed before grow old, too.
	 * @param hours From now on the clock of the machine.
	 */
	letHoursGoBy( hours: number ): void {
		this.travel( new Date( Date.now() + hours * 3_600_000 ).toISOString() );
		writeFileSync( this.content( 'nonces-age' ), '' );
	}

	/** Writes from right to left, from the next request on, as the translation of such a language would. */
	turnRightToLeft(): void {
		writeFileSync( this.content( 'rtl' ), '' );
	}

	/**
	 * Puts on one of the theme's style variations, as the site editor would; native sites only.
	 * @param title Of the variation: "Evening" is a dark one.
	 */
	dress( title: string ): void {
		this.php(
			`foreach ( WP_Theme_JSON_Resolver::get_style_variations() as $one ) {
				if ( '${ title }' === $one['title'] ) {
					wp_set_current_user( 1 );
					wp_update_post( [ 'ID' => WP_Theme_JSON_Resolver::get_user_global_styles_post_id(), 'post_content' => wp_slash( wp_json_encode( [ 'isGlobalStylesUserThemeJSON' => true ] + $one ) ) ] );
				}
			}`
		);
	}

	/** Letters handed over since the test began, oldest first. */
	mailbox(): Letter[] {
		return lines( this.content( 'mail.jsonl' ) ).map( ( line ): Letter =>
			JSON.parse( line )
		);
	}

	/**
	 * Makes the mail server refuse, or take mail again.
	 * @param fails Whether it refuses.
	 */
	mailFails( fails: boolean ): void {
		if ( fails ) {
			writeFileSync( this.content( 'mail-fails' ), '' );
		} else {
			rmSync( this.content( 'mail-fails' ), { force: true } );
		}
	}

	/**
	 * Runs PHP inside the site and gives what it prints; native sites only.
	 * @param code Without the opening tag.
	 */
	php( code: string ): string {
		const host = new URL( this.url ).host;
		return execFileSync( 'php', [ '-d', 'error_reporting=E_ALL' ], {
			encoding: 'utf8',
			input: `<?php
				$_SERVER += [ 'HTTP_HOST' => '${ host }', 'SERVER_NAME' => '127.0.0.1', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET', 'REQUEST_URI' => '/', 'REMOTE_ADDR' => '127.0.0.1' ];
				require '${ this.facts.folder }/wp-load.php';
				${ code }`,
		} );
	}

	/** Lets WordPress do what is due, as its scheduler would. */
	runDueWork(): void {
		this.php(
			"foreach ( [ 'mentoring_program_minute', 'mentoring_program_daily' ] as $hook ) { do_action( $hook ); }"
		);
	}

	/** What PHP and WordPress complained about since the test began. */
	complaints(): string[] {
		return lines( this.content( 'debug.log' ) );
	}

	private content( name: string ): string {
		return join( this.facts.folder, 'wp-content', name );
	}
}

/**
 * The site of a kind for a worker.
 * @param kind   Which.
 * @param worker Its number, from 0.
 */
export function siteFor( kind: SiteKind, worker: number ): Site {
	const file = process.env.MENTORING_PROGRAM_SITES;
	if ( ! file ) {
		throw new Error( 'Run these with: npm run test:e2e' );
	}
	const sites: SiteFacts[] = JSON.parse( readFileSync( file, 'utf8' ) );
	const found =
		sites.find( ( one ) => one.kind === kind && one.worker === worker ) ??
		sites.find( ( one ) => one.kind === kind );
	if ( ! found ) {
		throw new Error( `No ${ kind } site was made.` );
	}
	return new Site( found );
}

function lines( file: string ): string[] {
	return existsSync( file )
		? readFileSync( file, 'utf8' ).split( '\n' ).filter( Boolean )
		: [];
}
