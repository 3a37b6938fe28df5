<?php
/**
 * The menu Mentoring in wp-admin: one page a screen, each with its own address, and the one script that fills it. Loads
 * nothing anywhere else. Knows no concept.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

use DateTimeImmutable;
use DateTimeZone;

final class AdminScreens {
	private const MENU = 'mentoring';

	/**
	 * Names of the screens that need nobody to run a program yet.
	 */
	private const FIRST_RUN = [ 'setup', 'settings' ];

	/**
	 * Screens by the suffix WordPress gives their pages.
	 *
	 * @var array<string, string>
	 */
	private array $hooks = [];

	public function __construct( private readonly Format $format ) {}

	/**
	 * On `admin_menu`. Who runs the program sees every screen; a site administrator sees those that set it up.
	 */
	public function add_menu(): void {
		$manages = current_user_can( Capabilities::MANAGE );
		$screens = array_filter( self::titles(), static fn( string $screen ): bool => $manages || in_array( $screen, self::FIRST_RUN, true ), ARRAY_FILTER_USE_KEY );
		$first   = (string) array_key_first( $screens );
		$right   = $manages ? Capabilities::MANAGE : 'manage_options';
		add_menu_page( __( 'Mentoring', 'mentoring-program' ), __( 'Mentoring', 'mentoring-program' ), $right, self::slug( $first ), self::root( ... ), 'dashicons-groups', 26 );
		foreach ( $screens as $screen => $title ) {
			// The first screen is the menu's own page; a second callback would print it twice.
			$hook = add_submenu_page( self::slug( $first ), $title, $title, $right, self::slug( $screen ), $screen === $first ? '' : self::root( ... ) );
			if ( false !== $hook ) {
				$this->hooks[ $hook ] = $screen;
			}
		}
	}

	/**
	 * On `plugin_action_links_…`: the way from the list of plugins to set-up, for whoever just switched this one on.
	 *
	 * @param array<mixed> $links Links so far.
	 * @return array<mixed>
	 */
	public function add_setup_link( array $links ): array {
		return [ 'setup' => sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'admin.php?page=' . self::slug( 'setup' ) ) ), esc_html__( 'Set up mentoring', 'mentoring-program' ) ) ] + $links;
	}

	/**
	 * On `admin_enqueue_scripts`.
	 */
	public function enqueue( string $hook ): void {
		$screen = $this->hooks[ $hook ] ?? null;
		$asset  = MENTORING_PROGRAM_DIR . "build/admin/{$screen}.asset.php";
		if ( null === $screen || ! is_file( $asset ) ) {
			return;
		}
		/** @var array{dependencies: list<non-empty-string>, version: string} $built */
		$built = require $asset;
		wp_enqueue_script( 'mentoring-program-admin', plugins_url( "build/admin/{$screen}.js", MENTORING_PROGRAM_FILE ), $built['dependencies'], $built['version'], true );
		wp_set_script_translations( 'mentoring-program-admin', 'mentoring-program', MENTORING_PROGRAM_DIR . 'languages' );
		// Our lists borrow words of WordPress, which carries their translation for its Site Editor.
		$borrowed = wp_scripts()->print_translations( 'wp-edit-site', false );
		if ( is_string( $borrowed ) ) {
			wp_add_inline_script( 'mentoring-program-admin', $borrowed, 'before' );
		}
		wp_add_inline_script( 'mentoring-program-admin', 'window.mentoringProgram = ' . wp_json_encode( $this->boot_data( $screen ), JSON_HEX_TAG | JSON_HEX_AMP ) . ';', 'before' );
		wp_enqueue_style( 'mentoring-program-admin', plugins_url( is_rtl() ? 'build/admin/style-admin-rtl.css' : 'build/admin/style-admin.css', MENTORING_PROGRAM_FILE ), [ 'wp-components' ], $built['version'] );
		if ( 'groups' === $screen ) {
			wp_enqueue_media();
		}
	}

	/**
	 * @return array<string, mixed>
	 */
	private function boot_data( string $screen ): array {
		$zone  = wp_timezone_string();
		$names = array_combine( array_keys( self::titles() ), array_keys( self::titles() ) );
		// Who does not run the program has no Overview.
		$names['overview'] = current_user_can( Capabilities::MANAGE ) ? 'overview' : 'settings';
		return [
			'screen'     => $screen,
			'screens'    => array_map( self::address( ... ), $names ),
			'timezone'   => $zone,
			'offsets'    => self::offsets( $zone ),
			'zone'       => $this->format->zone( $zone ),
			'dateFormat' => get_option( 'date_format' ),
			'timeFormat' => get_option( 'time_format' ),
			'locale'     => str_replace( '_', '-', get_user_locale() ),
			'siteName'   => html_entity_decode( get_bloginfo( 'name' ), ENT_QUOTES ),
		];
	}

	/**
	 * How far the zone is from UTC, and since when, as this server knows it: browsers carry other editions of the zones.
	 *
	 * @return list<array{0: int, 1: int}> Second it begins, seconds from UTC; oldest first.
	 */
	private static function offsets( string $zone ): array {
		$transitions = ( new DateTimeZone( $zone ) )->getTransitions( time() - 5 * YEAR_IN_SECONDS, time() + 5 * YEAR_IN_SECONDS );
		return false === $transitions || [] === $transitions
			? [ [ 0, ( new DateTimeImmutable( 'now', new DateTimeZone( $zone ) ) )->getOffset() ] ]
			: array_map( static fn( array $one ): array => [ $one['ts'], $one['offset'] ], $transitions );
	}

	private static function root(): void {
		printf( '<div class="wrap"><div id="mentoring-program"><p>%s</p></div></div>', esc_html__( 'This screen needs JavaScript.', 'mentoring-program' ) );
	}

	/**
	 * Where a screen is.
	 *
	 * @param string $screen Name: "terms".
	 */
	public static function address( string $screen ): string {
		return admin_url( 'admin.php?page=' . self::slug( $screen ) );
	}

	private static function slug( string $screen ): string {
		return 'overview' === $screen ? self::MENU : self::MENU . '-' . $screen;
	}

	/**
	 * Screens in the order of the menu.
	 *
	 * @return array<string, string>
	 */
	private static function titles(): array {
		return [
			'overview'      => __( 'Overview', 'mentoring-program' ),
			'terms'         => __( 'Terms', 'mentoring-program' ),
			'groups'        => __( 'Groups', 'mentoring-program' ),
			'registrations' => __( 'Registrations', 'mentoring-program' ),
			'settings'      => __( 'Settings', 'mentoring-program' ),
			'setup'         => __( 'Set-up', 'mentoring-program' ),
		];
	}
}
