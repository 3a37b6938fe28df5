<?php
/**
 * Decides what settling writes (DESIGN § 7.4 and 7.5): rows in, list of writes out. Reads and writes nothing itself, so
 * every clause can be tested without a database. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Group\GroupState;
use MentoringProgram\Membership\Standing;

final class SeatSettlement {
	/**
	 * Writes decided so far.
	 *
	 * @var list<SeatWrite>
	 */
	private array $writes = [];

	/**
	 * Seats of each group as they will be, by group and number.
	 *
	 * @var array<int, array<int, Seat>>
	 */
	private array $seats = [];

	/**
	 * Who waits in each group, in order of the queue.
	 *
	 * @var array<int, list<SeatClaim>>
	 */
	private array $waiting = [];

	/**
	 * @param list<SeatGroup>      $groups            The locked groups.
	 * @param list<Seat>           $seats             All their seats.
	 * @param list<SeatClaim>      $waiting           Everybody without a seat in them, in order of the queue.
	 * @param array<int, Standing> $standings         Standing of those waiting, by person; missing is unknown.
	 * @param int|null             $newcomer          Registration inserted in this very transaction.
	 * @param bool                 $newcomer_confirms It gets a place, not an offer, when it is reached.
	 * @param OfferClock           $clock             How offers run.
	 * @param DateTimeImmutable    $now               Read after the lock, UTC.
	 */
	private function __construct(
		private readonly array $groups,
		array $seats,
		array $waiting,
		private readonly array $standings,
		private readonly ?int $newcomer,
		private readonly bool $newcomer_confirms,
		private readonly OfferClock $clock,
		private readonly DateTimeImmutable $now,
	) {
		foreach ( $groups as $group ) {
			$this->seats[ $group->id ]   = [];
			$this->waiting[ $group->id ] = [];
		}
		foreach ( $seats as $seat ) {
			$this->seats[ $seat->group_id ][ $seat->number ] = $seat;
		}
		foreach ( $waiting as $claim ) {
			$this->waiting[ $claim->group_id ][] = $claim;
		}
	}

	/**
	 * The writes, in the order they must happen: each step through all groups before the next begins, so that a place
	 * given up in one group is free before it is taken in the other.
	 *
	 * @param list<SeatGroup>      $groups            The locked groups.
	 * @param list<Seat>           $seats             All their seats.
	 * @param list<SeatClaim>      $waiting           Everybody without a seat in them, in order of the queue.
	 * @param array<int, Standing> $standings         Standing of those waiting, by person; missing is unknown.
	 * @param int|null             $newcomer          Registration inserted in this very transaction.
	 * @param bool                 $newcomer_confirms It gets a place, not an offer, when it is reached.
	 * @param OfferClock           $clock             How offers run.
	 * @param DateTimeImmutable    $now               Read after the lock, UTC.
	 * @return list<SeatWrite>
	 */
	public static function decide( array $groups, array $seats, array $waiting, array $standings, ?int $newcomer, bool $newcomer_confirms, OfferClock $clock, DateTimeImmutable $now ): array {
		$settlement = new self( $groups, $seats, $waiting, $standings, $newcomer, $newcomer_confirms, $clock, $now );
		$steps      = [
			$settlement->end_who_must( ... ),
			$settlement->release_seats( ... ),
			$settlement->make_places( ... ),
			$settlement->set_clocks( ... ),
			$settlement->match_capacity( ... ),
			$settlement->hand_out( ... ),
		];
		foreach ( $steps as $step ) {
			foreach ( $groups as $group ) {
				$step( $group );
			}
		}
		return $settlement->writes;
	}

	/**
	 * Whether settling comes to those waiting at all: a group is cancelled, or a seat is free to be handed out. Where not,
	 * nobody need read the queue.
	 *
	 * @param list<SeatGroup>   $groups The locked groups.
	 * @param list<Seat>        $seats  All their seats.
	 * @param OfferClock        $clock  How offers run.
	 * @param DateTimeImmutable $now    Read after the lock, UTC.
	 */
	public static function reaches_queue( array $groups, array $seats, OfferClock $clock, DateTimeImmutable $now ): bool {
		$settlement = new self( $groups, $seats, [], [], null, false, $clock, $now );
		foreach ( $groups as $group ) {
			$settlement->end_who_must( $group );
			$settlement->release_seats( $group );
			$settlement->match_capacity( $group );
			if ( GroupState::Cancelled === $group->state || [] !== $settlement->to_hand_out( $group ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * (a) Everybody in a cancelled group ends, and every offer past its time.
	 */
	private function end_who_must( SeatGroup $group ): void {
		$cancelled = GroupState::Cancelled === $group->state;
		$ending    = [];
		foreach ( $this->seats[ $group->id ] as $number => $seat ) {
			$holder = $seat->holder;
			if ( null === $holder || ! $seat->is_held() ) {
				continue;
			}
			$expired = ! $holder->is_seated && null !== $seat->offer_expires_at && $seat->offer_expires_at <= $this->now;
			if ( $cancelled || $expired ) {
				$ending[]                             = $holder->registration_id;
				$this->seats[ $group->id ][ $number ] = new Seat(
					$seat->group_id,
					$seat->number,
					$seat->registration_id,
					new SeatClaim( $holder->registration_id, $holder->group_id, $holder->person_id, $holder->is_seated, true, $holder->one_place ),
					$seat->offer_expires_at,
					$seat->offer_seconds_left,
					$seat->is_withheld,
					$seat->place_key,
				);
			}
		}
		if ( $cancelled ) {
			$ending                      = array_merge( $ending, array_map( static fn( SeatClaim $claim ): int => $claim->registration_id, $this->waiting[ $group->id ] ) );
			$this->waiting[ $group->id ] = [];
		}
		if ( [] !== $ending ) {
			$this->writes[] = SeatWrite::end( $group->id, $ending, $cancelled ? EndedReason::GroupCancelled : EndedReason::OfferExpired );
		}
	}

	/**
	 * (b) Seats of whoever ended, is gone or is elsewhere become free. What was a place is kept back once the group has
	 * begun: the group should talk about it first (A49).
	 */
	private function release_seats( SeatGroup $group ): void {
		foreach ( $this->seats[ $group->id ] as $number => $seat ) {
			if ( null === $seat->registration_id || $seat->is_held() ) {
				continue;
			}
			$was_place                            = null !== $seat->place_key || ( null !== $seat->holder && $seat->holder->is_seated );
			$withhold                             = $was_place && $group->has_begun( $this->now );
			$this->writes[]                       = SeatWrite::release( $seat, $withhold );
			$this->seats[ $group->id ][ $number ] = $this->free( $seat->group_id, $seat->number, $withhold );
		}
	}

	/**
	 * (c) A seat whose registration was accepted becomes a place.
	 */
	private function make_places( SeatGroup $group ): void {
		foreach ( $this->seats[ $group->id ] as $seat ) {
			$holder = $seat->holder;
			if ( null === $holder || ! $holder->is_seated ) {
				continue;
			}
			$place_key = $holder->place_key( $group->term_id );
			if ( $place_key !== $seat->place_key || null !== $seat->offer_expires_at || null !== $seat->offer_seconds_left ) {
				$this->writes[] = SeatWrite::place( $seat, $place_key );
			}
		}
	}

	/**
	 * While a group is on hold the clocks of its offers stand still; afterwards they go on with what was left.
	 */
	private function set_clocks( SeatGroup $group ): void {
		foreach ( $this->seats[ $group->id ] as $seat ) {
			$holder = $seat->holder;
			if ( null === $holder || $holder->is_seated ) {
				continue;
			}
			$on_hold = GroupState::OnHold === $group->state;
			if ( $on_hold && null !== $seat->offer_expires_at ) {
				$this->writes[] = SeatWrite::stop_clock( $seat, $seat->offer_expires_at->getTimestamp() - $this->now->getTimestamp() );
			}
			if ( ! $on_hold && null !== $seat->offer_seconds_left ) {
				$this->writes[] = SeatWrite::run_clock( $seat, $this->clock->after( $seat->offer_seconds_left, $group->first_meeting_at, $this->now ) );
			}
		}
	}

	/**
	 * (d) As many seats as places, by count: free ones go first, then those kept back; a held one always stays.
	 */
	private function match_capacity( SeatGroup $group ): void {
		$seats   = $this->seats[ $group->id ];
		$missing = $group->capacity - count( $seats );
		if ( $missing > 0 ) {
			$numbers = array_slice( array_values( array_diff( range( 1, count( $seats ) + $group->capacity ), array_keys( $seats ) ) ), 0, $missing );
			if ( [] !== $numbers ) {
				$this->writes[] = SeatWrite::add( $group->id, $numbers );
			}
			foreach ( $numbers as $number ) {
				$this->seats[ $group->id ][ $number ] = $this->free( $group->id, $number, false );
			}
			return;
		}
		$free = array_filter( $seats, static fn( Seat $seat ): bool => null === $seat->registration_id );
		uasort( $free, static fn( Seat $one, Seat $other ): int => [ $one->is_withheld, -$one->number ] <=> [ $other->is_withheld, -$other->number ] );
		$surplus = array_slice( array_keys( $free ), 0, -$missing );
		if ( [] === $surplus ) {
			return;
		}
		$this->writes[] = SeatWrite::remove( $group->id, $surplus );
		foreach ( $surplus as $number ) {
			unset( $this->seats[ $group->id ][ $number ] );
		}
	}

	/**
	 * (e) Free seats go to people in good standing, or registered past that rule, in order of the queue; a place only to the
	 * newcomer.
	 */
	private function hand_out( SeatGroup $group ): void {
		$free = $this->to_hand_out( $group );
		foreach ( $this->waiting[ $group->id ] as $claim ) {
			if ( [] === $free ) {
				return;
			}
			if ( ! $claim->past_standing && ! ( $this->standings[ $claim->person_id ] ?? Standing::Unknown )->may_be_offered() ) {
				continue;
			}
			$confirm        = $this->newcomer_confirms && $claim->registration_id === $this->newcomer;
			$this->writes[] = SeatWrite::give( $group->id, array_shift( $free ), $claim->registration_id, $confirm, $confirm ? $claim->place_key( $group->term_id ) : null );
		}
	}

	/**
	 * Numbers of the seats somebody can have now, lowest first.
	 *
	 * @return list<int>
	 */
	private function to_hand_out( SeatGroup $group ): array {
		$seats = $this->seats[ $group->id ];
		if ( GroupState::Published !== $group->state || count( $seats ) > $group->capacity ) {
			return [];
		}
		ksort( $seats );
		return array_keys( array_filter( $seats, static fn( Seat $seat ): bool => null === $seat->registration_id && ! $seat->is_withheld ) );
	}

	private function free( int $group_id, int $number, bool $withheld ): Seat {
		return new Seat( $group_id, $number, null, null, null, null, $withheld, null );
	}
}
