<?php
/**
 * The administrator says that they looked, by hand, whether somebody is a member; or takes that back (A19). Who and when is kept,
 * and each act is written down. It makes nobody a member: what the membership plugin says stays what counts.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Membership\Members;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Audit;
use MentoringProgram\Shared\AuditAct;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Refused;

final class VerifyMembership {
	public function __construct(
		private readonly RegistrationLookup $lookup,
		private readonly RegistrationRecords $records,
		private readonly RegistrationRules $rules,
		private readonly VerificationRepository $verifications,
		private readonly Members $members,
		private readonly Audit $audit,
		private readonly Database $database,
		private readonly Clock $clock,
	) {}

	/**
	 * Verifies, for the term of the registration: every other one the person has in it is verified with it. The membership plugin
	 * is asked again before.
	 *
	 * @throws \MentoringProgram\Shared\NotFound   When there is no such registration for the actor.
	 * @throws \MentoringProgram\Shared\NotAllowed When the actor does not run the program.
	 * @throws Refused                             not_current, already_verified, already_ended, offer_expired.
	 */
	public function verify( int $registration_id, Actor $actor ): Registration {
		$registration = $this->lookup->managed( $registration_id, $actor );
		$this->members->check( $registration->person_id );
		$record = $this->record( $registration, $actor );
		$why    = $this->rules->verify( $record, $actor, $this->clock->now() );
		if ( null !== $why ) {
			throw $why;
		}
		$this->database->together(
			function () use ( $record, $actor ): void {
				$verification = new Verification( $record->registration->person_id, $record->group->term_id, $actor->name, $this->clock->now() );
				if ( $this->verifications->add( $verification, $actor ) ) {
					$this->audit->record( $actor, AuditAct::MembershipVerified, 'registration', $record->registration->id, $verification->person_id, [ 'standing' => $record->standing?->state->standing->value ] );
				}
			}
		);
		return $registration;
	}

	/**
	 * Takes a verification back.
	 *
	 * @throws \MentoringProgram\Shared\NotFound   When there is no such registration for the actor.
	 * @throws \MentoringProgram\Shared\NotAllowed When the actor does not run the program.
	 * @throws Refused                             not_verified.
	 */
	public function take_back( int $registration_id, Actor $actor ): Registration {
		$registration = $this->lookup->managed( $registration_id, $actor );
		$record       = $this->record( $registration, $actor );
		$why          = $this->rules->unverify( $record, $actor );
		if ( null !== $why ) {
			throw $why;
		}
		$this->database->together(
			function () use ( $record, $actor ): void {
				if ( $this->verifications->remove( $record->registration->person_id, $record->group->term_id ) ) {
					$this->audit->record( $actor, AuditAct::MembershipVerified, 'registration', $record->registration->id, $record->registration->person_id, [ 'taken_back' => true ] );
				}
			}
		);
		return $registration;
	}

	private function record( Registration $registration, Actor $actor ): RegistrationRecord {
		return $this->records->of_one( $registration, $actor );
	}
}
