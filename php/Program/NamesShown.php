<?php
/**
 * When people of a group see each other's names (A47). Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

enum NamesShown: string {
	case Never        = 'never';
	case DaysBefore   = 'days_before';
	case FirstMeeting = 'first_meeting';
}
