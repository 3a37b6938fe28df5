<?php
/**
 * A clock that stands still until a test moves it.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests;

use DateTimeImmutable;
use DateTimeZone;
use MentoringProgram\Shared\Clock;

final class TestClock implements Clock {
	private DateTimeImmutable $now;

	/**
	 * @param string $now A moment, UTC unless it names an offset or a zone.
	 */
	public function __construct( string $now ) {
		$utc       = new DateTimeZone( 'UTC' );
		$this->now = ( new DateTimeImmutable( $now, $utc ) )->setTimezone( $utc );
	}

	public function now(): DateTimeImmutable {
		return $this->now;
	}

	/**
	 * Moves to a moment ("2026-09-08 16:00", UTC unless it says otherwise) or by a step ("+49 hours").
	 */
	public function set( string $now ): void {
		$utc       = new DateTimeZone( 'UTC' );
		$base      = 1 === preg_match( '/^[+-]\d/', $now ) ? $this->now->modify( $now ) : new DateTimeImmutable( $now, $utc );
		$this->now = $base->setTimezone( $utc );
	}
}
