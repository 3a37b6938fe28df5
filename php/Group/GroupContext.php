<?php
/**
 * What groups stand in: their programs, the rule sets in force and their terms. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use MentoringProgram\Program\Policy;
use MentoringProgram\Program\Program;
use MentoringProgram\Term\Term;

final class GroupContext {
	/**
	 * @param array<int, Program> $programs By id.
	 * @param array<int, Policy>  $policies In force, by program id.
	 * @param array<int, Term>    $terms    By id, in order of their first day.
	 */
	public function __construct(
		public readonly array $programs,
		public readonly array $policies,
		public readonly array $terms,
	) {}
}
