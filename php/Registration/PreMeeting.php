<?php
/**
 * The short talk of a mentor with each person before the group begins (A39): when it was, and what it came to. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

final class PreMeeting {
	/**
	 * @param int               $registration_id With whom.
	 * @param string            $held_on         Y-m-d, a wall date.
	 * @param PreMeetingOutcome $outcome         What it came to.
	 */
	public function __construct(
		public readonly int $registration_id,
		public readonly string $held_on,
		public readonly PreMeetingOutcome $outcome,
	) {}
}
