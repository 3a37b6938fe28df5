<?php
/**
 * What can happen to a registration. Histories and messages are keyed by it. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

enum RegistrationEventKind: string {
	case Confirmed      = 'confirmed';
	case Waiting        = 'waiting';
	case Offered        = 'offered';
	case Accepted       = 'accepted';
	case Declined       = 'declined';
	case OfferExpired   = 'offer_expired';
	case Left           = 'left';
	case LeaveRequested = 'leave_requested';
	case LeaveConfirmed = 'leave_confirmed';
	case Withdrawn      = 'withdrawn';
	case Exchanged      = 'exchanged';
	case GroupCancelled = 'group_cancelled';
	case DatesChanged   = 'dates_changed';
	case CanCome        = 'can_come';
	case RunsAnyway     = 'runs_anyway';
	case ConflictFound  = 'conflict_found';

	// After a membership ended.
	case PlaceKept       = 'place_kept';
	case RemindedToRenew = 'reminded_to_renew';
}
