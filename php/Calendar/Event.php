<?php
/**
 * One meeting as a calendar reads it. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Calendar;

use DateTimeImmutable;

final class Event {
	/**
	 * @param string            $uid         The same for as long as the meeting is known, wherever it moves.
	 * @param DateTimeImmutable $starts_at   UTC.
	 * @param DateTimeImmutable $ends_at     UTC.
	 * @param string            $summary     One line.
	 * @param string            $location    One line, '' for none.
	 * @param string            $description Plain text, '' for none.
	 * @param string            $url         Page of the group.
	 * @param int               $sequence    Higher with each change.
	 * @param DateTimeImmutable $changed_at  UTC.
	 * @param bool              $cancelled   Whether it will not take place.
	 */
	public function __construct(
		public readonly string $uid,
		public readonly DateTimeImmutable $starts_at,
		public readonly DateTimeImmutable $ends_at,
		public readonly string $summary,
		public readonly string $location,
		public readonly string $description,
		public readonly string $url,
		public readonly int $sequence,
		public readonly DateTimeImmutable $changed_at,
		public readonly bool $cancelled,
	) {}
}
