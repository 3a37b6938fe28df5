<?php
/**
 * Pure answers about a term: who may change it, and whether it can be deleted or archived. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Term;

use DateTimeImmutable;
use DateTimeZone;
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

	/**
	 * Why this person may not archive the term; null when they may. What is still under way stays in the lists.
	 */
	public static function why_not_archive( Term $term, Actor $actor, DateTimeImmutable $now ): ?TermReason {
		return self::why_not_edit( $term, $actor ) ?? match ( true ) {
			TermStage::Archived === $term->stage => TermReason::IsArchived,
			! self::is_over( $term, $now ) => TermReason::NotOver,
			default => null,
		};
	}

	/**
	 * Whether this person may read a term: a draft is for those who run the program.
	 */
	public static function may_read( Term $term, Actor $actor ): bool {
		return TermStage::Draft !== $term->stage || $actor->manages( $term->program_id );
	}

	public static function is_over( Term $term, DateTimeImmutable $now ): bool {
		return $now->setTimezone( new DateTimeZone( $term->timezone ) )->format( 'Y-m-d' ) > $term->ends_on;
	}
}
