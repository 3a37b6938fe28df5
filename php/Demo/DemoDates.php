<?php
/**
 * The dates of the demo, counted from the day it is installed: one term open for registration, the next one coming soon.
 * Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Demo;

use DateTimeImmutable;
use DateTimeZone;

final class DemoDates {
	public readonly DateTimeImmutable $open_starts;
	public readonly DateTimeImmutable $next_starts;

	/**
	 * @param DateTimeImmutable $today Midnight of the installation in the site's zone.
	 */
	private function __construct( private readonly DateTimeImmutable $today ) {
		$monday            = $today->modify( '+35 days' )->modify( 'monday this week' );
		// Nobody begins over the holidays.
		$this->open_starts = '12' === $monday->format( 'n' ) ? $monday->modify( 'first day of january next year' )->modify( '+3 days' )->modify( 'next monday' ) : $monday;
		$is_spring         = (int) $this->open_starts->format( 'n' ) <= 6;
		$year              = (int) $this->open_starts->format( 'Y' );
		$this->next_starts = $today->setDate( $is_spring ? $year : $year + 1, $is_spring ? 9 : 1, 8 )->modify( 'monday this week' );
	}

	public static function from( DateTimeImmutable $now, string $timezone ): self {
		return new self( $now->setTimezone( new DateTimeZone( $timezone ) )->setTime( 0, 0 ) );
	}

	/**
	 * "Spring 2027", after the term's first day.
	 */
	public static function season( DateTimeImmutable $first_day ): string {
		return ( (int) $first_day->format( 'n' ) <= 6 ? 'Spring ' : 'Fall ' ) . $first_day->format( 'Y' );
	}

	/**
	 * Wall time some days from today, as the form of a term takes it.
	 */
	public function wall( int $days, string $time ): string {
		return $this->today->modify( sprintf( '%+d days', $days ) )->format( 'Y-m-d' ) . ' ' . $time;
	}

	/**
	 * The meetings of a plan: every so many weeks on its weekday, from the term's first week on.
	 *
	 * @param int $weekday 1 is Monday.
	 * @return list<array{date: string, start: string, end: string}>
	 */
	public static function meetings( DateTimeImmutable $first_day, int $weekday, string $start, string $end, int $every, int $times ): array {
		$first = $first_day->modify( sprintf( '+%d days', $weekday - 1 ) );
		return array_map(
			static fn( int $number ): array => [
				'date'  => $first->modify( sprintf( '+%d weeks', $number * $every ) )->format( 'Y-m-d' ),
				'start' => $start,
				'end'   => $end,
			],
			range( 0, $times - 1 )
		);
	}

	/**
	 * A month some months before today, as an answer takes it.
	 */
	public function month_before( int $months ): string {
		return $this->today->modify( 'first day of this month' )->modify( sprintf( '-%d months', $months ) )->format( 'Y-m' );
	}
}
