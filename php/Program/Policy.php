<?php
/**
 * A dated rule set of a program. Never changed: a new one is added. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

final class Policy {
	/**
	 * @param int                   $id             Row id; registrations store the one that judged them.
	 * @param int                   $program_id     Program.
	 * @param string                $effective_from Date, Y-m-d.
	 * @param string                $currency       ISO 4217.
	 * @param list<Track>           $tracks         Lengths and fees.
	 * @param int                   $minimum        Default fewest people of a group (A9).
	 * @param int                   $capacity       Default most people of a group (A9).
	 * @param int                   $places_per_term Places a person may hold in one term (A26); 0 is no limit.
	 * @param int                   $waits_per_term Waits a person may have in one term; 0 is no limit.
	 * @param int                   $offer_hours    How long an offer is kept.
	 * @param list<Question>        $questions      In asking order.
	 * @param list<EligibilityRule> $eligibility    In deciding order.
	 * @param list<Agreement>       $agreements     In order of the form.
	 * @param FeeRules              $fees           When fees are due and what leaving costs.
	 * @param GroupLife             $life           Standing, names, retention and words during the group.
	 * @param Wording               $mentor_agreement What a mentor agrees to when confirming a group; without words: what the
	 *                                              plugin ships.
	 */
	public function __construct(
		public readonly int $id,
		public readonly int $program_id,
		public readonly string $effective_from,
		public readonly string $currency,
		public readonly array $tracks,
		public readonly int $minimum,
		public readonly int $capacity,
		public readonly int $places_per_term,
		public readonly int $waits_per_term,
		public readonly int $offer_hours,
		public readonly array $questions,
		public readonly array $eligibility,
		public readonly array $agreements,
		public readonly FeeRules $fees = new FeeRules(),
		public readonly GroupLife $life = new GroupLife(),
		public readonly Wording $mentor_agreement = new Wording(),
	) {}

	/**
	 * The track with this key, null when the program has none of that key.
	 */
	public function track( string $key ): ?Track {
		foreach ( $this->tracks as $track ) {
			if ( $track->key === $key ) {
				return $track;
			}
		}
		return null;
	}

	/**
	 * The agreements asked for in a track: all, or without those for long ones (A29).
	 *
	 * @return list<Agreement>
	 */
	public function agreements_for( Track $track ): array {
		return array_values(
			array_filter( $this->agreements, static fn( Agreement $agreement ): bool => $track->is_long || ! $agreement->only_long )
		);
	}
}
