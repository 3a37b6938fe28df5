<?php
/**
 * One write settling decided on; SeatLedger carries it out. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;

final class SeatWrite {
	/**
	 * @param SeatWriteKind          $kind             What.
	 * @param int                    $group_id         Group.
	 * @param list<int>              $numbers          Seats, by number; one for all but Add and Remove.
	 * @param list<int>              $registration_ids Who ends, or holds or gets the seat.
	 * @param EndedReason|null       $reason           End: why.
	 * @param bool                   $withhold         Release: keep it back.
	 * @param bool                   $confirm          Give: as a place, not as an offer.
	 * @param string|null            $place_key        Place, and Give as a place.
	 * @param DateTimeImmutable|null $expires_at       RunClock, UTC.
	 * @param int|null               $seconds_left     StopClock.
	 */
	private function __construct(
		public readonly SeatWriteKind $kind,
		public readonly int $group_id,
		public readonly array $numbers = [],
		public readonly array $registration_ids = [],
		public readonly ?EndedReason $reason = null,
		public readonly bool $withhold = false,
		public readonly bool $confirm = false,
		public readonly ?string $place_key = null,
		public readonly ?DateTimeImmutable $expires_at = null,
		public readonly ?int $seconds_left = null,
	) {}

	/**
	 * @param non-empty-list<int> $registration_ids Registrations.
	 */
	public static function end( int $group_id, array $registration_ids, EndedReason $reason ): self {
		return new self( SeatWriteKind::End, $group_id, registration_ids: $registration_ids, reason: $reason );
	}

	public static function release( Seat $seat, bool $withhold ): self {
		return new self( SeatWriteKind::Release, $seat->group_id, [ $seat->number ], [ (int) $seat->registration_id ], withhold: $withhold );
	}

	public static function place( Seat $seat, ?string $place_key ): self {
		return new self( SeatWriteKind::Place, $seat->group_id, [ $seat->number ], [ (int) $seat->registration_id ], place_key: $place_key );
	}

	public static function stop_clock( Seat $seat, int $seconds_left ): self {
		return new self( SeatWriteKind::StopClock, $seat->group_id, [ $seat->number ], [ (int) $seat->registration_id ], seconds_left: $seconds_left );
	}

	public static function run_clock( Seat $seat, DateTimeImmutable $expires_at ): self {
		return new self( SeatWriteKind::RunClock, $seat->group_id, [ $seat->number ], [ (int) $seat->registration_id ], expires_at: $expires_at );
	}

	/**
	 * @param non-empty-list<int> $numbers Seat numbers.
	 */
	public static function add( int $group_id, array $numbers ): self {
		return new self( SeatWriteKind::Add, $group_id, $numbers );
	}

	/**
	 * @param non-empty-list<int> $numbers Seat numbers.
	 */
	public static function remove( int $group_id, array $numbers ): self {
		return new self( SeatWriteKind::Remove, $group_id, $numbers );
	}

	public static function give( int $group_id, int $number, int $registration_id, bool $confirm, ?string $place_key ): self {
		return new self( SeatWriteKind::Give, $group_id, [ $number ], [ $registration_id ], confirm: $confirm, place_key: $place_key );
	}
}
