<?php
/**
 * When a message is tried again.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Message;

use DateTimeImmutable;
use MentoringProgram\Message\Backoff;
use PHPUnit\Framework\TestCase;

final class BackoffTest extends TestCase {
	/**
	 * Fault 18: each attempt waits longer than the last, and after the eighth there is none.
	 */
	public function test_attempts_grow_rarer_and_end(): void {
		$now   = new DateTimeImmutable( '2026-09-01 12:00:00 UTC' );
		$waits = [];
		for ( $attempt = 1; $attempt <= 8; $attempt++ ) {
			$next    = Backoff::next( $attempt, $now );
			$waits[] = null === $next ? null : intdiv( $next->getTimestamp() - $now->getTimestamp(), 60 );
		}

		self::assertSame( [ 1, 5, 30, 120, 360, 720, 1440, null ], $waits );
		self::assertNull( Backoff::next( 9, $now ) );
	}
}
