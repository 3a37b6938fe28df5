<?php
/**
 * Why a mentor cannot do something with the group just now. Stable codes; RosterLabels has the sentences. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Shared\Reason;

enum RosterReason: string implements Reason {
	case MeetingNotBegun  = 'meeting_not_begun';
	case MeetingCancelled = 'meeting_cancelled';
	case MeetingOver      = 'meeting_over';
	case NeverAgreed      = 'never_agreed';
}
