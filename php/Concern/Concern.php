<?php
/**
 * Something a person says in private about a group they take part in or lead: who wrote, whom it is about, who may read it,
 * where it stands (A45). Carries its text only where it is opened. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Concern;

use DateTimeImmutable;

final class Concern {
	/**
	 * @param int                $id          Row id.
	 * @param int                $program_id  Program.
	 * @param int                $group_id    Group.
	 * @param string             $group_title Title of the group.
	 * @param int                $writer_id   Who wrote.
	 * @param string             $writer_name Name when it was written.
	 * @param string             $text        What was written.
	 * @param ConcernState       $state       Where it stands.
	 * @param DateTimeImmutable  $raised_at   UTC.
	 * @param string             $answer_by   Day by which the writer should hear, Y-m-d.
	 * @param array<int, string> $about       Names of those it is about, by account.
	 * @param array<int, string> $readers     Names of the readers who hold the right, by account.
	 * @param array<int, string> $mentors     Names of the mentors named as readers, by account.
	 */
	public function __construct(
		public readonly int $id,
		public readonly int $program_id,
		public readonly int $group_id,
		public readonly string $group_title,
		public readonly int $writer_id,
		public readonly string $writer_name,
		public readonly string $text,
		public readonly ConcernState $state,
		public readonly DateTimeImmutable $raised_at,
		public readonly string $answer_by,
		public readonly array $about,
		public readonly array $readers,
		public readonly array $mentors,
	) {}

	/**
	 * Names of everybody who may read it.
	 *
	 * @return list<string>
	 */
	public function reader_names(): array {
		return array_values( $this->readers + $this->mentors );
	}
}
