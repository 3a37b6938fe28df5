<?php
/**
 * Fees in the lists of registrations: where each stands, narrowed down, counted and ordered by the server.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Fee;

use MentoringProgram\Group\Group;
use MentoringProgram\Registration\RegistrationSchema;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use PHPUnit\Framework\Attributes\TestDox;
use WP_User;

final class RegistrationColumnTest extends IntegrationTestCase {
	private OpenChapter $chapter;
	private WP_User $manager;
	private int $paid;
	private int $owed;
	private int $dear;
	private int $waiting;

	protected function setUp(): void {
		parent::setUp();
		update_option( 'timezone_string', 'America/Vancouver' );
		$this->chapter = OpenChapter::make();
		$this->manager = $this->create_user( 'subscriber', capabilities: [ 'manage_mentoring' ] );
		$small         = $this->chapter->group( capacity: 2, track: 'ten_weeks' );
		$this->paid    = $this->register( $small );
		$this->owed    = $this->register( $small );
		$this->waiting = $this->register( $small );
		$this->travel( '2026-09-05 12:00' );
		$this->dear = $this->register( $this->chapter->group() );
		mentoring_program()->write_fees()->write_collected();
		$this->act_as( $this->manager );
		$this->rest( 'POST', "fees/{$this->paid}/payments", [
			'amount'  => 9000,
			'on_date' => '2026-09-02',
			'method'  => 'check',
		], [ 'Idempotency-Key' => wp_generate_uuid4() ] );
		$this->travel( '2026-09-16 12:00' );
	}

	#[TestDox( 'Each registration says where its fee stands; who waits has none (A36, A38)' )]
	public function test_the_column(): void {
		$list = Answer::of( $this->rest( 'GET', 'registrations', [ 'order' => 'asc' ] ) );

		self::assertSame( [ $this->paid, $this->owed, $this->waiting, $this->dear ], $list->column( '', 'id' ) );
		self::assertSame( [ 'Paid $90', 'Due $90', null, 'Due $150' ], $list->values( '0.fee.state_label', '1.fee.state_label', '2.fee', '3.fee.state_label' ) );
		self::assertSame( [ '2026-09-15', null, '2026-09-19' ], $list->values( '1.fee.overdue_since', '3.fee.overdue_since', '3.fee.due_on' ) );
		self::assert_matches_schema( RegistrationSchema::schema(), $list->at( '1' ), 'registration' );
		self::assertSame( 'Due $90', Answer::of( $this->rest( 'GET', "registrations/{$this->owed}" ) )->at( 'fee.state_label' ) );
	}

	#[TestDox( 'The list is narrowed down to what is owed, overdue or settled, counted and ordered by the server (A36)' )]
	public function test_narrowing(): void {
		self::assertSame( [ $this->owed, $this->dear ], $this->list( [ 'fee' => 'owed' ] ) );
		self::assertSame( [ $this->owed ], $this->list( [ 'fee' => 'overdue' ] ) );
		self::assertSame( [ $this->paid ], $this->list( [ 'fee' => 'settled' ] ) );
		self::assertSame( [], $this->list( [ 'fee' => 'owed_back' ] ) );
		self::assertSame( [ $this->dear, $this->owed, $this->waiting, $this->paid ], $this->list( [
			'orderby' => 'fee',
			'order'   => 'desc',
		] ) );
		self::assertSame( [ $this->dear ], $this->list( [
			'fee'     => 'owed',
			'orderby' => 'fee',
			'order'   => 'desc',
			'per_page' => 1,
		] ) );
		self::assertSame( '2', $this->rest( 'GET', 'registrations', [ 'fee' => 'owed' ] )->get_headers()['X-WP-Total'] );
		self::assertSame( [ 2, 1, 3 ], Answer::of( $this->rest( 'GET', 'registrations/counts', [ 'status' => 'ended' ] ) )->values( 'owed', 'overdue', 'confirmed' ) );
		self::assertSame( [ 1, 1, 1, 0 ], Answer::of( $this->rest( 'GET', 'registrations/counts', [ 'fee' => 'overdue' ] ) )->values( 'owed', 'overdue', 'confirmed', 'waiting' ) );
		self::assertSame( 400, $this->rest( 'GET', 'registrations', [ 'fee' => '1 OR 1=1' ] )->get_status() );
	}

	#[TestDox( 'Who withdraws somebody reads whether the fee stays due, as the rules say that judged them (A30, A37)' )]
	public function test_what_leaving_costs(): void {
		self::assertFalse( Answer::of( $this->rest( 'GET', "registrations/{$this->owed}" ) )->at( 'fee.stays_due' ) );
		$this->travel( '2026-10-08 12:00' );
		self::assertTrue( Answer::of( $this->rest( 'GET', "registrations/{$this->owed}" ) )->at( 'fee.stays_due' ) );
	}

	#[TestDox( 'A member reads no fee in their registrations, and a treasurer sees no registration of anybody' )]
	public function test_who_sees_it(): void {
		$member = get_user_by( 'id', mentoring_program()->registrations()->find( $this->owed )->person_id ?? 0 );
		self::assertInstanceOf( WP_User::class, $member );
		$this->act_as( $member );
		self::assertSame( [ $this->owed, null ], Answer::of( $this->rest( 'GET', 'registrations' ) )->values( '0.id', '0.fee' ) );

		$this->act_as( $this->create_user( 'subscriber', capabilities: [ 'record_mentoring_fees' ] ) );
		self::assertSame( [], $this->rest( 'GET', 'registrations', [ 'fee' => 'owed' ] )->get_data() );
		self::assertSame( 403, $this->rest( 'GET', 'registrations/counts' )->get_status() );
	}

	#[TestDox( 'P9: narrowing by fee costs as many queries for one as for many, and reads what is owed by an index' )]
	public function test_what_it_costs(): void {
		$few = $this->queries();
		foreach ( range( 1, 5 ) as $ignored ) {
			$this->register( $this->chapter->group() );
		}
		mentoring_program()->write_fees()->write_collected();
		$this->act_as( $this->manager );

		self::assertSame( $few, $this->queries() );
		$plan = mentoring_program()->database()->rows( 'EXPLAIN SELECT COUNT(*) FROM {fee_accounts} a WHERE a.owed > 0 AND a.due_on < %s', '2026-09-16' );
		self::assertSame( 'by_owed', $plan[0]['key'] ?? null );
	}

	#[TestDox( 'What stands beside an account is mended from its entries, whatever became of it' )]
	public function test_mending(): void {
		$database = mentoring_program()->database();
		$before   = $database->rows( 'SELECT account_id, registration_id, due, paid, owed, due_on FROM {fee_accounts} ORDER BY account_id' );
		$database->write( 'DELETE FROM {fee_accounts} WHERE account_id = %d', $this->paid );
		$database->write( 'UPDATE {fee_accounts} SET paid = 1, owed = 7 WHERE account_id = %d', $this->owed );
		do_action( 'mentoring_program_daily' );

		self::assertSame( $before, $database->rows( 'SELECT account_id, registration_id, due, paid, owed, due_on FROM {fee_accounts} ORDER BY account_id' ) );
		self::assertSame( [], mentoring_program()->fees()->accounts_to_mend() );
	}

	private function queries(): int {
		/** @var \wpdb $wpdb */
		$wpdb   = $GLOBALS['wpdb'];
		$before = $wpdb->num_queries;
		$this->list( [ 'fee' => 'owed' ] );
		return $wpdb->num_queries - $before;
	}

	/**
	 * @param array<string, mixed> $query
	 * @return list<mixed>
	 */
	private function list( array $query ): array {
		return Answer::of( $this->rest( 'GET', 'registrations', $query + [ 'order' => 'asc' ] ) )->column( '', 'id' );
	}

	private function register( Group $group ): int {
		$this->act_as( $this->create_user( OpenChapter::MEMBER ) );
		$answer = Answer::of( $this->rest( 'POST', 'registrations', $this->chapter->form( $group ) + [ 'accept_waiting' => true ], [ 'Idempotency-Key' => wp_generate_uuid4() ] ) );
		self::assertSame( 201, $answer->status );
		return $answer->number( 'id' );
	}
}
