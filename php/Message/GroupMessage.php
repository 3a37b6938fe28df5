<?php
/**
 * What somebody wrote to the people of a group. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use DateTimeImmutable;

final class GroupMessage {
	/**
	 * @param int               $id          Row id.
	 * @param int               $group_id    Group.
	 * @param int               $writer_id   Account of who wrote it.
	 * @param string            $writer_name Name snapshot.
	 * @param string            $subject     One line.
	 * @param string            $body        Plain text.
	 * @param int               $people      How many it went to.
	 * @param DateTimeImmutable $created_at  UTC.
	 */
	public function __construct(
		public readonly int $id,
		public readonly int $group_id,
		public readonly int $writer_id,
		public readonly string $writer_name,
		public readonly string $subject,
		public readonly string $body,
		public readonly int $people,
		public readonly DateTimeImmutable $created_at,
	) {}
}
