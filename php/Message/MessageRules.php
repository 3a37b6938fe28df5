<?php
/**
 * Which messages follow from an event, and whether one that waited is still true when it is handed over: nobody is told
 * what no longer holds. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use DateTimeImmutable;
use MentoringProgram\Registration\Registration;
use MentoringProgram\Registration\RegistrationEvent;
use MentoringProgram\Registration\RegistrationEventKind;
use MentoringProgram\Registration\RegistrationStatus;

final class MessageRules {
	/**
	 * What an event is to be told as, in order. Declining and giving up a place in an exchange are told to nobody who did
	 * it: they have just read it on the page, and the place taken instead is confirmed.
	 *
	 * @return list<MessageKind>
	 */
	public static function follow_from( RegistrationEvent $event ): array {
		$had_place = RegistrationStatus::Confirmed->value === ( $event->details['was'] ?? '' );
		// Told in another way: whoever registered the person on paper does it in person, a cancelled meeting has its own message.
		$silent = true === ( $event->details['silent'] ?? false );
		return match ( $event->kind ) {
			RegistrationEventKind::Confirmed, RegistrationEventKind::Accepted => $silent ? [ MessageKind::NewParticipant ] : [ MessageKind::PlaceConfirmed, MessageKind::NewParticipant ],
			RegistrationEventKind::Waiting => $silent ? [] : [ MessageKind::WaitingJoined ],
			RegistrationEventKind::Offered => [ true === ( $event->details['on_behalf'] ?? $event->details[ RegistrationEvent::MUST_AGREE ] ?? false ) ? MessageKind::PlaceHeld : MessageKind::PlaceOffered ],
			RegistrationEventKind::Declined => [],
			RegistrationEventKind::OfferExpired => [ MessageKind::OfferExpired ],
			RegistrationEventKind::Left, RegistrationEventKind::LeaveConfirmed => $had_place ? [ MessageKind::Left, MessageKind::ParticipantLeft ] : [ MessageKind::Left ],
			RegistrationEventKind::LeaveRequested => [ MessageKind::LeaveRequested, MessageKind::LeaveToConfirm ],
			RegistrationEventKind::Withdrawn => $had_place ? [ MessageKind::Withdrawn, MessageKind::ParticipantLeft ] : [ MessageKind::Withdrawn ],
			RegistrationEventKind::Exchanged => [ MessageKind::ParticipantLeft ],
			RegistrationEventKind::ConflictFound => [ MessageKind::ConflictFound ],
			RegistrationEventKind::GroupCancelled => [ MessageKind::GroupCancelled ],
			// Everybody with a place hears of it; the mentors once, not once for each of them.
			RegistrationEventKind::RunsAnyway => true === ( $event->details['first'] ?? false ) ? [ MessageKind::RunsAnyway, MessageKind::RunsAnywayLed ] : [ MessageKind::RunsAnyway ],
			RegistrationEventKind::CanCome, RegistrationEventKind::PlaceKept => [],
			RegistrationEventKind::RemindedToRenew => [ MessageKind::MembershipLapsed ],
			RegistrationEventKind::DatesChanged => $silent ? [] : ( true === ( $event->details['first'] ?? false ) ? [ MessageKind::DatesChanged, MessageKind::NewDates ] : [ MessageKind::DatesChanged ] ),
		};
	}

	/**
	 * Whether somebody asked for the messages of an event: then they go out although the chapter lets none go out by themselves.
	 */
	public static function is_by_hand( RegistrationEvent $event ): bool {
		return true === ( $event->details[ RegistrationEvent::BY_HAND ] ?? false );
	}

	/**
	 * Whether a message about a registration still says what is so.
	 */
	public static function is_still_true( MessageKind $kind, Registration $registration, DateTimeImmutable $now ): bool {
		$status = $registration->status( $now );
		return match ( $kind ) {
			MessageKind::PlaceConfirmed, MessageKind::NewParticipant, MessageKind::DatesChanged, MessageKind::ConflictFound, MessageKind::RunsAnyway, MessageKind::MembershipLapsed => RegistrationStatus::Confirmed === $status,
			MessageKind::WaitingJoined => RegistrationStatus::Waiting === $status,
			MessageKind::PlaceOffered, MessageKind::PlaceHeld => RegistrationStatus::Offered === $status,
			MessageKind::LeaveRequested, MessageKind::LeaveToConfirm => RegistrationStatus::Ended !== $status && null !== $registration->leave_requested_at,
			// What tells of something that is over stays true.
			default => true,
		};
	}
}
