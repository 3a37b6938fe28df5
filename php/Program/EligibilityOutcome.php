<?php
/**
 * The three outcomes of eligibility (A24). Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

enum EligibilityOutcome: string {
	case MayRegister = 'may_register';
	case Refused     = 'refused';
	case TalkFirst   = 'talk_first';
}
