<?php
/**
 * When somebody has to be in good standing (A19). Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

enum StandingMoment: string {
	case Registration = 'registration';
	case FirstMeeting = 'first_meeting';
	case Throughout   = 'throughout';
}
