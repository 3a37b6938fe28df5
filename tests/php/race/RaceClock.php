<?php
/**
 * The machine's clock, off by some seconds: web nodes never agree to the second.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Race;

use DateTimeImmutable;
use DateTimeZone;
use MentoringProgram\Shared\Clock;

final class RaceClock implements Clock {
	public int $skew = 0;

	public function now(): DateTimeImmutable {
		return ( new DateTimeImmutable( 'now', new DateTimeZone( 'UTC' ) ) )->modify( sprintf( '%+d seconds', $this->skew ) );
	}
}
