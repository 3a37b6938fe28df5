<?php
/**
 * Somebody with a place answers whether they can come to dates the chapter changed: yes, which is written down, or no, which
 * leaves the group at once, also once it has begun, and costs nothing (DESIGN § 7). By their own page or by the link mailed to
 * them.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Actors;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Token;
use MentoringProgram\Shared\TokenPurpose;
use MentoringProgram\Shared\Tokens;

final class AnswerChangedDates {
	public function __construct(
		private readonly RegistrationLookup $lookup,
		private readonly RegistrationRepository $registrations,
		private readonly SeatBook $seats,
		private readonly Tokens $tokens,
		private readonly Actors $actors,
	) {}

	/**
	 * @param bool $comes False leaves the group.
	 * @throws NotFound                            When there is no such registration for the actor.
	 * @throws \MentoringProgram\Shared\NotAllowed When it is somebody else's.
	 * @throws \MentoringProgram\Shared\Refused    dates_not_asked, dates_agreed, already_ended.
	 * @throws \MentoringProgram\Shared\Busy       When the seats stay locked.
	 */
	public function answer( int $registration_id, bool $comes, Actor $actor ): SeatOutcome {
		return $this->seats->answer_changed_dates( $this->lookup->own( $registration_id, $actor )->id, $comes, $actor );
	}

	/**
	 * The registration a link is about; writes nothing.
	 *
	 * @throws NotFound When the link is none, its time is over, or the registration is gone or somebody else's.
	 */
	public function asked_by( string $secret ): Registration {
		$token        = $this->token( $secret );
		$registration = $this->registrations->find( $token->object_id );
		return null === $registration || $registration->person_id !== $token->person_id ? throw new NotFound() : $registration;
	}

	/**
	 * Answers by a link. Twice is harmless; a link stays good until its time is over, because dates may change again.
	 *
	 * @throws NotFound                         When the link is none or its time is over.
	 * @throws \MentoringProgram\Shared\Refused dates_not_asked, dates_agreed, already_ended.
	 * @throws \MentoringProgram\Shared\Busy    When the seats stay locked.
	 */
	public function by_link( string $secret, bool $comes ): SeatOutcome {
		return $this->seats->answer_changed_dates( $this->asked_by( $secret )->id, $comes, $this->actors->of( $this->token( $secret )->person_id ) );
	}

	private function token( string $secret ): Token {
		return $this->tokens->find( TokenPurpose::CanCome, $secret ) ?? throw new NotFound();
	}
}
