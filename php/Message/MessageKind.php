<?php
/**
 * What the plugin writes to people. Pure.
 *
 * A new kind of message takes four places, each a line or a few:
 * 1. here: a case, what it is about, who reads it, under which moment it is listed, whether it may be switched off or has to
 *    be switched on first;
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
	case PlaceHeld       = 'place_held';
	case OfferExpired    = 'offer_expired';
	case Left            = 'left';
	case LeaveRequested  = 'leave_requested';
	case Withdrawn       = 'withdrawn';
	case MembershipLapsed = 'membership_lapsed';
	case GroupCancelled  = 'group_cancelled';
	case DatesChanged    = 'dates_changed';
	case NewParticipant  = 'new_participant';
	case ParticipantLeft = 'participant_left';
	case LeaveToConfirm  = 'leave_to_confirm';
	case NewDates        = 'new_dates';
	case GroupMessage    = 'group_message';
	case ConfirmGroup    = 'confirm_group';
	case RunsAnyway      = 'runs_anyway';
	case RunsAnywayLed   = 'runs_anyway_led';

	case ConflictFound      = 'conflict_found';
	case AttendanceToMark   = 'attendance_to_mark';
	case PreMeetingsMissing = 'pre_meetings_missing';
	case MeetingCancelled   = 'meeting_cancelled';
	case FeeReceived     = 'fee_received';
	case FeeCameBack     = 'fee_came_back';
	case FeeOverdue      = 'fee_overdue';

	/**
	 * What it is about: says which Matter fills it in.
	 */
	public function about(): MessageAbout {
		return match ( $this ) {
			self::AttendanceToMark, self::PreMeetingsMissing, self::MeetingCancelled => MessageAbout::Meeting,
			self::GroupMessage => MessageAbout::GroupMessage,
			self::ConfirmGroup => MessageAbout::Confirmation,
			self::FeeReceived, self::FeeCameBack, self::FeeOverdue => MessageAbout::FeeEntry,
			default => MessageAbout::Registration,
		};
	}

	/**
	 * Who reads it.
	 */
	public function reader(): MessageReader {
		return match ( $this ) {
			self::NewParticipant, self::ParticipantLeft, self::NewDates, self::AttendanceToMark, self::PreMeetingsMissing, self::ConfirmGroup, self::RunsAnywayLed => MessageReader::Mentors,
			self::LeaveToConfirm, self::ConflictFound => MessageReader::Administrators,
			default => MessageReader::Person,
		};
	}

	/**
	 * The moment of its reader it belongs to.
	 */
	public function moment(): MessageMoment {
		return match ( $this ) {
			self::NewParticipant, self::ParticipantLeft, self::NewDates, self::DatesChanged, self::GroupCancelled, self::GroupMessage,
			self::AttendanceToMark, self::PreMeetingsMissing, self::MeetingCancelled, self::ConfirmGroup, self::RunsAnyway, self::RunsAnywayLed => MessageMoment::Groups,
			self::LeaveToConfirm, self::ConflictFound => MessageMoment::Committee,
			default => MessageMoment::Places,
		};
	}

	/**
	 * Whether somebody would lose a place, or come in vain, without it: it cannot be switched off.
	 */
	public function is_always_on(): bool {
		return match ( $this ) {
			self::PlaceConfirmed, self::PlaceOffered, self::PlaceHeld, self::Withdrawn, self::DatesChanged, self::GroupCancelled, self::MeetingCancelled, self::GroupMessage, self::ConfirmGroup => true,
			default => false,
		};
	}

	/**
	 * Whether nobody gets it until the chapter switches it on: something else usually tells the same, or not every chapter
	 * wants it.
	 */
	public function is_off_at_first(): bool {
		return in_array( $this, [ self::MembershipLapsed, self::FeeOverdue ], true );
	}

	/**
	 * Whether the clock of an offer starts once it was handed over.
	 */
	public function starts_clock(): bool {
		return self::PlaceOffered === $this || self::PlaceHeld === $this;
	}

	/**
	 * Whether a link in it works for its reader alone: nobody else is shown the letter.
	 */
	public function holds_a_secret(): bool {
		return in_array( $this, [ self::AttendanceToMark, self::ConfirmGroup, self::PlaceHeld, self::DatesChanged ], true );
	}
}
