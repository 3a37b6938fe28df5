<?php
/**
 * What is different between two lists of meetings, as far as it is still to come: correcting a day that has passed asks
 * nothing of anybody. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Meeting;

use DateTimeImmutable;

final class MeetingChanges {
	/**
	 * @param list<Meeting>     $before Stored; those called off count as gone already.
	 * @param list<Meeting>     $wanted Planned from now on.
	 * @param DateTimeImmutable $now    UTC.
	 * @return array{list<string>, list<string>} Gone and new, each "Y-m-d H:i H:i".
	 */
	public static function of( array $before, array $wanted, DateTimeImmutable $now ): array {
		$before = self::to_come( $before, $now );
		$wanted = self::to_come( $wanted, $now );
		return [
			array_values( array_diff( $before, $wanted ) ),
			array_values( array_diff( $wanted, $before ) ),
		];
	}

	/**
	 * @param list<Meeting> $meetings
	 * @return list<string>
	 */
	private static function to_come( array $meetings, DateTimeImmutable $now ): array {
		$planned = array_filter( $meetings, static fn( Meeting $meeting ): bool => MeetingState::Planned === $meeting->state && $meeting->starts_at > $now );
		return array_values( array_map( static fn( Meeting $meeting ): string => "{$meeting->local_date} {$meeting->start_time} {$meeting->end_time}", $planned ) );
	}
}
