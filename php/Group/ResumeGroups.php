<?php
/**
 * Ends what was on hold until a day, on that day: the group takes people again and the clocks of offers go on.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use DateTimeZone;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Busy;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\NotFound;

final class ResumeGroups {
	public function __construct(
		private readonly GroupRepository $groups,
		private readonly SeatKeeper $seats,
		private readonly Clock $clock,
	) {}

	/**
	 * One that stays locked keeps the others from nothing and is met again by the next run.
	 */
	public function due(): void {
		$now = $this->clock->now();
		// The day begins somewhere up to fourteen hours before it does in UTC.
		foreach ( $this->groups->on_hold_until( $now->modify( '+14 hours' )->format( 'Y-m-d' ) ) as $group ) {
			if ( null === $group->on_hold_until || $group->on_hold_until > $now->setTimezone( new DateTimeZone( $group->timezone ) )->format( 'Y-m-d' ) ) {
				continue;
			}
			try {
				$this->seats->change_state( $group->id, GroupState::Published, null, Actor::system() );
			} catch ( Busy | NotFound ) {
				continue;
			}
			$resumed = $this->groups->find( $group->id );
			if ( null !== $resumed ) {
				/** This action is documented in SaveGroup. */
				do_action( 'mentoring_program_group_saved', $resumed );
			}
		}
	}
}
