<?php
/**
 * A policy among those of its program: from when until when it applies, and where it stands today. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

final class RuleSet {
	/**
	 * @param string|null $until Y-m-d of the last day it applies, that day included; null while none follows.
	 */
	private function __construct(
		public readonly Policy $policy,
		public readonly ?string $until,
		public readonly RuleSetState $state,
	) {}

	/**
	 * Rule sets as they follow each other. One replaced on the day it began was in force for part of that day.
	 *
	 * @param list<Policy> $policies In the order they apply.
	 * @param string       $today    Y-m-d.
	 * @return list<self> The last to come first.
	 */
	public static function all( array $policies, string $today ): array {
		$sets = [];
		foreach ( $policies as $index => $policy ) {
			$next   = $policies[ $index + 1 ] ?? null;
			$sets[] = new self(
				$policy,
				null === $next ? null : max( $policy->effective_from, self::day_before( $next->effective_from ) ),
				match ( true ) {
					$policy->effective_from > $today => RuleSetState::Planned,
					null === $next || $next->effective_from > $today => RuleSetState::InForce,
					default => RuleSetState::Past,
				}
			);
		}
		return array_reverse( $sets );
	}

	private static function day_before( string $date ): string {
		return ( new \DateTimeImmutable( $date ) )->modify( '-1 day' )->format( 'Y-m-d' );
	}
}
