<?php
/**
 * Finds one registration for somebody who wants to do something with it. What is missing and what is not theirs to see
 * are the same: not found (check 2). Decides nothing about the state it is in.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupRepository;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\NotAllowed;
use MentoringProgram\Shared\NotFound;

final class RegistrationLookup {
	public function __construct(
		private readonly RegistrationRepository $registrations,
		private readonly GroupRepository $groups,
		private readonly RegistrationRules $rules,
	) {}

	/**
	 * A registration the actor may see: their own, or any for who runs the program.
	 *
	 * @throws NotFound When there is none.
	 */
	public function seen( int $id, Actor $actor ): Registration {
		$registration = $this->registrations->find( $id ) ?? throw new NotFound();
		if ( null !== $this->rules->only_oneself( $registration, $actor ) && null !== $this->rules->only_managers( $this->group_of( $registration ), $actor ) ) {
			throw new NotFound();
		}
		return $registration;
	}

	/**
	 * The actor's own registration.
	 *
	 * @throws NotFound   When there is none the actor may see.
	 * @throws NotAllowed When the actor may see it and it is somebody else's.
	 */
	public function own( int $id, Actor $actor ): Registration {
		$registration = $this->seen( $id, $actor );
		if ( null !== $this->rules->only_oneself( $registration, $actor ) ) {
			throw new NotAllowed();
		}
		return $registration;
	}

	/**
	 * A registration of a program the actor runs.
	 *
	 * @throws NotFound   When there is none the actor may see.
	 * @throws NotAllowed When it is the actor's own and they do not run the program.
	 */
	public function managed( int $id, Actor $actor ): Registration {
		$registration = $this->seen( $id, $actor );
		if ( null !== $this->rules->only_managers( $this->group_of( $registration ), $actor ) ) {
			throw new NotAllowed();
		}
		return $registration;
	}

	private function group_of( Registration $registration ): Group {
		return $this->groups->find( $registration->group_id ) ?? throw new NotFound();
	}
}
