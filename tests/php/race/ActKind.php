<?php
/**
 * What somebody may do in a round: the acts of SeatBook, the administrator's move, returning what was paid, one try of a
 * limit, a deed outside the seats, cron, an upgrade, a setting, and the naive controls that must go wrong.
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
	case Move          = 'move';
	case Take          = 'take a try';
	case Deed          = 'deed';
	case Cron          = 'cron';
	case Install       = 'install';
	case Change        = 'change a setting';
	case NaiveCount    = 'naive: count, then insert';
	case NaiveHead     = 'naive: select the head, then claim';
	case NaiveSend     = 'naive: read what is due, send, then note it';
	case NaiveInstall  = 'naive: read the version, then take the step';
	case NaiveChange   = 'naive: read all settings, then write all';
	case NaiveTake     = 'naive: read how many, then write';
	case NaiveMove     = 'naive: select a free seat, then move there';
	case NaiveRefund   = 'naive: look, then return';
}
