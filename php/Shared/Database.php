<?php
/**
 * The one door to $wpdb: table names, prepared statements, and every result checked. Statements are constant text with
 * `{name}` for our tables, `{posts}` for core's, %d %s for values and %[d] %[s] for a list. Holds no query of its own.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

use wpdb;

final class Database {
	private const CORE = [ 'posts', 'users', 'usermeta', 'postmeta', 'options' ];

	/**
	 * Tables of other plugins we read; each is known to $wpdb while its plugin is active.
	 */
	private const OTHERS = [ 'pmpro_memberships_users', 'pmpro_membership_levels' ];

	private bool $in_transaction = false;
	private bool $has_written    = false;

	public function __construct( private readonly wpdb $wpdb ) {}

	/**
	 * Whether a plugin whose table we read is active.
	 */
	public function has_table_of_other( string $name ): bool {
		return in_array( $name, self::OTHERS, true ) && isset( get_object_vars( $this->wpdb )[ $name ] );
	}

	/**
	 * Full name of one of our tables, of a core table, or of one that has_table_of_other().
	 */
	public function table( string $name ): string {
		if ( in_array( $name, self::OTHERS, true ) ) {
			$other = get_object_vars( $this->wpdb )[ $name ] ?? '';
			return is_string( $other ) ? $other : '';
		}
		return in_array( $name, self::CORE, true ) ? (string) $this->wpdb->{$name} : $this->wpdb->prefix . 'mentoring_' . $name;
	}

	/**
	 * Collation clause for new tables.
	 */
	public function charset(): string {
		return $this->wpdb->get_charset_collate();
	}

	public function is_sqlite(): bool {
		return defined( 'DB_ENGINE' ) && 'sqlite' === DB_ENGINE;
	}

	/**
	 * Reads rows.
	 *
	 * @param literal-string                                      $sql     Statement.
	 * @param int|string|float|null|list<int>|list<string> ...$values Values in order; null becomes NULL.
	 * @return list<array<string, string|null>>
	 * @throws DatabaseError When the statement failed.
	 */
	public function rows( string $sql, int|string|float|array|null ...$values ): array {
		$this->run( $sql, array_values( $values ) );
		$rows = [];
		foreach ( (array) $this->wpdb->last_result as $row ) {
			$rows[] = array_map( static fn( mixed $value ): ?string => is_scalar( $value ) ? (string) $value : null, (array) $row );
		}
		return $rows;
	}

	/**
	 * Reads the first row, or null.
	 *
	 * @param literal-string                                      $sql     Statement.
	 * @param int|string|float|null|list<int>|list<string> ...$values Values in order.
	 * @return array<string, string|null>|null
	 * @throws DatabaseError When the statement failed.
	 */
	public function row( string $sql, int|string|float|array|null ...$values ): ?array {
		return $this->rows( $sql, ...$values )[0] ?? null;
	}

	/**
	 * Reads one whole number; 0 when there is no row.
	 *
	 * @param literal-string                                      $sql     Statement.
	 * @param int|string|float|null|list<int>|list<string> ...$values Values in order.
	 * @throws DatabaseError When the statement failed.
	 */
	public function number( string $sql, int|string|float|array|null ...$values ): int {
		$row = $this->row( $sql, ...$values );
		return null === $row ? 0 : (int) reset( $row );
	}

	/**
	 * Writes, and tells how many rows it touched.
	 *
	 * @param literal-string                                      $sql     Statement.
	 * @param int|string|float|null|list<int>|list<string> ...$values Values in order.
	 * @throws DatabaseError When the statement failed.
	 */
	public function write( string $sql, int|string|float|array|null ...$values ): int {
		return $this->run( $sql, array_values( $values ) );
	}

	/**
	 * Id of the row just inserted; ask only after write() answered 1.
	 */
	public function inserted_id(): int {
		return (int) $this->wpdb->insert_id;
	}

	/**
	 * Runs several writes as one, those of WordPress's own functions too: all of them or none. Seats have their own, stricter way.
	 *
	 * @template T
	 * @param callable(): T $work Writes, and nothing outside the database.
	 * @return T
	 * @throws Busy       When the connection or a deadlock ended it; nothing is stored, unless the COMMIT itself was interrupted.
	 * @throws \Throwable What the work threw, after everything was undone.
	 */
	public function together( callable $work ): mixed {
		try {
			return $this->transaction( $work, true );
		} catch ( \mysqli_sql_exception ) {
			// A statement in somebody else's hook fails, on this site as ever: what we write does not depend on it.
			return $this->transaction( $work, false );
		}
	}

	/**
	 * $wpdb answers a lost connection with a new one, and runs the statement again outside the transaction that is gone. It looks
	 * for that when a statement came back as failed; while mysqli throws instead, none comes back.
	 *
	 * @template T
	 * @param callable(): T $work   Writes.
	 * @param bool          $throws Whether mysqli throws when a statement fails.
	 * @return T
	 * @throws \mysqli_sql_exception When a statement failed that is not ours.
	 * @throws \Throwable            As together().
	 */
	private function transaction( callable $work, bool $throws ): mixed {
		$this->query( 'START TRANSACTION' );
		try {
			$this->let_mysqli_throw( $throws );
			try {
				$result = $work();
				$this->query( 'COMMIT' );
				return $result;
			} finally {
				$this->let_mysqli_throw( false );
			}
		} catch ( \Throwable $error ) {
			$this->query( 'ROLLBACK' );
			$failed = $error instanceof \mysqli_sql_exception ? new DatabaseError( $error->getCode(), false ) : $error;
			throw $failed instanceof DatabaseError && $failed->ends_transaction() ? new Busy( 'A transaction was lost.' ) : $error;
		}
	}

	/**
	 * $wpdb switches it off when it connects. SQLite has no connection to lose.
	 */
	private function let_mysqli_throw( bool $throws ): void {
		if ( $this->wpdb->__get( 'dbh' ) instanceof \mysqli ) {
			$driver              = new \mysqli_driver();
			$driver->report_mode = $throws ? MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT : MYSQLI_REPORT_OFF;
		}
	}

	/**
	 * Runs a statement without our placeholders: schema steps only.
	 *
	 * @throws DatabaseError When the statement failed.
	 */
	public function run_schema( string $sql ): void {
		$this->query( $sql );
	}

	/**
	 * @param list<int|string|float|null|list<int>|list<string>> $values
	 */
	private function run( string $sql, array $values ): int {
		$sql = (string) preg_replace_callback( '/\{([a-z_]+)\}/', fn( array $found ): string => $this->table( $found[1] ), $sql );
		[ $sql, $flat ] = $this->expand( $sql, $values );
		// Statements are constant text (literal-string, checked where they are written); values only go through prepare().
		return $this->query( [] === $flat ? str_replace( '%%', '%', $sql ) : (string) $this->wpdb->prepare( $sql, $flat ) ); // phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared -- @phpstan-ignore argument.type
	}

	/**
	 * Turns %[d] with a list into %d,%d,…, and a null value into NULL.
	 *
	 * @param list<int|string|float|null|list<int>|list<string>> $values
	 * @return array{0: string, 1: list<int|string|float>}
	 */
	private function expand( string $sql, array $values ): array {
		$flat  = [];
		$index = 0;
		$sql   = (string) preg_replace_callback(
			'/%%|%\[[ds]\]|%[dsf]/',
			static function ( array $found ) use ( $values, &$flat, &$index ): string {
				if ( '%%' === $found[0] ) {
					return '%%';
				}
				$value = $values[ $index++ ] ?? null;
				if ( is_array( $value ) ) {
					if ( [] === $value ) {
						return 'NULL';
					}
					foreach ( $value as $one ) {
						$flat[] = $one;
					}
					return implode( ',', array_fill( 0, count( $value ), strtr( $found[0], [
						'[' => '',
						']' => '',
					] ) ) );
				}
				if ( null === $value ) {
					return 'NULL';
				}
				$flat[] = $value;
				return $found[0];
			},
			$sql
		);
		return [ $sql, $flat ];
	}

	private function query( string $sql ): int {
		// A failing statement would otherwise be printed or logged whole, answers included (check 9).
		$before = $this->wpdb->suppress_errors( true );
		try {
			$result = $this->wpdb->query( $sql ); // phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared -- Prepared by the caller above.
		} catch ( \mysqli_sql_exception $error ) {
			throw new DatabaseError( $error->getCode(), false );
		} finally {
			$this->wpdb->suppress_errors( $before );
			$this->note( $sql );
		}
		if ( false === $result ) {
			throw new DatabaseError( $this->error_number(), $this->is_sqlite() );
		}
		return (int) $result;
	}

	/**
	 * Lets everybody read afresh what was written, once they can see it: after the transaction, whatever became of it.
	 */
	private function note( string $sql ): void {
		$verb                 = strtoupper( (string) strtok( ltrim( $sql ), " \n\t" ) );
		$this->in_transaction = 'START' === $verb || ( $this->in_transaction && ! in_array( $verb, [ 'COMMIT', 'ROLLBACK' ], true ) );
		$this->has_written    = $this->has_written || in_array( $verb, [ 'INSERT', 'UPDATE', 'DELETE', 'CREATE', 'ALTER', 'DROP' ], true );
		if ( $this->has_written && ! $this->in_transaction ) {
			$this->has_written = false;
			ReadCache::forget();
		}
	}

	private function error_number(): int {
		$connection = $this->wpdb->__get( 'dbh' );
		if ( $connection instanceof \mysqli ) {
			return mysqli_errno( $connection );
		}
		if ( is_object( $connection ) && method_exists( $connection, 'errorInfo' ) ) {
			$info = $connection->errorInfo();
			return is_array( $info ) && isset( $info[1] ) && is_numeric( $info[1] ) ? (int) $info[1] : 0;
		}
		return 0;
	}
}
