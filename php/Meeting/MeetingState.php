<?php
/**
 * Whether a meeting takes place. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Meeting;

enum MeetingState: string {
	case Planned   = 'planned';
	case Cancelled = 'cancelled';
}
