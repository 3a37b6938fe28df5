<?php
/**
 * The database connection of one process: given up before a fork, made anew after it, and killed from outside by a second
 * one.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Race;

use mysqli;
use wpdb;

final class Connection {
	private ?mysqli $other = null;

	public function __construct( private readonly wpdb $wpdb ) {}

	/**
	 * Lets go, so that a process forked next shares nothing with this one.
	 */
	public function close(): void {
		$this->wpdb->close();
		$this->other?->close();
		$this->other = null;
	}

	public function open(): void {
		if ( ! $this->wpdb->db_connect( false ) ) {
			throw new \RuntimeException( 'No database.' );
		}
	}

	public function is_sqlite(): bool {
		return ! $this->wpdb->__get( 'dbh' ) instanceof mysqli;
	}

	/**
	 * Kills the connection the way an operator does, from another one; its transaction is rolled back by the server.
	 */
	public function kill(): void {
		$connection = $this->wpdb->__get( 'dbh' );
		if ( ! $connection instanceof mysqli ) {
			throw new \LogicException( 'Only a server has connections to kill.' );
		}
		if ( null === $this->other ) {
			$host        = $this->wpdb->parse_db_host( $this->access( 'dbhost' ) );
			$this->other = new mysqli( 'localhost', $this->access( 'dbuser' ), $this->access( 'dbpassword' ), $this->access( 'dbname' ), 0, is_array( $host ) ? (string) $host[2] : '' );
		}
		$this->other->query( 'KILL CONNECTION ' . $connection->thread_id );
	}

	private function access( string $name ): string {
		$value = $this->wpdb->__get( $name );
		return is_string( $value ) ? $value : '';
	}
}
