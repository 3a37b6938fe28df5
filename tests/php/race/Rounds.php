<?php
/**
 * The rounds everybody fears, by name: two to four acts each that meet on the same seats (faults 1, 7 to 11). What must be
 * so afterwards is mostly the business of Invariants; a round adds what only it knows.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Race;

use Closure;
use MentoringProgram\Shared\Database;

final class Rounds {
	public function __construct( private readonly Database $database ) {}

	/**
	 * Short rounds by the sentence they prove.
	 *
	 * @return array<string, Closure(): Round>
	 */
	public function short(): array {
		return [
			'two leave while two wait'                     => function (): Round {
				$stage = $this->stage()->group( 'g', 2, [ 'A', 'B' ], waiting: [ 'C', 'D' ] );
				return new Round( $stage, [ $stage->act( ActKind::Leave, 'g', 'A' ), $stage->act( ActKind::Leave, 'g', 'B' ) ], $this->statuses( $stage, 'g', [
					'C' => 'offered',
					'D' => 'offered',
				] ) );
			},
			'two leave while three wait, one of them lapsed' => function (): Round {
				$stage = $this->stage()->group( 'g', 2, [ 'A', 'B' ], waiting: [ 'C', 'D', 'E' ] )->standing( 'lapsed', [ 'C' ] )->standing( 'current', [ 'D', 'E' ] );
				return new Round( $stage, [ $stage->act( ActKind::Leave, 'g', 'A' ), $stage->act( ActKind::Leave, 'g', 'B' ) ], $this->statuses( $stage, 'g', [
					'C' => 'waiting',
					'D' => 'offered',
					'E' => 'offered',
				] ) );
			},
			'one joins while one leaves and one waits'     => function (): Round {
				$stage = $this->stage()->group( 'g', 2, [ 'A', 'B' ], waiting: [ 'C' ] );
				return new Round( $stage, [ $stage->act( ActKind::Leave, 'g', 'A' ), $stage->act( ActKind::Register, 'g', 'N' ) ], $this->statuses( $stage, 'g', [
					'C' => 'offered',
					'N' => 'waiting',
				] ) );
			},
			'one joins while one leaves and nobody waits'  => function (): Round {
				$stage = $this->stage()->group( 'g', 2, [ 'A', 'B' ] );
				return new Round( $stage, [ $stage->act( ActKind::Leave, 'g', 'A' ), $stage->act( ActKind::Register, 'g', 'N' ) ] );
			},
			'four join two places'                         => function (): Round {
				$stage = $this->stage()->group( 'g', 2 );
				return new Round( $stage, array_map( static fn( string $who ): Act => $stage->act( ActKind::Register, 'g', $who ), [ 'K', 'L', 'M', 'N' ] ), $this->count( [ 'confirmed' => 2, 'waiting' => 2 ] ) );
			},
			'four join the last place and will not wait'   => function (): Round {
				$stage = $this->stage()->group( 'g', 3, [ 'A', 'B' ] );
				return new Round( $stage, array_map( static fn( string $who ): Act => $stage->act( ActKind::Register, 'g', $who, [ 'waits' => false ] ), [ 'K', 'L', 'M', 'N' ] ), $this->count( [ 'confirmed' => 1, 'full' => 3 ] ) );
			},
			'the capacity falls while two leave'           => function (): Round {
				$stage = $this->stage()->group( 'g', 3, [ 'A', 'B', 'C' ], waiting: [ 'D' ] );
				return new Round( $stage, [ $stage->act( ActKind::Capacity, 'g', more: [ 'number' => 1 ] ), $stage->act( ActKind::Leave, 'g', 'A' ), $stage->act( ActKind::Leave, 'g', 'B' ) ] );
			},
			'the capacity falls below the places and rises again' => function (): Round {
				$stage = $this->stage()->group( 'g', 3, [ 'A', 'B', 'C' ], waiting: [ 'D', 'E' ] );
				return new Round( $stage, [ $stage->act( ActKind::Capacity, 'g', more: [ 'number' => 1 ] ), $stage->act( ActKind::Capacity, 'g', more: [ 'number' => 4 ] ), $stage->act( ActKind::Leave, 'g', 'C' ) ] );
			},
			'the capacity rises by two while one joins'    => function (): Round {
				$stage = $this->stage()->group( 'g', 1, [ 'A' ], waiting: [ 'B' ] );
				return new Round( $stage, [ $stage->act( ActKind::Capacity, 'g', more: [ 'number' => 3 ] ), $stage->act( ActKind::Register, 'g', 'N' ) ], $this->statuses( $stage, 'g', [ 'B' => 'offered' ] ) );
			},
			'one accepts while the offer expires'          => function (): Round {
				$stage = $this->stage()->group( 'g', 1, offers: [ 'C' => 20 ], waiting: [ 'D' ] );
				return new Round( $stage, [ $stage->act( ActKind::Accept, 'g', 'C' ), $stage->act( ActKind::Expire, more: [ 'skew' => 60 ] ) ] );
			},
			'one accepts, the offer expires and one joins, the clocks ten minutes apart' => function (): Round {
				$stage = $this->stage()->group( 'g', 1, offers: [ 'C' => 300 ], waiting: [ 'D' ] );
				return new Round( $stage, [ $stage->act( ActKind::Accept, 'g', 'C', [ 'skew' => -600 ] ), $stage->act( ActKind::Expire, more: [ 'skew' => 600 ] ), $stage->act( ActKind::Register, 'g', 'N', [ 'skew' => 600 ] ) ] );
			},
			'one declines while one joins and one leaves'  => function (): Round {
				$stage = $this->stage()->group( 'g', 2, [ 'A' ], offers: [ 'C' => null ], waiting: [ 'D' ] );
				return new Round( $stage, [ $stage->act( ActKind::Decline, 'g', 'C' ), $stage->act( ActKind::Register, 'g', 'N' ), $stage->act( ActKind::Leave, 'g', 'A' ) ] );
			},
			'one accepts while the administrator withdraws them' => function (): Round {
				$stage = $this->stage()->group( 'g', 1, offers: [ 'C' => 3600 ], waiting: [ 'D' ] );
				return new Round( $stage, [ $stage->act( ActKind::Accept, 'g', 'C' ), $stage->act( ActKind::Withdraw, 'g', 'C' ) ], $this->statuses( $stage, 'g', [
					'C' => 'ended',
					'D' => 'offered',
				] ) );
			},
			'one accepts and declines on two devices'      => function (): Round {
				$stage = $this->stage()->group( 'g', 1, offers: [ 'C' => 3600 ], waiting: [ 'D' ] );
				return new Round( $stage, [ $stage->act( ActKind::Accept, 'g', 'C' ), $stage->act( ActKind::Decline, 'g', 'C' ), $stage->act( ActKind::Accept, 'g', 'C' ) ] );
			},
			'the clock of an offer starts while it is accepted' => function (): Round {
				$stage = $this->stage()->group( 'g', 2, offers: [ 'C' => null, 'D' => null ], waiting: [ 'E' ] );
				return new Round( $stage, [ $stage->act( ActKind::StartClock, 'g', 'C', [ 'number' => 3600 ] ), $stage->act( ActKind::Accept, 'g', 'C' ), $stage->act( ActKind::StartClock, 'g', 'D', [ 'number' => 3600 ] ), $stage->act( ActKind::Decline, 'g', 'D' ) ] );
			},
			'an exchange while the place is left'          => function (): Round {
				$stage = $this->stage()->group( 'old', 1, [ 'P' ], waiting: [ 'Q' ] )->group( 'new', 1, offers: [ 'P' => 3600 ], waiting: [ 'R' ] );
				return new Round( $stage, [ $stage->act( ActKind::Accept, 'new', 'P', [ 'gives_up' => 'old' ] ), $stage->act( ActKind::Leave, 'old', 'P' ) ], $this->statuses( $stage, 'old', [ 'Q' => 'offered' ] ) );
			},
			'two exchange places crosswise'                => function (): Round {
				$stage = $this->stage()->group( 'one', 2, [ 'P' ], offers: [ 'R' => 3600 ], waiting: [ 'S' ] )->group( 'two', 2, [ 'R' ], offers: [ 'P' => null ], waiting: [ 'T' ] );
				return new Round(
					$stage,
					[ $stage->act( ActKind::Accept, 'two', 'P', [ 'gives_up' => 'one' ] ), $stage->act( ActKind::Accept, 'one', 'R', [ 'gives_up' => 'two' ] ) ],
					$this->count( [ 'confirmed' => 2 ] )
				);
			},
			'two swap their groups by the administrator while one stops waiting' => function (): Round {
				$stage = $this->stage()->group( 'one', 2, [ 'P' ], offers: [ 'R' => 3600 ], waiting: [ 'S' ] )->group( 'two', 2, [ 'R' ], offers: [ 'P' => 3600 ], waiting: [ 'T' ] )->moving( 'one', 'two', [ 'P' ] )->moving( 'two', 'one', [ 'R' ] );
				return new Round(
					$stage,
					[ $stage->act( ActKind::Accept, 'two', 'P', [ 'gives_up' => 'one' ] ), $stage->act( ActKind::Accept, 'one', 'R', [ 'gives_up' => 'two' ] ), $stage->act( ActKind::Leave, 'one', 'S' ) ],
					$this->statuses( $stage, 'two', [
						'P' => 'confirmed',
						'R' => 'ended',
						'T' => 'offered',
					] )
				);
			},
			'two are offered each other\'s group at once'  => function (): Round {
				$stage = $this->stage()->group( 'one', 2, [ 'P' ] )->group( 'two', 2, [ 'R' ] );
				return new Round( $stage, [ $stage->act( ActKind::Move, 'two', 'P', [ 'gives_up' => 'one' ] ), $stage->act( ActKind::Move, 'one', 'R', [ 'gives_up' => 'two' ] ), $stage->act( ActKind::Register, 'one', 'N' ) ], $this->statuses( $stage, 'two', [
					'P' => 'offered',
					'R' => 'confirmed',
				] ) );
			},
			'two administrators move one to two groups'    => function (): Round {
				$stage = $this->stage()->group( 'from', 1, [ 'P' ], waiting: [ 'Q' ] )->group( 'one', 1 )->group( 'two', 1 );
				return new Round( $stage, [ $stage->act( ActKind::Move, 'one', 'P', [ 'gives_up' => 'from' ] ), $stage->act( ActKind::Move, 'two', 'P', [ 'gives_up' => 'from' ] ) ], $this->count( [ 'offered' => 1, 'move_offered' => 1 ] ) );
			},
			'two administrators make the same move'        => function (): Round {
				$stage = $this->stage()->group( 'from', 1, [ 'P' ] )->group( 'to', 2 );
				return new Round( $stage, array_fill( 0, 3, $stage->act( ActKind::Move, 'to', 'P', [ 'gives_up' => 'from' ] ) ), $this->all_the_same() );
			},
			'two are moved to the one free place while one registers there' => function (): Round {
				$stage = $this->stage()->group( 'from', 2, [ 'P', 'R' ] )->group( 'to', 2, [ 'A' ] );
				return new Round( $stage, [ $stage->act( ActKind::Move, 'to', 'P', [ 'gives_up' => 'from' ] ), $stage->act( ActKind::Move, 'to', 'R', [ 'gives_up' => 'from' ] ), $stage->act( ActKind::Register, 'to', 'N' ) ] );
			},
			'one is moved while they leave'                => function (): Round {
				$stage = $this->stage()->group( 'from', 1, [ 'P' ], waiting: [ 'Q' ] )->group( 'to', 1 );
				return new Round( $stage, [ $stage->act( ActKind::Move, 'to', 'P', [ 'gives_up' => 'from' ] ), $stage->act( ActKind::Leave, 'from', 'P' ) ], $this->statuses( $stage, 'from', [
					'P' => 'ended',
					'Q' => 'offered',
				] ) );
			},
			'a move is accepted while the place before is withdrawn and left' => function (): Round {
				$stage = $this->stage()->group( 'from', 1, [ 'P' ], waiting: [ 'Q' ] )->group( 'to', 1, offers: [ 'P' => 3600 ], waiting: [ 'R' ] )->moving( 'from', 'to', [ 'P' ] );
				return new Round( $stage, [ $stage->act( ActKind::Accept, 'to', 'P', [ 'gives_up' => 'from' ] ), $stage->act( ActKind::Withdraw, 'from', 'P' ), $stage->act( ActKind::Leave, 'from', 'P' ) ], $this->statuses( $stage, 'to', [
					'P' => 'confirmed',
					'R' => 'waiting',
				] ) );
			},
			'a move is accepted while the new group is cancelled' => function (): Round {
				$stage = $this->stage()->group( 'from', 1, [ 'P' ], waiting: [ 'Q' ] )->group( 'to', 1, offers: [ 'P' => 3600 ] )->moving( 'from', 'to', [ 'P' ] );
				return new Round( $stage, [ $stage->act( ActKind::Accept, 'to', 'P', [ 'gives_up' => 'from' ] ), $stage->act( ActKind::State, 'to', more: [ 'word' => 'cancelled' ] ) ], $this->statuses( $stage, 'to', [ 'P' => 'ended' ] ) );
			},
			'an offer is accepted while its group is cancelled and another leaves' => function (): Round {
				$stage = $this->stage()->group( 'g', 2, [ 'A' ], offers: [ 'C' => 3600 ], waiting: [ 'D' ] );
				return new Round( $stage, [ $stage->act( ActKind::Accept, 'g', 'C' ), $stage->act( ActKind::State, 'g', more: [ 'word' => 'cancelled' ] ), $stage->act( ActKind::Leave, 'g', 'A' ) ], $this->statuses( $stage, 'g', [
					'C' => 'ended',
					'D' => 'ended',
				] ) );
			},
			'a whole group is moved into another while one joins there and one leaves here' => function (): Round {
				$stage = $this->stage()->group( 'from', 4, [ 'A', 'B', 'C', 'D' ] )->group( 'to', 4, [ 'E' ] );
				$acts  = array_map( static fn( string $who ): Act => $stage->act( ActKind::Move, 'to', $who, [ 'gives_up' => 'from' ] ), [ 'A', 'B', 'C', 'D' ] );
				return new Round( $stage, [ ...$acts, $stage->act( ActKind::Register, 'to', 'N' ), $stage->act( ActKind::Leave, 'from', 'D' ) ], $this->taken( $stage, 'to', 4 ) );
			},
			'a whole group accepts its move while the group before is cancelled' => function (): Round {
				$people = [ 'A', 'B', 'C', 'D' ];
				$stage  = $this->stage()->group( 'from', 4, $people )->group( 'to', 6, [ 'E' ], array_fill_keys( $people, 3600 ) )->moving( 'from', 'to', $people );
				$acts   = array_map( static fn( string $who ): Act => $stage->act( ActKind::Accept, 'to', $who, [ 'gives_up' => 'from' ] ), $people );
				return new Round( $stage, [ ...$acts, $stage->act( ActKind::State, 'from', more: [ 'word' => 'cancelled' ] ) ], $this->statuses( $stage, 'to', array_fill_keys( $people, 'confirmed' ) ) );
			},
			'one accepts two offers of a term at once'     => function (): Round {
				$stage = $this->stage()->group( 'one', 1, offers: [ 'P' => 3600 ], waiting: [ 'S' ] )->group( 'two', 1, offers: [ 'P' => 3600 ], waiting: [ 'T' ] );
				return new Round( $stage, [ $stage->act( ActKind::Accept, 'one', 'P' ), $stage->act( ActKind::Accept, 'two', 'P' ) ], $this->count( [ 'confirmed' => 1, 'must_give_up' => 1 ] ) );
			},
			'one registers in two groups on two devices'   => function (): Round {
				$stage = $this->stage()->group( 'one', 1 )->group( 'two', 1 );
				return new Round( $stage, [ $stage->act( ActKind::Register, 'one', 'P' ), $stage->act( ActKind::Register, 'two', 'P' ) ], $this->count( [ 'confirmed' => 1, 'offered' => 1 ] ) );
			},
			'one registers in one group on two devices'    => function (): Round {
				$stage = $this->stage()->group( 'g', 2, [ 'A' ] );
				return new Round( $stage, [ $stage->act( ActKind::Register, 'g', 'P' ), $stage->act( ActKind::Register, 'g', 'P' ), $stage->act( ActKind::Register, 'g', 'N' ) ], $this->same_registration( $stage->person( 'P' ) ) );
			},
			'one registers again as the own offer expires' => function (): Round {
				$stage = $this->stage()->group( 'g', 1, offers: [ 'C' => -5 ], waiting: [ 'D' ] );
				return new Round( $stage, [ $stage->act( ActKind::Register, 'g', 'C' ), $stage->act( ActKind::Expire ) ], $this->statuses( $stage, 'g', [
					'C' => 'waiting',
					'D' => 'offered',
				] ) );
			},
			'one leaves a waiting list and joins it again' => function (): Round {
				$stage = $this->stage()->group( 'g', 1, [ 'A' ], waiting: [ 'C', 'D' ] );
				return new Round( $stage, [ $stage->act( ActKind::Leave, 'g', 'C' ), $stage->act( ActKind::Register, 'g', 'C' ), $stage->act( ActKind::Leave, 'g', 'A' ) ] );
			},
			'a group is cancelled while one joins and one accepts' => function (): Round {
				$stage = $this->stage()->group( 'g', 3, [ 'A' ], offers: [ 'C' => 3600 ], waiting: [] );
				return new Round( $stage, [ $stage->act( ActKind::State, 'g', more: [ 'word' => 'cancelled' ] ), $stage->act( ActKind::Register, 'g', 'N' ), $stage->act( ActKind::Accept, 'g', 'C' ) ] );
			},
			'a group goes on hold while one accepts and one leaves' => function (): Round {
				$stage = $this->stage()->group( 'g', 3, [ 'A' ], offers: [ 'C' => 3600, 'B' => 3600 ], waiting: [ 'D' ] );
				return new Round( $stage, [ $stage->act( ActKind::State, 'g', more: [ 'word' => 'on_hold' ] ), $stage->act( ActKind::Accept, 'g', 'C' ), $stage->act( ActKind::Leave, 'g', 'A' ) ], $this->seat_count( $stage, 'g' ) );
			},
			'a group on hold goes on while one leaves'     => function (): Round {
				$stage = $this->stage()->group( 'g', 2, [ 'A' ], waiting: [ 'D', 'E' ], state: 'on_hold' );
				return new Round( $stage, [ $stage->act( ActKind::State, 'g', more: [ 'word' => 'published' ] ), $stage->act( ActKind::Leave, 'g', 'A' ) ], $this->statuses( $stage, 'g', [
					'D' => 'offered',
					'E' => 'offered',
				] ) );
			},
			'a request to leave is granted and withdrawn at once' => function (): Round {
				$stage = $this->stage()->group( 'g', 2, [ 'A', 'B' ], waiting: [ 'D' ], begun: true, leaving: [ 'A' ] );
				return new Round( $stage, [ $stage->act( ActKind::ConfirmLeave, 'g', 'A' ), $stage->act( ActKind::Withdraw, 'g', 'A' ), $stage->act( ActKind::Leave, 'g', 'B' ) ], $this->statuses( $stage, 'g', [
					'A' => 'ended',
					'D' => 'waiting',
				] ) );
			},
			'a seat kept back is offered while one joins'  => function (): Round {
				$stage = $this->stage()->group( 'g', 2, [ 'A' ], waiting: [ 'D' ], begun: true, withheld: 1 );
				return new Round( $stage, [ $stage->act( ActKind::OfferWithheld, 'g' ), $stage->act( ActKind::Register, 'g', 'N' ), $stage->act( ActKind::OfferWithheld, 'g' ) ], $this->statuses( $stage, 'g', [ 'D' => 'offered' ] ) );
			},
			'one renews while a seat is freed'             => function (): Round {
				$stage = $this->stage()->group( 'g', 1, [ 'A' ], waiting: [ 'C', 'D' ] )->standing( 'lapsed', [ 'C', 'D' ] );
				return new Round( $stage, [ $stage->act( ActKind::Standing, 'g', 'C', [ 'word' => 'current' ] ), $stage->act( ActKind::Leave, 'g', 'A' ) ], $this->statuses( $stage, 'g', [ 'C' => 'offered' ] ) );
			},
			'ten submit the same form'                     => function (): Round {
				$stage = $this->stage()->group( 'g', 2, [ 'A' ], waiting: [] );
				return new Round( $stage, array_fill( 0, 10, $stage->act( ActKind::Register, 'g', 'P' ) ), $this->ten_the_same() );
			},
			'ten submit the same form for a full group'    => function (): Round {
				$stage = $this->stage()->group( 'g', 1, [ 'A' ], waiting: [ 'C' ] );
				return new Round( $stage, array_fill( 0, 10, $stage->act( ActKind::Register, 'g', 'P' ) ), $this->ten_the_same() );
			},
			'the same key with other content'              => function (): Round {
				$stage = $this->stage()->group( 'g', 2, [ 'A' ] );
				$one   = $stage->act( ActKind::Register, 'g', 'P', [ 'word' => 'key', 'content' => 'one' ] );
				$other = $stage->act( ActKind::Register, 'g', 'P', [ 'word' => 'key', 'content' => 'other' ] );
				return new Round( $stage, [ $one, $other, $one, $other ], $this->count( [ 'confirmed' => 2, 'key_reused' => 2 ] ) );
			},
			'the same key in two groups'                   => function (): Round {
				$stage = $this->stage()->group( 'one', 1 )->group( 'two', 1 );
				return new Round( $stage, [ $stage->act( ActKind::Register, 'one', 'P', [ 'word' => 'key' ] ), $stage->act( ActKind::Register, 'two', 'P', [ 'word' => 'key' ] ) ], $this->count( [ 'confirmed' => 1, 'key_reused' => 1 ] ) );
			},
			'four return the same fee, each for themselves' => function (): Round {
				$stage = $this->stage()->group( 'g', 1, [ 'A' ] )->paid( 'g', 'A', 15000 );
				return new Round( $stage, array_map( static fn( int $number ): Act => $stage->act( ActKind::Refund, 'g', 'A', [
					'number' => 15000,
					'word'   => "refund-{$stage->term}-{$number}",
				] ), range( 1, 4 ) ), $this->count( [ 'done' => 1, 'more_than_paid' => 3 ] ) );
			},
			'four return half of a fee'                    => function (): Round {
				$stage = $this->stage()->group( 'g', 1, [ 'A' ] )->paid( 'g', 'A', 15000 );
				return new Round( $stage, array_map( static fn( int $number ): Act => $stage->act( ActKind::Refund, 'g', 'A', [
					'number' => 7500,
					'word'   => "refund-{$stage->term}-{$number}",
				] ), range( 1, 4 ) ), $this->count( [ 'done' => 2, 'more_than_paid' => 2 ] ) );
			},
			'the same return is sent four times'           => function (): Round {
				$stage = $this->stage()->group( 'g', 1, [ 'A' ] )->paid( 'g', 'A', 15000 );
				return new Round( $stage, array_fill( 0, 4, $stage->act( ActKind::Refund, 'g', 'A', [
					'number' => 15000,
					'word'   => "refund-{$stage->term}",
				] ) ), $this->count( [ 'done' => 4 ] ) );
			},
			'five cancel, five limits rise, ten join'      => function (): Round {
				$stage = $this->stage()->group( 'g', 6, [ 'A', 'B', 'C', 'D', 'E', 'F' ], waiting: [ 'V', 'W' ] );
				$acts  = [];
				foreach ( [ 'A', 'B', 'C', 'D', 'E' ] as $index => $who ) {
					$acts[] = $stage->act( ActKind::Leave, 'g', $who );
					$acts[] = $stage->act( ActKind::Capacity, 'g', more: [ 'number' => 7 + $index ] );
				}
				foreach ( range( 1, 10 ) as $number ) {
					$acts[] = $stage->act( ActKind::Register, 'g', "N{$number}" );
				}
				return new Round( $stage, $acts );
			},
		];
	}

	/**
	 * A round nobody thought of: two groups, people in both, two to four acts.
	 *
	 * @param int $strike How often, in a hundred, something strikes an act: 0 never.
	 * @param bool $kills Connections are killed, else processes.
	 */
	public function any( int $strike, bool $kills ): Round {
		$stage  = $this->stage();
		$groups = [ 'one', 'two' ];
		foreach ( $groups as $group ) {
			$names    = $this->shuffled( [ 'A', 'B', 'C', 'D', 'E' ] );
			$capacity = mt_rand( 1, 3 );
			$places   = 'one' === $group ? array_splice( $names, 0, mt_rand( 0, $capacity ) ) : [];
			$offers   = array_fill_keys( array_splice( $names, 0, mt_rand( 0, $capacity - count( $places ) ) ), 0 === mt_rand( 0, 2 ) ? null : mt_rand( -3, 300 ) );
			$waiting  = count( $places ) + count( $offers ) === $capacity ? array_splice( $names, 0, mt_rand( 0, 2 ) ) : [];
			$stage->group( $group, $capacity, $places, $offers, $waiting, begun: 0 === mt_rand( 0, 4 ) );
		}
		$stage->standing( 'lapsed', [ 'E' ] );
		$acts = [];
		foreach ( range( 1, mt_rand( 2, 4 ) ) as $ignored ) {
			$group  = $groups[ mt_rand( 0, 1 ) ];
			$person = [ 'A', 'B', 'C', 'D', 'E', 'N' ][ mt_rand( 0, 5 ) ];
			$kinds  = [ ActKind::Register, ActKind::Register, ActKind::Leave, ActKind::Leave, ActKind::Accept, ActKind::Accept, ActKind::Decline, ActKind::Withdraw, ActKind::Capacity, ActKind::State, ActKind::Expire, ActKind::StartClock, ActKind::OfferWithheld, ActKind::Move, ActKind::Move ];
			$kind   = $kinds[ mt_rand( 0, count( $kinds ) - 1 ) ];
			$act    = $stage->act( $kind, $group, $person, match ( $kind ) {
				ActKind::Move => [ 'gives_up' => 'one' === $group ? 'two' : 'one' ],
				ActKind::Accept => 0 === mt_rand( 0, 1 ) ? [] : [ 'gives_up' => 'one' === $group ? 'two' : 'one' ],
				ActKind::Capacity => [ 'number' => mt_rand( 1, 4 ) ],
				ActKind::State => [ 'word' => [ 'published', 'on_hold', 'cancelled' ][ mt_rand( 0, 2 ) ] ],
				ActKind::Expire => [ 'skew' => mt_rand( 0, 400 ) ],
				ActKind::StartClock => [ 'number' => mt_rand( 1, 300 ) ],
				ActKind::Register => [ 'waits' => 0 !== mt_rand( 0, 3 ) ],
				default => [],
			} );
			if ( mt_rand( 1, 100 ) <= $strike ) {
				$act = $kills ? $act->with_kills( [ mt_rand( 1, 24 ), mt_rand( 1, 40 ) ] ) : $act->with_death( mt_rand( 1, 24 ) );
			}
			$acts[] = $act;
		}
		return new Round( $stage, $acts );
	}

	/**
	 * One act of each kind, to be struck before each of its statements.
	 *
	 * @return array<string, Closure(): Round>
	 */
	public function single(): array {
		return [
			'registering for a free place'           => fn(): Round => $this->one( $this->stage()->group( 'g', 2, [ 'A' ] ), ActKind::Register, 'g', 'N' ),
			'registering for the waiting list'       => fn(): Round => $this->one( $this->stage()->group( 'g', 1, [ 'A' ], waiting: [ 'C' ] ), ActKind::Register, 'g', 'N' ),
			'registering with a place elsewhere'     => fn(): Round => $this->one( $this->stage()->group( 'h', 1, [ 'N' ] )->group( 'g', 2, [ 'A' ] ), ActKind::Register, 'g', 'N' ),
			'registering when one will not wait'     => fn(): Round => $this->one( $this->stage()->group( 'g', 1, [ 'A' ] ), ActKind::Register, 'g', 'N', [ 'waits' => false ] ),
			'registering after the own offer ended'  => fn(): Round => $this->one( $this->stage()->group( 'g', 1, offers: [ 'N' => -5 ], waiting: [ 'C' ] ), ActKind::Register, 'g', 'N' ),
			'leaving while one waits'                => fn(): Round => $this->one( $this->stage()->group( 'g', 1, [ 'A' ], waiting: [ 'C' ] ), ActKind::Leave, 'g', 'A' ),
			'asking to leave'                        => fn(): Round => $this->one( $this->stage()->group( 'g', 1, [ 'A' ], waiting: [ 'C' ], begun: true ), ActKind::Leave, 'g', 'A' ),
			'granting a request to leave'            => fn(): Round => $this->one( $this->stage()->group( 'g', 1, [ 'A' ], waiting: [ 'C' ], begun: true, leaving: [ 'A' ] ), ActKind::ConfirmLeave, 'g', 'A' ),
			'accepting'                              => fn(): Round => $this->one( $this->stage()->group( 'g', 1, offers: [ 'C' => 3600 ] ), ActKind::Accept, 'g', 'C' ),
			'accepting in exchange'                  => fn(): Round => $this->one( $this->stage()->group( 'old', 1, [ 'P' ], waiting: [ 'Q' ] )->group( 'g', 1, offers: [ 'P' => 3600 ] ), ActKind::Accept, 'g', 'P', [ 'gives_up' => 'old' ] ),
			'moving somebody'                        => fn(): Round => $this->one( $this->stage()->group( 'from', 1, [ 'P' ], waiting: [ 'Q' ] )->group( 'g', 2, [ 'A' ] ), ActKind::Move, 'g', 'P', [ 'gives_up' => 'from' ] ),
			'moving somebody to a full group'        => fn(): Round => $this->one( $this->stage()->group( 'from', 1, [ 'P' ] )->group( 'g', 1, [ 'A' ] ), ActKind::Move, 'g', 'P', [ 'gives_up' => 'from' ] ),
			'accepting a move'                       => fn(): Round => $this->one( $this->stage()->group( 'from', 1, [ 'P' ], waiting: [ 'Q' ] )->group( 'g', 1, offers: [ 'P' => 3600 ] )->moving( 'from', 'g', [ 'P' ] ), ActKind::Accept, 'g', 'P', [ 'gives_up' => 'from' ] ),
			'declining while one waits'              => fn(): Round => $this->one( $this->stage()->group( 'g', 1, offers: [ 'C' => null ], waiting: [ 'D' ] ), ActKind::Decline, 'g', 'C' ),
			'withdrawing somebody'                   => fn(): Round => $this->one( $this->stage()->group( 'g', 1, [ 'A' ], waiting: [ 'C' ] ), ActKind::Withdraw, 'g', 'A' ),
			'raising the capacity'                   => fn(): Round => $this->one( $this->stage()->group( 'g', 1, [ 'A' ], waiting: [ 'C', 'D' ] ), ActKind::Capacity, 'g', more: [ 'number' => 3 ] ),
			'lowering the capacity'                  => fn(): Round => $this->one( $this->stage()->group( 'g', 3, [ 'A', 'B' ] ), ActKind::Capacity, 'g', more: [ 'number' => 1 ] ),
			'cancelling a group'                     => fn(): Round => $this->one( $this->stage()->group( 'g', 2, [ 'A' ], [ 'B' => 3600 ], [ 'C' ] ), ActKind::State, 'g', more: [ 'word' => 'cancelled' ] ),
			'putting a group on hold'                => fn(): Round => $this->one( $this->stage()->group( 'g', 2, [ 'A' ], [ 'B' => 3600 ], [ 'C' ] ), ActKind::State, 'g', more: [ 'word' => 'on_hold' ] ),
			'offering a seat kept back'              => fn(): Round => $this->one( $this->stage()->group( 'g', 2, [ 'A' ], waiting: [ 'C' ], begun: true, withheld: 1 ), ActKind::OfferWithheld, 'g' ),
			'an offer that ends'                     => fn(): Round => $this->one( $this->stage()->group( 'g', 1, offers: [ 'C' => -5 ], waiting: [ 'D' ] ), ActKind::Expire ),
			'starting the clock of an offer'         => fn(): Round => $this->one( $this->stage()->group( 'g', 1, offers: [ 'C' => null ] ), ActKind::StartClock, 'g', 'C', [ 'number' => 3600 ] ),
			'returning a fee'                        => function (): Round {
				$stage = $this->stage()->group( 'g', 1, [ 'A' ] )->paid( 'g', 'A', 15000 );
				return $this->one( $stage, ActKind::Refund, 'g', 'A', [
					'number' => 15000,
					'word'   => "refund-{$stage->term}",
				] );
			},
			'renewing a membership'                  => fn(): Round => $this->one( $this->stage()->group( 'g', 2, [ 'A' ], waiting: [ 'C' ] )->standing( 'lapsed', [ 'C' ] ), ActKind::Standing, 'g', 'C', [ 'word' => 'current' ] ),
		];
	}

	/**
	 * Three hundred and twenty people and twenty places.
	 */
	public function storm( bool $waits ): Round {
		$stage = $this->stage()->group( 'g', 20 );
		$acts  = array_map( static fn( int $number ): Act => $stage->act( ActKind::Register, 'g', "P{$number}", [ 'waits' => $waits ] ), range( 1, 320 ) );
		return new Round( $stage, $acts, function ( array $results ) use ( $stage, $waits ): ?string {
			$wrong = $this->count( $waits ? [ 'confirmed' => 20, 'waiting' => 300 ] : [ 'confirmed' => 20, 'full' => 300 ] )( $results );
			if ( null !== $wrong ) {
				return $wrong;
			}
			$rows = $this->database->number( 'SELECT COUNT(*) FROM {registrations} WHERE group_id = %d', $stage->groups['g'] );
			if ( ( $waits ? 320 : 20 ) !== $rows ) {
				return "{$rows} rows were kept";
			}
			$positions = array_column( $this->database->rows( "SELECT e.details FROM {registration_events} e JOIN {registrations} r ON r.id = e.registration_id WHERE r.group_id = %d AND e.kind = 'waiting' ORDER BY r.queued_at, r.id", $stage->groups['g'] ), 'details' );
			$expected  = $waits ? array_map( static fn( int $position ): string => (string) json_encode( [ 'position' => $position ] ), range( 1, 300 ) ) : [];
			return $positions === $expected ? null : 'the positions people were told are not the order of the queue';
		} );
	}

	/**
	 * More tries than a limit allows.
	 */
	public function limit( int $tries, int $limit ): Round {
		$stage = $this->stage();
		$try   = $stage->act( ActKind::Take, more: [
			'number' => $limit,
			'word'   => bin2hex( random_bytes( 8 ) ),
		] );
		return new Round( $stage, array_fill( 0, $tries, $try ), $this->count( [
			'done'     => $limit,
			'too_many' => $tries - $limit,
		] ) );
	}

	/**
	 * A registration behind a long or a short queue.
	 */
	public function behind( int $queue ): Round {
		$stage = $this->stage()->group( 'g', 4, [ 'A', 'B', 'C', 'D' ], waiting: array_map( static fn( int $number ): string => "W{$number}", range( 1, $queue ) ) );
		return new Round( $stage, [ $stage->act( ActKind::Register, 'g', 'N' ) ], $this->count( [ 'waiting' => 1 ] ) );
	}

	private function stage(): Stage {
		return new Stage( $this->database );
	}

	/**
	 * @param array{number?: int, word?: string, gives_up?: string, waits?: bool} $more What the act needs.
	 */
	private function one( Stage $stage, ActKind $kind, string $group = '', string $person = '', array $more = [] ): Round {
		return new Round( $stage, [ $stage->act( $kind, $group, $person, $more ) ] );
	}

	/**
	 * How many got which answer; refusals by their reason.
	 *
	 * @param array<string, int> $expected Answers.
	 * @return Closure( list<Result> ): (string|null)
	 */
	private function count( array $expected ): Closure {
		return static function ( array $results ) use ( $expected ): ?string {
			$found = array_count_values( array_map( static fn( Result $result ): string => 'refused' === $result->outcome ? $result->detail : $result->outcome, $results ) );
			ksort( $found );
			ksort( $expected );
			return $found === $expected ? null : sprintf( 'answers were %s instead of %s', json_encode( $found ), json_encode( $expected ) );
		};
	}

	/**
	 * Where people stand in the end.
	 *
	 * @param array<string, string> $expected Status by name.
	 * @return Closure( list<Result> ): (string|null)
	 */
	private function statuses( Stage $stage, string $group, array $expected ): Closure {
		return function () use ( $stage, $group, $expected ): ?string {
			foreach ( $expected as $name => $status ) {
				$row   = $this->database->row( 'SELECT r.ended_at, r.seated_at, s.id AS seat_id FROM {registrations} r LEFT JOIN {seats} s ON s.registration_id = r.id WHERE r.group_id = %d AND r.person_id = %d ORDER BY r.id DESC LIMIT 1', $stage->groups[ $group ], $stage->person( $name ) );
				$found = match ( true ) {
					null === $row => 'nobody',
					null !== $row['ended_at'] => 'ended',
					null === $row['seat_id'] => 'waiting',
					null !== $row['seated_at'] => 'confirmed',
					default => 'offered',
				};
				if ( $found !== $status ) {
					return "{$name} is {$found}, not {$status}";
				}
			}
			return null;
		};
	}

	/**
	 * @return Closure( list<Result> ): (string|null)
	 */
	private function seat_count( Stage $stage, string $group ): Closure {
		return function () use ( $stage, $group ): ?string {
			$seats = $this->database->number( 'SELECT COUNT(*) FROM {seats} WHERE group_id = %d', $stage->groups[ $group ] );
			return 3 === $seats ? null : "there are {$seats} seats";
		};
	}

	/**
	 * One of two devices registers, the other is told of that very registration.
	 *
	 * @return Closure( list<Result> ): (string|null)
	 */
	private function same_registration( int $person ): Closure {
		return static function ( array $results ) use ( $person ): ?string {
			$made    = 0;
			$refused = 0;
			foreach ( $results as $result ) {
				if ( $result->act->person !== $person ) {
					continue;
				}
				$made    = 0 === $result->registration ? $made : $result->registration;
				$refused = 'already_registered' === $result->detail ? (int) ( $result->facts['registration'] ?? 0 ) : $refused;
			}
			return $made > 0 && $made === $refused ? null : "one device made {$made}, the other was told of {$refused}";
		};
	}

	/**
	 * How many seats of a group are held.
	 *
	 * @return Closure( list<Result> ): (string|null)
	 */
	private function taken( Stage $stage, string $group, int $expected ): Closure {
		return function () use ( $stage, $group, $expected ): ?string {
			$held = $this->database->number( 'SELECT COUNT(*) FROM {seats} WHERE group_id = %d AND registration_id IS NOT NULL', $stage->groups[ $group ] );
			return $expected === $held ? null : "{$held} seats are held, not {$expected}";
		};
	}

	/**
	 * Everybody was told of one and the same registration.
	 *
	 * @return Closure( list<Result> ): (string|null)
	 */
	private function all_the_same(): Closure {
		return static function ( array $results ): ?string {
			$told = array_unique( array_map( static fn( Result $result ): string => "{$result->outcome} {$result->detail} {$result->registration}", $results ) );
			return 1 === count( $told ) && $results[0]->registration > 0 ? null : 'they were answered ' . implode( ', ', $told );
		};
	}

	/**
	 * @return Closure( list<Result> ): (string|null)
	 */
	private function ten_the_same(): Closure {
		return static function ( array $results ): ?string {
			$bodies = array_unique( array_map( static fn( Result $result ): string => "{$result->outcome} {$result->registration}", $results ) );
			$fresh  = count( array_filter( $results, static fn( Result $result ): bool => ! $result->replayed ) );
			return 1 === count( $bodies ) && 1 === $fresh && $results[0]->registration > 0 ? null : 'the ten were answered ' . implode( ', ', $bodies ) . ", {$fresh} of them as new";
		};
	}

	/**
	 * @param list<string> $names Names.
	 * @return list<string>
	 */
	private function shuffled( array $names ): array {
		for ( $index = count( $names ) - 1; $index > 0; $index-- ) {
			$other                                = mt_rand( 0, $index );
			[ $names[ $index ], $names[ $other ] ] = [ $names[ $other ], $names[ $index ] ];
		}
		return array_values( $names );
	}
}
