<?php
/**
 * Pure answers about a term: who may change it, and whether it can be deleted.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Term;

use MentoringProgram\Shared\Actor;

final class TermRules {
	/**
	 * Why this person may not change the term; null when they may.
	 */
	public static function why_not_edit( Term $term, Actor $actor ): ?TermReason {
		return $actor->manages( $term->program_id ) ? null : TermReason::NotManager;
	}

	/**
	 * Why this person may not delete the term; null when they may. A term with groups stays readable (A8).
	 *
	 * @param int $groups How many groups it has.
	 */
	public static function why_not_delete( Term $term, int $groups, Actor $actor ): ?TermReason {
		return self::why_not_edit( $term, $actor ) ?? ( $groups > 0 ? TermReason::HasGroups : null );
	}
}
