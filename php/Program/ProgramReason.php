<?php
/**
 * Why something about a program is not possible. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

use MentoringProgram\Shared\Reason;

enum ProgramReason: string implements Reason {
	case FeesMissing = 'fees_missing';
	case NotManager  = 'not_a_mentoring_administrator';
	case RulesApply  = 'rules_apply';
	case Unconfirmed = 'unconfirmed';
}
