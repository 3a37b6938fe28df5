<?php
/**
 * The time, passed in so that rules and use cases never ask for it themselves. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

use DateTimeImmutable;

interface Clock {
	/**
	 * Tells the present moment, in UTC.
	 */
	public function now(): DateTimeImmutable;
}
