<?php
/**
 * Acts on seats inside real WordPress: what they leave in the tables, what they tell, and what a failing database does to
 * them. What happens when they meet is the business of the race suite.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Registration;

use DateTimeImmutable;
use DateTimeZone;
use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupState;
use MentoringProgram\Registration\NewRegistration;
use MentoringProgram\Registration\Registration;
use MentoringProgram\Registration\RegistrationEvent;
use MentoringProgram\Registration\RegistrationEventKind;
use MentoringProgram\Registration\RegistrationReason;
use MentoringProgram\Registration\SeatBook;
use MentoringProgram\Registration\SeatOutcome;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Busy;
use MentoringProgram\Shared\DatabaseError;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use mysqli;

final class SeatBookTest extends IntegrationTestCase {
	private OpenChapter $chapter;

	private SeatBook $book;

	private static int $people = 5000;

	/**
	 * Events told to listeners.
	 *
	 * @var list<RegistrationEvent>
	 */
	private array $told = [];

	protected function setUp(): void {
		parent::setUp();
		$this->chapter = OpenChapter::make();
		$this->book    = mentoring_program()->seat_book();
		remove_all_actions( 'mentoring_program_registration_event' );
		add_action(
			'mentoring_program_registration_event',
			function ( RegistrationEvent $event ): void {
				$this->told[] = $event;
			}
		);
	}

	/**
	 * A38, fault 1: what happened to others is told after the act too, once, by nobody's name.
	 */
	public function test_an_act_tells_everything_it_caused(): void {
		$group  = $this->chapter->group( capacity: 1 );
		$place  = $this->register( $group )->registration;
		$waits  = $this->register( $group )->registration;
		$actor  = new Actor( $place->person_id, 'Anna' );
		$before = count( $this->told );

		$outcome = $this->book->leave( $place->id, $actor );

		self::assertSame(
			[ [ $place->id, 'left', 'Anna' ], [ $waits->id, 'offered', '' ] ],
			array_map( static fn( RegistrationEvent $event ): array => [ $event->registration_id, $event->kind->value, $event->actor_name ], $outcome->events )
		);
		self::assertEquals( $outcome->events, array_slice( $this->told, $before ) );
		self::assertEquals( [ 'was' => 'confirmed' ], $outcome->events[0]->details );
		self::assertEquals( $outcome->events[0]->id, mentoring_program()->registrations()->events_of( $place->id )[1]->id );
	}

	/**
	 * Fault 7: the same request again answers with the record as it is now, and tells nothing.
	 */
	public function test_a_replay_tells_nothing(): void {
		$wish  = $this->wish( $this->chapter->group() );
		$first = $this->book->register( $wish );
		$told  = count( $this->told );

		$again = $this->book->register( $wish );

		self::assertTrue( $again->replayed );
		self::assertEquals( $first->registration, $again->registration );
		self::assertSame( [ [], $told ], [ $again->events, count( $this->told ) ] );
	}

	/**
	 * A listener that fails does not turn a place into an error: it is committed.
	 */
	public function test_a_listener_that_fails_costs_nobody_their_place(): void {
		add_action( 'mentoring_program_registration_event', static fn() => throw new \RuntimeException( 'mail' ), 5 );

		$outcome = $this->register( $this->chapter->group() );

		self::assertSame( 'confirmed', $this->status_of( $outcome->registration->id ) );
		self::assertStringContainsString( 'was not told (RuntimeException', $this->debug_log() );
		$this->empty_debug_log();
	}

	/**
	 * Fault 10: lowering the capacity below the places drops nobody; the group is overbooked until somebody leaves, and only
	 * then does the line move again.
	 */
	public function test_a_lowered_capacity_drops_nobody(): void {
		$group = $this->chapter->group( capacity: 3 );
		$one   = $this->register( $group )->registration;
		$two   = $this->register( $group )->registration;
		$three = $this->register( $group )->registration;
		$waits = $this->register( $group )->registration;

		$this->book->change_capacity( $group->id, 1, Actor::system() );
		self::assertSame( [ 3, 0, 1 ], $this->counts( $group ) );
		self::assertSame( 2, mentoring_program()->places()->of( [ mentoring_program()->groups()->find( $group->id ) ?? $group ], Actor::visitor() )[ $group->id ]->overbooked_by() );

		foreach ( [ $one, $two ] as $leaves ) {
			$this->book->leave( $leaves->id, new Actor( $leaves->person_id ) );
		}
		self::assertSame( [ 1, 0, 1 ], $this->counts( $group ) );

		$this->book->leave( $three->id, new Actor( $three->person_id ) );
		self::assertSame( 'offered', $this->status_of( $waits->id ) );
	}

	/**
	 * Fault 10: raising it promotes exactly as many as there are new places.
	 */
	public function test_a_raised_capacity_promotes_exactly_as_many(): void {
		$group = $this->chapter->group( capacity: 1 );
		foreach ( range( 1, 5 ) as $ignored ) {
			$this->register( $group );
		}

		$this->book->change_capacity( $group->id, 3, Actor::system() );

		self::assertSame( [ 1, 2, 2 ], $this->counts( $group ) );
	}

	/**
	 * While a group is on hold an offer may be accepted, its clock stands still, and nobody else is offered anything.
	 */
	public function test_on_hold_the_clock_of_an_offer_stands_still(): void {
		$group   = $this->chapter->group( capacity: 1 );
		$place   = $this->register( $group )->registration;
		$offered = $this->register( $group )->registration;
		$this->book->leave( $place->id, new Actor( $place->person_id ) );
		$this->book->start_offer_clock( $offered->id, $this->moment( '2026-09-03 18:00' ) );

		$this->travel( '2026-09-02 18:00' );
		$this->book->change_state( $group->id, GroupState::OnHold, null, Actor::system() );
		$this->travel( '2026-09-10 18:00' );
		self::assertSame( 0, $this->book->expire_due() );
		self::assertSame( 'offered', $this->status_of( $offered->id ) );

		$this->book->change_state( $group->id, GroupState::Published, null, Actor::system() );
		self::assertEquals( $this->moment( '2026-09-11 18:00' ), $this->registration( $offered->id )->offer_expires_at );
		$this->travel( '2026-09-11 18:00' );
		self::assertSame( 'ended', $this->status_of( $offered->id ) );
		self::assertSame( 1, $this->book->expire_due() );
		self::assertSame( 'offer_expired', $this->registration( $offered->id )->ended_reason?->value );
	}

	/**
	 * An offer handed over while the group is on hold keeps all its time for later.
	 */
	public function test_a_clock_started_on_hold_stands_still_from_the_beginning(): void {
		$group   = $this->chapter->group( capacity: 1 );
		$place   = $this->register( $group )->registration;
		$offered = $this->register( $group )->registration;
		$this->book->leave( $place->id, new Actor( $place->person_id ) );
		$this->book->change_state( $group->id, GroupState::OnHold, null, Actor::system() );

		$this->book->start_offer_clock( $offered->id, $this->moment( '2026-09-03 18:00' ) );
		$this->travel( '2026-09-08 12:00' );
		$this->book->change_state( $group->id, GroupState::Published, null, Actor::system() );

		self::assertEquals( $this->moment( '2026-09-10 18:00' ), $this->registration( $offered->id )->offer_expires_at );
	}

	/**
	 * Fault 11: an offer does not end before its message was handed over; the clock starts once.
	 */
	public function test_the_clock_of_an_offer_starts_once(): void {
		$group   = $this->chapter->group( capacity: 1 );
		$place   = $this->register( $group )->registration;
		$offered = $this->register( $group )->registration;
		$this->book->leave( $place->id, new Actor( $place->person_id ) );
		$this->travel( '+30 days' );
		self::assertSame( 0, $this->book->expire_due() );
		self::assertSame( 'offered', $this->status_of( $offered->id ) );

		$ends = mentoring_program()->offers()->would_expire( $offered->id );
		self::assertNotNull( $ends );
		$this->book->start_offer_clock( $offered->id, $ends );
		$this->book->start_offer_clock( $offered->id, $ends->modify( '+1 year' ) );

		self::assertEquals( $ends, $this->registration( $offered->id )->offer_expires_at );
		$this->book->decline( $offered->id, new Actor( $offered->person_id ) );
		self::assertNull( mentoring_program()->offers()->would_expire( $offered->id ) );
	}

	/**
	 * A cancelled group ends for everybody, and each is told what they had; the place key is free for another group.
	 */
	public function test_a_cancelled_group_frees_everybody(): void {
		$group = $this->chapter->group( capacity: 1 );
		$place = $this->register( $group )->registration;
		$waits = $this->register( $group )->registration;

		$this->book->change_state( $group->id, GroupState::Cancelled, null, new Actor( 1, 'The administrator' ) );

		$told = array_slice( $this->told, -2 );
		self::assertSame( [ [ $place->id, 'confirmed' ], [ $waits->id, 'waiting' ] ], array_map( static fn( RegistrationEvent $event ): array => [ $event->registration_id, $event->details['was'] ?? '' ], $told ) );
		self::assertSame( [ 'The administrator', RegistrationEventKind::GroupCancelled ], [ $told[0]->actor_name, $told[0]->kind ] );
		self::assertSame( RegistrationReason::GroupCancelled, $this->refusal( fn() => $this->register( $group ) ) );
		self::assertSame( 'confirmed', $this->book->register( $this->wish( $this->chapter->group(), $place->person_id ) )->registration->status( $this->clock->now() )->value );
	}

	/**
	 * A19: who lapsed while waiting keeps their turn, is passed over, and is offered the next seat once they renewed.
	 */
	public function test_who_lapsed_waits_until_they_renew(): void {
		$group  = $this->chapter->group( capacity: 1 );
		$place  = $this->register( $group )->registration;
		$lapsed = $this->register( $group )->registration;
		mentoring_program()->database()->write( "INSERT INTO {member_index} (user_id, standing, adapter, checked_at) VALUES (%d, 'lapsed', 'roles', '2026-09-01 12:00:00')", $lapsed->person_id );
		$this->book->leave( $place->id, new Actor( $place->person_id ) );
		self::assertSame( 'waiting', $this->status_of( $lapsed->id ) );

		mentoring_program()->database()->write( "UPDATE {member_index} SET standing = 'current' WHERE user_id = %d", $lapsed->person_id );
		$this->book->settle_person( $lapsed->person_id );

		self::assertSame( 'offered', $this->status_of( $lapsed->id ) );
	}

	/**
	 * A41: a registration that replaces a place is offered, never given, and accepting it names that place.
	 */
	public function test_what_replaces_a_place_is_accepted_in_exchange(): void {
		$old   = $this->chapter->group();
		$new   = $this->chapter->group();
		$place = $this->register( $old )->registration;
		$move  = $this->book->register( $this->wish( $new, $place->person_id, replaces: $place->id, one_place: false ) )->registration;
		$actor = new Actor( $place->person_id );
		self::assertSame( 'offered', $this->status_of( $move->id ) );

		self::assertSame( RegistrationReason::MustGiveUp, $this->refusal( fn() => $this->book->accept( $move->id, null, $actor ) ) );
		self::assertSame( RegistrationReason::MustGiveUp, $this->refusal( fn() => $this->book->accept( $move->id, $move->id, $actor ) ) );
		self::assertSame( RegistrationReason::WrongExchange, $this->refusal( fn() => $this->book->accept( $move->id, 987654, $actor ) ) );
		self::assertSame( [ 'confirmed', 'offered' ], [ $this->status_of( $place->id ), $this->status_of( $move->id ) ], 'A refusal leaves both as they were.' );

		$this->book->accept( $move->id, $place->id, $actor );
		self::assertSame( [ 'ended', 'confirmed' ], [ $this->status_of( $place->id ), $this->status_of( $move->id ) ] );
		self::assertSame( 'exchanged', $this->registration( $place->id )->ended_reason?->value );
	}

	/**
	 * A6: a place whose meetings run into a later term counts there too; what begins after it, or before it, stands alone.
	 */
	public function test_a_place_that_runs_into_the_next_term_counts_there(): void {
		$place = $this->register( $this->chapter->group() )->registration;
		$next  = $this->chapter->group( first: '2027-01-12 02:00:00', term: $this->chapter->another_term() );
		$later = $this->chapter->group( first: '2027-09-08 01:00:00', term: $this->chapter->another_term() );
		$this->last_meeting( $later, '2028-06-16 01:00:00' );
		$actor = new Actor( $place->person_id );

		$offer = $this->book->register( $this->wish( $next, $place->person_id ) )->registration;
		self::assertSame( 'offered', $this->status_of( $offer->id ) );
		self::assertSame( [ $offer->id ], array_keys( mentoring_program()->registration_search()->places_given_up( [ $offer->id ] ) ) );
		self::assertSame( RegistrationReason::MustGiveUp, $this->refusal( fn() => $this->book->accept( $offer->id, null, $actor ) ) );
		self::assertSame( 'confirmed', $this->book->register( $this->wish( $later, $place->person_id ) )->registration->status( $this->clock->now() )->value );

		$this->book->accept( $offer->id, $place->id, $actor );
		self::assertSame( [ 'ended', 'confirmed' ], [ $this->status_of( $place->id ), $this->status_of( $offer->id ) ] );

		$early = $this->register( $later )->registration;
		$this->last_meeting( $next, '2027-06-16 01:00:00' );
		self::assertSame( 'confirmed', $this->book->register( $this->wish( $next, $early->person_id ) )->registration->status( $this->clock->now() )->value, 'A place that begins later is no place yet.' );
	}

	/**
	 * A26: somebody else's place cannot be given up.
	 */
	public function test_nobody_gives_up_the_place_of_somebody_else(): void {
		$group   = $this->chapter->group( capacity: 1 );
		$other   = $this->register( $this->chapter->group() )->registration;
		$place   = $this->register( $group )->registration;
		$offered = $this->register( $group )->registration;
		$this->book->leave( $place->id, new Actor( $place->person_id ) );

		self::assertSame( RegistrationReason::WrongExchange, $this->refusal( fn() => $this->book->accept( $offered->id, $other->id, new Actor( $offered->person_id ) ) ) );
		self::assertSame( 'confirmed', $this->status_of( $other->id ) );
	}

	/**
	 * A26: where a program sets no limit, a second place in the term is simply had.
	 */
	public function test_without_a_limit_a_second_place_is_had(): void {
		$place = $this->book->register( $this->wish( $this->chapter->group(), one_place: false ) )->registration;

		$second = $this->book->register( $this->wish( $this->chapter->group(), $place->person_id, one_place: false ) )->registration;

		self::assertSame( [ 'confirmed', 'confirmed' ], [ $this->status_of( $place->id ), $this->status_of( $second->id ) ] );
	}

	/**
	 * A26: offers count as waits, so that nobody blocks seats of many groups by asking everywhere.
	 */
	public function test_offers_are_limited_like_waits(): void {
		$person = $this->register( $this->chapter->group() )->registration->person_id;
		foreach ( range( 1, 3 ) as $ignored ) {
			self::assertSame( 'offered', $this->book->register( $this->wish( $this->chapter->group(), $person ) )->registration->status( $this->clock->now() )->value );
		}
		$wish = $this->wish( $this->chapter->group(), $person );
		$rows = $this->row_counts();

		self::assertSame( RegistrationReason::TooManyWaits, $this->refusal( fn() => $this->book->register( $wish ) ) );
		self::assertSame( $rows, $this->row_counts(), 'A refusal keeps nothing.' );
	}

	/**
	 * A group that moved to another term since the rules judged takes nobody by that judgement.
	 */
	public function test_a_judgement_for_another_term_is_refused(): void {
		$group = $this->chapter->group();
		$wish  = $this->wish( $group );
		mentoring_program()->database()->write( 'UPDATE {groups} SET term_id = %d WHERE id = %d', $this->chapter->another_term()->id, $group->id );

		self::assertSame( RegistrationReason::GroupNotOpen, $this->refusal( fn() => $this->book->register( $wish ) ) );
	}

	/**
	 * What is not there is not found, and quickly.
	 */
	public function test_what_is_not_there_is_not_found(): void {
		$missing   = new NewRegistration( 999_999, 1, 1, 'Nobody', 1, [], [], true, 'key', 'hash', true, 3 );
		$not_found = 0;
		foreach ( [
			fn() => $this->book->register( $missing ),
			fn() => $this->book->leave( 999_999, Actor::system() ),
			fn() => $this->book->accept( 999_999, null, Actor::system() ),
			fn() => $this->book->change_capacity( 999_999, 3, Actor::system() ),
		] as $act ) {
			try {
				$act();
			} catch ( NotFound ) {
				++$not_found;
			}
		}
		self::assertSame( 4, $not_found );
	}

	/**
	 * Fault 24: somebody else's lock that does not go away ends in "busy" within seconds, and nothing is kept.
	 */
	public function test_a_lock_that_stays_is_busy(): void {
		$group = $this->chapter->group();
		$rows  = $this->row_counts();
		$other = $this->another_connection();
		$other->begin_transaction();
		$other->query( sprintf( 'UPDATE %s SET seats_version = seats_version WHERE id = %d', mentoring_program()->database()->table( 'groups' ), $group->id ) );
		$begin = microtime( true );
		try {
			$this->register( $group );
			self::fail( 'It was not busy.' );
		} catch ( Busy $busy ) {
			self::assertLessThan( 9.0, microtime( true ) - $begin );
		} finally {
			$other->rollback();
		}
		self::assertSame( $rows, $this->row_counts() );
		self::assertSame( 'confirmed', $this->register( $group )->registration->status( $this->clock->now() )->value );
	}

	/**
	 * Check 9: a statement that fails tells its number, and writes no answer into a log.
	 */
	public function test_a_failing_statement_tells_its_number_only(): void {
		$wish = $this->wish( $this->chapter->group() );
		$this->book->register( $wish );
		try {
			mentoring_program()->database()->write( 'INSERT INTO {answers} (registration_id, document, created_at) SELECT registration_id, document, created_at FROM {answers}' );
			self::fail( 'A key was doubled.' );
		} catch ( DatabaseError $error ) {
			self::assertSame( [ 1062, true, 'Database error 1062' ], [ $error->number, $error->is_passing(), $error->getMessage() ] );
		}
		self::assertSame( '', $this->debug_log() );
	}

	/**
	 * P8: an act leaves the connection waiting for locks as it did before.
	 */
	public function test_other_statements_wait_as_they_did(): void {
		$database = mentoring_program()->database();
		$before   = $database->row( 'SELECT @@innodb_lock_wait_timeout AS seconds' );

		$this->register( $this->chapter->group() );

		self::assertSame( $before, $database->row( 'SELECT @@innodb_lock_wait_timeout AS seconds' ) );
	}

	private function last_meeting( Group $group, string $at ): void {
		mentoring_program()->database()->write( 'UPDATE {groups} SET last_meeting_at = %s WHERE id = %d', $at, $group->id );
	}

	private function register( Group $group ): SeatOutcome {
		return $this->book->register( $this->wish( $group ) );
	}

	private function wish( Group $group, int $person = 0, ?int $replaces = null, bool $one_place = true ): NewRegistration {
		$person = 0 === $person ? ++self::$people : $person;
		return new NewRegistration(
			group_id: $group->id,
			term_id: $group->term_id,
			person_id: $person,
			person_name: "Zoë {$person}",
			policy_id: $this->chapter->policy->id,
			answers: OpenChapter::ELIGIBLE,
			text_ids: $this->chapter->ticks(),
			accept_waiting: true,
			request_key: bin2hex( random_bytes( 8 ) ),
			request_hash: hash( 'sha256', (string) $group->id ),
			one_place_per_term: $one_place,
			waits_per_term: 3,
			replaces_id: $replaces,
		);
	}

	/**
	 * @param callable(): mixed $act What must be refused.
	 */
	private function refusal( callable $act ): ?RegistrationReason {
		try {
			$act();
		} catch ( Refused $refused ) {
			return $refused->reason instanceof RegistrationReason ? $refused->reason : null;
		}
		return null;
	}

	private function registration( int $id ): Registration {
		return mentoring_program()->registrations()->find( $id ) ?? throw new \LogicException( 'No registration.' );
	}

	private function status_of( int $id ): string {
		return $this->registration( $id )->status( $this->clock->now() )->value;
	}

	/**
	 * @return array{int, int, int} Confirmed, offered, waiting.
	 */
	private function counts( Group $group ): array {
		$places = mentoring_program()->places()->of( [ $group ], Actor::visitor() )[ $group->id ];
		return [ $places->confirmed, $places->offered, $places->waiting ];
	}

	private function moment( string $utc ): DateTimeImmutable {
		return new DateTimeImmutable( $utc, new DateTimeZone( 'UTC' ) );
	}

	private function another_connection(): mysqli {
		/** @var \wpdb $wpdb */
		$wpdb   = $GLOBALS['wpdb'];
		$access = array_map( static fn( string $name ): string => is_string( $wpdb->__get( $name ) ) ? $wpdb->__get( $name ) : '', [ 'dbhost', 'dbuser', 'dbpassword', 'dbname' ] );
		$host   = $wpdb->parse_db_host( $access[0] );
		self::assertIsArray( $host );
		return new mysqli( 'localhost', $access[1], $access[2], $access[3], 0, (string) $host[2] );
	}
}
