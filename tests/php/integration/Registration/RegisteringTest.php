<?php
/**
 * Registering over REST, from the first request to the row, and every way it is refused. A refusal writes nothing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Registration;

use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupState;
use MentoringProgram\Registration\RegistrationSchema;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WP_REST_Response;
use WP_User;

final class RegisteringTest extends IntegrationTestCase {
	private static int $keys = 0;

	private OpenChapter $chapter;
	private WP_User $member;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter = OpenChapter::make();
		$this->member  = $this->create_user( OpenChapter::MEMBER, [
			'display_name' => 'Adaeze Nwosu',
			'user_email'   => 'adaeze@example.org',
		] );
		$this->act_as( $this->member );
	}

	/**
	 * A16, A17: who asks first for a free place has it at once; the answer is the record.
	 */
	public function test_a_member_gets_a_free_place(): void {
		$group    = $this->chapter->group();
		$response = $this->register( $group );
		$record   = $this->data( $response );

		self::assertSame( 201, $response->get_status() );
		self::assertSame( 'confirmed', $record['status'] );
		self::assertSame( $group->id, $record['group'] );
		self::assertSame( 'The first hours with a new client', $record['group_title'] );
		self::assertNull( $record['waiting_position'] );
		self::assertNull( $record['person'] );
		self::assert_matches_schema( RegistrationSchema::schema(), $record, 'registration' );
	}

	/**
	 * A27 to A35: what was accepted is kept with text, person and time; nine in a long group, eight in a short one (A29).
	 * A20: the answers are kept apart, hidden ones not at all.
	 */
	public function test_answers_and_acceptances_are_kept(): void {
		$long  = $this->data( $this->register( $this->chapter->group(), [ 'answers' => OpenChapter::ELIGIBLE + [ 'supervisor' => 'Not asked of me' ] ] ) );
		$other = $this->create_user( OpenChapter::MEMBER );
		$this->act_as( $other );
		$short = $this->data( $this->register( $this->chapter->group( track: 'ten_weeks' ) ) );

		self::assertSame( OpenChapter::ELIGIBLE, mentoring_program()->registrations()->answers_of( self::number( $long, 'id' ) ) );
		self::assertSame( 9, $this->accepted( self::number( $long, 'id' ), $this->member->ID ) );
		self::assertSame( 8, $this->accepted( self::number( $short, 'id' ), $other->ID ) );
	}

	/**
	 * A17, A38: when all places are taken a person waits, after agreeing to, in order of asking.
	 */
	public function test_a_full_group_leads_to_a_numbered_wait_for_who_agrees(): void {
		$group = $this->chapter->group( capacity: 1 );
		$this->register( $group );

		$positions = [];
		for ( $number = 1; $number <= 2; $number++ ) {
			$this->act_as( $this->create_user( OpenChapter::MEMBER ) );
			$record = $this->data( $this->register( $group, [ 'accept_waiting' => true ] ) );
			self::assertSame( 'waiting', $record['status'] );
			$positions[] = $record['waiting_position'];
		}
		self::assertSame( [ 1, 2 ], $positions );
	}

	/**
	 * A17: who did not agree to wait is told which place in line it would be, and nothing is kept; agreeing with the same
	 * key then works.
	 */
	public function test_who_would_wait_is_asked_first(): void {
		$group = $this->chapter->group( capacity: 1 );
		$this->register( $group );
		$this->act_as( $this->create_user( OpenChapter::MEMBER ) );
		$rows = $this->row_counts();

		$refusal = $this->register( $group, key: 'the-key-of-this-form' );

		self::assertSame( 'full', $this->refused( $refusal, 409 )['reason'] );
		self::assertSame( 1, $this->facts( $refusal )['position'] );
		self::assertStringContainsString( '1st in line', self::text( $this->data( $refusal ), 'message' ) );
		$this->assert_nothing_written( $rows );
		self::assertSame( 201, $this->register( $group, [ 'accept_waiting' => true ], 'the-key-of-this-form' )->get_status() );
	}

	/**
	 * A26: who holds a place this term and asks where places are free is offered one in exchange.
	 */
	public function test_who_holds_a_place_is_offered_another_in_exchange(): void {
		$held   = $this->data( $this->register( $this->chapter->group( title: 'Held' ) ) );
		$record = $this->data( $this->register( $this->chapter->group( title: 'Wanted' ) ) );

		self::assertSame( 'offered', $record['status'] );
		self::assertSame(
			[
				'id'          => $held['id'],
				'group'       => $held['group'],
				'group_title' => 'Held',
			],
			$record['gives_up']
		);
		self::assertTrue( self::can( $record, 'accept' )['allowed'] );
	}

	/**
	 * Fault 7: the same request again is answered with the same record and makes no second row, even after the window has
	 * closed in between.
	 */
	public function test_the_same_request_twice_is_one_registration(): void {
		$group = $this->chapter->group();
		$first = $this->register( $group, key: 'the-key-of-this-form' );
		$rows  = $this->row_counts();

		$second = $this->register( $group, key: 'the-key-of-this-form' );
		$this->travel( '2026-09-20 12:00' );
		$third = $this->register( $group, key: 'the-key-of-this-form' );

		self::assertSame( [ 201, 200, 200 ], [ $first->get_status(), $second->get_status(), $third->get_status() ] );
		self::assertSame( $this->data( $first ), $this->data( $second ) );
		self::assertSame( $this->data( $first ), $this->data( $third ) );
		$this->assert_nothing_written( $rows );
	}

	/**
	 * Fault 7: a key does not carry other content, and a key whose registration has ended is spent.
	 */
	public function test_a_key_is_good_for_one_request_only(): void {
		$group  = $this->chapter->group();
		$record = $this->data( $this->register( $group, key: 'the-key-of-this-form' ) );

		self::assertSame( 'key_reused', $this->refused( $this->register( $group, [ 'accept_waiting' => true ], 'the-key-of-this-form' ), 409 )['reason'] );
		self::assertSame( 'key_reused', $this->refused( $this->register( $this->chapter->group(), key: 'the-key-of-this-form' ), 409 )['reason'] );

		$this->rest( 'POST', 'registrations/' . self::number( $record, 'id' ) . '/leave' );
		self::assertSame( 'key_spent', $this->refused( $this->register( $group, key: 'the-key-of-this-form' ), 409 )['reason'] );
		self::assertSame( 201, $this->register( $group )->get_status() );
	}

	/**
	 * Fault 7: a key is the person's own: the same one sent by somebody else is another request.
	 */
	public function test_two_people_with_the_same_key_are_two_people(): void {
		$group = $this->chapter->group();
		$first = $this->data( $this->register( $group, key: 'the-key-of-this-form' ) );
		$this->act_as( $this->create_user( OpenChapter::MEMBER ) );
		$second = $this->register( $group, key: 'the-key-of-this-form' );

		self::assertSame( 201, $second->get_status() );
		self::assertNotSame( $first['id'], $this->data( $second )['id'] );
	}

	/**
	 * Fault 8: from a second device the person learns what they have.
	 */
	public function test_asking_twice_with_different_keys_tells_what_the_person_has(): void {
		$group  = $this->chapter->group();
		$record = $this->data( $this->register( $group ) );
		$rows   = $this->row_counts();

		$refusal = $this->register( $group );

		self::assertSame( 'already_registered', $this->refused( $refusal, 409 )['reason'] );
		self::assertSame( [
			'registration' => $record['id'],
			'status'       => 'confirmed',
		], $this->facts( $refusal ) );
		$this->assert_nothing_written( $rows );
	}

	/**
	 * A19: standing is asked live, and each answer has its next step.
	 */
	public function test_who_is_no_member_is_refused_with_the_way_to_become_one(): void {
		$group = $this->chapter->group();
		$this->act_as( $this->create_user( 'subscriber', [ 'user_email' => 'new@example.org' ] ) );
		$rows = $this->row_counts();

		$refusal = $this->register( $group );
		$data    = $this->refused( $refusal, 409 );

		self::assertSame( 'no_membership', $data['reason'] );
		self::assertStringContainsString( 'new@example.org', self::text( $this->data( $refusal ), 'message' ) );
		self::assertSame( [
			'label' => 'Become a member',
			'url'   => 'https://chapter.example/join',
		], $data['next'] );
		$this->assert_nothing_written( $rows );
	}

	/**
	 * A19: a membership that went away since the page was loaded counts at once.
	 */
	public function test_a_member_who_stopped_being_one_is_refused_at_once(): void {
		$group = $this->chapter->group();
		$this->member->set_role( 'subscriber' );

		self::assertSame( 'no_membership', $this->refused( $this->register( $group ), 409 )['reason'] );
	}

	/**
	 * A19: while nobody has said who is a member, nobody is one, and nobody is told that they are not.
	 */
	public function test_while_membership_cannot_be_checked_nobody_registers(): void {
		$group = $this->chapter->group();
		mentoring_program()->settings()->change(
			[
				'membership' => [
					'by'         => 'roles',
					'roles'      => [],
					'capability' => '',
				],
			]
		);

		self::assertSame( 'membership_unknown', $this->refused( $this->register( $group ), 409 )['reason'] );
	}

	/**
	 * A3, A4, A17: outside the window, and for groups that take nobody, each has its own answer.
	 *
	 * @param string $now When.
	 */
	#[DataProvider( 'closed_doors' )]
	#[TestDox( 'Registering $_dataName' )]
	public function test_groups_that_take_nobody( string $now, GroupState $state, bool $confirmed, string $first, string $reason ): void {
		$group = $this->chapter->group( state: $state, first: $first );
		if ( ! $confirmed ) {
			mentoring_program()->database()->write( "UPDATE {programs} SET confirmations = '{}'" );
		}
		$this->travel( $now );
		$rows = $this->row_counts();

		$refusal = $this->register( $group );

		self::assertSame( $reason, $this->refused( $refusal, 409 )['reason'] );
		self::assertNotSame( 'This is not possible at the moment.', $this->data( $refusal )['message'] );
		$this->assert_nothing_written( $rows );
	}

	/**
	 * @return array<string, array{string, GroupState, bool, string, string}>
	 */
	public static function closed_doors(): array {
		$october = '2026-10-07 01:00:00';
		return [
			'before the opening moment'     => [ '2026-08-15 15:59:59', GroupState::Published, true, $october, 'not_open_yet' ],
			'after the closing moment'      => [ '2026-09-18 07:00:00', GroupState::Published, true, $october, 'registration_closed' ],
			'after the first meeting of a group that begins early' => [ '2026-09-10 01:00:00', GroupState::Published, true, '2026-09-10 01:00:00', 'group_begun' ],
			'before set-up is confirmed'    => [ '2026-09-01 12:00:00', GroupState::Published, false, $october, 'not_ready' ],
			'for a cancelled group'         => [ '2026-09-01 12:00:00', GroupState::Cancelled, true, $october, 'group_cancelled' ],
			'for a group on hold'           => [ '2026-09-01 12:00:00', GroupState::OnHold, true, $october, 'group_on_hold' ],
			'for an archived group'         => [ '2026-09-01 12:00:00', GroupState::Archived, true, $october, 'registration_closed' ],
		];
	}

	/**
	 * Check 2: a draft does not exist for a member, whatever the window says; the answer is that of a group that was never
	 * there.
	 */
	public function test_a_draft_is_not_there(): void {
		$draft   = $this->register( $this->chapter->group( state: GroupState::Draft ) );
		$missing = $this->rest( 'POST', 'registrations', $this->chapter->form( 999999 ), [ 'Idempotency-Key' => 'the-key-of-this-form' ] );

		self::assertSame( 404, $draft->get_status() );
		self::assertSame( wp_json_encode( $this->data( $missing ) ), wp_json_encode( $this->data( $draft ) ) );
	}

	/**
	 * Who leads a group cannot take part in it.
	 */
	public function test_a_mentor_cannot_register_for_their_own_group(): void {
		self::assertSame( 'leads_this_group', $this->refused( $this->register( $this->chapter->group( mentor: $this->member->ID ) ), 409 )['reason'] );
		self::assertSame( 201, $this->register( $this->chapter->group() )->get_status() );
	}

	/**
	 * A20 to A25: an answer that decides is quoted with the arithmetic, the rule and whom to write to; nothing is kept.
	 */
	public function test_who_is_not_eligible_learns_which_answer_decided(): void {
		$group = $this->chapter->group();
		$this->create_user( 'editor', [ 'display_name' => 'Tove Lindgren' ], [ 'manage_mentoring' ] );
		$rows = $this->row_counts();

		$refusal = $this->register( $group, [ 'answers' => [ 'practice_start' => '2014-03' ] + OpenChapter::ELIGIBLE ] );
		$facts   = $this->facts( $refusal );

		self::assertSame( 'not_eligible', $this->refused( $refusal, 409 )['reason'] );
		self::assertSame( 'too_many_years', $facts['rule'] );
		self::assertSame( 'practice_start', $facts['question'] );
		self::assertSame( 'When did you begin clinical practice?', $facts['label'] );
		self::assertSame( 'March 2014', $facts['answer'] );
		self::assertSame( [ 12, 6, '2026-09-08' ], [ $facts['years'], $facts['months'], $facts['reference_date'] ] );
		self::assertSame( [ 'questions@example.org', 'Tove Lindgren' ], [ $facts['contact'], $facts['contact_name'] ] );
		self::assertSame( $facts['message'], $this->data( $refusal )['message'] );
		self::assertStringContainsString( 'March 2014', self::text( $facts, 'message' ) );
		self::assertStringContainsString( '12 years and 6 months', self::text( $facts, 'message' ) );
		self::assertStringNotContainsString( '{', self::text( $facts, 'message' ) );
		self::assertSame( [
			'label' => 'Write to Tove Lindgren',
			'url'   => 'mailto:questions@example.org',
		], $this->refused( $refusal, 409 )['next'] );
		$this->assert_nothing_written( $rows );
	}

	/**
	 * A24: no clinical experience yet is not refused but talked about.
	 */
	public function test_who_has_not_begun_is_asked_to_talk_first(): void {
		$rows    = $this->row_counts();
		$refusal = $this->register( $this->chapter->group(), [ 'answers' => [ 'sees_clients' => 'no' ] ] );

		self::assertSame( 'talk_first', $this->refused( $refusal, 409 )['reason'] );
		self::assertSame( 'No', $this->facts( $refusal )['answer'] );
		self::assertNull( $this->facts( $refusal )['years'] );
		self::assertSame( $rows['answers'], $this->row_counts()['answers'] );
		self::assertSame( $rows['registrations'], $this->row_counts()['registrations'] );
	}

	/**
	 * A23, A12, A27 to A35: everything that is missing is named at once, in the order of the form.
	 */
	public function test_every_missing_field_is_named(): void {
		$group = $this->chapter->group();
		$rows  = $this->row_counts();

		$refusal = $this->rest( 'POST', 'registrations', [
			'group'   => $group->id,
			'answers' => [ 'intern' => 'yes' ] + OpenChapter::ELIGIBLE + [
				'outpatient'      => 'yes',
				'support_lacking' => 'yes',
				'supervised'      => 'yes',
				'supervisor'      => '  ',
			],
		], [ 'Idempotency-Key' => 'the-key-of-this-form' ] );

		self::assertSame( 400, $refusal->get_status() );
		self::assertSame(
			[
				'answers.graduate_program missing',
				'answers.internship_site missing',
				'answers.supervisor missing',
				'attends_all_dates not_accepted',
				'agreements.every_meeting not_accepted',
				'agreements.no_trial not_accepted',
				'agreements.whole_duration not_accepted',
				'agreements.no_refund not_accepted',
				'agreements.one_fee not_accepted',
				'agreements.no_credits not_accepted',
				'agreements.not_therapy not_accepted',
				'agreements.own_responsibility not_accepted',
				'agreements.bias not_accepted',
			],
			$this->fields( $refusal )
		);
		$this->assert_nothing_written( $rows );
	}

	/**
	 * A29, check 4: agreements that are not asked for, old, doubled or no texts at all are errors that name the field.
	 */
	public function test_only_the_agreements_of_the_track_in_the_wording_of_today_are_taken(): void {
		$short  = $this->chapter->group( track: 'ten_weeks' );
		$ticks  = $this->chapter->ticks( 'ten_weeks' );
		$before = mentoring_program()->texts()->ensure( 'The fee is returned.', '' );
		$rows   = $this->row_counts();

		self::assertSame( [ 'agreements unknown' ], $this->fields( $this->register( $short, [ 'agreements' => $this->chapter->ticks() ] ) ) );
		self::assertSame( [ 'agreements unknown' ], $this->fields( $this->register( $short, [ 'agreements' => [ ...$ticks, $before ] ] ) ) );
		self::assertSame( [ 'agreements invalid' ], $this->fields( $this->register( $short, [ 'agreements' => [ ...$ticks, $ticks[0] ] ] ) ) );
		self::assertSame( [ 'agreements invalid' ], $this->fields( $this->register( $short, [ 'agreements' => 'all' ] ), loosely: true ) );
		$this->assert_nothing_written( $rows );
	}

	/**
	 * Check 4: who registers is who is signed in; fields nobody may send are named and nothing is taken of them.
	 *
	 * @param array<string, mixed> $extra
	 */
	#[DataProvider( 'forged_fields' )]
	#[TestDox( 'A forged field, $_dataName, is a 400 that names it (check 15)' )]
	public function test_forged_fields_are_named( array $extra, string $field ): void {
		$group  = $this->chapter->group();
		$rows   = $this->row_counts();
		$before = [ get_userdata( $this->member->ID )->caps ?? null, get_user_meta( $this->member->ID ) ];

		$refusal = $this->register( $group, $extra );

		self::assertSame( 400, $refusal->get_status() );
		self::assertContains( $field . ' unknown', $this->fields( $refusal ) );
		$this->assert_nothing_written( $rows );
		self::assertSame( $before, [ get_userdata( $this->member->ID )->caps ?? null, get_user_meta( $this->member->ID ) ] );
	}

	/**
	 * @return array<string, array{array<string, mixed>, string}>
	 */
	public static function forged_fields(): array {
		return [
			'somebody else’s id'   => [ [ 'user_id' => 1 ], 'user_id' ],
			'the person'           => [ [ 'person' => [ 'id' => 1 ] ], 'person' ],
			'a status'             => [ [ 'status' => 'confirmed' ], 'status' ],
			'a role'               => [ [ 'role' => 'administrator' ], 'role' ],
			'capabilities'         => [ [ 'wp_capabilities' => [ 'administrator' => true ] ], 'wp_capabilities' ],
			'a fee'                => [ [ 'fee' => 0 ], 'fee' ],
			'a currency'           => [ [ 'currency' => 'EUR' ], 'currency' ],
			'a rule set'           => [ [ 'policy_id' => 1 ], 'policy_id' ],
			'a place to replace'   => [ [ 'replaces_id' => 1 ], 'replaces_id' ],
			'another case'         => [ [ 'Group' => 1 ], 'Group' ],
			'an accent'            => [ [ 'stätus' => 'confirmed' ], 'stätus' ],
			'an unknown answer'    => [ [ 'answers' => OpenChapter::ELIGIBLE + [ 'identity' => 'x' ] ], 'answers.identity' ],
		];
	}

	/**
	 * Bad input names its field: wrong types, out of range, missing.
	 *
	 * @param array<string, mixed> $changes
	 */
	#[DataProvider( 'bad_input' )]
	#[TestDox( 'Bad input: $_dataName' )]
	public function test_bad_input_names_its_field( array $changes, string $expected ): void {
		$group = $this->chapter->group();
		$rows  = $this->row_counts();
		$body  = array_filter( array_merge( $this->chapter->form( $group ), $changes ), static fn( mixed $value ): bool => null !== $value );

		$refusal = $this->rest( 'POST', 'registrations', $body, [ 'Idempotency-Key' => 'the-key-of-this-form' ] );

		self::assertSame( 400, $refusal->get_status() );
		self::assertContains( $expected, $this->fields( $refusal ) );
		$this->assert_nothing_written( $rows );
	}

	/**
	 * @return array<string, array{array<string, mixed>, string}>
	 */
	public static function bad_input(): array {
		return [
			'no group'                  => [ [ 'group' => null ], 'group missing' ],
			'a group that is text'      => [ [ 'group' => 'all' ], 'group invalid' ],
			'a group below one'         => [ [ 'group' => -1 ], 'group out_of_range' ],
			'answers that are text'     => [ [ 'answers' => 'yes' ], 'answers invalid' ],
			'an answer that is a list'  => [ [ 'answers' => [ 'intern' => [ 'no' ] ] + OpenChapter::ELIGIBLE ], 'answers.intern invalid' ],
			'an answer out of the list' => [ [ 'answers' => [ 'intern' => 'maybe' ] + OpenChapter::ELIGIBLE ], 'answers.intern invalid' ],
			'a month that is none'      => [ [ 'answers' => [ 'practice_start' => '2021-13' ] + OpenChapter::ELIGIBLE ], 'answers.practice_start invalid' ],
			'a tick that is a word'     => [ [ 'attends_all_dates' => 'certainly' ], 'attends_all_dates invalid' ],
			'the dates not ticked'      => [ [ 'attends_all_dates' => false ], 'attends_all_dates not_accepted' ],
		];
	}

	/**
	 * Fault 7: without a usable key nothing is done.
	 */
	public function test_the_request_key_is_required(): void {
		$group = $this->chapter->group();
		$rows  = $this->row_counts();

		self::assertSame( [ 'Idempotency-Key missing' ], $this->fields( $this->rest( 'POST', 'registrations', $this->chapter->form( $group ) ) ) );
		self::assertSame( [ 'Idempotency-Key invalid' ], $this->fields( $this->register( $group, key: 'short' ) ) );
		self::assertSame( [ 'Idempotency-Key invalid' ], $this->fields( $this->register( $group, key: "key' OR '1'='1" ) ) );
		$this->assert_nothing_written( $rows );
	}

	/**
	 * A26: waits are limited in number.
	 */
	public function test_a_fourth_wait_in_a_term_is_refused(): void {
		$groups = array_map( fn(): Group => $this->full_group(), range( 1, 4 ) );
		$this->act_as( $this->member );
		foreach ( array_slice( $groups, 0, 3 ) as $group ) {
			self::assertSame( 201, $this->register( $group, [ 'accept_waiting' => true ] )->get_status() );
		}
		$rows = $this->row_counts();

		$refusal = $this->register( $groups[3], [ 'accept_waiting' => true ] );

		self::assertSame( 'too_many_waits', $this->refused( $refusal, 409 )['reason'] );
		$this->assert_nothing_written( $rows );
	}

	/**
	 * Somebody who is not signed in is told so before anything is looked at.
	 */
	public function test_a_visitor_is_asked_to_sign_in(): void {
		$group = $this->chapter->group();
		$this->act_as( null );
		$rows = $this->row_counts();

		$refusal = $this->register( $group );

		self::assertSame( 401, $refusal->get_status() );
		self::assertSame( 'not_signed_in', $this->data( $refusal )['code'] );
		$next = $this->refused( $refusal, 401 )['next'];
		self::assertIsArray( $next );
		self::assertSame( 'Sign in to register', $next['label'] ?? null );
		$this->assert_nothing_written( $rows );
	}

	private function full_group(): Group {
		$group = $this->chapter->group( capacity: 1 );
		$this->act_as( $this->create_user( OpenChapter::MEMBER ) );
		self::assertSame( 201, $this->register( $group )->get_status() );
		return $group;
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	private function register( Group $group, array $changes = [], ?string $key = null ): WP_REST_Response {
		return $this->rest( 'POST', 'registrations', array_merge( $this->chapter->form( $group ), $changes ), [ 'Idempotency-Key' => $key ?? 'request-' . ( ++self::$keys ) . '-of-this-run' ] );
	}

	/**
	 * What a refusal carries besides code and message.
	 *
	 * @return array<array-key, mixed>
	 */
	private function refused( WP_REST_Response $response, int $status ): array {
		self::assertSame( $status, $response->get_status(), (string) wp_json_encode( $this->data( $response ) ) );
		$data = $this->data( $response )['data'] ?? null;
		return is_array( $data ) ? $data : [];
	}

	/**
	 * @return array<array-key, mixed>
	 */
	private function facts( WP_REST_Response $response ): array {
		$data  = $this->data( $response )['data'] ?? null;
		$facts = is_array( $data ) ? $data['facts'] ?? null : null;
		return is_array( $facts ) ? $facts : [];
	}

	/**
	 * Field and code of each error of a 400.
	 *
	 * @return list<string>
	 */
	private function fields( WP_REST_Response $response, bool $loosely = false ): array {
		self::assertSame( 400, $response->get_status(), (string) wp_json_encode( $this->data( $response ) ) );
		$data   = $this->data( $response )['data'] ?? null;
		$errors = [];
		foreach ( is_array( $data ) && is_array( $data['fields'] ?? null ) ? $data['fields'] : [] as $error ) {
			if ( is_array( $error ) ) {
				self::assertNotSame( '', self::text( $error, 'message' ) );
				$errors[] = ( $loosely ? strtok( self::text( $error, 'field' ), '.' ) : self::text( $error, 'field' ) ) . ' ' . self::text( $error, 'code' );
			}
		}
		return $errors;
	}

	/**
	 * Only the index of standing may know that somebody was asked about: it holds what the membership plugin says of the
	 * account, and nothing of the request.
	 *
	 * @param array<string, int> $before
	 */
	private function assert_nothing_written( array $before ): void {
		unset( $before['member_index'] );
		self::assertSame( $before, array_intersect_key( $this->row_counts(), $before ) );
	}

	private function accepted( int $registration_id, int $person_id ): int {
		return mentoring_program()->database()->number( 'SELECT COUNT(*) FROM {acceptances} WHERE registration_id = %d AND person_id = %d AND accepted_at = %s', $registration_id, $person_id, '2026-09-01 12:00:00' );
	}

	/**
	 * @param array<array-key, mixed> $record
	 * @return array<array-key, mixed>
	 */
	private static function can( array $record, string $act ): array {
		$can = is_array( $record['can'] ?? null ) ? $record['can'][ $act ] ?? null : null;
		return is_array( $can ) ? $can : [];
	}

	/**
	 * @param array<array-key, mixed> $data
	 */
	private static function number( array $data, string $key ): int {
		self::assertIsInt( $data[ $key ] ?? null );
		return $data[ $key ];
	}

	/**
	 * @param array<array-key, mixed> $data
	 */
	private static function text( array $data, string $key ): string {
		self::assertIsString( $data[ $key ] ?? null );
		return $data[ $key ];
	}
}
