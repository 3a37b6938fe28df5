<?php
/**
 * One seat row, with the registration that holds it. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;

final class Seat {
	/**
	 * @param int                    $group_id           Group.
	 * @param int                    $number             Number within the group.
	 * @param int|null               $registration_id    Who holds it.
	 * @param SeatClaim|null         $holder             That registration; null also when it is gone.
	 * @param DateTimeImmutable|null $offer_expires_at   UTC, once the offer's clock runs.
	 * @param int|null               $offer_seconds_left What was left when the group went on hold.
	 * @param bool                   $is_withheld        Not to be given away by itself (A49).
	 * @param string|null            $place_key          Person and term of the place.
	 */
	public function __construct(
		public readonly int $group_id,
		public readonly int $number,
		public readonly ?int $registration_id,
		public readonly ?SeatClaim $holder,
		public readonly ?DateTimeImmutable $offer_expires_at,
		public readonly ?int $offer_seconds_left,
		public readonly bool $is_withheld,
		public readonly ?string $place_key,
	) {}

	/**
	 * Whether somebody holds it who may: not ended, and of this group.
	 */
	public function is_held(): bool {
		return null !== $this->holder && ! $this->holder->has_ended && $this->holder->group_id === $this->group_id;
	}
}
