<?php
/**
 * Why a planned meeting deserves a second look. None of them forbids it. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Meeting;

enum FlagKind: string {
	case DayOff          = 'day_off';
	case MentorElsewhere = 'mentor_elsewhere';
	case RoomElsewhere   = 'room_elsewhere';
	case OutsideTerm     = 'outside_term';
	case Past            = 'past';
	case HourTwice       = 'hour_twice';
}
