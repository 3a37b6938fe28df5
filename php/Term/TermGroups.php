<?php
/**
 * How many groups terms have; Group implements it, Plugin wires it. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Term;

interface TermGroups {
	/**
	 * Groups by term, drafts too; a term without any is left out.
	 *
	 * @param list<int> $term_ids Terms.
	 * @return array<int, int> Number by term.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function counts_in_terms( array $term_ids ): array;
}
