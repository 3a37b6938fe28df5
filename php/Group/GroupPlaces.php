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
	 * @param int|null               $mine         Registration id of the viewer that has not ended.
	 * @param string|null            $my_status    confirmed, offered or waiting.
	 * @param int|null               $my_position  Place in line, from 1, while waiting.
	 * @param DateTimeImmutable|null $my_offer_expires_at UTC.
	 * @param DateTimeImmutable|null $next_offer_ends_at  When the soonest of the offers ends, UTC; null: no clock runs.
	 */
	public function __construct(
		public readonly int $capacity,
		public readonly int $confirmed,
		public readonly int $offered,
		public readonly int $waiting,
		public readonly int $withheld,
		public readonly ?int $mine = null,
		public readonly ?string $my_status = null,
		public readonly ?int $my_position = null,
		public readonly ?DateTimeImmutable $my_offer_expires_at = null,
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
