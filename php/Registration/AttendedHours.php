<?php
/**
 * What somebody attended of a group, meeting by meeting, and for how long (A50). Only a meeting noted as attended is counted:
 * not what nobody noted, and not one that was left for a while, because how long is not kept. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Meeting\Mark;
use MentoringProgram\Meeting\Meeting;

final class AttendedHours {
	/**
	 * @param list<array{meeting: Meeting, mark: Mark|null}> $meetings In order of time; null: nobody noted it.
	 * @param int                                            $minutes  Attended, from the stored start and end.
	 */
	private function __construct(
		public readonly array $meetings,
		public readonly int $minutes,
	) {}

	/**
	 * The meetings that are over and fell in the time the person had a place.
	 *
	 * @param list<Meeting>    $meetings Planned ones of the group, in order of time.
	 * @param array<int, Mark> $marks    Of this registration, by meeting.
	 */
	public static function of( Registration $registration, array $meetings, array $marks, DateTimeImmutable $now ): self {
		$rows    = [];
		$minutes = 0;
		foreach ( $meetings as $meeting ) {
			$mark = $marks[ $meeting->id ] ?? null;
			// A mark is a fact; without one the dates of the place decide whether the meeting was this person's at all.
			$had_place = null !== $registration->seated_at && $registration->seated_at < $meeting->ends_at && ( null === $registration->ended_at || $registration->ended_at > $meeting->starts_at );
			if ( $meeting->ends_at > $now || ( null === $mark && ! $had_place ) ) {
				continue;
			}
			$rows[]   = [
				'meeting' => $meeting,
				'mark'    => $mark,
			];
			$minutes += Mark::Present === $mark ? intdiv( $meeting->ends_at->getTimestamp() - $meeting->starts_at->getTimestamp(), 60 ) : 0;
		}
		return new self( $rows, $minutes );
	}
}
