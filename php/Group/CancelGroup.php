<?php
/**
 * Cancels a group for good: everybody registered loses their place and is told; its page stays and says so. What they owe is
 * void; what they paid is owed back, unless they choose another group of the term by a day that is named here (A36).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use DateTimeZone;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\NotAllowed;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Shared\WallTime;

final class CancelGroup {
	/**
	 * How long people may take to choose another group: unless told otherwise, and at most.
	 */
	private const USUAL  = '+14 days';
	private const LATEST = '+1 year';

	public function __construct(
		private readonly GroupRepository $groups,
		private readonly GroupPosts $posts,
		private readonly SeatKeeper $seats,
		private readonly DateTimeZone $zone,
		private readonly Clock $clock,
	) {}

	/**
	 * @param string|null $choose_by Last day to choose another group, Y-m-d; null: two weeks from today.
	 * @throws NotFound   When there is no such group.
	 * @throws NotAllowed When the person does not run the program.
	 * @throws Refused    When it was cancelled before.
	 * @throws InvalidInput Naming choose_by.
	 */
	public function cancel( int $id, Actor $actor, ?string $choose_by = null ): Group {
		$group = $this->groups->find( $id ) ?? throw new NotFound();
		$why   = GroupRules::why_not_edit( $group, $actor );
		if ( null !== $why ) {
			throw GroupReason::NotManager === $why ? new NotAllowed() : new Refused( $why );
		}
		$this->seats->cancel( $id, $this->day( $choose_by ), $actor );
		$this->posts->update( $group->post_id, $group->title, null );
		$cancelled = $this->groups->find( $id ) ?? throw new NotFound();
		/** This action is documented in SaveGroup. */
		do_action( 'mentoring_program_group_saved', $cancelled );
		return $cancelled;
	}

	/**
	 * @throws InvalidInput When it is no day from today on, or more than a year away.
	 */
	private function day( ?string $choose_by ): string {
		$today = $this->clock->now()->setTimezone( $this->zone );
		$day   = $choose_by ?? $today->modify( self::USUAL )->format( 'Y-m-d' );
		if ( ! WallTime::is_date( $day ) || $day < $today->format( 'Y-m-d' ) || $day > $today->modify( self::LATEST )->format( 'Y-m-d' ) ) {
			throw new InvalidInput( [ new FieldError( 'choose_by', 'invalid' ) ] );
		}
		return $day;
	}
}
