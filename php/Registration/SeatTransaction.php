<?php
/**
 * One act as one transaction under the lock of its groups (DESIGN § 7.1, 7.2, 7.6). Owns the lock, the marker, the
 * repeat and the check after COMMIT; knows nothing of seats.
 *
 * The marker: $wpdb silently reconnects and runs a single statement again outside the lost transaction. A session
 * variable is gone on the new connection, so a statement that demands it changes nothing there.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use Closure;
use MentoringProgram\Shared\Busy;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\DatabaseError;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Refused;

final class SeatTransaction {
	/**
	 * How long an act is repeated in all, and how long one statement may wait for somebody else's lock.
	 */
	private const SECONDS      = 5;
	private const LOCK_SECONDS = 3;

	public function __construct( private readonly Database $database ) {}

	/**
	 * Runs an act until it is known to be committed. It may run several times: it must do nothing outside the database.
	 *
	 * @template T
	 * @param non-empty-list<int>    $group_ids Every group the act touches.
	 * @param Closure( SeatLedger ): T $act       The act; gets the statements that run under the lock.
	 * @return T
	 * @throws Refused                                When the act refuses, believed only while the lock is held.
	 * @throws NotFound                               When there is no such group.
	 * @throws Busy                                   When the database stays locked.
	 * @throws \MentoringProgram\Shared\DatabaseError When it fails in a way that trying again does not cure.
	 */
	public function run( array $group_ids, Closure $act ): mixed {
		$group_ids = array_values( array_unique( $group_ids ) );
		sort( $group_ids );
		$until = hrtime( true ) + self::SECONDS * 1_000_000_000;
		for ( $attempt = 1; ; $attempt++ ) {
			$marker = bin2hex( random_bytes( 16 ) );
			try {
				$this->begin( $marker, $group_ids );
				$result = $act( new SeatLedger( $this->database, $marker, $attempt > 1 ) );
				$this->commit( $marker, $group_ids );
				$this->wait_as_before();
				return $result;
			} catch ( LostTransaction $lost ) {
				$this->roll_back();
			} catch ( DatabaseError $error ) {
				$this->roll_back();
				if ( ! $error->is_passing() ) {
					throw $error;
				}
			} catch ( Refused | NotFound $refusal ) {
				$is_true = $this->holds_lock( $marker, $group_ids );
				$this->roll_back();
				if ( $is_true ) {
					throw $refusal;
				}
			} catch ( \Throwable $failure ) {
				$this->roll_back();
				throw $failure;
			}
			$this->look_for( $group_ids );
			// SQLite's own wait can outlast ours and is not fair: nobody is sent away after a single try.
			if ( $attempt > 1 && hrtime( true ) > $until ) {
				throw new Busy( 'The seats stayed locked.' );
			}
			// Two that met once should not meet again at the same moment.
			usleep( random_int( 1_000, min( 100_000, 5_000 * $attempt ) ) );
		}
	}

	/**
	 * @param non-empty-list<int> $group_ids In ascending order, so that two acts never wait for each other.
	 */
	private function begin( string $marker, array $group_ids ): void {
		if ( $this->database->is_sqlite() ) {
			$this->database->write( 'SET @settle = %s', $marker );
		} else {
			$this->database->write( 'SET @settle = %s, innodb_lock_wait_timeout = %d', $marker, self::LOCK_SECONDS );
		}
		$this->database->write( 'START TRANSACTION' );
		foreach ( $group_ids as $group_id ) {
			// A write is a lock on both databases; nothing may be read before it.
			if ( 1 !== $this->database->write( 'UPDATE {groups} SET seats_version = seats_version + 1 WHERE id = %d AND @settle = %s', $group_id, $marker ) ) {
				throw new LostTransaction();
			}
		}
	}

	/**
	 * @param non-empty-list<int> $group_ids Groups.
	 */
	private function commit( string $marker, array $group_ids ): void {
		$this->database->write( 'COMMIT' );
		if ( ! $this->has_marker( $marker, $group_ids ) ) {
			throw new LostTransaction();
		}
	}

	/**
	 * @param non-empty-list<int> $group_ids Groups.
	 */
	private function holds_lock( string $marker, array $group_ids ): bool {
		try {
			return $this->has_marker( $marker, $group_ids );
		} catch ( DatabaseError ) {
			return false;
		}
	}

	/**
	 * @param non-empty-list<int> $group_ids Groups.
	 */
	private function has_marker( string $marker, array $group_ids ): bool {
		return count( $group_ids ) === count( $this->database->rows( 'SELECT id FROM {groups} WHERE id IN (%[d]) AND @settle = %s', $group_ids, $marker ) );
	}

	/**
	 * The repeat of an act on a group that is not there would never end otherwise.
	 *
	 * @param non-empty-list<int> $group_ids Groups.
	 * @throws NotFound When one of them is missing.
	 */
	private function look_for( array $group_ids ): void {
		try {
			$found = count( $this->database->rows( 'SELECT id FROM {groups} WHERE id IN (%[d])', $group_ids ) );
		} catch ( DatabaseError ) {
			return;
		}
		if ( $found !== count( $group_ids ) ) {
			throw new NotFound();
		}
	}

	private function roll_back(): void {
		try {
			$this->database->write( 'ROLLBACK' );
		} catch ( DatabaseError ) {
			// The connection, and the transaction with it, is gone already.
			return;
		}
		$this->wait_as_before();
	}

	private function wait_as_before(): void {
		// SQLite waits for a time its driver sets.
		if ( $this->database->is_sqlite() ) {
			return;
		}
		try {
			$this->database->write( 'SET innodb_lock_wait_timeout = DEFAULT' );
		} catch ( DatabaseError ) {
			// A new connection waits as the server says anyway.
			return;
		}
	}
}
