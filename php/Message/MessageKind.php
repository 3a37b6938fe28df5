<?php
/**
 * What the plugin writes to people. Pure.
 *
 * A new kind of message takes four places, each a line or a few:
 * 1. here: a case, what it is about, who reads it, under which moment it is listed, whether it may be switched off;
 * 2. `Words/<moment>Words.php`: its name, its subject and its paragraphs;
 * 3. `Placeholders.php`: what may stand in braces in it; a new one is named in `PlaceholderWords.php` and filled by the
 *    `Matter` of what the message is about;
 * 4. whoever it follows from: `MessageRules` for an event of a registration, else `WriteMessages::to()`.
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

	/**
	 * What it is about: says which Matter fills it in.
	 */
	public function about(): MessageAbout {
		return match ( $this ) {
			default => MessageAbout::Registration,
		};
	}

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

	/**
	 * The moment of its reader it belongs to.
	 */
	public function moment(): MessageMoment {
		return match ( $this ) {
			self::NewParticipant, self::ParticipantLeft, self::NewDates, self::DatesChanged, self::GroupCancelled => MessageMoment::Groups,
			self::LeaveToConfirm => MessageMoment::Committee,
			default => MessageMoment::Places,
		};
	}

	/**
	 * Whether somebody would lose a place, or come in vain, without it: it cannot be switched off.
	 */
	public function is_always_on(): bool {
		return match ( $this ) {
			self::PlaceConfirmed, self::PlaceOffered, self::Withdrawn, self::DatesChanged, self::GroupCancelled => true,
			default => false,
		};
	}
}
