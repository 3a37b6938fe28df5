<?php
/**
 * Who leads a group, and between which moments. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use DateTimeImmutable;

final class GroupMentor {
	/**
	 * @param int                    $user_id Account.
	 * @param string                 $name    Name snapshot, kept when the account goes.
	 * @param MentorRole             $role    Mentor or co-mentor.
	 * @param DateTimeImmutable      $from    Access begins, UTC.
	 * @param DateTimeImmutable|null $until   Access ends, UTC; null: open.
	 */
	public function __construct(
		public readonly int $user_id,
		public readonly string $name,
		public readonly MentorRole $role,
		public readonly DateTimeImmutable $from,
		public readonly ?DateTimeImmutable $until,
	) {}

	public function leads_at( DateTimeImmutable $now ): bool {
		return $this->from <= $now && ( null === $this->until || $now < $this->until );
	}
}
