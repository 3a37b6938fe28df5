<?php
/**
 * What copying a term came to. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use MentoringProgram\Term\Term;

final class CopiedTerm {
	/**
	 * @param Term         $term      The copy.
	 * @param int          $groups    Groups copied by this act.
	 * @param list<string> $left_out  Titles of groups whose length the program does not have any more.
	 * @param bool         $was_there The same was asked before; nothing was copied now.
	 */
	public function __construct(
		public readonly Term $term,
		public readonly int $groups,
		public readonly array $left_out,
		public readonly bool $was_there,
	) {}
}
