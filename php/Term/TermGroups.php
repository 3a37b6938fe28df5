<?php
/**
 * How many groups a term has; Group implements it, Plugin wires it. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Term;

interface TermGroups {
	public function count_in_term( int $term_id ): int;
}
