<?php
/**
 * The small language of conditions over answers: visibility of a question and eligibility (docs/design.md § 6).
 * Evaluated here for the decision and in src/shared/conditions.ts for the form; both run
 * tests/vectors/conditions.json. A leaf whose answer is missing or of the wrong kind does not hold. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

final class Conditions {
	private const DEEPEST = 8;

	/**
	 * Whether a condition holds.
	 *
	 * Leaves: { question, is }, { question, in: [] }, { question, at_least }, { question, at_most },
	 * { question, answered: bool }, { question, years_since: { at_least | at_most } }. Joined by { all: [] }, { any: [] },
	 * { not: {} }.
	 *
	 * @param mixed               $condition     Condition; null always holds, a malformed one never does.
	 * @param array<mixed>        $answers       Answers by question key; hidden ones are left out.
	 * @param string              $reference_day Y-m-d, the day years are counted to (A20).
	 */
	public static function holds( mixed $condition, array $answers, string $reference_day ): bool {
		if ( null === $condition ) {
			return true;
		}
		if ( ! is_array( $condition ) ) {
			return false;
		}
		$holds = static fn( mixed $part ): bool => null !== $part && self::holds( $part, $answers, $reference_day );
		if ( array_key_exists( 'all', $condition ) ) {
			return is_array( $condition['all'] ) && count( array_filter( $condition['all'], $holds ) ) === count( $condition['all'] );
		}
		if ( array_key_exists( 'any', $condition ) ) {
			return is_array( $condition['any'] ) && [] !== array_filter( $condition['any'], $holds );
		}
		if ( array_key_exists( 'not', $condition ) ) {
			return is_array( $condition['not'] ) && ! self::holds( $condition['not'], $answers, $reference_day );
		}
		$question = $condition['question'] ?? null;
		return is_string( $question ) && self::leaf_holds( $condition, $answers[ $question ] ?? null, $reference_day );
	}

	/**
	 * The leaves of a condition, as they are asked; null when some part of it is malformed and would never hold.
	 *
	 * @param int $deepest How many conditions may stand inside each other.
	 * @return list<array<mixed>>|null
	 */
	public static function leaves( mixed $condition, int $deepest = self::DEEPEST ): ?array {
		if ( ! is_array( $condition ) || $deepest < 1 ) {
			return null;
		}
		foreach ( [ 'all', 'any' ] as $join ) {
			if ( [ $join ] === array_keys( $condition ) ) {
				$parts = $condition[ $join ];
				return is_array( $parts ) && [] !== $parts && array_is_list( $parts ) ? self::leaves_of( $parts, $deepest - 1 ) : null;
			}
		}
		if ( [ 'not' ] === array_keys( $condition ) ) {
			return self::leaves( $condition['not'], $deepest - 1 );
		}
		return self::is_leaf( $condition ) ? [ $condition ] : null;
	}

	/**
	 * @param list<mixed> $parts Conditions.
	 * @return list<array<mixed>>|null
	 */
	private static function leaves_of( array $parts, int $deepest ): ?array {
		$leaves = [];
		foreach ( $parts as $part ) {
			$inside = self::leaves( $part, $deepest );
			if ( null === $inside ) {
				return null;
			}
			$leaves = [ ...$leaves, ...$inside ];
		}
		return $leaves;
	}

	/**
	 * @param array<mixed> $condition
	 */
	private static function is_leaf( array $condition ): bool {
		$asks = array_diff_key( $condition, [ 'question' => null ] );
		if ( ! is_string( $condition['question'] ?? null ) || 1 !== count( $asks ) ) {
			return false;
		}
		$value = reset( $asks );
		return match ( key( $asks ) ) {
			'is' => is_string( $value ),
			'in' => is_array( $value ) && [] !== $value && array_is_list( $value ) && $value === array_filter( $value, is_string( ... ) ),
			'answered' => is_bool( $value ),
			'at_least', 'at_most' => is_int( $value ),
			'years_since' => is_array( $value ) && 1 === count( $value ) && is_int( $value['at_least'] ?? $value['at_most'] ?? null ),
			default => false,
		};
	}

	/**
	 * Whole months from a month to the month of a day; negative when it lies after it. Null when it is no month.
	 *
	 * @param string $month Y-m.
	 * @param string $day   Y-m-d.
	 */
	public static function months_between( string $month, string $day ): ?int {
		if ( 1 !== preg_match( '/^(\d{4})-(0[1-9]|1[0-2])$/D', $month, $from ) || 1 !== preg_match( '/^(\d{4})-(0[1-9]|1[0-2])-\d{2}$/D', $day, $to ) ) {
			return null;
		}
		return 12 * ( (int) $to[1] - (int) $from[1] ) + (int) $to[2] - (int) $from[2];
	}

	/**
	 * @param array<mixed> $leaf Condition.
	 */
	private static function leaf_holds( array $leaf, mixed $answer, string $reference_day ): bool {
		$is_answered = is_string( $answer ) && '' !== trim( $answer );
		if ( array_key_exists( 'answered', $leaf ) ) {
			return $leaf['answered'] === $is_answered;
		}
		if ( ! is_string( $answer ) || ! $is_answered ) {
			return false;
		}
		if ( array_key_exists( 'is', $leaf ) ) {
			return $answer === $leaf['is'];
		}
		if ( array_key_exists( 'in', $leaf ) ) {
			return is_array( $leaf['in'] ) && in_array( $answer, $leaf['in'], true );
		}
		if ( array_key_exists( 'years_since', $leaf ) ) {
			$months = self::months_between( $answer, $reference_day );
			return null !== $months && $months >= 0 && is_array( $leaf['years_since'] ) && self::is_within( $months, $leaf['years_since'], 12 );
		}
		return 1 === preg_match( '/^-?\d{1,9}$/D', $answer ) && self::is_within( (int) $answer, $leaf, 1 );
	}

	/**
	 * @param array<mixed> $limits at_least or at_most, in units.
	 */
	private static function is_within( int $value, array $limits, int $unit ): bool {
		$least = $limits['at_least'] ?? null;
		$most  = $limits['at_most'] ?? null;
		if ( null === $least && null === $most ) {
			return false;
		}
		return ( null === $least || ( is_int( $least ) && $value >= $least * $unit ) )
			&& ( null === $most || ( is_int( $most ) && $value <= $most * $unit ) );
	}
}
