<?php
/**
 * What somebody sent with a form of a group they run, as it was chosen, so that nothing chosen is lost. Judges nothing. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Meeting\Mark;

final class RosterPost {
	/**
	 * @param string                  $act        One of RosterForms::ACTS.
	 * @param int                     $group_id   Group; 0 when it was not named.
	 * @param int                     $meeting_id Meeting; 0 when it was not named.
	 * @param array<int, Mark>        $marks      By registration; people without a choice are left out.
	 * @param bool                    $is_readable Whether every mark is one there is.
	 */
	private function __construct(
		public readonly string $act,
		public readonly int $group_id,
		public readonly int $meeting_id,
		public readonly array $marks,
		public readonly bool $is_readable,
	) {}

	/**
	 * @param array<mixed> $sent Fields as they arrived, without slashes.
	 */
	public static function from( array $sent ): self {
		$marks    = [];
		$readable = true;
		foreach ( is_array( $sent['mentoring_marks'] ?? null ) ? $sent['mentoring_marks'] : [] as $registration_id => $chosen ) {
			$mark = is_string( $chosen ) ? Mark::tryFrom( $chosen ) : null;
			if ( null === $mark ) {
				$readable = false;
				continue;
			}
			$marks[ (int) $registration_id ] = $mark;
		}
		return new self(
			act: is_string( $sent['mentoring_act'] ?? null ) ? $sent['mentoring_act'] : '',
			group_id: self::number( $sent['mentoring_group'] ?? '' ),
			meeting_id: self::number( $sent['mentoring_meeting'] ?? '' ),
			marks: $marks,
			is_readable: $readable,
		);
	}

	private static function number( mixed $value ): int {
		return is_string( $value ) && 1 === preg_match( '/^[1-9][0-9]{0,17}$/D', $value ) ? (int) $value : 0;
	}
}
