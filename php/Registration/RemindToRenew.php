<?php
/**
 * Reminds somebody with a place that their membership ended (A19): by hand, whether or not the chapter lets the message go out by
 * itself, and at most once a day; or by itself, once for each end. That it was done is an event of the registration, and the
 * message follows from it. Frees no place.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Shared\Settings;

final class RemindToRenew {
	public function __construct(
		private readonly RegistrationLookup $lookup,
		private readonly RegistrationRecords $records,
		private readonly RegistrationRepository $registrations,
		private readonly RegistrationRules $rules,
		private readonly Lapses $lapses,
		private readonly SeatBook $seats,
		private readonly Settings $settings,
		private readonly Database $database,
		private readonly Clock $clock,
	) {}

	/**
	 * Two at the same moment write to the person once.
	 *
	 * @throws \MentoringProgram\Shared\NotFound   When there is no such registration for the actor.
	 * @throws \MentoringProgram\Shared\NotAllowed When the actor does not run the program.
	 * @throws Refused                             no_lapse, reminded_lately, mail_paused, already_ended, offer_expired.
	 */
	public function by_hand( int $registration_id, Actor $actor ): Registration {
		$registration = $this->lookup->managed( $registration_id, $actor );
		$event        = $this->database->together(
			function () use ( $registration, $actor ): RegistrationEvent {
				$this->registrations->hold( $registration->person_id );
				$now    = $this->clock->now();
				$record = $this->records->with_standing( [ $this->records->of_one( $this->lookup->managed( $registration->id, $actor ), $actor ) ] )[0];
				$why    = $this->rules->remind_to_renew( $record, $actor, $this->settings->is_copy(), $now );
				return null === $why ? $this->registrations->note( $record->registration, RegistrationEventKind::RemindedToRenew, $now, $actor, [ RegistrationEvent::BY_HAND => true ] ) : throw $why;
			}
		);
		$this->seats->fire( [ $event ] );
		return $registration;
	}

	/**
	 * Reminds unless that was done since the membership ended, by whomever and for whichever place.
	 *
	 * @param DateTimeImmutable $ended_at Beginning of the last day of the membership, UTC.
	 */
	public function by_itself( Lapse $lapse, DateTimeImmutable $ended_at ): void {
		$event = $this->database->together(
			function () use ( $lapse, $ended_at ): ?RegistrationEvent {
				$this->registrations->hold( $lapse->person_id );
				$still        = $this->lapses->of( [ $lapse->registration_id ] )[ $lapse->registration_id ] ?? null;
				$registration = $this->registrations->find( $lapse->registration_id );
				return null === $still || null === $registration || $still->was_reminded_since( $ended_at ) ? null : $this->registrations->note( $registration, RegistrationEventKind::RemindedToRenew, $this->clock->now(), Actor::system(), [] );
			}
		);
		$this->seats->fire( null === $event ? [] : [ $event ] );
	}
}
