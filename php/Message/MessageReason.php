<?php
/**
 * Why something cannot be done with a message or with the outbox. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use MentoringProgram\Shared\Reason;

enum MessageReason: string implements Reason {
	case NothingToRetry = 'nothing_to_retry';
	case NotPaused      = 'not_paused';
	case Paused         = 'messages_paused';
	case AlwaysOn       = 'always_on';
	case TestFailed     = 'test_failed';
	case NotEdited      = 'not_edited';
	case NoLongerTrue   = 'no_longer_true';
}
