<?php
/**
 * Keeps the member index true: notes whose roles or capabilities changed, and asks the adapter again, a batch at a
 * time. Never stands in the way of the change itself.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Membership;

use Closure;
use MentoringProgram\Shared\Clock;
use Throwable;

final class StandingWatch {
	private const BATCH = 200;

	/**
	 * Seconds a daily run may take; who is left comes first the next time.
	 */
	private const DAILY_SECONDS = 20;

	public function __construct(
		private readonly Members $members,
		private readonly MemberIndexRepository $index,
		private readonly Clock $clock,
	) {}

	/**
	 * Some meta of a person changed; their roles and capabilities are one of them.
	 */
	public function meta_changed( int $user_id, string $key ): void {
		global $wpdb;
		if ( $wpdb->get_blog_prefix() . 'capabilities' === $key ) {
			$this->quietly( fn() => $this->index->mark_dirty( $user_id ) );
		}
	}

	/**
	 * A membership plugin says whose memberships changed.
	 *
	 * @param list<int> $user_ids Accounts.
	 */
	public function memberships_changed( array $user_ids ): void {
		foreach ( $user_ids as $user_id ) {
			$this->quietly( fn() => $this->index->mark_dirty( $user_id ) );
		}
	}

	/**
	 * Asks again about those marked, at most one batch.
	 */
	public function check_marked(): void {
		$this->check( $this->index->marked( self::BATCH ) );
	}

	/**
	 * Asks again about everybody not asked about for a day, in batches, and forgets accounts that are gone.
	 */
	public function reconcile(): void {
		$this->index->forget_gone();
		$before = $this->clock->now()->modify( '-23 hours' );
		$end    = microtime( true ) + self::DAILY_SECONDS;
		do {
			$batch = $this->index->unasked_since( $before, self::BATCH );
			$asked = $this->check( $batch );
			// Nobody could be asked: going on would only ask the same people again.
		} while ( $asked > 0 && self::BATCH === count( $batch ) && microtime( true ) < $end );
	}

	/**
	 * @param list<int> $user_ids
	 * @return int How many could be asked about.
	 */
	private function check( array $user_ids ): int {
		cache_users( $user_ids );
		$asked = 0;
		foreach ( $user_ids as $user_id ) {
			$asked += $this->quietly( fn() => $this->members->check( $user_id ) ) ? 1 : 0;
		}
		return $asked;
	}

	/**
	 * One person that fails keeps neither the others nor the change itself from anything.
	 *
	 * @param Closure(): mixed $work What may fail.
	 */
	private function quietly( Closure $work ): bool {
		try {
			$work();
			return true;
		} catch ( Throwable $failure ) {
			error_log( sprintf( 'mentoring-program: the member index was not brought up to date (%s at %s:%d)', $failure::class, basename( $failure->getFile() ), $failure->getLine() ) ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
			return false;
		}
	}
}
