<?php
/**
 * What the plugin writes to people, and to whom. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

enum MessageKind: string {
	case PlaceConfirmed  = 'place_confirmed';
	case WaitingJoined   = 'waiting_joined';
	case PlaceOffered    = 'place_offered';
	case OfferExpired    = 'offer_expired';
	case Left            = 'left';
	case LeaveRequested  = 'leave_requested';
	case Withdrawn       = 'withdrawn';
	case GroupCancelled  = 'group_cancelled';
	case DatesChanged    = 'dates_changed';
	case NewParticipant  = 'new_participant';
	case ParticipantLeft = 'participant_left';
	case LeaveToConfirm  = 'leave_to_confirm';
	case NewDates        = 'new_dates';
	case FeeReceived     = 'fee_received';
	case FeeCameBack     = 'fee_came_back';

	/**
	 * Who reads it.
	 */
	public function reader(): MessageReader {
		return match ( $this ) {
			self::NewParticipant, self::ParticipantLeft, self::NewDates => MessageReader::Mentors,
			self::LeaveToConfirm => MessageReader::Administrators,
			default => MessageReader::Person,
		};
	}
}
