<?php
/**
 * What people write into the ledger: payments, payments that came back, exceptions; what is owed by page; the file for the
 * bookkeeper.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Fee;

use MentoringProgram\Fee\FeeSchema;
use MentoringProgram\Shared\CsvResponse;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WP_User;

final class RecordingTest extends IntegrationTestCase {
	private const CHECK = [
		'amount'    => 15000,
		'on_date'   => '2026-09-01',
		'method'    => 'check',
		'reference' => '2207',
	];

	private OpenChapter $chapter;
	private WP_User $member;
	private WP_User $treasurer;
	private int $place;

	protected function setUp(): void {
		parent::setUp();
		update_option( 'timezone_string', 'America/Vancouver' );
		$this->chapter   = OpenChapter::make();
		$this->member    = $this->create_user( OpenChapter::MEMBER, [ 'display_name' => 'Dmitri Volkov' ] );
		$this->treasurer = $this->create_user( 'subscriber', [ 'display_name' => 'Tess' ], [ 'record_mentoring_fees' ] );
		$this->place     = $this->register( $this->member );
		$this->act_as( $this->treasurer );
	}

	#[TestDox( 'A payment is recorded with how, which, when and by whom, and nothing is owed after it (A36)' )]
	public function test_a_payment(): void {
		$before = Answer::of( $this->rest( 'GET', "fees/{$this->place}" ) );
		self::assertSame( [ 15000, 0, 'owed', 'Due $150', '2026-09-15', null ], $before->values( 'owed', 'paid', 'state', 'state_label', 'due_on', 'paid_on' ) );
		self::assertSame( "M-{$this->place}", $before->text( 'reference' ) );
		self::assertSame( [ 'When the place was confirmed' ], $before->column( 'entries', 'by' ) );

		$paid = $this->pay();
		self::assertSame( [ 200, 0, 15000, 'settled', 'Paid $150', '2026-09-01' ], [ $paid->status, ...$paid->values( 'owed', 'paid', 'state', 'state_label', 'paid_on' ) ] );
		self::assertSame( [ 'Payment by check, 2207', 'Tess', 15000, true ], $paid->values( 'entries.1.words', 'entries.1.by', 'entries.1.amount', 'entries.1.can_come_back' ) );
		self::assert_matches_schema( FeeSchema::schema(), $paid->at( '' ), 'fee' );
	}

	#[TestDox( 'The same request twice, also from another treasurer, is one payment; with other content it is refused (fault 7)' )]
	public function test_a_double_click(): void {
		$key = wp_generate_uuid4();
		$this->pay( [], $key );
		$this->act_as( $this->create_user( 'subscriber', capabilities: [ 'record_mentoring_fees' ] ) );

		self::assertSame( [ 200, 15000 ], [ $this->pay( [], $key )->status, $this->pay( [], $key )->number( 'paid' ) ] );
		$other = $this->pay( [ 'amount' => 9000 ], $key );
		self::assertSame( [ 409, 'fee_key_reused' ], [ $other->status, $other->text( 'code' ) ] );
		self::assertSame( 15000, Answer::of( $this->rest( 'GET', "fees/{$this->place}" ) )->number( 'paid' ) );
	}

	#[TestDox( 'A check that came back makes the fee due again, once however often it is said (A36)' )]
	public function test_a_payment_that_came_back(): void {
		$payment = $this->pay()->at( 'entries.1.id' );
		$this->travel( '2026-09-20 12:00' );
		$back = $this->post( 'came-back', [
			'payment' => $payment,
			'on_date' => '2026-09-19',
		] );
		self::assertSame( [ 200, 15000, 0, '2026-09-15', null ], [ $back->status, ...$back->values( 'owed', 'paid', 'overdue_since', 'paid_on' ) ] );
		self::assertSame( [ 'The check came back, 2207', false ], $back->values( 'entries.2.words', 'entries.1.can_come_back' ) );

		$again = $this->post( 'came-back', [
			'payment' => $payment,
			'on_date' => '2026-09-20',
		] );
		self::assertSame( [ 200, 15000 ], [ $again->status, $again->number( 'owed' ) ] );
		self::assertCount( 3, $again->column( 'entries', 'id' ) );
	}

	#[TestDox( 'A payment of somebody else’s cannot come back here (check 15)' )]
	public function test_another_payment(): void {
		$other = $this->register( $this->create_user( OpenChapter::MEMBER ) );
		$this->act_as( $this->treasurer );
		$theirs = $this->pay()->at( 'entries.1.id' );
		$rows   = $this->row_counts();
		$answer = Answer::of( $this->rest( 'POST', "fees/{$other}/came-back", [
			'payment' => $theirs,
			'on_date' => '2026-09-01',
		] ) );

		self::assertSame( [ 409, 'no_payment' ], [ $answer->status, $answer->text( 'code' ) ] );
		self::assertSame( $rows, $this->row_counts() );
	}

	#[TestDox( 'An exception needs a reason, stays within what is due or paid, and is written down (A37, check 18)' )]
	public function test_exceptions(): void {
		$rows = $this->row_counts();
		foreach ( [ 'void', 'refund' ] as $what ) {
			self::assertSame( [ 'reason' ], $this->post( $what, [ 'amount' => 100, 'on_date' => '2026-09-01' ] )->fields() );
		}
		$sent = [
			'amount'  => 20000,
			'on_date' => '2026-09-01',
			'reason'  => 'Charged by mistake',
		];
		self::assertSame( 'more_than_due', $this->post( 'void', $sent )->text( 'code' ) );
		self::assertSame( 'more_than_paid', $this->post( 'refund', [ 'amount' => 1 ] + $sent )->text( 'code' ) );
		self::assertSame( $rows, $this->row_counts() );

		$void = $this->post( 'void', [ 'amount' => 5000 ] + $sent );
		self::assertSame( [ 200, 10000, 'No longer due, as an exception: Charged by mistake' ], [ $void->status, ...$void->values( 'owed', 'entries.1.words' ) ] );
		$this->pay();
		$refund = $this->post( 'refund', [ 'amount' => 5000 ] + $sent );
		self::assertSame( [ 0, 0, 10000 ], $refund->values( 'owed', 'owed_back', 'paid' ) );

		$audit = mentoring_program()->audit()->of( 'registration', $this->place );
		self::assertSame( [ [ 'refund', 5000, 'Charged by mistake', 'Tess' ], [ 'void', 5000, 'Charged by mistake', 'Tess' ] ], array_map( static fn( array $row ): array => [ $row['details']['fee'] ?? '', $row['details']['amount'] ?? 0, $row['details']['reason'] ?? '', $row['actor_name'] ], $audit ) );
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	#[DataProvider( 'bad_input' )]
	#[TestDox( 'Bad input is named and nothing is recorded, what is due cannot be sent along: $_dataName (check 15)' )]
	public function test_bad_input( array $changes, string $field ): void {
		$rows = $this->row_counts();

		self::assertSame( [ $field ], $this->pay( $changes )->fields() );
		self::assertSame( $rows, $this->row_counts() );
	}

	/**
	 * @return iterable<string, array{array<string, mixed>, string}>
	 */
	public static function bad_input(): iterable {
		yield 'nothing' => [ [ 'amount' => 0 ], 'amount' ];
		yield 'less than nothing' => [ [ 'amount' => -15000 ], 'amount' ];
		yield 'a broken amount' => [ [ 'amount' => '150,00' ], 'amount' ];
		yield 'an unknown way' => [ [ 'method' => 'paypal' ], 'method' ];
		yield 'no way' => [ [ 'method' => '' ], 'method' ];
		yield 'tomorrow' => [ [ 'on_date' => '2026-09-02' ], 'on_date' ];
		yield 'no day' => [ [ 'on_date' => '2026-02-30' ], 'on_date' ];
		yield 'a discount' => [ [ 'discount' => 10 ], 'discount' ];
		yield 'what is due' => [ [ 'due' => 1 ], 'due' ];
		yield 'another currency' => [ [ 'currency' => 'EUR' ], 'currency' ];
		yield 'another account' => [ [ 'account_id' => 1 ], 'account_id' ];
	}

	#[TestDox( 'Who waits owes nothing, so nothing can be recorded' )]
	public function test_no_fee(): void {
		$group = $this->chapter->group( capacity: 1 );
		$this->register( $this->create_user( OpenChapter::MEMBER ), $group->id );
		$wait  = $this->register( $this->create_user( OpenChapter::MEMBER ), $group->id );
		$this->act_as( $this->treasurer );
		$answer = Answer::of( $this->rest( 'POST', "fees/{$wait}/payments", self::CHECK, [ 'Idempotency-Key' => wp_generate_uuid4() ] ) );

		self::assertSame( [ 409, 'no_fee' ], [ $answer->status, $answer->text( 'code' ) ] );
	}

	#[TestDox( 'What is owed, overdue, owed back and settled: lists, numbers and sums agree with each balance' )]
	public function test_what_is_owed(): void {
		$settled = $this->register( $this->create_user( OpenChapter::MEMBER, [ 'display_name' => 'Ines' ] ), track: 'ten_weeks' );
		$back    = $this->register( $this->create_user( OpenChapter::MEMBER, [ 'display_name' => 'Bram' ] ) );
		$this->travel( '2026-09-10 12:00' );
		$fresh = $this->register( $this->create_user( OpenChapter::MEMBER, [ 'display_name' => 'Yusuf' ] ) );
		$this->act_as( $this->treasurer );
		$this->pay_for( $settled, 9000 );
		$this->pay_for( $back, 20000 );
		$this->travel( '2026-09-16 12:00' );

		$list = fn( string $state ): array => Answer::of( $this->rest( 'GET', 'fees', [ 'state' => $state ] ) )->column( '', 'id' );
		self::assertSame( [ $this->place, $fresh ], $list( 'owed' ) );
		self::assertSame( [ $this->place ], $list( 'overdue' ) );
		self::assertSame( [ $back ], $list( 'owed_back' ) );
		self::assertSame( [ $settled ], $list( 'settled' ) );
		$counts = Answer::of( $this->rest( 'GET', 'fees/counts' ) );
		self::assertSame( [ 2, 1, 1, 1 ], $counts->values( 'owed', 'overdue', 'owed_back', 'settled' ) );

		$all  = Answer::of( $this->rest( 'GET', 'fees', [ 'orderby' => 'person' ] ) );
		self::assertSame( [ 'Bram', 'Dmitri Volkov', 'Ines', 'Yusuf' ], $all->column( '', 'person' ) );
		$sums = static fn( string $what ): int => array_sum( array_filter( $all->column( '', $what ), is_int( ... ) ) );
		self::assertSame( [ $sums( 'due' ), $sums( 'paid' ), $sums( 'owed' ), $sums( 'owed_back' ) ], $counts->values( 'totals.0.due', 'totals.0.paid', 'totals.0.owed', 'totals.0.owed_back' ) );

		self::assertSame( [ $back ], Answer::of( $this->rest( 'GET', 'fees', [ 'search' => 'bra' ] ) )->column( '', 'id' ) );
		self::assertSame( [ $fresh ], Answer::of( $this->rest( 'GET', 'fees', [ 'search' => "m-{$fresh}" ] ) )->column( '', 'id' ) );
		self::assertSame( [], Answer::of( $this->rest( 'GET', 'fees', [ 'term' => 999 ] ) )->column( '', 'id' ) );
	}

	#[TestDox( 'The file of entries holds a span of days in order, safe for spreadsheets, and making it is written down (check 14)' )]
	public function test_the_file(): void {
		wp_update_user( [
			'ID'           => $this->member->ID,
			'display_name' => '=cmd|calc',
		] );
		$this->pay( [ 'reference' => '-2+3' ] );
		$response = $this->rest( 'GET', 'fees/entries', [
			'from' => '2026-09-01',
			'to'   => '2026-09-30',
		] );
		self::assertInstanceOf( CsvResponse::class, $response );
		$lines = iterator_to_array( $response->lines(), false );

		self::assertCount( 3, $lines );
		self::assertStringContainsString( ",\"'=cmd|calc\",", $lines[1] );
		self::assertStringContainsString( ',Fee,,,150,,USD,', $lines[1] );
		self::assertStringContainsString( ",Payment,Check,\"'-2+3\",,150,USD,,Tess,2026-09-01 05:00", $lines[2] );
		self::assertSame( 'exported', mentoring_program()->audit()->of( 'fee', 0 )[0]['act']->value );

		$none = $this->rest( 'GET', 'fees/entries', [
			'from' => '2025-09-01',
			'to'   => '2025-09-30',
		] );
		self::assertInstanceOf( CsvResponse::class, $none );
		self::assertCount( 1, iterator_to_array( $none->lines(), false ) );
		self::assertSame( [ 'to' ], Answer::of( $this->rest( 'GET', 'fees/entries', [ 'from' => '2026-09-02', 'to' => '2026-09-01' ] ) )->fields() );
	}

	#[TestDox( 'A treasurer reads names, groups and money, and nothing else of anybody' )]
	public function test_what_a_treasurer_sees(): void {
		$json = (string) wp_json_encode( Answer::of( $this->rest( 'GET', 'fees' ) )->at( '' ) );

		self::assertStringContainsString( 'Dmitri Volkov', $json );
		self::assertStringNotContainsString( $this->member->user_email, $json );
		self::assertStringNotContainsString( 'practice_start', $json );
		self::assertSame( [], Answer::of( $this->rest( 'GET', 'registrations' ) )->at( '' ), 'One’s own registrations only.' );
	}

	private function register( WP_User $person, int $group = 0, string $track = 'full_year' ): int {
		$this->act_as( $person );
		$form   = $this->chapter->form( 0 === $group ? $this->chapter->group( track: $track ) : $group );
		$answer = Answer::of( $this->rest( 'POST', 'registrations', $form + [ 'accept_waiting' => true ], [ 'Idempotency-Key' => wp_generate_uuid4() ] ) );
		self::assertSame( 201, $answer->status, (string) wp_json_encode( $answer->at( '' ) ) );
		mentoring_program()->write_fees()->write_collected();
		return $answer->number( 'id' );
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	private function pay( array $changes = [], string $key = '' ): Answer {
		return $this->post( 'payments', $changes + self::CHECK, $key );
	}

	private function pay_for( int $registration, int $amount ): void {
		self::assertSame( 200, $this->rest( 'POST', "fees/{$registration}/payments", [ 'amount' => $amount ] + self::CHECK, [ 'Idempotency-Key' => wp_generate_uuid4() ] )->get_status() );
	}

	/**
	 * @param array<string, mixed> $body
	 */
	private function post( string $what, array $body, string $key = '' ): Answer {
		return Answer::of( $this->rest( 'POST', "fees/{$this->place}/{$what}", $body, [ 'Idempotency-Key' => '' === $key ? wp_generate_uuid4() : $key ] ) );
	}
}
