<?php
/**
 * The machine's own clock, in UTC.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

use DateTimeImmutable;
use DateTimeZone;

final class SystemClock implements Clock {
	/**
	 * Tells the present moment, in UTC.
	 */
	public function now(): DateTimeImmutable {
		return new DateTimeImmutable( 'now', new DateTimeZone( 'UTC' ) );
	}
}
