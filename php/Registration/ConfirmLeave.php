<?php
/**
 * The administrator grants a request to leave; the seat is kept back until it is offered on purpose (A49).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Shared\Actor;

final class ConfirmLeave {
	public function __construct(
		private readonly RegistrationLookup $lookup,
		private readonly SeatBook $seats,
	) {}

	/**
	 * @throws \MentoringProgram\Shared\NotFound   When there is no such registration for the actor.
	 * @throws \MentoringProgram\Shared\NotAllowed When the actor does not run the program.
	 * @throws \MentoringProgram\Shared\Refused    not_leaving, already_ended.
	 * @throws \MentoringProgram\Shared\Busy       When the seats stay locked.
	 */
	public function confirm( int $registration_id, Actor $actor ): SeatOutcome {
		return $this->seats->confirm_leave( $this->lookup->managed( $registration_id, $actor )->id, $actor );
	}
}
