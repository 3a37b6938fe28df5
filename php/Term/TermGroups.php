<?php
/**
 * How many groups terms have and how full those are; Group implements it, Plugin wires it. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Term;

use MentoringProgram\Shared\Actor;

/**
 * @phpstan-type PlacesOfTerm array{taken: int, offered: int, capacity: int, waiting: int}
 */
interface TermGroups {
	/**
	 * Groups by term, drafts too; a term without any is left out.
	 *
	 * @param list<int> $term_ids Terms.
	 * @return array<int, int> Number by term.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function counts_in_terms( array $term_ids ): array;

	/**
	 * Places of the groups that take people, added up.
	 *
	 * @param list<int> $term_ids Terms.
	 * @return array<int, PlacesOfTerm> By term, one for each.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function places_in_terms( array $term_ids, Actor $actor ): array;
}
