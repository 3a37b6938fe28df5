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
use MentoringProgram\Shared\Refused;
use MentoringProgram\Shared\Settings;

final class RemindToRenew {
	public function __construct(
		private readonly RegistrationLookup $lookup,
		private readonly RegistrationRepository $registrations,
		private readonly RegistrationRules $rules,
		private readonly LapseActs $acts,
		private readonly Settings $settings,
	) {}

	/**
	 * Two at the same moment write to the person once.
	 *
	 * @throws \MentoringProgram\Shared\NotFound   When there is no such registration for the actor.
	 * @throws \MentoringProgram\Shared\NotAllowed When the actor does not run the program.
	 * @throws Refused                             no_lapse, reminded_lately, mail_paused, already_ended, offer_expired.
	 * @throws \MentoringProgram\Shared\Busy       When somebody else holds the person for too long.
	 */
	public function by_hand( int $registration_id, Actor $actor ): Registration {
		$registration = $this->lookup->managed( $registration_id, $actor );
		$this->acts->note(
			$registration,
			RegistrationEventKind::RemindedToRenew,
			$actor,
			function ( RegistrationRecord $record, DateTimeImmutable $now ) use ( $actor ): array {
				$why = $this->rules->remind_to_renew( $record, $actor, $this->settings->is_copy(), $now );
				return null === $why ? [ RegistrationEvent::BY_HAND => true ] : throw $why;
			}
		);
		return $registration;
	}

	/**
	 * Reminds unless that was done since the membership ended, by whomever and for whichever place.
	 *
	 * @param DateTimeImmutable $ended_at Beginning of the last day of the membership, UTC.
	 * @throws \MentoringProgram\Shared\Busy When somebody else holds the person for too long.
	 */
	public function by_itself( Lapse $lapse, DateTimeImmutable $ended_at ): void {
		$registration = $this->registrations->find( $lapse->registration_id );
		if ( null !== $registration ) {
			$this->acts->note(
				$registration,
				RegistrationEventKind::RemindedToRenew,
				Actor::system(),
				static function ( RegistrationRecord $record ) use ( $ended_at ): ?array {
					$still = $record->standing?->lapse;
					return null === $still || $still->was_reminded_since( $ended_at ) ? null : [];
				}
			);
		}
	}
}
