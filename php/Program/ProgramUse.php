<?php
/**
 * What Program must know of registrations, which know Program (DESIGN § 2): how many a rule set judged and how many people
 * accepted a text.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

interface ProgramUse {
	/**
	 * How many registrations each rule set judged.
	 *
	 * @return array<int, int> By id of the policy; those that judged none are left out.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function judged( int $program_id ): array;

	/**
	 * How many people accepted each text, ever and with a registration that lives in a term that has not ended.
	 *
	 * @param string $today Y-m-d.
	 * @return array<int, array{people: int, current: int}> By id of the text; those nobody accepted are left out.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function accepted( int $program_id, string $today ): array;
}
