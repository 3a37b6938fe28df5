<?php
/**
 * A test inside a real WordPress: people, time, mail and REST requests in a word each. Every test starts from an empty
 * chapter at noon of 1 September 2026 UTC and must leave no complaint in the debug log.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests;

use PHPUnit\Framework\TestCase;
use WP_REST_Request;
use WP_REST_Response;
use WP_User;

abstract class IntegrationTestCase extends TestCase {
	protected TestClock $clock;

	private static int $people = 0;

	protected function setUp(): void {
		parent::setUp();
		SiteSnapshot::restore();
		$this->clock = new TestClock( '2026-09-01 12:00:00' );
		mentoring_program()->use_clock( $this->clock );
		foreach ( [ 'mail.jsonl', 'mail-fails' ] as $file ) {
			if ( is_file( WP_CONTENT_DIR . '/' . $file ) ) {
				unlink( WP_CONTENT_DIR . '/' . $file );
			}
		}
		$this->empty_debug_log();
	}

	protected function assertPostConditions(): void {
		parent::assertPostConditions();
		self::assertSame( '', $this->debug_log(), 'The test left complaints in the debug log.' );
	}

	/**
	 * Moves the clock: to a moment ("2026-09-08 16:00", UTC) or by a step ("+49 hours").
	 */
	protected function travel( string $to ): void {
		$this->clock->set( $to );
	}

	/**
	 * Makes a person.
	 *
	 * @param string                                                                              $role         WordPress role; an empty one gives none.
	 * @param array{user_login?: string, user_email?: string, display_name?: string, first_name?: string, last_name?: string} $details Fields of wp_insert_user().
	 * @param list<string>                                                                        $capabilities Given to this person, such as manage_mentoring.
	 */
	protected function create_user( string $role = 'subscriber', array $details = [], array $capabilities = [] ): WP_User {
		$number = ++self::$people;
		$id     = wp_insert_user(
			array_merge(
				[
					'user_login'   => "person{$number}",
					'user_pass'    => 'password',
					'user_email'   => "person{$number}@example.org",
					'display_name' => "Person {$number}",
					'role'         => $role,
				],
				$details
			)
		);
		self::assertIsInt( $id, 'The person could not be made.' );
		$user = new WP_User( $id );
		foreach ( $capabilities as $capability ) {
			$user->add_cap( $capability );
		}
		return $user;
	}

	/**
	 * Signs a person in; null signs out.
	 */
	protected function act_as( WP_User|int|null $person ): void {
		wp_set_current_user( $person instanceof WP_User ? $person->ID : (int) $person );
	}

	/**
	 * Sends a request to our REST interface, as JSON, the way a browser does.
	 *
	 * @param string                $method  GET, POST, …
	 * @param string                $route   Below mentoring-program/v1, such as "terms" or "groups/3"; a leading slash means a
	 *                                       route of WordPress itself.
	 * @param array<string, mixed>  $params  Query of a GET, else the body.
	 * @param array<string, string> $headers Such as Idempotency-Key.
	 */
	protected function rest( string $method, string $route, array $params = [], array $headers = [] ): WP_REST_Response {
		$path    = str_starts_with( $route, '/' ) ? $route : '/mentoring-program/v1/' . $route;
		$request = new WP_REST_Request( $method, $path );
		foreach ( $headers as $name => $value ) {
			$request->set_header( $name, $value );
		}
		if ( 'GET' === $method ) {
			$request->set_query_params( $params );
		} else {
			$request->set_header( 'Content-Type', 'application/json' );
			$request->set_body( (string) wp_json_encode( (object) $params ) );
		}
		return rest_get_server()->dispatch( $request );
	}

	/**
	 * Every route of ours with its handlers, made known by asking for the index.
	 *
	 * @return array<string, list<array{methods: array<string, bool>, args?: array<mixed>, callback: mixed, permission_callback: mixed}>>
	 */
	protected function routes(): array {
		$this->rest( 'GET', '/mentoring-program/v1' );
		return rest_get_server()->get_routes( 'mentoring-program/v1' );
	}

	/**
	 * Data of a response as a browser reads it: through JSON.
	 *
	 * @return array<array-key, mixed>
	 */
	protected function data( WP_REST_Response $response ): array {
		$data = json_decode( (string) wp_json_encode( rest_get_server()->response_to_data( $response, false ) ), true );
		return is_array( $data ) ? $data : [];
	}

	/**
	 * Mail handed over so far, oldest first.
	 *
	 * @return list<array{to: list<string>, subject: string, message: string, headers: list<string>}>
	 */
	protected function mailbox(): array {
		$file = WP_CONTENT_DIR . '/mail.jsonl';
		$mail = [];
		foreach ( is_file( $file ) ? (array) file( $file, FILE_IGNORE_NEW_LINES ) : [] as $line ) {
			/** @var array{to: list<string>, subject: string, message: string, headers: list<string>} $letter */
			$letter = json_decode( (string) $line, true, 8, JSON_THROW_ON_ERROR );
			$mail[] = $letter;
		}
		return $mail;
	}

	/**
	 * Makes the mail server refuse, or take mail again.
	 */
	protected function mail_fails( bool $fails = true ): void {
		$file = WP_CONTENT_DIR . '/mail-fails';
		if ( $fails ) {
			touch( $file );
		} elseif ( is_file( $file ) ) {
			unlink( $file );
		}
	}

	/**
	 * Fails when data is not what the schema promises.
	 *
	 * @param array<string, mixed> $schema JSON schema, as WordPress writes it.
	 */
	protected static function assert_matches_schema( array $schema, mixed $data, string $name ): void {
		$valid = rest_validate_value_from_schema( $data, $schema, $name );
		self::assertTrue( $valid, is_wp_error( $valid ) ? $valid->get_error_message() : '' );
	}

	/**
	 * Rows in our tables, by table without prefix: a refusal test compares it before and after.
	 *
	 * @return array<string, int>
	 */
	protected function row_counts(): array {
		/** @var \wpdb $wpdb */
		$wpdb   = $GLOBALS['wpdb'];
		$counts = [];
		foreach ( SiteSnapshot::our_tables() as $table ) {
			$counts[ substr( $table, strlen( $wpdb->prefix . 'mentoring_' ) ) ] = (int) $wpdb->get_var( "SELECT COUNT(*) FROM `{$table}`" );
		}
		return $counts;
	}

	/**
	 * What PHP and WordPress complained about during this test.
	 */
	protected function debug_log(): string {
		$file = (string) ini_get( 'error_log' );
		return is_file( $file ) ? trim( (string) file_get_contents( $file ) ) : '';
	}

	/**
	 * Forgets complaints a test has asserted itself.
	 */
	protected function empty_debug_log(): void {
		$file = (string) ini_get( 'error_log' );
		if ( is_file( $file ) ) {
			file_put_contents( $file, '' );
		}
	}
}
