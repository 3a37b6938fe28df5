<?php
/**
 * Writes that belong together, when something goes wrong in the middle of them.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Shared;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Busy;
use MentoringProgram\Shared\DatabaseError;
use MentoringProgram\Tests\Chapter;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use mysqli;
use PHPUnit\Framework\Attributes\TestDox;
use WP_User;
use wpdb;

final class TogetherTest extends IntegrationTestCase {
	private const NOTES = [ 'one', 'two', 'three' ];

	private WP_User $person;

	protected function setUp(): void {
		parent::setUp();
		$this->person = $this->create_user();
	}

	#[TestDox( 'When the connection dies in the middle nothing is stored, of WordPress’s own writes neither, and the person is asked to try again (fault 4)' )]
	public function test_a_connection_that_dies(): void {
		$error = $this->error_of( function (): void {
			$this->note( 'one' );
			self::kill_connection();
			$this->note( 'two' );
			$this->note( 'three' );
		} );

		self::assertInstanceOf( Busy::class, $error );
		self::assertSame( [], $this->notes() );

		$this->together( fn() => array_map( $this->note( ... ), self::NOTES ) );
		self::assertSame( self::NOTES, $this->notes(), 'The next one has a connection.' );
	}

	#[TestDox( 'A statement of ours that fails undoes what was written before it' )]
	public function test_a_statement_of_ours_that_fails(): void {
		$error = $this->error_of( function (): void {
			$this->note( 'one' );
			mentoring_program()->database()->write( 'INSERT INTO {tokens} (no_such_column) VALUES (1)' );
		} );

		self::assertInstanceOf( DatabaseError::class, $error );
		self::assertSame( [], $this->notes() );
	}

	#[TestDox( 'A statement of another plugin that fails in the middle keeps nobody from making a group' )]
	public function test_a_statement_of_somebody_else_that_fails(): void {
		add_action(
			'save_post',
			static function (): void {
				$wpdb = self::wpdb();
				$wpdb->suppress_errors( true );
				$wpdb->query( 'UPDATE a_table_that_is_not_there SET a = 1' );
				$wpdb->suppress_errors( false );
			}
		);
		update_option( 'timezone_string', 'America/Vancouver' );

		$group = mentoring_program()->save_group()->create( Chapter::form( OpenChapter::make()->term, $this->person ), Actor::system() );

		wp_cache_flush();
		self::assertSame( 'The first hours', mentoring_program()->groups()->find( $group->id )?->title );
		self::assertCount( 1, get_posts( [
			'post_type'   => 'mentoring_group',
			'post_status' => 'any',
			'title'       => 'The first hours',
		] ) );
	}

	/**
	 * @param callable(): mixed $work Writes.
	 */
	private function error_of( callable $work ): ?\Throwable {
		try {
			$this->together( $work );
			return null;
		} catch ( \Throwable $error ) {
			return $error;
		}
	}

	/**
	 * @param callable(): mixed $work Writes.
	 */
	private function together( callable $work ): void {
		mentoring_program()->database()->together( $work );
	}

	private function note( string $key ): void {
		update_user_meta( $this->person->ID, $key, 'noted' );
	}

	/**
	 * @return list<string>
	 */
	private function notes(): array {
		wp_cache_flush();
		return array_values( array_filter( self::NOTES, fn( string $key ): bool => 'noted' === get_user_meta( $this->person->ID, $key, true ) ) );
	}

	/**
	 * The way an operator does it, from another connection.
	 */
	private static function kill_connection(): void {
		$connection = self::wpdb()->__get( 'dbh' );
		self::assertInstanceOf( mysqli::class, $connection );
		$access = static function ( string $name ): string {
			$value = self::wpdb()->__get( $name );
			return is_string( $value ) ? $value : '';
		};
		$other  = new mysqli( 'localhost', $access( 'dbuser' ), $access( 'dbpassword' ), $access( 'dbname' ), 0, substr( $access( 'dbhost' ), strlen( 'localhost:' ) ) );
		$other->query( 'KILL CONNECTION ' . $connection->thread_id );
	}

	private static function wpdb(): wpdb {
		/** @var wpdb $wpdb */
		$wpdb = $GLOBALS['wpdb'];
		return $wpdb;
	}
}
