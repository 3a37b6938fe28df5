<?php
/**
 * What settling must know of a locked group. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Group\GroupState;

final class SeatGroup {
	/**
	 * @param int                    $id               Group.
	 * @param int                    $term_id          Its term.
	 * @param GroupState             $state            State.
	 * @param int                    $capacity         Places it should have.
	 * @param DateTimeImmutable|null $first_meeting_at Start of the first meeting, UTC.
	 * @param DateTimeImmutable|null $newest_at        When whoever stands last in its queue asked, UTC; null: nobody ever did.
	 */
	public function __construct(
		public readonly int $id,
		public readonly int $term_id,
		public readonly GroupState $state,
		public readonly int $capacity,
		public readonly ?DateTimeImmutable $first_meeting_at,
		public readonly ?DateTimeImmutable $newest_at = null,
	) {}

	public function has_begun( DateTimeImmutable $now ): bool {
		return null !== $this->first_meeting_at && $now >= $this->first_meeting_at;
	}
}
