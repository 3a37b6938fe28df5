<?php
/**
 * The single thing a secret link is good for (check 16). Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

enum TokenPurpose: string {
	case ConfirmGroup = 'confirm_group';
	case Attendance   = 'attendance';
	case Agree        = 'agree';
	case CanCome      = 'can_come';
	case Feed         = 'feed';
}
