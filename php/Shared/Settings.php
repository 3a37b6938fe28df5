<?php
/**
 * What belongs to the site and not to a program, kept in one small autoloaded option. Owns its defaults and its shape;
 * anything else found in the option is ignored.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

/**
 * @phpstan-type SettingsShape array{
 *   schema: int,
 *   membership: array{by: 'roles'|'capability'|'pmpro', roles: list<string>, capability: string, levels: list<int>},
 *   links: array{sign_in: string, join: string, renew: string},
 *   pages: array{group_catalog: int, registration_form: int, my_mentoring: int},
 *   site: array{address: string, environment: string},
 *   days_off: list<array{from: string, to: string, name: string}>,
 *   steps: list<string>,
 *   demo: bool,
 *   remove_data: bool,
 * }
 */
final class Settings {
	public const OPTION = 'mentoring_program';

	private const DEFAULTS = [
		'schema'      => 0,
		'membership'  => [
			'by'         => 'roles',
			'roles'      => [],
			'capability' => '',
			'levels'     => [],
		],
		'links'       => [
			'sign_in' => '',
			'join'    => '',
			'renew'   => '',
		],
		'pages'       => [
			'group_catalog'     => 0,
			'registration_form' => 0,
			'my_mentoring'      => 0,
		],
		'site'        => [
			'address'     => '',
			'environment' => '',
		],
		'days_off'    => [],
		'steps'       => [],
		'demo'        => false,
		'remove_data' => false,
	];

	/**
	 * What was stored when it was last asked for, and that with defaults filled in: lists ask for every row.
	 *
	 * @var array{array<mixed>, SettingsShape}|null
	 */
	private ?array $filled_in = null;

	public function __construct( private readonly Database $database ) {}

	/**
	 * Everything, with defaults filled in.
	 *
	 * @return SettingsShape
	 */
	public function all(): array {
		$stored = get_option( self::OPTION, [] );
		$stored = is_array( $stored ) ? $stored : [];
		if ( null === $this->filled_in || $this->filled_in[0] !== $stored ) {
			$this->filled_in = [ $stored, self::filled_in( $stored ) ];
		}
		return $this->filled_in[1];
	}

	/**
	 * @param array<mixed> $stored
	 * @return SettingsShape
	 */
	private static function filled_in( array $stored ): array {
		$all = self::DEFAULTS;
		foreach ( $all as $key => $default ) {
			$value = $stored[ $key ] ?? null;
			if ( gettype( $value ) !== gettype( $default ) ) {
				continue;
			}
			$all[ $key ] = is_array( $value ) && is_array( $default ) && [] !== $default
				? array_merge( $default, array_filter( $value, static fn( mixed $part, int|string $name ): bool => isset( $default[ $name ] ) && gettype( $part ) === gettype( $default[ $name ] ), ARRAY_FILTER_USE_BOTH ) )
				: $value;
		}
		/** @var SettingsShape $all */
		return $all;
	}

	/**
	 * Replaces some of the settings; the rest stays, also what somebody else is changing at this moment. Not inside another
	 * transaction.
	 *
	 * @param array<string, mixed> $changes Keys of SettingsShape.
	 * @throws Busy          When the connection was lost.
	 * @throws DatabaseError When the database failed.
	 */
	public function change( array $changes ): void {
		$this->database->write( "INSERT IGNORE INTO {options} (option_name, option_value, autoload) VALUES (%s, 'a:0:{}', 'on')", self::OPTION );
		try {
			$this->database->together(
				function () use ( $changes ): void {
					// A write is a lock on both databases; nothing may be read before it.
					$this->database->write( 'UPDATE {options} SET option_value = option_value WHERE option_name = %s', self::OPTION );
					$this->forget();
					update_option( self::OPTION, array_merge( $this->all(), array_intersect_key( $changes, self::DEFAULTS ) ), true );
				}
			);
		} finally {
			// Somebody who read before the COMMIT may have remembered what was; a change undone must not be remembered.
			$this->forget();
		}
	}

	/**
	 * Lets WordPress read the option from the database again.
	 */
	private function forget(): void {
		wp_cache_delete_multiple( [ 'alloptions', 'notoptions', self::OPTION ], 'options' );
	}

	public function schema_version(): int {
		return $this->all()['schema'];
	}

	public function record_schema_version( int $version ): void {
		$this->change( [ 'schema' => $version ] );
	}

	/**
	 * The site as it was when it was set up.
	 */
	public function recorded_site(): SiteIdentity {
		$site = $this->all()['site'];
		return new SiteIdentity( $site['address'], $site['environment'] );
	}

	/**
	 * The site as it is now. Read from the option: translation plugins change home_url() from page to page.
	 */
	public function present_site(): SiteIdentity {
		$home = get_option( 'home' );
		return new SiteIdentity( is_string( $home ) ? $home : '', wp_get_environment_type() );
	}

	/**
	 * Whether this is a copy of the site that was set up: it writes to nobody until somebody says that it is the real one.
	 */
	public function is_copy(): bool {
		return ! $this->present_site()->is_same_as( $this->recorded_site() );
	}

	/**
	 * Says that this is the real site: it writes to its members.
	 */
	public function record_site(): void {
		$site = $this->present_site();
		$this->change(
			[
				'site' => [
					'address'     => $site->address,
					'environment' => $site->environment,
				],
			]
		);
	}

	/**
	 * Where somebody signs in; WordPress's own form unless the chapter named another.
	 */
	public function sign_in_url( string $back_to ): string {
		$own = $this->all()['links']['sign_in'];
		return '' === $own ? wp_login_url( $back_to ) : add_query_arg( 'redirect_to', rawurlencode( $back_to ), $own );
	}

	/**
	 * Address of one of our pages; '' when it was not made or is not published.
	 *
	 * @param 'group_catalog'|'registration_form'|'my_mentoring' $page Page.
	 */
	public function page_url( string $page ): string {
		$id = $this->all()['pages'][ $page ];
		return $id > 0 && 'publish' === get_post_status( $id ) ? (string) get_permalink( $id ) : '';
	}
}
