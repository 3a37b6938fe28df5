<?php
/**
 * What a person reads about their fee: on their page and in letters, true when it is read.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Fee;

use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use PHPUnit\Framework\Attributes\TestDox;
use WP_User;

final class TellingTest extends IntegrationTestCase {
	private WP_User $member;
	private WP_User $treasurer;
	private int $place;

	protected function setUp(): void {
		parent::setUp();
		update_option( 'timezone_string', 'America/Vancouver' );
		$chapter = OpenChapter::make();
		mentoring_program()->settings()->record_site();
		$this->member    = $this->create_user( OpenChapter::MEMBER, [ 'display_name' => 'Dmitri Volkov' ] );
		$this->treasurer = $this->create_user( 'subscriber', capabilities: [ 'record_mentoring_fees' ] );
		$this->act_as( $this->member );
		$this->place = Answer::of( $this->rest( 'POST', 'registrations', $chapter->form( $chapter->group() ), [ 'Idempotency-Key' => wp_generate_uuid4() ] ) )->number( 'id' );
		mentoring_program()->write_fees()->write_collected();
		mentoring_program()->send_messages()->due( 20 );
	}

	#[TestDox( 'My mentoring says what is due until when, how to pay and the reference; once paid, when' )]
	public function test_my_mentoring(): void {
		$before = $this->page();
		self::assertStringContainsString( '$150 due by 15 September 2026', $before );
		self::assertStringContainsString( "Please give this reference: <strong>M-{$this->place}</strong>", $before );
		self::assertStringContainsString( 'By cheque to the chapter.', $before );

		$this->pay( true );
		$after = $this->page();
		self::assertStringContainsString( '$150 paid on 1 September 2026', $after );
		self::assertStringNotContainsString( 'How to pay', $after );
	}

	#[TestDox( 'The letter of a place names the last day and the reference' )]
	public function test_the_letter_of_a_place(): void {
		$letter = $this->letter( 0 );

		self::assertStringContainsString( "Still to be paid: $150, by 15 September 2026\n\nBy cheque to the chapter.\n\nPlease give this reference: M-{$this->place}", $letter['message'] );
	}

	#[TestDox( 'A receipt is written when it was asked for, once, and never for a payment that has come back' )]
	public function test_a_receipt(): void {
		$payment = $this->pay( true );
		mentoring_program()->fee_messages()->missing();
		mentoring_program()->send_messages()->due( 20 );
		self::assertSame( 'Your payment for “The first hours with a new client” has arrived', $this->letter( 1 )['subject'] );
		self::assertStringContainsString( "Thank you. $150 for “The first hours with a new client” arrived on 1 September 2026: Payment by check, 2207. This letter is your receipt.\n\nReference: M-{$this->place}", $this->letter( 1 )['message'] );

		$this->came_back( $payment, true );
		mentoring_program()->send_messages()->due( 20 );
		self::assertStringContainsString( "came back without being paid: Payment by check, 2207. This happens, often for a simple reason.", $this->letter( 2 )['message'] );
		self::assertStringContainsString( 'The receipt you may have had no longer holds. Please pay $150 in another way', $this->letter( 2 )['message'] );
		self::assertDoesNotMatchRegularExpression( '/[{}]/', $this->letter( 1 )['message'] . $this->letter( 2 )['message'] );

		$late = $this->pay( true );
		$this->came_back( $late, false );
		mentoring_program()->send_messages()->due( 20 );
		self::assertCount( 3, $this->mailbox(), 'No receipt for what has come back meanwhile.' );
	}

	#[TestDox( 'No letter goes out when none was asked for; one a crash kept from being written is written by the next run' )]
	public function test_letters_are_asked_for(): void {
		$this->pay( false );
		do_action( 'mentoring_program_minute' );
		self::assertCount( 1, $this->mailbox() );

		$this->pay( true );
		mentoring_program()->database()->write( "DELETE FROM {outbox} WHERE message = 'fee_received'" );
		do_action( 'mentoring_program_minute' );
		do_action( 'mentoring_program_minute' );
		self::assertCount( 2, $this->mailbox() );
	}

	#[TestDox( 'A fee overdue is reminded of once, after its last day, and only where the chapter has switched that on (A36)' )]
	public function test_a_reminder(): void {
		$this->travel( '2026-09-16 12:00' );
		$this->a_day_passes();
		self::assertCount( 1, $this->mailbox(), 'Off until the chapter wants it.' );

		$this->switch_reminders_on();
		$this->a_day_passes();
		self::assertCount( 1, $this->mailbox(), 'What was overdue before is not told afterwards.' );
	}

	#[TestDox( 'The reminder names what is owed, the day and the reference, once; what is paid meanwhile is not reminded of (A36)' )]
	public function test_what_a_reminder_says(): void {
		$this->switch_reminders_on();
		$this->travel( '2026-09-15 23:00' );
		$this->a_day_passes();
		self::assertCount( 1, $this->mailbox(), 'The last day is a day to pay.' );

		$this->travel( '2026-09-16 08:00' );
		$this->a_day_passes();
		$this->travel( '2026-09-17 08:00' );
		$this->a_day_passes();
		self::assertCount( 2, $this->mailbox() );
		self::assertStringContainsString( "A reminder: $150 for “The first hours with a new client” was to be paid by 15 September 2026 and is not recorded yet.\n\nBy cheque to the chapter.\n\nPlease give this reference: M-{$this->place}", $this->letter( 1 )['message'] );
		self::assertDoesNotMatchRegularExpression( '/[{}]/', $this->letter( 1 )['message'] );
		self::assertStringContainsString( '$150 was due by 15 September 2026', $this->page() );
	}

	#[TestDox( 'A reminder that waits is not handed over once the fee is paid' )]
	public function test_a_reminder_that_is_not_true_any_more(): void {
		$this->switch_reminders_on();
		$this->travel( '2026-09-16 08:00' );
		do_action( 'mentoring_program_daily' );
		$this->pay( false );
		mentoring_program()->send_messages()->due( 20 );

		self::assertCount( 1, $this->mailbox() );
	}

	private function a_day_passes(): void {
		do_action( 'mentoring_program_daily' );
		mentoring_program()->send_messages()->due( 20 );
	}

	private function switch_reminders_on(): void {
		$this->act_as( $this->create_user( 'subscriber', capabilities: [ 'manage_mentoring' ] ) );
		self::assertSame( 200, $this->rest( 'POST', 'messages/fee_overdue', [
			'version' => 0,
			'is_off'  => false,
		] )->get_status() );
	}

	private function page(): string {
		$this->act_as( $this->member );
		$view = mentoring_program()->my_mentoring()->view( 0, '', 0, mentoring_program()->actors()->current(), null );
		ob_start();
		mentoring_program()->blocks()->part( 'my-mentoring/' . $view['kind'], $view );
		return (string) preg_replace( '/\s+/', ' ', (string) ob_get_clean() );
	}

	private function pay( bool $is_told ): int {
		$this->act_as( $this->treasurer );
		$entries = Answer::of(
			$this->rest( 'POST', "fees/{$this->place}/payments", [
				'amount'    => 15000,
				'on_date'   => '2026-09-01',
				'method'    => 'check',
				'reference' => '2207',
				'is_told'   => $is_told,
			], [ 'Idempotency-Key' => wp_generate_uuid4() ] )
		)->column( 'entries', 'id' );
		$last    = end( $entries );
		self::assertIsInt( $last );
		return $last;
	}

	private function came_back( int $payment, bool $is_told ): void {
		self::assertSame( 200, $this->rest( 'POST', "fees/{$this->place}/came-back", [
			'payment' => $payment,
			'on_date' => '2026-09-01',
			'is_told' => $is_told,
		] )->get_status() );
	}

	/**
	 * @return array{to: list<string>, subject: string, message: string, headers: list<string>}
	 */
	private function letter( int $number ): array {
		return $this->mailbox()[ $number ] ?? self::fail( "There is no letter {$number}." );
	}
}
