<?php
/**
 * Whether the answers so far stop a registration: asked while the form is filled in, so that nobody answers on for nothing
 * (A24, A25). What is missing is no fault here. Writes nothing and keeps nothing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Program\Intake;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Refused;

final class CheckAnswers {
	public function __construct(
		private readonly RegistrationGrounds $grounds,
		private readonly EligibilityRefusal $eligibility,
	) {}

	/**
	 * The refusal these answers lead to; null while there is none.
	 *
	 * @throws Refused                            When the actor is not signed in.
	 * @throws \MentoringProgram\Shared\NotFound  When there is no such group for this actor.
	 */
	public function check( RegistrationIntent $intent, Actor $actor ): ?Refused {
		if ( ! $actor->is_signed_in() ) {
			throw new Refused( RegistrationReason::NotSignedIn );
		}
		$ground = $this->grounds->of( $intent->group_id, $actor );
		$day    = $ground->term->starts_on;
		return $this->eligibility->of( $ground->program, $ground->policy, Intake::read( $ground->policy, $intent->answers, $day )->decision, $day );
	}
}
