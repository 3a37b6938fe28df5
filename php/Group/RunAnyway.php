<?php
/**
 * Decides that a group runs with fewer people than its minimum (A10): who decided and when is kept, the flag goes, and the
 * people in it and its mentors are told. Nothing ever decides this by itself.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\NotAllowed;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Refused;

final class RunAnyway {
	public function __construct(
		private readonly GroupRepository $groups,
		private readonly Places $places,
		private readonly SeatKeeper $seats,
		private readonly Database $database,
		private readonly Clock $clock,
	) {}

	/**
	 * Twice is harmless: nobody is told again.
	 *
	 * @throws NotFound   When there is no such group.
	 * @throws NotAllowed When the person does not run the program.
	 * @throws Refused    already_cancelled, not_below_minimum, nobody_in_it.
	 */
	public function decide( int $id, Actor $actor ): Group {
		$group  = $this->groups->find( $id ) ?? throw new NotFound();
		$places = $this->places->of( [ $group ], $actor )[ $id ];
		$now    = $this->clock->now();
		$why    = GroupRules::why_not_run_anyway( $group, $places, $actor, $now );
		if ( null !== $why && ! ( GroupReason::NotBelowMinimum === $why && null !== $group->runs_anyway_at ) ) {
			throw GroupReason::NotManager === $why ? new NotAllowed() : new Refused( $why );
		}
		$tell = null === $why ? $this->database->together( fn(): ?\Closure => $this->groups->runs_anyway( $id, $actor->name, $now ) ? $this->seats->runs_anyway( $id, $places->confirmed, $actor ) : null ) : null;
		if ( null !== $tell ) {
			$tell();
		}
		return $this->groups->find( $id ) ?? throw new NotFound();
	}
}
