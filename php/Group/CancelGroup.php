<?php
/**
 * Cancels a group for good: everybody registered loses their place and is told; its page stays and says so.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\NotAllowed;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Refused;

final class CancelGroup {
	public function __construct(
		private readonly GroupRepository $groups,
		private readonly GroupPosts $posts,
		private readonly SeatKeeper $seats,
	) {}

	/**
	 * @throws NotFound   When there is no such group.
	 * @throws NotAllowed When the person does not run the program.
	 * @throws Refused    When it was cancelled before.
	 */
	public function cancel( int $id, Actor $actor ): Group {
		$group = $this->groups->find( $id ) ?? throw new NotFound();
		$why   = GroupRules::why_not_edit( $group, $actor );
		if ( null !== $why ) {
			throw GroupReason::NotManager === $why ? new NotAllowed() : new Refused( $why );
		}
		$this->seats->change_state( $id, GroupState::Cancelled, null, $actor );
		$this->posts->update( $group->post_id, $group->title, null );
		$cancelled = $this->groups->find( $id ) ?? throw new NotFound();
		/** This action is documented in SaveGroup. */
		do_action( 'mentoring_program_group_saved', $cancelled );
		return $cancelled;
	}
}
