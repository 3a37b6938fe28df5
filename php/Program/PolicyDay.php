<?php
/**
 * The day it is for rule sets: today in the zone of the site.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

use DateTimeZone;
use MentoringProgram\Shared\Clock;

final class PolicyDay {
	public function __construct(
		private readonly Clock $clock,
		private readonly DateTimeZone $zone,
	) {}

	/**
	 * @return string Y-m-d.
	 */
	public function today(): string {
		return $this->clock->now()->setTimezone( $this->zone )->format( 'Y-m-d' );
	}

	/**
	 * The newest day that has begun everywhere: the site's zone may be set only after its program was made, and the first
	 * rule set must be in force in that zone, too.
	 *
	 * @return string Y-m-d.
	 */
	public function begun_everywhere(): string {
		return $this->clock->now()->setTimezone( new DateTimeZone( '-12:00' ) )->format( 'Y-m-d' );
	}
}
