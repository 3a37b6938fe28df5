<?php
/**
 * The actor turns an offered place down; that ends the registration and the next in line is asked.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Shared\Actor;

final class DeclineOffer {
	public function __construct(
		private readonly RegistrationLookup $lookup,
		private readonly SeatBook $seats,
	) {}

	/**
	 * @throws \MentoringProgram\Shared\NotFound   When there is no such registration for the actor.
	 * @throws \MentoringProgram\Shared\NotAllowed When it is somebody else's.
	 * @throws \MentoringProgram\Shared\Refused    not_offered, offer_expired, already_ended.
	 * @throws \MentoringProgram\Shared\Busy       When the seats stay locked.
	 */
	public function decline( int $registration_id, Actor $actor ): SeatOutcome {
		return $this->seats->decline( $this->lookup->own( $registration_id, $actor )->id, $actor );
	}
}
