<?php
/**
 * The actor gives up their own wait, offer or place: at once before the group's first meeting, later as a request the
 * administrator grants (A49).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Shared\Actor;

final class LeaveGroup {
	/**
	 * Whether the mentor knows: yes, not yet, or the administrator should tell; '' is no answer, which is fine.
	 */
	public const MENTOR_TOLD = [ '', 'yes', 'not_yet', 'tell' ];

	public function __construct(
		private readonly RegistrationLookup $lookup,
		private readonly SeatBook $seats,
	) {}

	/**
	 * @param string $mentor_told One of MENTOR_TOLD; kept with a request.
	 * @throws \MentoringProgram\Shared\NotFound   When there is no such registration for the actor.
	 * @throws \MentoringProgram\Shared\NotAllowed When it is somebody else's.
	 * @throws \MentoringProgram\Shared\Refused    already_ended, offer_expired.
	 * @throws \MentoringProgram\Shared\Busy       When the seats stay locked.
	 */
	public function leave( int $registration_id, string $mentor_told, Actor $actor ): SeatOutcome {
		return $this->seats->leave( $this->lookup->own( $registration_id, $actor )->id, $actor, $mentor_told );
	}
}
