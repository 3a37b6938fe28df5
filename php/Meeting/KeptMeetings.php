<?php
/**
 * Which stored meeting a wanted one is, when the dates of a host are saved anew: the same, or the one that moved. Calendars
 * and attendance refer to meetings, so that a moved one must not become another. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Meeting;

use DateTimeImmutable;

final class KeptMeetings {
	/**
	 * Pairs what is exactly the same (also what was called off and is back), then what is on the same day, then in order of
	 * time what is left: past with past and coming with coming.
	 *
	 * @param list<Meeting>     $stored Called off ones too.
	 * @param list<Meeting>     $wanted Without ids.
	 * @param DateTimeImmutable $now    UTC.
	 * @return array<int, int> Id of the stored meeting by index of the wanted one; new ones are left out.
	 */
	public static function of( array $stored, array $wanted, DateTimeImmutable $now ): array {
		$planned = array_values( array_filter( $stored, static fn( Meeting $meeting ): bool => MeetingState::Planned === $meeting->state ) );
		$same    = static fn( Meeting $one, Meeting $other ): bool => $one->is_when( $other );
		$rounds  = [
			[ $planned, $same ],
			[ $stored, $same ],
			[ $planned, static fn( Meeting $one, Meeting $other ): bool => $one->local_date === $other->local_date ],
			[ $planned, static fn( Meeting $one, Meeting $other ): bool => ( $one->starts_at <= $now ) === ( $other->starts_at <= $now ) ],
		];
		$kept    = [];
		foreach ( $rounds as [ $candidates, $matches ] ) {
			foreach ( array_diff_key( $wanted, $kept ) as $index => $meeting ) {
				foreach ( $candidates as $candidate ) {
					if ( ! in_array( $candidate->id, $kept, true ) && $matches( $candidate, $meeting ) ) {
						$kept[ $index ] = $candidate->id;
						break;
					}
				}
			}
		}
		return $kept;
	}

	/**
	 * Stored meetings that are planned and go.
	 *
	 * @param list<Meeting>     $stored Called off ones too.
	 * @param list<Meeting>     $wanted Without ids.
	 * @param DateTimeImmutable $now    UTC.
	 * @return list<Meeting>
	 */
	public static function dropped( array $stored, array $wanted, DateTimeImmutable $now ): array {
		$kept = self::of( $stored, $wanted, $now );
		return array_values( array_filter( $stored, static fn( Meeting $meeting ): bool => MeetingState::Planned === $meeting->state && ! in_array( $meeting->id, $kept, true ) ) );
	}
}
