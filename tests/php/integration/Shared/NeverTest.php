<?php
/**
 * What must not be there at all: an address a stranger types, a way off the site, a table of another site.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Shared;

use MentoringProgram\Tests\Chapter;
use MentoringProgram\Tests\IntegrationTestCase;
use RecursiveDirectoryIterator;
use RecursiveIteratorIterator;
use SplFileInfo;
use WP_REST_Request;

final class NeverTest extends IntegrationTestCase {
	/**
	 * Check 11, check 12: no route takes an address from somebody who does not run the program, so none can tell a known one
	 * from an unknown one, and none can be made to write to it.
	 */
	public function test_nobody_else_types_an_address(): void {
		$asked = [];
		foreach ( $this->routes() as $path => $handlers ) {
			foreach ( $handlers as $handler ) {
				$fields = array_map( 'strtolower', array_keys( (array) ( $handler['args'] ?? [] ) ) );
				if ( [] !== preg_grep( '/e?mail|address|contact/', $fields ) ) {
					$asked[] = [ (string) array_key_first( (array) $handler['methods'] ), $path, $handler['permission_callback'] ];
				}
			}
		}
		self::assertNotSame( [], $asked, 'Administrators do.' );
		foreach ( [ 0, $this->create_user()->ID ] as $stranger ) {
			$this->act_as( $stranger );
			foreach ( $asked as [ $method, $path, $may ] ) {
				self::assertIsCallable( $may );
				self::assertNotTrue( $may( new WP_REST_Request( $method, (string) preg_replace( '/\(\?P<\w+>[^)]*\)/', '1', $path ) ) ), "{$method} {$path}" );
			}
		}
	}

	/**
	 * Check 23: where a security sniff is told to look away, it says why; nothing is included but files of ours, WordPress's own
	 * and what the build made.
	 */
	public function test_no_gate_is_opened_without_a_reason(): void {
		$unexplained = [];
		$included    = [];
		foreach ( [ 'php', 'blocks' ] as $folder ) {
			/** @var SplFileInfo $file */
			foreach ( new RecursiveIteratorIterator( new RecursiveDirectoryIterator( MENTORING_PROGRAM_DIR . $folder, RecursiveDirectoryIterator::SKIP_DOTS ) ) as $file ) {
				foreach ( 'php' === $file->getExtension() ? (array) file( $file->getPathname() ) : [] as $number => $line ) {
					if ( 1 === preg_match( '/phpcs:(?:ignore|disable)(?! WordPress\.(?!Security|DB\.)[^,]*$)(?!.* -- \S)/', (string) $line ) ) {
						$unexplained[] = $file->getFilename() . ':' . ( $number + 1 );
					}
					if ( 1 === preg_match( '/^\s*(?:[^*\/\s].*\s)?(?:require|include)(?:_once)?\s+(.*)$/', (string) $line, $found ) && 1 !== preg_match( '/^(?:ABSPATH|MENTORING_PROGRAM_DIR|__DIR__) \. /', $found[1] ) ) {
						$included[] = $file->getFilename() . ' ' . trim( $found[1] );
					}
				}
			}
		}
		sort( $included );
		self::assertSame( [], $unexplained );
		self::assertSame( [ 'AdminScreens.php $asset;', 'autoload.php $path;' ], $included );
	}

	/**
	 * Check 21: no redirect leaves the site but the one to the sign-in page the chapter itself has named; nothing fetches
	 * anything or turns text into code.
	 */
	public function test_nothing_leaves_the_site(): void {
		$found = [];
		/** @var SplFileInfo $file */
		foreach ( new RecursiveIteratorIterator( new RecursiveDirectoryIterator( MENTORING_PROGRAM_DIR . 'php', RecursiveDirectoryIterator::SKIP_DOTS ) ) as $file ) {
			$code = '';
			foreach ( 'php' === $file->getExtension() ? token_get_all( (string) file_get_contents( $file->getPathname() ) ) : [] as $token ) {
				$code .= is_array( $token ) && in_array( $token[0], [ T_COMMENT, T_DOC_COMMENT, T_CONSTANT_ENCAPSED_STRING ], true ) ? ' ' : ( is_array( $token ) ? $token[1] : $token );
			}
			if ( 1 === preg_match( '/(?<![\w>:])(wp_redirect|wp_(?:safe_)?remote_\w+|download_url|curl_\w+|fsockopen|stream_socket_client|unserialize|maybe_unserialize|eval|extract|create_function|shell_exec|proc_open|passthru)\s*\(/', $code, $match ) ) {
				$found[ $file->getFilename() ] = $match[1];
			}
		}
		self::assertSame( [ 'Plugin.php' => 'wp_redirect' ], $found );
	}

	/**
	 * Check 25, fault 30: tables are those of the site one is in at this moment; nothing is remembered from another.
	 */
	public function test_each_site_of_a_network_has_its_own_rows(): void {
		/** @var \wpdb $wpdb */
		$wpdb   = $GLOBALS['wpdb'];
		$plugin = mentoring_program();
		$first  = Chapter::make()->term( 'Here' );
		$own    = $wpdb->prefix;
		$stored = $plugin->settings()->schema_version();
		try {
			$wpdb->prefix = 'other_';
			wp_cache_flush();
			$plugin->settings()->record_schema_version( 0 );
			$plugin->installer()->install();
			self::assertSame( [], $plugin->programs()->all() );
			self::assertNull( $plugin->terms()->find( $first->id ) );
			$there = Chapter::make()->term( 'There' );
			self::assertSame( 'There', $plugin->terms()->find( $there->id )?->name );
		} finally {
			$plugin->installer()->remove();
			$wpdb->prefix = $own;
			wp_cache_flush();
			$plugin->settings()->record_schema_version( $stored );
		}
		self::assertSame( 'Here', ( mentoring_program()->terms()->find( $first->id ) ?? self::fail() )->name );
		self::assertCount( 1, $plugin->programs()->all() );
	}
}
