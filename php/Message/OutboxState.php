<?php
/**
 * Where a message is on its way. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

enum OutboxState: string {
	case Waiting    = 'waiting';
	case Sending    = 'sending';
	/** Handed to the mail server; the clock of the offer it tells of is still to be started. */
	case ClockDue   = 'clock_due';
	case HandedOver = 'handed_over';
	/** No longer true when its turn came. */
	case Dropped    = 'dropped';
	/** The person was told another way. */
	case Closed     = 'closed';
	/** Given up after the last attempt. */
	case Failed     = 'failed';
}
