<?php
/**
 * What an event of a registration means for its fee (A30, A37, A38, A41): a place makes it due; leaving keeps or drops it as
 * the program says; what the chapter changes costs the person nothing. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

use DateTimeImmutable;
use MentoringProgram\Program\FeeRules;
use MentoringProgram\Registration\RegistrationEvent;
use MentoringProgram\Registration\RegistrationEventKind;
use MentoringProgram\Registration\RegistrationStatus;

enum FeeConsequence {
	case None;
	case Due;
	case Void;

	/**
	 * @param FeeRules               $rules            Of the rule set that judged the registration.
	 * @param DateTimeImmutable|null $first_meeting_at Of its group, UTC.
	 */
	public static function of( RegistrationEvent $event, FeeRules $rules, ?DateTimeImmutable $first_meeting_at ): self {
		$had_place = RegistrationStatus::Confirmed->value === ( $event->details['was'] ?? '' );
		$has_begun = null !== $first_meeting_at && $first_meeting_at <= $event->at;
		return match ( $event->kind ) {
			RegistrationEventKind::Confirmed, RegistrationEventKind::Accepted => self::Due,
			// The fee goes along: what was paid stays in the account, what is due now is the new place's.
			RegistrationEventKind::Exchanged => self::Void,
			RegistrationEventKind::GroupCancelled => $had_place ? self::Void : self::None,
			RegistrationEventKind::Left, RegistrationEventKind::LeaveConfirmed, RegistrationEventKind::Withdrawn => match ( true ) {
				! $had_place => self::None,
				RegistrationEvent::DATES_CHANGED === ( $event->details[ RegistrationEvent::BECAUSE ] ?? '' ) => self::Void,
				$rules->keeps( $has_begun ) => self::None,
				default => self::Void,
			},
			RegistrationEventKind::Waiting, RegistrationEventKind::Offered, RegistrationEventKind::Declined, RegistrationEventKind::OfferExpired,
			RegistrationEventKind::LeaveRequested, RegistrationEventKind::DatesChanged, RegistrationEventKind::CanCome,
			RegistrationEventKind::ConflictFound, RegistrationEventKind::RunsAnyway,
			RegistrationEventKind::PlaceKept, RegistrationEventKind::RemindedToRenew => self::None,
		};
	}
}
