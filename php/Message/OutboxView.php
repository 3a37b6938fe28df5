<?php
/**
 * What part of the outbox somebody looks at. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

enum OutboxView: string {
	/** Given up, or died midway: only a person gets these on. */
	case Problems   = 'problems';
	/** To be handed over, for the first time or again. */
	case Waiting    = 'waiting';
	/** Handed to the mail server. */
	case HandedOver = 'handed_over';
}
