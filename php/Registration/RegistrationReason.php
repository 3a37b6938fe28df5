<?php
/**
 * Why somebody cannot do something with a registration. Stable codes; RegistrationLabels has the sentences. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Shared\Reason;

enum RegistrationReason: string implements Reason {
	// Who asks.
	case NotSignedIn       = 'not_signed_in';
	case NoMembership      = 'no_membership';
	case MembershipLapsed  = 'membership_lapsed';
	case MembershipUnknown = 'membership_unknown';
	case NotYours          = 'not_yours';
	case ManagersOnly      = 'managers_only';

	// When, and what state the group is in.
	case NotReady           = 'not_ready';
	case NotOpenYet         = 'not_open_yet';
	case RegistrationClosed = 'registration_closed';
	case GroupNotOpen       = 'group_not_open';
	case GroupCancelled     = 'group_cancelled';
	case GroupOnHold        = 'group_on_hold';
	case GroupBegun         = 'group_begun';
	case OpenAlready        = 'open_already';

	// What the person has already.
	case AlreadyRegistered = 'already_registered';
	case LeadsThisGroup    = 'leads_this_group';
	case TooManyWaits      = 'too_many_waits';

	// What was answered, and what is left.
	case NotEligible = 'not_eligible';
	case TalkFirst   = 'talk_first';
	case Full        = 'full';

	// Offers and exchanges.
	case OfferExpired  = 'offer_expired';
	case NotOffered    = 'not_offered';
	case MustGiveUp    = 'must_give_up';
	case WrongExchange = 'wrong_exchange';

	// Leaving.
	case AlreadyEnded    = 'already_ended';
	case LeavePending    = 'leave_pending';
	case NotLeaving      = 'not_leaving';
	case NothingWithheld = 'nothing_withheld';

	// Changed dates.
	case DatesNotAsked = 'dates_not_asked';
	case DatesAgreed   = 'dates_agreed';

	// What an administrator does for somebody.
	case OnlyPlacesMove   = 'only_places_move';
	case OtherTerm        = 'other_term';
	case MoveOffered      = 'move_offered';
	case PersonRegistered = 'person_registered';
	case NoPlace          = 'no_place';
	case LeadsThatGroup   = 'leads_that_group';
	case NeedsOverride    = 'needs_override';
	case NotCurrent       = 'not_current';
	case AlreadyVerified  = 'already_verified';
	case NotVerified      = 'not_verified';
	case NoLapse          = 'no_lapse';
	case RemindedLately   = 'reminded_lately';
	case MailPaused       = 'mail_paused';
	case AccountGone      = 'account_gone';

	// The same request twice.
	case KeyReused = 'key_reused';
	case KeySpent  = 'key_spent';
}
