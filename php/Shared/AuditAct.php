<?php
/**
 * What is written down about looks at private data and about acts of power (check 18). Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

enum AuditAct: string {
	case AnswersRead       = 'answers_read';
	case ConcernRead       = 'concern_read';
	case Exported          = 'exported';
	case RuleOverridden    = 'rule_overridden';
	case RightGiven        = 'right_given';
	case RightTaken        = 'right_taken';
	case HandedOver        = 'handed_over';
	case MembershipVerified = 'membership_verified';
	case MessageClosed     = 'message_closed';
	case MessageRedirected = 'message_redirected';
	case DataErased        = 'data_erased';
}
