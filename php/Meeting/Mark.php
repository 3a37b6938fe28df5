<?php
/**
 * What is noted of one person at one meeting (A42). Never why, and nothing of any case (A44). Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Meeting;

enum Mark: string {
	case Present    = 'present';
	case Absent     = 'absent';
	case Excused    = 'excused';
	case SteppedOut = 'stepped_out';
}
