<?php
/**
 * A statement failed. Carries the engine's error number and never the SQL, which may hold private answers. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

final class DatabaseError extends \RuntimeException {
	/**
	 * MariaDB and MySQL: duplicate key, lock wait, deadlock, changed row, interrupted, killed, gone, lost.
	 */
	private const RETRY_MYSQL = [ 1062, 1205, 1213, 1020, 1317, 1927, 2006, 2013 ];

	/**
	 * SQLite: busy, locked; 19 is a constraint, our duplicate key.
	 */
	private const RETRY_SQLITE = [ 5, 6, 19 ];

	/**
	 * MariaDB and MySQL: deadlock, killed, gone, lost.
	 */
	private const ENDS_MYSQL = [ 1213, 1927, 2006, 2013 ];

	/**
	 * @param int  $number    Error number of the engine, 0 when it told none.
	 * @param bool $on_sqlite Which engine's numbers these are.
	 */
	public function __construct( public readonly int $number, private readonly bool $on_sqlite ) {
		parent::__construct( sprintf( 'Database error %d', $number ) );
	}

	/**
	 * Whether the whole transaction may be tried again (DESIGN § 7.2).
	 */
	public function is_passing(): bool {
		return in_array( $this->number, $this->on_sqlite ? self::RETRY_SQLITE : self::RETRY_MYSQL, true );
	}

	/**
	 * Whether the whole transaction is gone with the statement: what follows would be written outside of it.
	 */
	public function ends_transaction(): bool {
		return ! $this->on_sqlite && in_array( $this->number, self::ENDS_MYSQL, true );
	}
}
