<?php
/**
 * Asks the membership plugin again for one person, at once, and keeps what it says in the index (A19). What follows from a changed
 * standing follows as it does from the daily run; nothing else is written down.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Membership\Members;
use MentoringProgram\Shared\Actor;

final class ReadMembership {
	public function __construct(
		private readonly RegistrationLookup $lookup,
		private readonly RegistrationRecords $records,
		private readonly RegistrationRules $rules,
		private readonly Members $members,
	) {}

	/**
	 * @throws \MentoringProgram\Shared\NotFound   When there is no such registration for the actor.
	 * @throws \MentoringProgram\Shared\NotAllowed When the actor does not run the program.
	 * @throws \MentoringProgram\Shared\Refused    account_gone.
	 */
	public function read( int $registration_id, Actor $actor ): Registration {
		$registration = $this->lookup->managed( $registration_id, $actor );
		$why          = $this->rules->read_membership( $this->records->of_one( $registration, $actor ), $actor );
		if ( null !== $why ) {
			throw $why;
		}
		$this->members->ask_again( $registration->person_id );
		return $registration;
	}
}
