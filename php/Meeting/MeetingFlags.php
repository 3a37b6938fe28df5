<?php
/**
 * Says which meetings of a list deserve a second look: on a day off, with the mentor or the room taken, outside the term,
 * in the past, at an hour the clock has twice. Flags never block (A11): a person decides. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Meeting;

use DateTimeImmutable;
use DateTimeZone;

final class MeetingFlags {
	/**
	 * Clocks go back by an hour, in one place on earth by half of one.
	 */
	private const SET_BACK = [ 1800, 3600 ];

	/**
	 * @param array<int, Meeting> $meetings  By place in the list that was asked about.
	 * @param string              $first_day First day of the term, Y-m-d; '' when there is none.
	 * @param string              $last_day  Last day of the term.
	 * @param list<DayOff>        $days_off  Days without meetings.
	 * @param list<Elsewhere>     $elsewhere Meetings of others that share a mentor or a room.
	 * @param DateTimeImmutable   $now       UTC.
	 * @return list<MeetingFlag> In the order of the list.
	 */
	public static function of( array $meetings, string $first_day, string $last_day, array $days_off, array $elsewhere, DateTimeImmutable $now ): array {
		$flags = [];
		foreach ( $meetings as $index => $meeting ) {
			$date    = $meeting->local_date;
			$day_off = self::day_off( $date, $days_off );
			if ( null !== $day_off ) {
				$flags[] = new MeetingFlag( $index, FlagKind::DayOff, day_off: $day_off );
			}
			foreach ( $elsewhere as $other ) {
				if ( $meeting->starts_at >= $other->meeting->ends_at || $other->meeting->starts_at >= $meeting->ends_at ) {
					continue;
				}
				if ( [] !== $other->mentors ) {
					$flags[] = new MeetingFlag( $index, FlagKind::MentorElsewhere, elsewhere: $other );
				}
				if ( '' !== $other->room ) {
					$flags[] = new MeetingFlag( $index, FlagKind::RoomElsewhere, elsewhere: $other );
				}
			}
			if ( '' !== $first_day && ( $date < $first_day || $date > $last_day ) ) {
				$flags[] = new MeetingFlag( $index, FlagKind::OutsideTerm );
			}
			if ( $meeting->starts_at < $now ) {
				$flags[] = new MeetingFlag( $index, FlagKind::Past );
			}
			if ( self::is_twice( $meeting ) ) {
				$flags[] = new MeetingFlag( $index, FlagKind::HourTwice );
			}
		}
		return $flags;
	}

	/**
	 * @param list<DayOff> $days_off
	 */
	private static function day_off( string $date, array $days_off ): ?DayOff {
		foreach ( $days_off as $day_off ) {
			if ( $day_off->has( $date ) ) {
				return $day_off;
			}
		}
		return null;
	}

	/**
	 * Whether the clock shows the start or the end a second time that night.
	 */
	private static function is_twice( Meeting $meeting ): bool {
		$zone = new DateTimeZone( $meeting->timezone );
		foreach ( [ $meeting->starts_at, $meeting->ends_at ] as $moment ) {
			$shown = $moment->setTimezone( $zone )->format( 'Y-m-d H:i' );
			foreach ( self::SET_BACK as $seconds ) {
				if ( $moment->modify( "+{$seconds} seconds" )->setTimezone( $zone )->format( 'Y-m-d H:i' ) === $shown ) {
					return true;
				}
			}
		}
		return false;
	}
}
