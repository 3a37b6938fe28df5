<?php
/**
 * Why a group cannot be changed the way somebody wants. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use MentoringProgram\Shared\Reason;

enum GroupReason: string implements Reason {
	case AlreadyCancelled = 'already_cancelled';
	case HasPeople        = 'group_has_people';
	case NobodyToAsk      = 'nobody_to_ask';
	case NotAsked         = 'not_asked';
	case DatesChanged     = 'dates_changed';
	case CopiedBefore     = 'copied_before';
	case NotBelowMinimum  = 'not_below_minimum';
	case NobodyInIt       = 'nobody_in_it';
	case NotManager       = 'not_a_mentoring_administrator';
}
