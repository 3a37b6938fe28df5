<?php
/**
 * What a mentor and a new person found when they first met (A40): one of two words, and never a text. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

enum PreMeetingOutcome: string {
	case Fits     = 'fits';
	case Conflict = 'conflict';
}
