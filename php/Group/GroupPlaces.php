<?php
/**
 * What a group shows of its places; asked of Registration through Places. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use DateTimeImmutable;

final class GroupPlaces {
	/**
	 * @param int                    $capacity     Places of the group.
	 * @param int                    $confirmed    People with a place.
	 * @param int                    $offered      Places offered to somebody, not yet expired.
	 * @param int                    $waiting      People waiting.
	 * @param int                    $withheld     Freed places the administrator has not offered yet (A49).
	 * @param OwnPlace|null          $mine         What the viewer has.
	 * @param DateTimeImmutable|null $next_offer_ends_at  When the soonest of the offers ends, UTC; null: no clock runs.
	 */
	public function __construct(
		public readonly int $capacity,
		public readonly int $confirmed,
		public readonly int $offered,
		public readonly int $waiting,
		public readonly int $withheld,
		public readonly ?OwnPlace $mine = null,
		public readonly ?DateTimeImmutable $next_offer_ends_at = null,
	) {}

	/**
	 * Places a newcomer could have at once: none while anybody waits (complaint 23).
	 */
	public function left(): int {
		return $this->waiting > 0 ? 0 : max( 0, $this->capacity - $this->confirmed - $this->offered - $this->withheld );
	}

	/**
	 * How many hold more than there is, after the administrator lowered the capacity.
	 */
	public function overbooked_by(): int {
		return max( 0, $this->confirmed + $this->offered - $this->capacity );
	}
}
