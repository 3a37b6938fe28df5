<?php
/**
 * How often something may be done in a stretch of time: exact however many ask at once (fault 26), because each try is one
 * conditional update. Keeps a hash of who, never the address.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

final class RateLimit {
	public function __construct(
		private readonly Database $database,
		private readonly Clock $clock,
	) {}

	/**
	 * Takes one of the tries.
	 *
	 * @param string $what    What is limited: "concern", "attendance_link".
	 * @param string $who     Person, address or record.
	 * @param int    $limit   Tries in a stretch.
	 * @param int    $seconds Length of a stretch; stretches begin at fixed moments.
	 * @throws TooMany       When they are used up.
	 * @throws DatabaseError When the database failed.
	 */
	public function take( string $what, string $who, int $limit, int $seconds ): void {
		$now   = $this->clock->now();
		$start = intdiv( $now->getTimestamp(), $seconds ) * $seconds;
		$ends  = $now->setTimestamp( $start + $seconds );
		$name  = hash( 'sha256', "{$what}\n{$who}\n{$start}\n" . wp_salt( 'nonce' ) );
		$this->database->write( 'INSERT IGNORE INTO {counters} (name, taken, ends_at) VALUES (%s, 0, %s)', $name, Moment::to_row( $ends ) );
		if ( 1 !== $this->database->write( 'UPDATE {counters} SET taken = taken + 1 WHERE name = %s AND taken < %d', $name, $limit ) ) {
			throw new TooMany( max( 1, $ends->getTimestamp() - $now->getTimestamp() ) );
		}
	}

	/**
	 * Deletes the counters of stretches that are over.
	 *
	 * @throws DatabaseError When the database failed.
	 */
	public function sweep(): void {
		$this->database->write( 'DELETE FROM {counters} WHERE ends_at < %s', Moment::to_row( $this->clock->now() ) );
	}
}
