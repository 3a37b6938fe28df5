<?php
/**
 * Deletes a group nobody ever registered for, with its page. Any other group is cancelled or archived instead, because
 * its record must stay readable (A8).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use MentoringProgram\Meeting\MeetingRepository;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\NotAllowed;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Refused;

final class DeleteGroup {
	public function __construct(
		private readonly GroupRepository $groups,
		private readonly MeetingRepository $meetings,
		private readonly ConfirmationRepository $confirmations,
		private readonly GroupPosts $posts,
		private readonly SeatKeeper $seats,
		private readonly Database $database,
	) {}

	/**
	 * @throws NotFound   When there is no such group.
	 * @throws NotAllowed When the person does not run the program.
	 * @throws Refused    When somebody registered.
	 */
	public function delete( int $id, Actor $actor ): void {
		$group = $this->groups->find( $id ) ?? throw new NotFound();
		$this->refuse_unless_empty( $group, $actor );
		if ( GroupState::Draft !== $group->state ) {
			// From here on nobody can register, so what is true now stays true.
			$this->seats->change_state( $id, GroupState::Draft, null, $actor );
			try {
				$this->refuse_unless_empty( $group, $actor );
			} catch ( Refused $refused ) {
				$this->seats->change_state( $id, $group->state, $group->on_hold_until, $actor );
				throw $refused;
			}
		}
		$this->database->together(
			function () use ( $id ): void {
				$this->meetings->remove( 'group', $id );
				$this->confirmations->remove( $id );
				$this->groups->remove( $id );
			}
		);
		$this->posts->remove( $group->post_id );
		/**
		 * A group was deleted; it had nobody in it.
		 *
		 * @param int $id The group that is gone.
		 */
		do_action( 'mentoring_program_group_deleted', $id );
	}

	private function refuse_unless_empty( Group $group, Actor $actor ): void {
		$why = GroupRules::why_not_delete( $group, $this->seats->has_people( $group->id ), $actor );
		if ( null !== $why ) {
			throw GroupReason::NotManager === $why ? new NotAllowed() : new Refused( $why );
		}
	}
}
