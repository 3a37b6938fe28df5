<?php
/**
 * What becomes of a fee when something happens to a registration: due with the place, kept or dropped by who leaves as the
 * program says, carried along, void when the chapter changes something. Each once.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Fee;

use MentoringProgram\Fee\FeeBalance;
use MentoringProgram\Fee\FeeEntry;
use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupState;
use MentoringProgram\Program\PolicyDocument;
use MentoringProgram\Registration\RegistrationEvent;
use MentoringProgram\Registration\RegistrationEventKind;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use PHPUnit\Framework\Attributes\TestDox;
use WP_User;

final class FollowingTest extends IntegrationTestCase {
	private OpenChapter $chapter;
	private WP_User $member;

	protected function setUp(): void {
		parent::setUp();
		update_option( 'timezone_string', 'America/Vancouver' );
		$this->chapter = OpenChapter::make();
		$this->member  = $this->create_user( OpenChapter::MEMBER );
	}

	#[TestDox( 'A place makes the fee of its track due, once, with its last day (A36, A38)' )]
	public function test_a_place_is_due(): void {
		$place = $this->register( $this->chapter->group() );

		self::assertSame( [ 'due 15000 USD 2026-09-01 until 2026-09-15' ], $this->entries( $place ) );
		mentoring_program()->write_fees()->missing();
		mentoring_program()->write_fees()->of( ...mentoring_program()->registrations()->events_of( $place ) );
		self::assertCount( 1, $this->entries( $place ) );
	}

	#[TestDox( 'Waiting and being offered a place cost nothing; taking it does (A38)' )]
	public function test_waiting_is_free(): void {
		$group = $this->chapter->group( capacity: 1 );
		$first = $this->register( $group, $this->create_user( OpenChapter::MEMBER ) );
		$wait  = $this->register( $group, $this->member );
		self::assertSame( [], $this->entries( $wait ) );

		mentoring_program()->seat_book()->withdraw( $first, Actor::system() );
		self::assertSame( [], $this->entries( $wait ), 'Offered.' );

		mentoring_program()->seat_book()->accept( $wait, null, Actor::system() );
		self::assertSame( [ 'due 15000 USD 2026-09-01 until 2026-09-15' ], $this->entries( $wait ) );
	}

	#[TestDox( 'A place without a fee has no entry' )]
	public function test_a_free_place(): void {
		$this->rules( [ 'tracks' => array_map( static fn( array $track ): array => [ 'fee' => 0 ] + $track, PolicyDocument::of( $this->chapter->policy )['tracks'] ) ] );

		self::assertSame( [], $this->entries( $this->register( $this->chapter->group() ) ) );
	}

	#[TestDox( 'Who leaves before the first meeting owes nothing where the program drops the fee' )]
	public function test_leaving_early_drops_it(): void {
		$place = $this->register( $this->chapter->group() );
		mentoring_program()->seat_book()->leave( $place, mentoring_program()->actors()->of( $this->member->ID ) );

		self::assertSame( [ 'due 15000 USD 2026-09-01 until 2026-09-15', 'void 15000 USD 2026-09-01' ], $this->entries( $place ) );
		self::assertSame( 0, $this->balance( $place )->owed() );
	}

	#[TestDox( 'Who leaves later still owes it, and what was paid is not owed back (A30, A37)' )]
	public function test_leaving_later_keeps_it(): void {
		$place = $this->register( $this->chapter->group() );
		$this->travel( '2026-11-01 12:00' );
		mentoring_program()->seat_book()->leave( $place, mentoring_program()->actors()->of( $this->member->ID ) );
		mentoring_program()->seat_book()->confirm_leave( $place, Actor::system() );

		self::assertCount( 1, $this->entries( $place ) );
		self::assertSame( 15000, $this->balance( $place )->owed() );
		self::assertSame( '2026-09-15', $this->balance( $place )->overdue_since( '2026-11-01' ) );
	}

	#[TestDox( 'The rule set that judged the registration decides, not the one of today' )]
	public function test_the_registration_keeps_its_rules(): void {
		$place = $this->register( $this->chapter->group() );
		$this->rules( [ 'fees' => [ 'kept_before_first' => true ] + PolicyDocument::of( $this->chapter->policy )['fees'] ] );
		mentoring_program()->seat_book()->leave( $place, mentoring_program()->actors()->of( $this->member->ID ) );

		self::assertSame( 0, $this->balance( $place )->owed() );

		$later = $this->register( $this->chapter->group(), $this->create_user( OpenChapter::MEMBER ) );
		mentoring_program()->seat_book()->leave( $later, Actor::system() );
		self::assertSame( 15000, $this->balance( $later )->owed() );
	}

	#[TestDox( 'A cancelled group costs nothing: what is due is void, what was paid is owed back' )]
	public function test_a_cancelled_group(): void {
		$group = $this->chapter->group();
		$place = $this->register( $group );
		$this->pay( $place, 15000 );
		mentoring_program()->seat_book()->change_state( $group->id, GroupState::Cancelled, null, Actor::system() );

		self::assertSame( 15000, $this->balance( $place )->owed_back() );
	}

	#[TestDox( 'Leaving because the chapter changed the dates costs nothing, whatever leaving costs' )]
	public function test_changed_dates_cost_nothing(): void {
		$place = $this->register( $this->chapter->group() );
		$this->travel( '2026-11-01 12:00' );
		mentoring_program()->write_fees()->write_collected();
		$registration = mentoring_program()->registrations()->find( $place );
		self::assertNotNull( $registration );
		mentoring_program()->write_fees()->of(
			new RegistrationEvent( 999, $place, $registration->group_id, $registration->person_id, RegistrationEventKind::Left, $this->clock->now(), 0, '', [
				'was'     => 'confirmed',
				'because' => 'dates_changed',
			] )
		);

		self::assertSame( 0, $this->balance( $place )->owed() );
	}

	#[TestDox( 'An exchange takes the fee along: what was paid counts, the difference is due or owed back (A41)' )]
	public function test_an_exchange_takes_it_along(): void {
		$first = $this->register( $this->chapter->group() );
		$this->pay( $first, 15000 );
		$second = $this->register( $this->chapter->group( track: 'ten_weeks' ) );
		mentoring_program()->seat_book()->accept( $second, $first, mentoring_program()->actors()->of( $this->member->ID ) );

		self::assertSame( [ 9000, 15000, 6000 ], [ $this->balance( $second )->due, $this->balance( $second )->paid, $this->balance( $second )->owed_back() ] );
		self::assertEquals( $this->account( $first ), $this->account( $second ), 'One account, seen from both.' );

		$third = $this->register( $this->chapter->group() );
		mentoring_program()->seat_book()->accept( $third, $second, mentoring_program()->actors()->of( $this->member->ID ) );
		self::assertSame( [ 15000, 15000, 0, 0 ], [ $this->balance( $third )->due, $this->balance( $third )->paid, $this->balance( $third )->owed(), $this->balance( $third )->owed_back() ] );
		self::assertSame( FeeEntry::reference_of( $first ), FeeEntry::reference_of( $this->account( $third )[0]->account_id ), 'The reference stays.' );
	}

	#[TestDox( 'What a crash kept from being written is written by the next run, in order' )]
	public function test_lost_entries_are_written(): void {
		$stays = $this->register( $this->chapter->group() );
		$left  = $this->register( $this->chapter->group(), $this->create_user( OpenChapter::MEMBER ) );
		mentoring_program()->seat_book()->leave( $left, Actor::system() );
		self::assertSame( 0, mentoring_program()->database()->number( 'SELECT COUNT(*) FROM {fee_entries}' ), 'The request died before its end.' );
		do_action( 'mentoring_program_minute' );
		do_action( 'mentoring_program_minute' );

		self::assertCount( 1, $this->entries( $stays ) );
		self::assertSame( [ 'due 15000 USD 2026-09-01 until 2026-09-15', 'void 15000 USD 2026-09-01' ], $this->entries( $left ) );
	}

	/**
	 * @param array<string, mixed> $changes Of the rule set, from today.
	 */
	private function rules( array $changes ): void {
		mentoring_program()->policies()->add( PolicyDocument::policy( 0, $this->chapter->program->id, '2026-09-01', array_merge( PolicyDocument::of( $this->chapter->policy ), $changes ) ), Actor::system() );
	}

	private function register( Group $group, ?WP_User $person = null ): int {
		$this->act_as( $person ?? $this->member );
		$answer = Answer::of( $this->rest( 'POST', 'registrations', $this->chapter->form( $group ) + [ 'accept_waiting' => true ], [ 'Idempotency-Key' => wp_generate_uuid4() ] ) );
		self::assertSame( 201, $answer->status, (string) wp_json_encode( $answer->at( '' ) ) );
		return $answer->number( 'id' );
	}

	private function pay( int $registration, int $amount ): void {
		mentoring_program()->write_fees()->write_collected();
		$this->act_as( $this->create_user( 'subscriber', capabilities: [ 'record_mentoring_fees' ] ) );
		$answer = Answer::of(
			$this->rest( 'POST', "fees/{$registration}/payments", [
				'amount'  => $amount,
				'on_date' => '2026-09-01',
				'method'  => 'check',
			], [ 'Idempotency-Key' => wp_generate_uuid4() ] )
		);
		self::assertSame( 200, $answer->status, (string) wp_json_encode( $answer->at( '' ) ) );
	}

	/**
	 * @return list<FeeEntry>
	 */
	private function account( int $registration ): array {
		mentoring_program()->write_fees()->write_collected();
		return mentoring_program()->fees()->of_registrations( [ $registration ] )[ $registration ] ?? [];
	}

	private function balance( int $registration ): FeeBalance {
		$entries = $this->account( $registration );
		self::assertNotSame( [], $entries );
		return FeeBalance::of( $entries );
	}

	/**
	 * @return list<string>
	 */
	private function entries( int $registration ): array {
		return array_map( static fn( FeeEntry $entry ): string => "{$entry->kind->value} {$entry->amount} {$entry->currency} {$entry->on_date}" . ( null === $entry->due_on ? '' : " until {$entry->due_on}" ), $this->account( $registration ) );
	}
}
