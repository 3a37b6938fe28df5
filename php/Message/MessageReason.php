<?php
/**
 * Why something cannot be done with the outbox. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use MentoringProgram\Shared\Reason;

enum MessageReason: string implements Reason {
	case NothingToRetry = 'nothing_to_retry';
	case NotPaused      = 'not_paused';
}
