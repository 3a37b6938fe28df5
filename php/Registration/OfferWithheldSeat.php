<?php
/**
 * The administrator gives the seats a group kept back away again (A49): to those who wait, else to whoever registers.
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

final class OfferWithheldSeat {
	public function __construct(
		private readonly GroupRepository $groups,
		private readonly RegistrationRules $rules,
		private readonly SeatBook $seats,
	) {}

	/**
	 * The group whose seats were let go.
	 *
	 * @throws NotFound                         When there is no such group.
	 * @throws NotAllowed                       When the actor does not run the program.
	 * @throws \MentoringProgram\Shared\Refused nothing_withheld.
	 * @throws \MentoringProgram\Shared\Busy    When the seats stay locked.
	 */
	public function offer( int $group_id, Actor $actor ): Group {
		$group = $this->groups->find( $group_id ) ?? throw new NotFound();
		if ( null !== $this->rules->only_managers( $group, $actor ) ) {
			throw $group->state->is_public() ? new NotAllowed() : new NotFound();
		}
		$this->seats->offer_withheld( $group->id, $actor );
		return $group;
	}
}
