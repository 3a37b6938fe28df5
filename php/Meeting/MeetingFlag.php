<?php
/**
 * One meeting of a list that deserves a second look, why, and what its sentence needs. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Meeting;

final class MeetingFlag {
	/**
	 * @param int          $index     Place in the list that was asked about, from 0.
	 * @param FlagKind     $kind      Why.
	 * @param DayOff|null  $day_off   DayOff: which.
	 * @param Elsewhere|null $elsewhere MentorElsewhere, RoomElsewhere: the other meeting.
	 */
	public function __construct(
		public readonly int $index,
		public readonly FlagKind $kind,
		public readonly ?DayOff $day_off = null,
		public readonly ?Elsewhere $elsewhere = null,
	) {}
}
