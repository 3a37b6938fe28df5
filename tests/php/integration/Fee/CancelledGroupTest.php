<?php
/**
 * What becomes of fees when the chapter cancels a group: what is due is void, and what was paid waits until a day for another
 * group of the term, counts there, or is owed back.
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
use MentoringProgram\Shared\Actor;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\Attributes\TestWith;
use WP_User;

final class CancelledGroupTest extends IntegrationTestCase {
	private const CHOOSE_BY = '2026-09-14';

	private OpenChapter $chapter;
	private WP_User $member;
	private WP_User $treasurer;
	private Group $group;
	private int $place;

	protected function setUp(): void {
		parent::setUp();
		update_option( 'timezone_string', 'America/Vancouver' );
		$this->chapter   = OpenChapter::make();
		$this->member    = $this->create_user( OpenChapter::MEMBER );
		$this->treasurer = $this->create_user( 'subscriber', capabilities: [ 'record_mentoring_fees' ] );
		$this->group     = $this->chapter->group();
		$this->place     = $this->register( $this->group );
	}

	#[TestDox( 'Another group of the term, chosen on the last day, takes along what was paid; the difference is owed back (A36, A41)' )]
	public function test_another_group_in_time(): void {
		$this->pay( $this->place );
		$this->cancel();
		self::assertSame( [ 'kept', self::CHOOSE_BY ], $this->stands( $this->place ) );

		$this->travel( '2026-09-14 23:30' );
		$chosen = $this->register( $this->chapter->group( track: 'ten_weeks' ) );

		self::assertSame( [ 9000, 15000, 0, 6000 ], $this->sums( $chosen ) );
		self::assertSame( [ 'due 15000', 'payment 15000', 'void 15000', 'due 9000' ], $this->entries( $chosen ), 'Nothing was changed or removed.' );
		self::assertSame( FeeEntry::reference_of( $this->place ), FeeEntry::reference_of( $this->account( $chosen )[0]->account_id ), 'The reference stays.' );
		self::assertSame( [ 'owed_back', null ], $this->stands( $chosen ) );
	}

	#[TestDox( 'After the last day what was paid is owed back, and another group costs its own fee (A36)' )]
	public function test_another_group_too_late(): void {
		$this->pay( $this->place );
		$this->cancel();
		$this->travel( '2026-09-15 08:00' );
		self::assertSame( [ 'owed_back', null ], $this->stands( $this->place ) );
		$late = $this->register( $this->chapter->group( track: 'ten_weeks' ) );

		self::assertSame( [ 9000, 0, 9000, 0 ], $this->sums( $late ) );
		self::assertSame( [ 0, 15000, 0, 15000 ], $this->sums( $this->place ) );
	}

	#[TestDox( 'Who asked in time and got the place later asked in time (A36, A38)' )]
	public function test_a_wait_in_time(): void {
		$full   = $this->chapter->group( capacity: 1 );
		$before = $this->register( $full, $this->create_user( OpenChapter::MEMBER ) );
		$this->pay( $this->place );
		$this->cancel();
		$wait = $this->register( $full );
		self::assertSame( [], $this->account( $wait ), 'Waiting costs nothing.' );
		$this->travel( '2026-09-16 08:00' );
		mentoring_program()->seat_book()->withdraw( $before, Actor::system() );
		mentoring_program()->seat_book()->accept( $wait, null, Actor::system() );

		self::assertSame( [ 15000, 15000, 0, 0 ], $this->sums( $wait ) );
	}

	#[TestDox( 'Who had not paid owes nothing for the cancelled group; a check underway counts for the group chosen (A36)' )]
	public function test_nothing_paid_yet(): void {
		$this->cancel();
		self::assertSame( [ 'settled', null ], $this->stands( $this->place ) );
		$chosen = $this->register( $this->chapter->group() );
		self::assertSame( [ 15000, 0, 15000, 0 ], $this->sums( $chosen ) );
		$this->pay( $this->place );

		self::assertSame( [ 15000, 15000, 0, 0 ], $this->sums( $chosen ), 'Recorded under the reference of the cancelled group.' );
	}

	#[TestDox( 'Cancelling while somebody pays loses neither: whichever is written first (A36)' )]
	#[TestWith( [ true ], 'the payment first' )]
	#[TestWith( [ false ], 'the end of the place first' )]
	public function test_paying_meanwhile( bool $payment_first ): void {
		mentoring_program()->write_fees()->write_collected();
		mentoring_program()->cancel_group()->cancel( $this->group->id, Actor::system(), self::CHOOSE_BY );
		if ( ! $payment_first ) {
			mentoring_program()->write_fees()->write_collected();
		}
		$this->record( $this->place );
		mentoring_program()->write_fees()->write_collected();

		self::assertSame( [ 0, 15000, 0, 15000 ], $this->sums( $this->place ) );
		self::assertSame( [ 'kept', self::CHOOSE_BY ], $this->stands( $this->place ) );
	}

	#[TestDox( 'Whoever chooses another group before the request that cancelled theirs has come to its fees takes the money along, too' )]
	public function test_choosing_meanwhile(): void {
		$this->pay( $this->place );
		mentoring_program()->cancel_group()->cancel( $this->group->id, Actor::system(), self::CHOOSE_BY );
		$chosen = $this->register( $this->chapter->group() );
		mentoring_program()->write_fees()->of( ...mentoring_program()->registrations()->events_of( $chosen ) );
		mentoring_program()->write_fees()->write_collected();
		mentoring_program()->write_fees()->missing();

		self::assertSame( [ 'due 15000', 'payment 15000', 'void 15000', 'due 15000' ], $this->entries( $chosen ) );
	}

	#[TestDox( 'The money counts once, and only in the same term' )]
	public function test_once_and_in_the_term(): void {
		mentoring_program()->policies()->add( PolicyDocument::policy( 0, $this->chapter->program->id, '2026-09-01', [ 'places_per_term' => 3 ] + PolicyDocument::of( $this->chapter->policy ) ), Actor::system() );
		$this->pay( $this->place );
		$this->cancel();
		$elsewhere = $this->register( $this->chapter->group( term: $this->chapter->another_term() ) );
		$first     = $this->register( $this->chapter->group() );
		$second    = $this->register( $this->chapter->group() );

		self::assertSame( [ 15000, 0, 0 ], [ $this->sums( $elsewhere )[2], $this->sums( $first )[2], $this->sums( $second )[1] ] );
		self::assertSame( 15000, $this->sums( $second )[2] );
	}

	#[TestDox( 'My mentoring says by when to choose, then that the fee is owed back; the letter says it, too (A36)' )]
	public function test_what_is_said(): void {
		mentoring_program()->settings()->record_site();
		$this->pay( $this->place );
		$this->cancel();
		mentoring_program()->send_messages()->due( 20 );
		$letters = array_values( array_filter( $this->mailbox(), static fn( array $letter ): bool => str_contains( $letter['subject'], 'will not take place' ) ) );

		self::assertStringContainsString( 'choose another group by 14 September 2026: it counts there. Otherwise it is returned to you.', $letters[0]['message'] ?? '' );
		self::assertStringContainsString( 'Choose another group by 14 September 2026, or the fee of $150 is returned to you', $this->page() );
		$this->travel( '2026-09-15 08:00' );
		self::assertStringNotContainsString( 'Choose another group', $this->page() );
		self::assertStringContainsString( '$150 is owed back to you', $this->page() );
	}

	#[TestDox( 'The day is named by who cancels: two weeks unless told otherwise; a day that is gone is refused and nothing is cancelled' )]
	public function test_the_day(): void {
		$this->pay( $this->place );
		$this->act_as( $this->create_user( 'subscriber', capabilities: [ 'manage_mentoring' ] ) );
		foreach ( [ '2026-08-31', '2027-09-02', 'soon' ] as $day ) {
			$refused = $this->rest( 'POST', "groups/{$this->group->id}/cancel", [ 'choose_by' => $day ] );
			self::assertSame( [ 400, [ 'choose_by' ] ], [ $refused->get_status(), Answer::of( $refused )->fields() ], $day );
		}
		self::assertSame( GroupState::Published, mentoring_program()->groups()->find( $this->group->id )?->state );

		self::assertSame( 200, $this->rest( 'POST', "groups/{$this->group->id}/cancel" )->get_status() );
		self::assertSame( [ 'kept', '2026-09-15' ], $this->stands( $this->place ) );
	}

	private function cancel(): void {
		mentoring_program()->cancel_group()->cancel( $this->group->id, Actor::system(), self::CHOOSE_BY );
		mentoring_program()->write_fees()->write_collected();
	}

	private function register( Group $group, ?WP_User $person = null ): int {
		$this->act_as( $person ?? $this->member );
		$answer = Answer::of( $this->rest( 'POST', 'registrations', $this->chapter->form( $group ) + [ 'accept_waiting' => true ], [ 'Idempotency-Key' => wp_generate_uuid4() ] ) );
		self::assertSame( 201, $answer->status, (string) wp_json_encode( $answer->at( '' ) ) );
		return $answer->number( 'id' );
	}

	private function pay( int $registration ): void {
		mentoring_program()->write_fees()->write_collected();
		$this->record( $registration );
	}

	private function record( int $registration ): void {
		$this->act_as( $this->treasurer );
		$answer = $this->rest( 'POST', "fees/{$registration}/payments", [
			'amount'  => 15000,
			'on_date' => '2026-09-01',
			'method'  => 'check',
		], [ 'Idempotency-Key' => wp_generate_uuid4() ] );
		self::assertSame( 200, $answer->get_status() );
	}

	/**
	 * Where a fee stands and until when it is kept, in the list as in the one.
	 *
	 * @return array{mixed, mixed}
	 */
	private function stands( int $registration ): array {
		mentoring_program()->write_fees()->write_collected();
		$this->act_as( $this->treasurer );
		$one = Answer::of( $this->rest( 'GET', "fees/{$registration}" ) );
		self::assertContains( $one->number( 'id' ), Answer::of( $this->rest( 'GET', 'fees', [ 'state' => $one->text( 'state' ) ] ) )->column( '', 'id' ) );
		self::assertGreaterThan( 0, Answer::of( $this->rest( 'GET', 'fees/counts' ) )->number( $one->text( 'state' ) ) );
		return [ $one->at( 'state' ), $one->at( 'kept_until' ) ];
	}

	/**
	 * @return list<FeeEntry>
	 */
	private function account( int $registration ): array {
		mentoring_program()->write_fees()->write_collected();
		return mentoring_program()->fees()->of_registrations( [ $registration ] )[ $registration ] ?? [];
	}

	/**
	 * @return list<string>
	 */
	private function entries( int $registration ): array {
		return array_map( static fn( FeeEntry $entry ): string => "{$entry->kind->value} {$entry->amount}", $this->account( $registration ) );
	}

	/**
	 * @return array{int, int, int, int} Due, paid, owed, owed back.
	 */
	private function sums( int $registration ): array {
		$entries = $this->account( $registration );
		self::assertNotSame( [], $entries );
		$balance = FeeBalance::of( $entries );
		return [ $balance->due, $balance->paid, $balance->owed(), $balance->owed_back() ];
	}

	private function page(): string {
		$this->act_as( $this->member );
		$view = mentoring_program()->my_mentoring()->view( 0, '', 0, mentoring_program()->actors()->current(), null );
		ob_start();
		mentoring_program()->blocks()->part( 'my-mentoring/' . $view['kind'], $view );
		return (string) preg_replace( '/\s+/', ' ', (string) ob_get_clean() );
	}
}
