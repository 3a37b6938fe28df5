<?php
/**
 * How the site was before the first test, and the way back to it: our tables empty, users, posts and options as they
 * were, caches and hooks too. Tests may commit, so rolling back would not do.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests;

use WP_Hook;
use wpdb;

final class SiteSnapshot {
	private const CORE = [
		'options'  => 'option_id',
		'users'    => 'ID',
		'usermeta' => 'umeta_id',
		'posts'    => 'ID',
		'postmeta' => 'meta_id',
	];

	/**
	 * Rows of each core table, by their key.
	 *
	 * @var array<string, array<int|string, array<string, string|null>>>
	 */
	private static array $rows = [];

	/**
	 * @var array<string, WP_Hook>
	 */
	private static array $hooks = [];

	/**
	 * Remembers the site as it is now; the bootstrap calls it once.
	 */
	public static function remember(): void {
		foreach ( self::CORE as $table => $key ) {
			self::$rows[ $table ] = self::read( $table, $key );
		}
		self::$hooks = self::copy_hooks();
	}

	/**
	 * Puts the site back.
	 */
	public static function restore(): void {
		$wpdb = self::wpdb();
		foreach ( self::our_tables() as $table ) {
			$wpdb->query( "DELETE FROM `{$table}`" );
		}
		foreach ( self::CORE as $table => $key ) {
			self::restore_table( $table, $key );
		}
		wp_cache_flush();
		$GLOBALS['wp_filter']      = self::$hooks;
		self::$hooks               = self::copy_hooks();
		$GLOBALS['wp_rest_server'] = null;
		$GLOBALS['wp_actions']     = array_diff_key( (array) $GLOBALS['wp_actions'], [ 'rest_api_init' => 1 ] );
		$_GET                      = [];
		$_POST                     = [];
		$_REQUEST                  = [];
		$_COOKIE                   = [];
		$_SERVER['REQUEST_METHOD'] = 'GET';
		$_SERVER['REQUEST_URI']    = '/';
		wp_set_current_user( 0 );
	}

	/**
	 * @return list<string> Full names of the tables of our plugin.
	 */
	public static function our_tables(): array {
		$wpdb   = self::wpdb();
		$tables = [];
		foreach ( $wpdb->get_col( "SHOW TABLES LIKE '{$wpdb->prefix}mentoring\\_%'" ) as $table ) {
			if ( is_string( $table ) ) {
				$tables[] = $table;
			}
		}
		return $tables;
	}

	private static function restore_table( string $table, string $key ): void {
		$wpdb = self::wpdb();
		$name = $wpdb->prefix . $table;
		$then = self::$rows[ $table ];
		$now  = self::read( $table, $key );
		foreach ( array_keys( array_diff_key( $now, $then ) ) as $made ) {
			$wpdb->delete( $name, [ $key => $made ] );
		}
		foreach ( $then as $id => $row ) {
			if ( ! isset( $now[ $id ] ) || $now[ $id ] !== $row ) {
				$wpdb->replace( $name, $row );
			}
		}
	}

	/**
	 * @return array<int|string, array<string, string|null>>
	 */
	private static function read( string $table, string $key ): array {
		$wpdb = self::wpdb();
		$rows = [];
		/** @var list<array<string, string|null>> $found */
		$found = $wpdb->get_results( 'SELECT * FROM ' . $wpdb->prefix . $table, ARRAY_A );
		foreach ( $found as $row ) {
			$rows[ (string) $row[ $key ] ] = $row;
		}
		return $rows;
	}

	/**
	 * @return array<string, WP_Hook>
	 */
	private static function copy_hooks(): array {
		/** @var array<string, WP_Hook> $hooks */
		$hooks = $GLOBALS['wp_filter'];
		return array_map( static fn( WP_Hook $hook ): WP_Hook => clone $hook, $hooks );
	}

	private static function wpdb(): wpdb {
		/** @var wpdb $wpdb */
		$wpdb = $GLOBALS['wpdb'];
		return $wpdb;
	}
}
