<?php
/**
 * From when the days until a fee is due are counted. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

enum FeeDue: string {
	case AfterPlace         = 'after_place';
	case BeforeFirstMeeting = 'before_first_meeting';
}
