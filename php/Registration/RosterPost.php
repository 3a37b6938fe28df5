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
	 * @param array<int, array{held: bool, held_on: string, outcome: string}> $pre_meetings By registration, as filled in.
	 * @param bool                    $is_readable Whether every mark is one there is.
	 */
	private function __construct(
		public readonly string $act,
		public readonly int $group_id,
		public readonly int $meeting_id,
		public readonly array $marks,
		public readonly array $pre_meetings,
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
			pre_meetings: self::pre_meetings( $sent ),
			is_readable: $readable,
		);
	}

	/**
	 * What is noted of whom; a tick taken away takes the note back.
	 *
	 * @return array<int, array{held_on: string, outcome: string}|null>
	 */
	public function notes(): array {
		return array_map(
			static fn( array $line ): ?array => $line['held'] ? [
				'held_on' => $line['held_on'],
				'outcome' => $line['outcome'],
			] : null,
			$this->pre_meetings
		);
	}

	/**
	 * A new line that says a day or an outcome counts as held: the tick was forgotten.
	 *
	 * @param array<mixed> $sent
	 * @return array<int, array{held: bool, held_on: string, outcome: string}>
	 */
	private static function pre_meetings( array $sent ): array {
		$lines = [];
		foreach ( is_array( $sent['mentoring_pre_meetings'] ?? null ) ? $sent['mentoring_pre_meetings'] : [] as $id => $line ) {
			if ( is_array( $line ) ) {
				$held_on            = is_string( $line['held_on'] ?? null ) ? trim( $line['held_on'] ) : '';
				$outcome            = is_string( $line['outcome'] ?? null ) ? $line['outcome'] : '';
				$lines[ (int) $id ] = [
					'held'    => '1' === ( $line['held'] ?? '' ) || ( '1' !== ( $line['was'] ?? '' ) && '' !== $held_on . $outcome ),
					'held_on' => $held_on,
					'outcome' => $outcome,
				];
			}
		}
		return $lines;
	}

	private static function number( mixed $value ): int {
		return is_string( $value ) && 1 === preg_match( '/^[1-9][0-9]{0,17}$/D', $value ) ? (int) $value : 0;
	}
}
