<?php
/**
 * What a program says about the time in a group: who must be in good standing until when, when names are shown, how long
 * records are kept, and what mentors and mentees are called here (A19, A47). Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

use DateInterval;
use DateTimeImmutable;

final class GroupLife {
	/**
	 * Months records are kept after a group's last meeting, until the program says otherwise.
	 */
	public const MONTHS_KEPT = [
		'answers'    => 12,
		'attendance' => 84,
		'agreements' => 84,
		'fees'       => 84,
		'concerns'   => 36,
	];

	/**
	 * @param StandingMoment         $standing   The latest moment good standing is asked for; each includes those before it.
	 * @param int                    $grace_days Days a lapsed member has to renew before the administrator is told.
	 * @param NamesShown             $names      When names of others are shown.
	 * @param int                    $names_days Days before the first meeting, for NamesShown::DaysBefore.
	 * @param array<string, int>     $months     Months kept after the last meeting, by DataKind; 0 is for ever.
	 * @param string                 $mentor     What a mentor is called; '' is "mentor".
	 * @param string                 $mentee     What a mentee is called; '' is "participant".
	 */
	public function __construct(
		public readonly StandingMoment $standing = StandingMoment::Throughout,
		public readonly int $grace_days = 30,
		public readonly NamesShown $names = NamesShown::Never,
		public readonly int $names_days = 7,
		public readonly array $months = self::MONTHS_KEPT,
		public readonly string $mentor = '',
		public readonly string $mentee = '',
	) {}

	/**
	 * Whether a membership that ended is of any concern to somebody with a place (A19).
	 *
	 * @param string      $ended_on Y-m-d, its last day.
	 * @param string|null $first_on Y-m-d, day of the first meeting; null while there is none.
	 */
	public function asks_after( string $ended_on, ?string $first_on ): bool {
		return match ( $this->standing ) {
			StandingMoment::Registration => false,
			StandingMoment::FirstMeeting => null === $first_on || $ended_on < $first_on,
			StandingMoment::Throughout => true,
		};
	}

	/**
	 * The last day to renew before the administrator is told, Y-m-d.
	 *
	 * @param string $ended_on Y-m-d, last day of the membership.
	 */
	public function renew_by( string $ended_on ): string {
		return ( new DateTimeImmutable( $ended_on ) )->modify( "+{$this->grace_days} days" )->format( 'Y-m-d' );
	}

	/**
	 * Months records of this kind are kept after the last meeting; null is for ever.
	 */
	public function months_kept( DataKind $kind ): ?int {
		$months = $this->months[ $kind->value ] ?? self::MONTHS_KEPT[ $kind->value ];
		return 0 === $months ? null : $months;
	}

	/**
	 * The moment before which a last meeting lies too long ago for records of this kind to be kept; null: they are kept for ever.
	 */
	public function kept_since( DataKind $kind, DateTimeImmutable $now ): ?DateTimeImmutable {
		$months = $this->months_kept( $kind );
		return null === $months ? null : $now->sub( new DateInterval( "P{$months}M" ) );
	}
}
