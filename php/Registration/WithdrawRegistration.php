<?php
/**
 * The administrator takes somebody out of a group, or off its waiting list.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Shared\Actor;

final class WithdrawRegistration {
	public function __construct(
		private readonly RegistrationLookup $lookup,
		private readonly SeatBook $seats,
	) {}

	/**
	 * @throws \MentoringProgram\Shared\NotFound   When there is no such registration for the actor.
	 * @throws \MentoringProgram\Shared\NotAllowed When the actor does not run the program.
	 * @throws \MentoringProgram\Shared\Refused    already_ended, offer_expired.
	 * @throws \MentoringProgram\Shared\Busy       When the seats stay locked.
	 */
	public function withdraw( int $registration_id, Actor $actor ): SeatOutcome {
		return $this->seats->withdraw( $this->lookup->managed( $registration_id, $actor )->id, $actor );
	}
}
