<?php
/**
 * Forms without JavaScript: the same use cases as the REST interface, and a page that answers what did not succeed. Nothing
 * typed is lost, nothing is written, nothing is stored between requests.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Front;

use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupState;
use MentoringProgram\Registration\FormAnswer;
use MentoringProgram\Registration\RegistrationForms;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_User;

final class FormsTest extends IntegrationTestCase {
	private OpenChapter $chapter;

	private WP_User $member;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter = OpenChapter::make();
		$this->member  = $this->create_user( OpenChapter::MEMBER );
		$this->act_as( $this->member );
	}

	/**
	 * A12, A17, check 1: a complete form gives a place and leads to a notice.
	 */
	public function test_a_complete_form_gives_a_place_and_goes_on_to_a_notice(): void {
		$group = $this->chapter->group();
		$next  = $this->send( $this->form( $group ) );
		self::assertStringContainsString( 'mentoring_notice=registered', (string) $next );
		self::assertNull( $this->answer() );
		$html = $this->page( $group, done: 'registered' );
		self::assertStringContainsString( 'You have a place in', $html );
		self::assertStringContainsString( 'autofocus', $html );
		self::assertStringContainsString( 'By cheque to the chapter.', $html );
	}

	/**
	 * A24: between two answers the page may ask whether they stop; what is missing is no fault, nothing is kept, and a stop
	 * names its question.
	 */
	public function test_answers_so_far_are_judged_and_not_kept(): void {
		$form   = $this->form( $this->chapter->group() );
		$before = $this->rows();
		$stop   = fn( array $answers ): mixed => mentoring_program()->registration_forms()->stop( array_merge( $form, [ 'mentoring_answers' => $answers ] ), mentoring_program()->actors()->current() )?->facts['question'] ?? null;
		self::assertNull( $stop( [ 'sees_clients' => 'yes' ] ) );
		self::assertSame( 'sees_clients', $stop( [ 'sees_clients' => 'no' ] ) );
		self::assertSame( $before, $this->rows() );
		$this->act_as( null );
		self::assertNull( $stop( [ 'sees_clients' => 'no' ] ), 'Nobody is told anything before signing in.' );
	}

	/**
	 * Fault 7: the same form sent twice is one registration.
	 */
	public function test_the_same_form_sent_twice_registers_once(): void {
		$form = $this->form( $this->chapter->group() );
		$this->send( $form );
		$before = $this->rows();
		self::assertNotNull( $this->send( $form ) );
		self::assertSame( $before, $this->rows() );
	}

	/**
	 * A12, A20 to A23, A27 to A35: each bad field is named beside its control, and the rest of the form stays filled.
	 *
	 * @param array<string, mixed> $changes Fields of the form, null leaves one out.
	 */
	#[DataProvider( 'bad_fields' )]
	public function test_a_bad_field_is_named_and_nothing_typed_is_lost( array $changes, string $field ): void {
		$group  = $this->chapter->group();
		$before = $this->rows();
		self::assertNull( $this->send( array_filter( array_merge( $this->form( $group ), $changes ), static fn( mixed $value ): bool => null !== $value ) ) );
		$answer = $this->answer();
		self::assertSame( 400, $answer?->status );
		self::assertContains( $field, array_map( static fn( FieldError $error ): string => $error->field, $answer->errors ) );
		self::assertSame( $before, $this->rows(), 'Nothing is written.' );
		$html = $this->page( $group );
		self::assertStringContainsString( 'role="alert"', $html );
		self::assertStringContainsString( 'value="no" checked', (string) preg_replace( '/\s+/', ' ', str_replace( "checked='checked'", 'checked', $html ) ), 'The last answer is still ticked.' );
	}

	/**
	 * @return iterable<string, array{array<string, mixed>, string}>
	 */
	public static function bad_fields(): iterable {
		$answers = [
			'sees_clients'        => 'yes',
			'coursework_finished' => 'yes',
			'practice_start'      => [
				'month' => '03',
				'year'  => '2021',
			],
			'intern'              => 'no',
		];
		yield 'an answer is missing' => [ [ 'mentoring_answers' => array_diff_key( $answers, [ 'sees_clients' => 0 ] ) ], 'answers.sees_clients' ];
		yield 'an answer is neither yes nor no' => [ [ 'mentoring_answers' => [ 'sees_clients' => 'maybe' ] + $answers ], 'answers.sees_clients' ];
		yield 'the year is missing' => [
			[
				'mentoring_answers' => [
					'practice_start' => [
						'month' => '03',
						'year'  => '',
					],
				] + $answers,
			],
			'answers.practice_start',
		];
		yield 'the month is out of range' => [
			[
				'mentoring_answers' => [
					'practice_start' => [
						'month' => '13',
						'year'  => '2021',
					],
				] + $answers,
			],
			'answers.practice_start',
		];
		yield 'an answer is doubled' => [ [ 'mentoring_answers' => [ 'coursework_finished' => [ 'yes', 'no' ] ] + $answers ], 'answers.coursework_finished' ];
		yield 'a question is forged' => [ [ 'mentoring_answers' => $answers + [ 'income' => 'much' ] ], 'answers.income' ];
		yield 'the dates are not ticked' => [ [ 'mentoring_attends_all_dates' => null ], 'attends_all_dates' ];
		yield 'no agreement is ticked' => [ [ 'mentoring_agreements' => null ], 'agreements.no_refund' ];
		yield 'an agreement is forged' => [ [ 'mentoring_agreements' => [ '999999' ] ], 'agreements' ];
		yield 'an agreement is no number' => [ [ 'mentoring_agreements' => [ 'all of them' ] ], 'agreements' ];
		yield 'a field is forged' => [ [ 'mentoring_status' => 'confirmed' ], 'status' ];
		yield 'the group is doubled' => [ [ 'mentoring_group' => [ '1', '2' ] ], 'group' ];
		yield 'the request key is missing' => [ [ 'mentoring_key' => null ], 'Idempotency-Key' ];
		yield 'the request key is forged' => [ [ 'mentoring_key' => [ 'a', 'b' ] ], 'Idempotency-Key' ];
	}

	/**
	 * A23: an intern is asked three more things, and what they typed comes back escaped.
	 */
	public function test_what_was_typed_comes_back_escaped(): void {
		$group = $this->chapter->group();
		$form  = $this->form( $group );

		$form['mentoring_answers'] = [
			'intern'           => 'yes',
			'outpatient'       => 'yes',
			'support_lacking'  => 'yes',
			'supervised'       => 'yes',
			'graduate_program' => '"><script>alert(1)</script>',
		] + $form['mentoring_answers'];
		self::assertNull( $this->send( $form ) );
		$html = $this->page( $group );
		self::assertStringContainsString( 'value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"', $html );
		self::assertStringNotContainsString( '<script>', $html );
		self::assertStringContainsString( 'href="#mentoring-answers-internship-site"', $html );
		self::assertStringContainsString( 'id="mentoring-answers-internship-site"', $html );
	}

	/**
	 * A20, A24, A25: a stop quotes the answer, keeps nothing, and leads back to the form with everything typed.
	 */
	public function test_a_stop_quotes_the_answer_and_keeps_nothing(): void {
		$group = $this->chapter->group();
		$form  = $this->form( $group );

		$form['mentoring_answers']['practice_start'] = [
			'month' => '08',
			'year'  => '2016',
		];
		$before = $this->rows();
		self::assertNull( $this->send( $form ) );
		self::assertSame( 409, $this->answer()?->status );
		$html = $this->page( $group );
		self::assertStringContainsString( 'August 2016', $html );
		self::assertStringContainsString( 'You are not registered. These answers are not saved.', $html );
		self::assertStringNotContainsString( 'value="register"', $html );
		self::assertSame( $before, $this->rows() );

		$this->send( [ 'mentoring_act' => 'change' ] + $form );
		self::assertSame( 200, $this->answer()?->status );
		$html = $this->page( $group );
		self::assertStringContainsString( 'value="2016"', $html );
		self::assertStringContainsString( 'value="register"', $html );
	}

	/**
	 * A17: somebody took the last place meanwhile; the form is kept and one button leads to the list.
	 */
	public function test_the_last_place_that_went_leads_to_the_list_with_the_form_kept(): void {
		$group = $this->chapter->group( capacity: 1 );
		$form  = $this->form( $group );
		$this->act_as( $this->create_user( OpenChapter::MEMBER ) );
		$this->send( $this->form( $group ) );
		$this->act_as( $this->member );
		self::assertNull( $this->send( [ 'mentoring_nonce' => wp_create_nonce( RegistrationForms::NONCE ) ] + $form ) );
		self::assertSame( 409, $this->answer()?->status );
		$html = $this->page( $group );
		self::assertStringContainsString( 'Someone took the last place a moment ago', $html );
		self::assertStringContainsString( 'name="mentoring_accept_waiting" value="1"', $html );

		$next = $this->send( [ 'mentoring_accept_waiting' => '1' ] + $this->form( $group ) );
		self::assertStringContainsString( 'mentoring_notice=registered', (string) $next );
		self::assertStringContainsString( '1st in line', $this->page( $group ) );
	}

	/**
	 * Each has its own refusal, and nothing is written (A3, A19, A26).
	 */
	#[DataProvider( 'refusals' )]
	public function test_a_refusal_is_its_own_and_writes_nothing( string $when, string $reason ): void {
		$group = $this->chapter->group( state: 'draft' === $when ? GroupState::Draft : ( 'cancelled' === $when ? GroupState::Cancelled : GroupState::Published ), mentor: 'leads' === $when ? $this->member->ID : 0 );
		match ( $when ) {
			'too early' => $this->travel( '2026-08-01 12:00' ),
			'too late' => $this->travel( '2026-09-20 12:00' ),
			'twice' => $this->send( $this->form( $group ) ),
			'no member' => $this->act_as( $this->create_user( 'subscriber' ) ),
			default => null,
		};
		$before = $this->rows();
		self::assertNull( $this->send( $this->form( $group ) ) );
		$answer = $this->answer();
		self::assertSame( $reason, $answer?->refused->reason->value ?? $answer?->problem );
		self::assertSame( $before, $this->rows() );
	}

	/**
	 * @return iterable<string, array{string, string}>
	 */
	public static function refusals(): iterable {
		yield 'before registration opens' => [ 'too early', 'not_open_yet' ];
		yield 'after it closed' => [ 'too late', 'registration_closed' ];
		yield 'with a place already' => [ 'twice', 'already_registered' ];
		yield 'a group that does not take place' => [ 'cancelled', 'group_cancelled' ];
		yield 'a draft, which is not there' => [ 'draft', 'missing' ];
		yield 'the mentor' => [ 'leads', 'leads_this_group' ];
		yield 'nobody the chapter knows' => [ 'no member', 'no_membership' ];
	}

	/**
	 * Check 13: a form that is too old does nothing, keeps what was typed and offers the button again.
	 */
	public function test_a_form_that_is_too_old_keeps_the_typing(): void {
		$group  = $this->chapter->group();
		$before = $this->rows();
		self::assertNull( $this->send( [ 'mentoring_nonce' => 'old' ] + $this->form( $group ) ) );
		self::assertSame( 403, $this->answer()?->status );
		$html = $this->page( $group );
		self::assertStringContainsString( 'Please press the button once more', $html );
		self::assertStringContainsString( 'value="2021"', $html );
		self::assertStringContainsString( wp_create_nonce( RegistrationForms::NONCE ), $html );
		self::assertSame( $before, $this->rows() );
	}

	/**
	 * Signed out while filling in the form: nothing is sent, everything is kept.
	 */
	public function test_somebody_signed_out_midway_keeps_the_form(): void {
		$group = $this->chapter->group();
		$form  = $this->form( $group );
		$this->act_as( null );
		self::assertNull( $this->send( $form ) );
		self::assertSame( 401, $this->answer()?->status );
		$html = $this->page( $group );
		self::assertStringContainsString( 'You have been signed out', $html );
		self::assertStringContainsString( 'value="2021"', $html );
		self::assertStringNotContainsString( $this->member->user_email, $html );
	}

	/**
	 * Nobody acts for somebody else, whatever number they send.
	 */
	public function test_somebody_elses_registration_is_not_there(): void {
		$group = $this->chapter->group();
		$this->send( $this->form( $group ) );
		$id    = mentoring_program()->registrations()->of_person( $this->member->ID )[0]->id;
		$other = $this->create_user( OpenChapter::MEMBER );
		$this->act_as( $other );
		$before = $this->rows();
		foreach ( [ 'leave', 'accept', 'decline' ] as $act ) {
			self::assertNull(
				$this->send(
					[
						'mentoring_act'               => $act,
						'mentoring_registration'      => (string) $id,
						'mentoring_attends_all_dates' => '1',
						'mentoring_nonce'             => wp_create_nonce( RegistrationForms::NONCE ),
					]
				)
			);
			self::assertSame( 404, $this->answer()?->status );
		}
		self::assertSame( $before, $this->rows() );
	}

	/**
	 * Nothing is believed because the address says so.
	 */
	public function test_a_notice_in_the_address_is_not_believed(): void {
		$group = $this->chapter->group();
		foreach ( [ 'registered', 'accepted', 'left', 'declined', 'leave_requested', '<b>' ] as $done ) {
			self::assertStringNotContainsString( 'mentoring-notice', $this->page( $group, done: $done ) );
		}
	}

	/**
	 * A30, A37, A49: leaving before the first meeting is immediate; afterwards it is a request; the form says what it costs.
	 */
	public function test_leaving_is_immediate_at_first_and_later_a_request(): void {
		$group = $this->chapter->group();
		$this->send( $this->form( $group ) );
		$id    = mentoring_program()->registrations()->of_person( $this->member->ID )[0]->id;
		$leave = [
			'mentoring_act'          => 'leave',
			'mentoring_registration' => (string) $id,
			'mentoring_mentor_told'  => 'not_yet',
			'mentoring_nonce'        => wp_create_nonce( RegistrationForms::NONCE ),
		];
		$early = $this->mine();
		self::assertStringContainsString( 'You leave at once', $early );
		self::assertStringContainsString( 'The fee of $150 is no longer due, and is returned if you have paid it.', $early );
		$this->travel( '2026-10-08 12:00' );
		self::assertStringContainsString( 'The fee of $150 stays due, and is not returned if you have paid it.', $this->mine() );
		$leave['mentoring_nonce'] = wp_create_nonce( RegistrationForms::NONCE );
		self::assertStringContainsString( 'mentoring_notice=leave_requested', (string) $this->send( $leave ) );
		self::assertStringContainsString( 'You asked to leave', $this->mine() );
	}

	/**
	 * Check 9, A47: what only people with a place may read is not on anybody else's page.
	 */
	public function test_the_private_line_is_only_for_people_with_a_place(): void {
		$group = $this->chapter->group();
		mentoring_program()->database()->write( "UPDATE {groups} SET location_private = 'Door code 4711' WHERE id = %d", $group->id );
		self::assertStringNotContainsString( '4711', $this->page( $group ) );
		$this->send( $this->form( $group ) );
		self::assertStringContainsString( '4711', $this->mine() );
		$this->act_as( $this->create_user( OpenChapter::MEMBER ) );
		self::assertStringNotContainsString( '4711', $this->page( $group ) . $this->mine() );
		$this->act_as( null );
		self::assertStringNotContainsString( '4711', $this->page( $group ) . $this->mine() );
	}

	/**
	 * @return array<string, mixed>&array{mentoring_answers: array<string, mixed>}
	 */
	private function form( Group $group ): array {
		return [
			'mentoring_act'               => 'register',
			'mentoring_nonce'             => wp_create_nonce( RegistrationForms::NONCE ),
			'mentoring_key'               => wp_generate_uuid4(),
			'mentoring_group'             => (string) $group->id,
			'mentoring_attends_all_dates' => '1',
			'mentoring_agreements'        => array_map( strval( ... ), $this->chapter->ticks( $group->track ) ),
			'mentoring_answers'           => [
				'sees_clients'        => 'yes',
				'coursework_finished' => 'yes',
				'practice_start'      => [
					'month' => '03',
					'year'  => '2021',
				],
				'intern'              => 'no',
			],
		];
	}

	/**
	 * @param array<string, mixed> $fields
	 */
	private function send( array $fields ): ?string {
		return mentoring_program()->registration_forms()->handle( $fields, mentoring_program()->actors()->current() );
	}

	/**
	 * Everything written, but for the standing of members, which is kept whenever it was asked.
	 *
	 * @return array<string, int>
	 */
	private function rows(): array {
		return array_diff_key( $this->row_counts(), [ 'member_index' => 0 ] );
	}

	private function answer(): ?FormAnswer {
		return mentoring_program()->registration_forms()->answer();
	}

	private function page( Group $group, string $done = '' ): string {
		$view = mentoring_program()->registration_page()->view(
			[
				'program' => 0,
				'term'    => 0,
				'group'   => $group->id,
			],
			0,
			'',
			$done,
			mentoring_program()->actors()->current(),
			$this->answer(),
			false
		);
		self::assertIsString( $view['kind'] );
		return $this->printed( 'registration-form/' . $view['kind'], $view );
	}

	private function mine(): string {
		$view = mentoring_program()->my_mentoring()->view( 0, '', 0, mentoring_program()->actors()->current(), null );
		return $this->printed( 'my-mentoring/' . $view['kind'], $view );
	}

	/**
	 * @param array<string, mixed> $view
	 */
	private function printed( string $part, array $view ): string {
		ob_start();
		mentoring_program()->blocks()->part( $part, $view );
		return (string) ob_get_clean();
	}
}
