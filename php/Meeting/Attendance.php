<?php
/**
 * That somebody was at a meeting or was not, who noted it and when. Knows the person only by the registration's id. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Meeting;

use DateTimeImmutable;

final class Attendance {
	/**
	 * @param int               $meeting_id      Meeting.
	 * @param int               $registration_id Who.
	 * @param Mark              $mark            What was noted.
	 * @param string            $marked_by       Name of who noted it, as it was then.
	 * @param DateTimeImmutable $marked_at       UTC.
	 */
	public function __construct(
		public readonly int $meeting_id,
		public readonly int $registration_id,
		public readonly Mark $mark,
		public readonly string $marked_by,
		public readonly DateTimeImmutable $marked_at,
	) {}
}
