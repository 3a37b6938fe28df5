<?php
/**
 * The regularity somebody would hear in a list of meetings ("every other Tuesday, 18:00–19:30"), read off the dates and
 * never the other way round (A11). Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Meeting;

final class Rhythm {
	/**
	 * Days by date, as far as they were asked for: groups of a term meet on the same days.
	 *
	 * @var array<string, int>
	 */
	private static array $days = [];

	/**
	 * @param list<int>   $weekdays Weekdays most meetings are on, 1 is Monday; at most two, else empty: no rhythm.
	 * @param int         $every    Weeks from one to the next, 0 when it varies.
	 * @param string|null $start    H:i most meetings start at; null: it varies.
	 * @param string|null $end      H:i they end at.
	 */
	private function __construct(
		public readonly array $weekdays,
		public readonly int $every,
		public readonly ?string $start,
		public readonly ?string $end,
	) {}

	/**
	 * @param list<Meeting> $meetings In order of time.
	 */
	public static function of( array $meetings ): self {
		$meetings = array_values( array_filter( $meetings, static fn( Meeting $meeting ): bool => MeetingState::Planned === $meeting->state ) );
		$weekdays = self::weekdays_of( $meetings );
		[ $start, $end ] = self::usual_times( $meetings );
		return new self( $weekdays, 1 === count( $weekdays ) ? self::weeks_between( $meetings, $weekdays[0] ) : 0, $start, $end );
	}

	/**
	 * ISO weekday of a date, 1 is Monday.
	 *
	 * @param string $date Y-m-d.
	 */
	public static function weekday( string $date ): int {
		// The first day of all, 1 January 1970, was a Thursday.
		return ( self::day( $date ) + 3 ) % 7 + 1;
	}

	/**
	 * A weekday belongs to the rhythm when at least a third of the meetings are on it: one that was moved by hand does
	 * not.
	 *
	 * @param list<Meeting> $meetings
	 * @return list<int>
	 */
	private static function weekdays_of( array $meetings ): array {
		$counts = [];
		foreach ( $meetings as $meeting ) {
			$weekday            = self::weekday( $meeting->local_date );
			$counts[ $weekday ] = ( $counts[ $weekday ] ?? 0 ) + 1;
		}
		ksort( $counts );
		$weekdays = array_keys( array_filter( $counts, static fn( int $count ): bool => $count * 3 >= count( $meetings ) ) );
		return count( $weekdays ) <= 2 ? $weekdays : [];
	}

	/**
	 * @param list<Meeting> $meetings
	 * @return array{0: string|null, 1: string|null}
	 */
	private static function usual_times( array $meetings ): array {
		$counts = array_count_values( array_map( static fn( Meeting $meeting ): string => $meeting->start_time . ' ' . $meeting->end_time, $meetings ) );
		arsort( $counts );
		$usual = array_key_first( $counts );
		if ( null === $usual || $counts[ $usual ] * 2 <= count( $meetings ) ) {
			return [ null, null ];
		}
		[ $start, $end ] = explode( ' ', $usual );
		return [ $start, $end ];
	}

	/**
	 * The step of weeks that every distance is a multiple of, when it is also the usual distance: a skipped date leaves
	 * "every other week" true, the first and third Tuesday of a month do not make it so.
	 *
	 * @param list<Meeting> $meetings
	 */
	private static function weeks_between( array $meetings, int $weekday ): int {
		$dates = [];
		foreach ( $meetings as $meeting ) {
			if ( self::weekday( $meeting->local_date ) === $weekday ) {
				$dates[] = intdiv( self::day( $meeting->local_date ), 7 );
			}
		}
		$gaps = [];
		foreach ( array_keys( $dates ) as $index ) {
			if ( $index > 0 && $dates[ $index ] > $dates[ $index - 1 ] ) {
				$gaps[] = $dates[ $index ] - $dates[ $index - 1 ];
			}
		}
		if ( count( $gaps ) < 2 ) {
			return 0;
		}
		$step  = (int) array_reduce( $gaps, self::common_divisor( ... ), 0 );
		$usual = count( array_filter( $gaps, static fn( int $gap ): bool => $gap === $step ) );
		return $usual * 2 > count( $gaps ) ? $step : 0;
	}

	/**
	 * Days since 1 January 1970.
	 */
	private static function day( string $date ): int {
		return self::$days[ $date ] ??= intdiv( (int) strtotime( $date . ' UTC' ), 86400 );
	}

	private static function common_divisor( int $one, int $other ): int {
		while ( 0 !== $other ) {
			[ $one, $other ] = [ $other, $one % $other ];
		}
		return $one;
	}
}
