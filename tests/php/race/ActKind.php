<?php
/**
 * What somebody may do in a round: the acts of SeatBook, returning what was paid, and the
 * naive controls that must go wrong.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Race;

enum ActKind: string {
	case Register      = 'register';
	case Leave         = 'leave';
	case Withdraw      = 'withdraw';
	case ConfirmLeave  = 'confirm leave';
	case Accept        = 'accept';
	case Decline       = 'decline';
	case Capacity      = 'capacity';
	case State         = 'state';
	case OfferWithheld = 'offer withheld';
	case Expire        = 'expire';
	case StartClock    = 'start clock';
	case Standing      = 'standing';
	case Refund        = 'refund';
	case NaiveCount    = 'naive: count, then insert';
	case NaiveHead     = 'naive: select the head, then claim';
	case NaiveRefund   = 'naive: look, then return';
}
