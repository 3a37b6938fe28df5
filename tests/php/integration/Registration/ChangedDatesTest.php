<?php
/**
 * Changed dates ask everybody with a place whether they can come (A12, A27). A yes is written down; a no leaves at once,
 * also once the group has begun, and costs nothing; nobody is absent from a date they never agreed to.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Registration;

use MentoringProgram\Fee\FeeBalance;
use MentoringProgram\Registration\EndedReason;
use MentoringProgram\Registration\RegistrationForms;
use MentoringProgram\Registration\RegistrationSchema;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\TokenPurpose;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\LedGroupTestCase;
use PHPUnit\Framework\Attributes\TestDox;

final class ChangedDatesTest extends LedGroupTestCase {
	/**
	 * The registration of the participant, and of the other person.
	 */
	private int $mine;
	private int $other;

	protected function setUp(): void {
		parent::setUp();
		[ $this->other, $this->mine ] = $this->registrations;
		$manager = $this->create_user( 'subscriber', [ 'display_name' => 'Ruth Abernathy' ], [ Capabilities::MANAGE ] );
		$this->act_as( $manager );
		$saved = Answer::of( $this->rest( 'POST', "groups/{$this->group->id}", [
			'version'  => $this->group->version,
			'meetings' => [ self::date( '2026-10-06' ), self::date( '2026-10-22' ), self::date( '2026-11-03' ) ],
		] ) );
		self::assertSame( 200, $saved->status, (string) wp_json_encode( $saved->at( '' ) ) );
		$this->act_as( $this->participant );
	}

	#[TestDox( 'Each person is asked on My mentoring and by a message with a link of their own' )]
	public function test_each_person_is_asked(): void {
		$html = $this->page();
		self::assertStringContainsString( 'Can you come?', $html );
		self::assertStringContainsString( 'Thu 22 October 2026, 18:00–19:30', $html );
		self::assertStringContainsString( 'Yes, I can come', $html );
		$letters = $this->letters();
		self::assertCount( 2, $letters );
		self::assertCount( 2, array_unique( array_map( self::secret_in( ... ), $letters ) ) );

		$this->act_as( $this->mentor );
		self::assertStringNotContainsString( 'Yes, I can come', $this->page(), 'Nobody is asked about somebody else.' );
	}

	#[TestDox( 'A yes is written down with its moment, takes the question away, and is asked again when the dates change again' )]
	public function test_a_yes_is_written_down(): void {
		$this->travel( '+1 hour' );
		$next = $this->post_form( 'can_come' );
		self::assertStringContainsString( 'mentoring_notice=can_come', (string) $next );
		self::assertStringContainsString( 'You can come to the changed dates', $this->page( 'can_come' ) );
		self::assertStringNotContainsString( 'Yes, I can come', $this->page() );
		$record = $this->record( $this->mine );
		self::assert_matches_schema( RegistrationSchema::schema(), $record->at( '' ), 'registration' );
		self::assertSame( [ '2026-10-07T03:00:00Z', '2026-10-07T04:00:00Z' ], $record->values( 'changed_dates.asked_at', 'changed_dates.agreed_at' ) );
		self::assertSame( 'dates_agreed', $record->at( 'can.answer_dates.reason' ) );

		$before = $this->row_counts();
		self::assertSame( 200, $this->come( true )->status, 'Twice is harmless.' );
		self::assertSame( $before, $this->row_counts() );
		self::assertSame( 'dates_agreed', $this->come( false )->at( 'code' ), 'Leaving later is another matter.' );
		self::assertNull( $this->find( $this->mine )->ended_at );

		mentoring_program()->seat_book()->dates_changed( $this->group->id, [ '2026-11-03 18:00 19:30' ], [ '2026-11-05 18:00 19:30' ], Actor::system() );
		self::assertNull( $this->record( $this->mine )->at( 'changed_dates.agreed_at' ) );
		self::assertStringContainsString( 'Thu 5 November 2026', $this->page() );
	}

	#[TestDox( 'A no leaves at once, also after the first meeting, and costs no fee (A37, A49)' )]
	public function test_a_no_leaves_without_a_fee(): void {
		self::assertSame( 15000, $this->owed( $this->mine ) );
		$next = $this->post_form( 'cannot_come' );
		self::assertStringContainsString( 'mentoring_notice=cannot_come', (string) $next );
		$left = $this->find( $this->mine );
		self::assertSame( [ EndedReason::Left, null ], [ $left->ended_reason, $left->leave_requested_at ] );
		self::assertStringContainsString( 'it costs you no fee', $this->page( 'cannot_come' ) );
		self::assertSame( 0, $this->owed( $this->mine ) );
		self::assertSame( 15000, $this->owed( $this->other ), 'Nobody else’s fee is touched.' );
		$told = array_values( array_filter( $this->mailbox_after_sending(), fn( array $mail ): bool => str_starts_with( $mail['subject'], 'You have left' ) ) );
		self::assertStringContainsString( 'it costs you no fee', $told[0]['message'] ?? '' );
		self::assertSame( 200, $this->come( false )->status, 'Twice is harmless.' );
		self::assertSame( 'already_ended', $this->come( true )->at( 'code' ) );
	}

	#[TestDox( 'Where nothing is asked, nothing is answered: leaving after the first meeting stays a request (A49)' )]
	public function test_without_a_question_there_is_no_answer(): void {
		mentoring_program()->seat_book()->dates_changed( $this->group->id, [ '2026-10-22 18:00 19:30' ], [ '2026-10-20 18:00 19:30' ], Actor::system() );
		$before = $this->row_counts();
		self::assertSame( [ 409, 'dates_not_asked' ], $this->come( false )->values( 'data.status', 'code' ) );
		self::assertSame( $before, $this->row_counts() );
		self::assertSame( [ 'comes' ], Answer::of( $this->rest( 'POST', "registrations/{$this->mine}/can-come", [] ) )->fields() );
		self::assertSame( 404, Answer::of( $this->rest( 'POST', "registrations/{$this->other}/can-come", [ 'comes' => false ] ) )->status, 'Nor for somebody else.' );
	}

	#[TestDox( 'The mailed link is sent only so often, and says for how long it has to wait; looking is not counted (check 16)' )]
	public function test_the_link_is_sent_only_so_often(): void {
		$secret = $this->secret();
		$this->act_as( null );
		$before = $this->row_counts();
		self::assertSame( 200, $this->follow( $secret, null )[0] );
		self::assertSame( $before, $this->row_counts() );
		for ( $try = 0; $try < 30; ++$try ) {
			$this->follow( $secret, 'perhaps' );
		}
		[ $status, $view ] = mentoring_program()->can_come_page()->of( $secret, [ 'mentoring_answer' => 'yes' ] );
		self::assertSame( [ 429, 3600 ], [ $status, $view['retry_after'] ?? null ] );
		self::assertSame( 200, $this->follow( $secret, null )[0] );
	}

	#[TestDox( 'The mailed link asks without signing in; looking changes nothing, the button does' )]
	public function test_the_link_answers_without_signing_in(): void {
		$secret = $this->secret();
		$this->act_as( null );
		$before = $this->row_counts();
		[ $status, $html ] = $this->follow( $secret, null );
		self::assertSame( 200, $status );
		self::assertStringContainsString( 'Thu 22 October 2026, 18:00–19:30', $html );
		self::assertStringNotContainsString( 'Ada Novak', $html );
		self::assertSame( $before, $this->row_counts() );

		self::assertSame( 303, $this->follow( $secret, 'yes' )[0] );
		self::assertStringContainsString( 'You said on 6 October 2026, 20:00 (Vancouver time) that you can come.', $this->follow( $secret, null )[1] );
		self::assertSame( 409, $this->follow( $secret, 'no' )[0] );
		self::assertNull( $this->find( $this->mine )->ended_at );
	}

	#[TestDox( 'The mailed link lets the person leave, and no other secret does' )]
	public function test_the_link_leaves(): void {
		$secret = $this->secret();
		$this->act_as( null );
		$wrong = mentoring_program()->tokens()->make( TokenPurpose::Attendance, $this->mine, $this->participant->ID, null );
		$alien = mentoring_program()->tokens()->make( TokenPurpose::CanCome, $this->mine, $this->mentor->ID, null );
		foreach ( [ $wrong, $alien, str_repeat( 'a', 64 ), '' ] as $other ) {
			self::assertSame( 404, $this->follow( $other, 'no' )[0] );
		}
		self::assertNull( $this->find( $this->mine )->ended_at );

		self::assertSame( 303, $this->follow( $secret, 'no' )[0] );
		self::assertSame( EndedReason::Left, $this->find( $this->mine )->ended_reason );
		self::assertStringContainsString( 'You have no place in', $this->follow( $secret, null )[1] );
		$this->travel( '2027-07-01 12:00' );
		self::assertSame( 404, $this->follow( $secret, null )[0], 'After the last meeting.' );
	}

	#[TestDox( 'Nobody is absent from a changed date they never agreed to; elsewhere, and after a yes, they can be (A42)' )]
	public function test_a_changed_date_is_never_an_absence(): void {
		mentoring_program()->seat_book()->answer_changed_dates( $this->other, true, Actor::system() );
		$this->travel( '2026-10-23 03:00:00' );
		$this->act_as( $this->mentor );
		$roster = Answer::of( $this->rest( 'GET', "groups/{$this->group->id}/roster" ) );
		$moved  = $roster->number( 'meetings.1.id' );
		self::assertSame( $this->meetings[1], $moved, 'A meeting that moved is the same one.' );
		self::assertSame( [ false, true ], $roster->column( 'meetings.1.marks', 'never_agreed' ) );

		$refused = $this->mark( $moved, [ $this->other => 'absent', $this->mine => 'absent' ] );
		self::assertSame( [ 409, 'never_agreed' ], [ $refused->status, $refused->at( 'code' ) ] );
		self::assertStringContainsString( 'Bela Okafor', $refused->text( 'message' ) );
		self::assertSame( 0, $this->row_counts()['attendance'], 'Nothing is written.' );
		self::assertSame( 200, $this->mark( $moved, [ $this->other => 'absent', $this->mine => 'excused' ] )->status );
		self::assertSame( 200, $this->mark( $this->meetings[0], [ $this->mine => 'absent' ] )->status, 'A date that stayed.' );
	}

	#[TestDox( 'The form of the mentor has “Excused” chosen for who never agreed, and does not offer “Absent”' )]
	public function test_the_form_proposes_excused(): void {
		$this->travel( '2026-10-23 03:00:00' );
		$this->act_as( $this->mentor );
		$html = $this->page( 'attendance', $this->meetings[1] );
		self::assertSame( 2, preg_match_all( '/value="excused"\s+checked/', $html ) );
		self::assertStringNotContainsString( 'value="absent"', $html );
		self::assertStringContainsString( 'Has not agreed to this changed date', $html );
	}

	#[TestDox( 'A new date in place of a cancelled meeting is asked about too, without a second message' )]
	public function test_a_new_date_of_a_mentor_is_asked_about(): void {
		$this->post_form( 'can_come' );
		$this->letters();
		$this->act_as( $this->mentor );
		$this->rest( 'POST', "groups/{$this->group->id}/cancel-meeting", [
			'meeting' => $this->meetings[2],
			'instead' => self::date( '2026-11-05' ),
		] );
		$this->act_as( $this->participant );
		self::assertStringContainsString( 'Thu 5 November 2026, 18:00–19:30', $this->page() );
		self::assertStringContainsString( 'Yes, I can come', $this->page() );
		self::assertCount( 2, $this->letters(), 'As many as before.' );
	}

	private function come( bool $comes ): Answer {
		return Answer::of( $this->rest( 'POST', "registrations/{$this->mine}/can-come", [ 'comes' => $comes ] ) );
	}

	private function record( int $registration ): Answer {
		return Answer::of( $this->rest( 'GET', "registrations/{$registration}" ) );
	}

	private function find( int $registration ): \MentoringProgram\Registration\Registration {
		$found = mentoring_program()->registrations()->find( $registration );
		self::assertNotNull( $found );
		return $found;
	}

	private function owed( int $registration ): int {
		mentoring_program()->write_fees()->write_collected();
		return FeeBalance::of( mentoring_program()->fees()->of_registrations( [ $registration ] )[ $registration ] ?? throw new \LogicException( 'No fee.' ) )->owed();
	}

	private function post_form( string $act ): ?string {
		return mentoring_program()->registration_forms()->handle(
			[
				'mentoring_act'          => $act,
				'mentoring_nonce'        => wp_create_nonce( RegistrationForms::NONCE ),
				'mentoring_registration' => (string) $this->mine,
			],
			mentoring_program()->actors()->current()
		);
	}

	/**
	 * @param array<int, string> $marks
	 */
	private function mark( int $meeting, array $marks ): Answer {
		return Answer::of( $this->rest( 'POST', "groups/{$this->group->id}/attendance", [
			'meeting' => $meeting,
			'marks'   => array_map(
				static fn( int $registration, string $mark ): array => [
					'registration' => $registration,
					'mark'         => $mark,
				],
				array_keys( $marks ),
				$marks
			),
		] ) );
	}

	/**
	 * @return array{int, string} Status and page.
	 */
	private function follow( string $secret, ?string $answer ): array {
		[ $status, $view ] = mentoring_program()->can_come_page()->of( $secret, null === $answer ? null : [ 'mentoring_answer' => $answer ] );
		if ( null === $view ) {
			return [ $status, '' ];
		}
		ob_start();
		mentoring_program()->blocks()->part( 'shared/link-page', $view );
		return [ $status, (string) ob_get_clean() ];
	}

	private function secret(): string {
		foreach ( $this->letters() as $letter ) {
			if ( [ $this->participant->user_email ] === $letter['to'] ) {
				return self::secret_in( $letter );
			}
		}
		self::fail( 'There is no letter to the participant.' );
	}

	/**
	 * @param array{message: string} $letter
	 */
	private static function secret_in( array $letter ): string {
		self::assertSame( 1, preg_match( '/mentoring_can_come=([0-9a-f]{64})/', $letter['message'], $found ) );
		return $found[1];
	}

	/**
	 * @return list<array{to: list<string>, subject: string, message: string, headers: list<string>}>
	 */
	private function letters(): array {
		return array_values( array_filter( $this->mailbox_after_sending(), static fn( array $mail ): bool => str_contains( $mail['message'], 'mentoring_can_come=' ) ) );
	}

	/**
	 * @return list<array{to: list<string>, subject: string, message: string, headers: list<string>}>
	 */
	private function mailbox_after_sending(): array {
		mentoring_program()->send_messages()->due( 50 );
		return $this->mailbox();
	}

	/**
	 * @return array{date: string, start: string, end: string}
	 */
	private static function date( string $date ): array {
		return [
			'date'  => $date,
			'start' => '18:00',
			'end'   => '19:30',
		];
	}
}
