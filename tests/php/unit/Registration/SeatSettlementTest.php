<?php
/**
 * What settling decides, clause by clause (DESIGN § 7.4 and 7.5): a small group is drawn, and the writes are read back as
 * words.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Registration;

use DateTimeImmutable;
use DateTimeZone;
use MentoringProgram\Group\GroupState;
use MentoringProgram\Membership\Standing;
use MentoringProgram\Registration\OfferClock;
use MentoringProgram\Registration\Seat;
use MentoringProgram\Registration\SeatClaim;
use MentoringProgram\Registration\SeatGroup;
use MentoringProgram\Registration\SeatSettlement;
use MentoringProgram\Registration\SeatWrite;
use MentoringProgram\Registration\SeatWriteKind;
use PHPUnit\Framework\TestCase;

final class SeatSettlementTest extends TestCase {
	private const TERM = 3;

	/**
	 * A17: nothing to do is nothing written.
	 */
	public function test_a_group_in_order_is_left_alone(): void {
		self::assertSame( [], self::settle( [ self::group( 2 ) ], [ self::place( 1, 11 ), self::free( 2 ) ] ) );
	}

	/**
	 * Fault 1: free seats go to those waiting in their order, as offers.
	 */
	public function test_free_seats_are_offered_in_order_of_the_queue(): void {
		self::assertSame(
			[ 'offer seat 1 to 21', 'offer seat 2 to 22' ],
			self::settle( [ self::group( 2 ) ], [ self::free( 1 ), self::free( 2 ) ], [ self::claim( 21 ), self::claim( 22 ), self::claim( 23 ) ] )
		);
	}

	/**
	 * Fault 9: a queue shorter than the free seats is no error.
	 */
	public function test_a_short_queue_leaves_seats_free(): void {
		self::assertSame( [ 'offer seat 1 to 21' ], self::settle( [ self::group( 3 ) ], [ self::free( 1 ), self::free( 2 ), self::free( 3 ) ], [ self::claim( 21 ) ] ) );
	}

	/**
	 * A19: who is not in good standing keeps their turn and is passed over; who could not be asked about is not.
	 */
	public function test_who_lapsed_is_passed_over_and_who_is_unknown_is_not(): void {
		self::assertSame(
			[ 'offer seat 1 to 23' ],
			self::settle(
				[ self::group( 1 ) ],
				[ self::free( 1 ) ],
				[ self::claim( 21 ), self::claim( 22 ), self::claim( 23 ), self::claim( 24 ) ],
				[
					21 => Standing::Lapsed,
					22 => Standing::None,
					24 => Standing::Current,
				]
			)
		);
	}

	/**
	 * A19: whom an administrator registered past the rule on membership is not passed over by it later.
	 */
	public function test_who_was_registered_past_the_rule_on_membership_is_not_passed_over(): void {
		self::assertSame(
			[ 'offer seat 1 to 21' ],
			self::settle( [ self::group( 1 ) ], [ self::free( 1 ) ], [ self::claim( 21, past_standing: true ), self::claim( 22 ) ], [ 21 => Standing::None ] )
		);
	}

	/**
	 * A26: the newcomer who is reached has a place at once, marked so that a second one in the term is impossible.
	 */
	public function test_a_newcomer_who_is_reached_has_a_place(): void {
		self::assertSame( [ 'give seat 1 to 21 as a place with key 3:21' ], self::settle( [ self::group( 1 ) ], [ self::free( 1 ) ], [ self::claim( 21 ) ], newcomer: 21, confirms: true ) );
	}

	/**
	 * A26: who has a place this term already is offered the other one.
	 */
	public function test_a_newcomer_with_a_place_elsewhere_is_offered(): void {
		self::assertSame( [ 'offer seat 1 to 21' ], self::settle( [ self::group( 1 ) ], [ self::free( 1 ) ], [ self::claim( 21 ) ], newcomer: 21, confirms: false ) );
	}

	/**
	 * Complaint 23: a newcomer never passes anybody who waits.
	 */
	public function test_a_newcomer_is_behind_everybody_who_waits(): void {
		self::assertSame( [ 'offer seat 1 to 21' ], self::settle( [ self::group( 1 ) ], [ self::free( 1 ) ], [ self::claim( 21 ), self::claim( 22 ) ], newcomer: 22, confirms: true ) );
	}

	/**
	 * A26: where the program sets no limit, a place carries no key.
	 */
	public function test_without_a_limit_a_place_has_no_key(): void {
		self::assertSame( [ 'give seat 1 to 21 as a place' ], self::settle( [ self::group( 1 ) ], [ self::free( 1 ) ], [ self::claim( 21, one_place: false ) ], newcomer: 21, confirms: true ) );
	}

	/**
	 * Fault 11: an offer past its time ends and the seat goes to the next, in one settling.
	 */
	public function test_an_expired_offer_goes_to_the_next(): void {
		self::assertSame(
			[ 'end 11 as offer_expired', 'release seat 1', 'offer seat 1 to 21' ],
			self::settle( [ self::group( 1 ) ], [ self::offer( 1, 11, '11:59:59' ) ], [ self::claim( 21 ) ] )
		);
		self::assertSame( [], self::settle( [ self::group( 1 ) ], [ self::offer( 1, 11, '12:00:01' ) ], [ self::claim( 21 ) ] ), 'One second earlier it stands.' );
		self::assertSame( [], self::settle( [ self::group( 1 ) ], [ self::offer( 1, 11 ) ], [ self::claim( 21 ) ] ), 'Before the message is handed over it does not end.' );
	}

	/**
	 * An accepted offer becomes a place: it cannot expire any more, and it carries the key.
	 */
	public function test_an_accepted_offer_becomes_a_place(): void {
		self::assertSame(
			[ 'seat 1 of 11 becomes a place with key 3:11' ],
			self::settle( [ self::group( 1 ) ], [ new Seat( 1, 1, 11, self::claim( 11, seated: true ), self::at( '11:00' ), null, false, null ) ] )
		);
	}

	/**
	 * A49: before the first meeting a freed place goes to the next in line.
	 */
	public function test_a_place_left_before_the_first_meeting_is_offered_on(): void {
		self::assertSame(
			[ 'release seat 1', 'offer seat 1 to 21' ],
			self::settle( [ self::group( 1 ) ], [ self::place( 1, 11, ended: true ) ], [ self::claim( 21 ) ] )
		);
	}

	/**
	 * A49: once the group has begun a freed place is kept back; an offer nobody took is passed on.
	 */
	public function test_a_place_left_after_the_first_meeting_is_kept_back(): void {
		$begun = self::group( 2, first_meeting: '2026-08-31' );
		self::assertSame(
			[ 'release seat 1 and keep it back', 'release seat 2', 'offer seat 2 to 21' ],
			self::settle( [ $begun ], [ self::place( 1, 11, ended: true ), new Seat( 1, 2, 12, self::claim( 12, ended: true ), null, null, false, null ) ], [ self::claim( 21 ) ] )
		);
		self::assertSame( [], self::settle( [ $begun ], [ self::free( 1, withheld: true ), self::place( 2, 12 ) ], [ self::claim( 21 ) ] ), 'It stays kept back.' );
	}

	/**
	 * Fault 30: a seat of somebody who is gone, or of another group, is freed.
	 */
	public function test_seats_of_nobody_are_released(): void {
		self::assertSame(
			[ 'release seat 1', 'release seat 2' ],
			self::settle( [ self::group( 2 ) ], [ new Seat( 1, 1, 11, null, null, null, false, null ), new Seat( 1, 2, 12, self::claim( 12, group: 2 ), null, null, false, null ) ] )
		);
	}

	/**
	 * Fault 10: raising the capacity promotes exactly as many.
	 */
	public function test_a_raised_capacity_adds_seats_and_offers_them(): void {
		self::assertSame(
			[ 'add seats 2, 3', 'offer seat 2 to 21', 'offer seat 3 to 22' ],
			self::settle( [ self::group( 3 ) ], [ self::place( 1, 11 ) ], [ self::claim( 21 ), self::claim( 22 ), self::claim( 23 ) ] )
		);
	}

	/**
	 * Fault 10: lowering it takes free seats first, then those kept back, and never a held one: the group is overbooked and
	 * nobody is dropped or promoted.
	 */
	public function test_a_lowered_capacity_drops_nobody(): void {
		self::assertSame(
			[ 'remove seats 3' ],
			self::settle( [ self::group( 2 ) ], [ self::place( 1, 11 ), self::free( 2, withheld: true ), self::free( 3 ) ] ),
			'The free one goes before the one kept back.'
		);
		self::assertSame(
			[ 'remove seats 3, 2' ],
			self::settle( [ self::group( 1 ) ], [ self::place( 1, 11 ), self::free( 2, withheld: true ), self::free( 3 ) ] )
		);
		self::assertSame( [], self::settle( [ self::group( 1 ) ], [ self::place( 1, 11 ), self::place( 2, 12 ) ], [ self::claim( 21 ) ] ), 'Overbooked by one.' );
		self::assertSame(
			[ 'release seat 2', 'remove seats 2' ],
			self::settle( [ self::group( 1 ) ], [ self::place( 1, 11 ), self::place( 2, 12, ended: true ) ], [ self::claim( 21 ) ] ),
			'The surplus goes when it is left.'
		);
	}

	/**
	 * A cancelled group ends for everybody, and its seats are free.
	 */
	public function test_a_cancelled_group_ends_for_everybody(): void {
		self::assertSame(
			[ 'end 11, 12, 21 as group_cancelled', 'release seat 1', 'release seat 2' ],
			self::settle( [ self::group( 2, GroupState::Cancelled ) ], [ self::place( 1, 11 ), self::offer( 2, 12, '18:00' ) ], [ self::claim( 21 ) ] )
		);
	}

	/**
	 * On hold nothing is handed out and the clocks of offers stand still; afterwards they go on with what was left.
	 */
	public function test_on_hold_clocks_stand_still(): void {
		self::assertSame(
			[ 'stop the clock of seat 1 with 7200 s left' ],
			self::settle( [ self::group( 2, GroupState::OnHold ) ], [ self::offer( 1, 11, '14:00' ), self::free( 2 ) ], [ self::claim( 21 ) ] )
		);
		self::assertSame(
			[ 'run the clock of seat 1 until 2026-09-01 15:00', 'offer seat 2 to 21' ],
			self::settle( [ self::group( 2 ) ], [ new Seat( 1, 1, 11, self::claim( 11 ), null, 7200, false, null ), self::free( 2 ) ], [ self::claim( 21 ) ] ),
			'Two hours from noon are 7:00 in Vancouver, so until 8:00; in UTC that is 15:00.'
		);
	}

	/**
	 * A draft or an archived group hands out nothing.
	 */
	public function test_only_a_published_group_hands_out_seats(): void {
		foreach ( [ GroupState::Draft, GroupState::Archived, GroupState::OnHold ] as $state ) {
			self::assertSame( [], self::settle( [ self::group( 1, $state ) ], [ self::free( 1 ) ], [ self::claim( 21 ) ] ), $state->value );
		}
	}

	/**
	 * An exchange: what is given up in one group is free before the place is taken in the other, whichever comes first.
	 */
	public function test_in_two_groups_every_release_comes_before_every_place(): void {
		$old = [ self::place( 1, 12, ended: true, group: 2, person: 99 ) ];
		$new = [ new Seat( 1, 1, 11, self::claim( 11, person: 99, seated: true ), self::at( '18:00' ), null, false, null ) ];
		self::assertSame(
			[ 'release seat 1', 'seat 1 of 11 becomes a place with key 3:99', 'offer seat 1 to 21' ],
			self::settle( [ self::group( 1 ), self::group( 1, id: 2 ) ], [ ...$new, ...$old ], [ self::claim( 21, group: 2 ) ] )
		);
	}

	private static function group( int $capacity, GroupState $state = GroupState::Published, string $first_meeting = '2026-10-07', int $id = 1 ): SeatGroup {
		return new SeatGroup( $id, self::TERM, $state, $capacity, new DateTimeImmutable( $first_meeting, new DateTimeZone( 'UTC' ) ) );
	}

	private static function claim( int $id, int $group = 1, ?int $person = null, bool $seated = false, bool $ended = false, bool $one_place = true, bool $past_standing = false ): SeatClaim {
		return new SeatClaim( $id, $group, $person ?? $id, $seated, $ended, $one_place, past_standing: $past_standing );
	}

	private static function place( int $number, int $id, bool $ended = false, int $group = 1, ?int $person = null ): Seat {
		return new Seat( $group, $number, $id, self::claim( $id, $group, $person, true, $ended ), null, null, false, self::TERM . ':' . ( $person ?? $id ) );
	}

	private static function offer( int $number, int $id, ?string $expires = null ): Seat {
		return new Seat( 1, $number, $id, self::claim( $id ), null === $expires ? null : self::at( $expires ), null, false, null );
	}

	private static function free( int $number, bool $withheld = false ): Seat {
		return new Seat( 1, $number, null, null, null, null, $withheld, null );
	}

	private static function at( string $time ): DateTimeImmutable {
		return new DateTimeImmutable( "2026-09-01 {$time}", new DateTimeZone( 'UTC' ) );
	}

	/**
	 * Settles at noon UTC of 1 September 2026 and says what was decided.
	 *
	 * @param list<SeatGroup>      $groups    Groups.
	 * @param list<Seat>           $seats     Seats.
	 * @param list<SeatClaim>      $waiting   Who waits.
	 * @param array<int, Standing> $standings Standing by person.
	 * @return list<string>
	 */
	private static function settle( array $groups, array $seats, array $waiting = [], array $standings = [], ?int $newcomer = null, bool $confirms = false ): array {
		$writes = SeatSettlement::decide( $groups, $seats, $waiting, $standings, $newcomer, $confirms, new OfferClock( new DateTimeZone( 'America/Vancouver' ) ), self::at( '12:00' ) );
		return array_map( self::words( ... ), $writes );
	}

	private static function words( SeatWrite $write ): string {
		$seats = implode( ', ', $write->numbers );
		$who   = implode( ', ', $write->registration_ids );
		$key   = null === $write->place_key ? '' : " with key {$write->place_key}";
		return match ( $write->kind ) {
			SeatWriteKind::End => "end {$who} as " . ( $write->reason->value ?? 'nothing' ),
			SeatWriteKind::Release => "release seat {$seats}" . ( $write->withhold ? ' and keep it back' : '' ),
			SeatWriteKind::Place => "seat {$seats} of {$who} becomes a place{$key}",
			SeatWriteKind::StopClock => "stop the clock of seat {$seats} with {$write->seconds_left} s left",
			SeatWriteKind::RunClock => "run the clock of seat {$seats} until " . ( $write->expires_at?->format( 'Y-m-d H:i' ) ?? 'never' ),
			SeatWriteKind::Add => "add seats {$seats}",
			SeatWriteKind::Remove => "remove seats {$seats}",
			SeatWriteKind::Give => $write->confirm ? "give seat {$seats} to {$who} as a place{$key}" : "offer seat {$seats} to {$who}",
		};
	}
}
