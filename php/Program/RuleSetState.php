<?php
/**
 * Where a rule set stands on a day. Computed, never stored. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

enum RuleSetState: string {
	case Planned = 'planned';
	case InForce = 'in_force';
	case Past    = 'past';
}
