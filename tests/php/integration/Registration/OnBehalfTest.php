<?php
/**
 * An administrator registers somebody: the rules run, what stands against it is passed over with a reason or not at all,
 * and nobody agrees for another.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Registration;

use MentoringProgram\Group\Group;
use MentoringProgram\Registration\OnBehalfSchema;
use MentoringProgram\Shared\AuditAct;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use WP_REST_Response;
use WP_User;

final class OnBehalfTest extends IntegrationTestCase {
	private const TOO_LONG = [ 'practice_start' => '2012-03' ] + OpenChapter::ELIGIBLE;

	private OpenChapter $chapter;
	private WP_User $member;
	private WP_User $manager;
	private Group $group;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter = OpenChapter::make();
		$this->member  = $this->create_user( OpenChapter::MEMBER, [ 'display_name' => 'Quentin Baptiste' ] );
		$this->manager = $this->create_user( 'editor', [ 'display_name' => 'Ruth' ], [ 'manage_mentoring' ] );
		$this->group   = $this->chapter->group( capacity: 1, track: 'ten_weeks' );
		$this->act_as( $this->manager );
	}

	/**
	 * A27 to A35: nobody ticks for another. The place is offered until the person agrees to everything, one by one.
	 */
	public function test_the_place_is_offered_until_the_person_agrees(): void {
		$made = $this->send();
		self::assertSame( [ 201, 'offered' ], [ $made->get_status(), $this->data( $made )['status'] ] );
		$id = $this->id( $made );
		self::assertSame( [], mentoring_program()->registrations()->accepted_texts( $id ) );
		self::assertNull( mentoring_program()->registrations()->find( $id )?->agreed_at );
		self::assertSame( $this->manager->ID, mentoring_program()->registrations()->events_of( $id )[0]->actor_id );

		$this->act_as( $this->member );
		$without = $this->rest( 'POST', "registrations/{$id}/accept", [ 'attends_all_dates' => true ] );
		self::assertSame( 400, $without->get_status() );
		self::assertSame( 8, substr_count( (string) wp_json_encode( $this->data( $without ) ), '"not_accepted"' ) );
		$taken = $this->rest( 'POST', "registrations/{$id}/accept", [
			'attends_all_dates' => true,
			'agreements'        => $this->chapter->ticks( 'ten_weeks' ),
		] );
		self::assertSame( [ 200, 'confirmed' ], [ $taken->get_status(), $this->data( $taken )['status'] ] );
		self::assertEqualsCanonicalizing( $this->chapter->ticks( 'ten_weeks' ), mentoring_program()->registrations()->accepted_texts( $id ) );
		self::assertEquals( $this->clock->now(), mentoring_program()->registrations()->find( $id )?->agreed_at );
	}

	/**
	 * A27 to A35: agreed to on paper, it is a place at once, with the day of the paper; a day to come is none.
	 */
	public function test_agreed_to_on_paper_it_is_a_place(): void {
		self::assertSame( 400, $this->send( [ 'paper_on' => '2026-09-02' ] )->get_status() );
		self::assertSame( 400, $this->send( [ 'paper_on' => '30.8.2026' ] )->get_status() );

		$made = $this->send( [ 'paper_on' => '2026-08-30' ] );

		self::assertSame( [ 201, 'confirmed' ], [ $made->get_status(), $this->data( $made )['status'] ] );
		$id = $this->id( $made );
		self::assertEqualsCanonicalizing( $this->chapter->ticks( 'ten_weeks' ), mentoring_program()->registrations()->accepted_texts( $id ) );
		self::assertSame( '2026-08-30', mentoring_program()->registrations()->find( $id )?->agreed_at?->setTimezone( wp_timezone() )->format( 'Y-m-d' ) );
		self::assertSame( '2026-08-30', mentoring_program()->registrations()->events_of( $id )[0]->details['paper_on'] ?? '' );
	}

	/**
	 * A20, check 18: what stands against it needs a reason, and the reason is kept with who gave it; without one nothing is
	 * written.
	 */
	public function test_what_stands_against_it_needs_a_reason(): void {
		$rows = $this->row_counts();
		$this->act_as( $this->manager );
		$check = $this->rest( 'POST', 'registrations/on-behalf/check', $this->wish( [ 'answers' => self::TOO_LONG ] ) );
		self::assert_matches_schema( OnBehalfSchema::schema(), $this->data( $check ), 'check' );
		self::assertSame( [ 'not_eligible' ], array_column( (array) $this->data( $check )['objections'], 'reason' ) );
		$refused = $this->send( [ 'answers' => self::TOO_LONG ] );
		self::assertSame( [ 409, 'needs_override' ], [ $refused->get_status(), $this->data( $refused )['code'] ] );
		self::assertSame( $rows, array_merge( $this->row_counts(), [ 'member_index' => $rows['member_index'] ] ) );

		$made = $this->send( [
			'answers' => self::TOO_LONG,
			'why'     => 'Six years of family leave.',
		] );

		self::assertSame( 201, $made->get_status() );
		$kept = mentoring_program()->audit()->of( 'registration', $this->id( $made ) );
		self::assertSame( [ AuditAct::RuleOverridden, $this->manager->ID, $this->member->ID ], [ $kept[0]['act'], $kept[0]['actor_id'], $kept[0]['person_id'] ] );
		self::assertSame( [
			'rules' => [ 'not_eligible' ],
			'why'   => 'Six years of family leave.',
		], $kept[0]['details'] );
	}

	/**
	 * A3, A19: standing and the window may be passed over too; each is named for who decides.
	 */
	public function test_standing_and_window_may_be_passed_over(): void {
		$stranger = $this->create_user( 'subscriber', [ 'display_name' => 'Nobody’s member' ] );
		$this->travel( '2026-09-20 12:00' );
		$this->act_as( $this->manager );
		$check = $this->data( $this->rest( 'POST', 'registrations/on-behalf/check', $this->wish( [ 'person' => $stranger->ID ] ) ) );
		self::assertSame( [ 'no_membership', 'registration_closed' ], array_column( (array) $check['objections'], 'reason' ) );

		$made = $this->send( [
			'person' => $stranger->ID,
			'why'    => 'The committee said yes.',
		] );
		self::assertSame( 201, $made->get_status() );
	}

	/**
	 * A17: capacity and the queue are never passed over, whatever the reason.
	 */
	public function test_capacity_and_queue_are_never_passed_over(): void {
		$this->send( [ 'paper_on' => '2026-08-30' ] );
		$second = $this->create_user( OpenChapter::MEMBER );
		$rows   = $this->row_counts();
		$full   = $this->send( [
			'person' => $second->ID,
			'why'    => 'Please.',
		] );
		self::assertSame( [ 409, 'full' ], [ $full->get_status(), $this->data( $full )['code'] ] );
		self::assertSame( $rows, array_merge( $this->row_counts(), [ 'member_index' => $rows['member_index'] ] ) );

		$waits = $this->send( [
			'person'         => $second->ID,
			'accept_waiting' => true,
		] );
		self::assertSame( [ 201, 'waiting' ], [ $waits->get_status(), $this->data( $waits )['status'] ] );
		self::assertSame( 'person_registered', $this->data( $this->send( [ 'person' => $second->ID ] ) )['code'] );
	}

	/**
	 * A19: who was registered past the rule on membership and waits is offered the next place, and not passed over by that rule
	 * after all.
	 */
	public function test_who_waits_past_the_rule_on_membership_gets_their_turn(): void {
		$place    = $this->id( $this->send( [ 'paper_on' => '2026-08-30' ] ) );
		$stranger = $this->create_user( 'subscriber' );
		$waits    = $this->id( $this->send( [
			'person'         => $stranger->ID,
			'accept_waiting' => true,
			'why'            => 'The committee said yes.',
		] ) );
		do_action( 'mentoring_program_minute' );

		$this->rest( 'POST', "registrations/{$place}/withdraw" );

		self::assertSame( 'offered', mentoring_program()->registrations()->find( $waits )?->status( $this->clock->now() )->value );
	}

	/**
	 * Check 4: where there is no account one is made that may only read; when nothing comes of it, it is gone again.
	 */
	public function test_an_account_is_made_where_there_is_none(): void {
		$new = [
			'person' => 0,
			'name'   => 'Wren Halloran',
			'email'  => 'wren@example.org',
			'why'    => 'Joins this week.',
		];
		self::assertSame( 400, $this->send( [ 'email' => '' ] + $new )->get_status() );
		self::assertSame( 400, $this->send( [ 'name' => '' ] + $new )->get_status() );
		$made = $this->send( $new );
		self::assertSame( 201, $made->get_status() );
		$user = get_user_by( 'email', 'wren@example.org' );
		self::assertInstanceOf( WP_User::class, $user );
		self::assertSame( [ [ 'subscriber' ], 'Wren Halloran' ], [ $user->roles, $user->display_name ] );

		$failed = $this->send( [
			'email' => 'other@example.org',
			'name'  => 'Other',
		] + $new );
		self::assertSame( 409, $failed->get_status() );
		self::assertFalse( get_user_by( 'email', 'other@example.org' ) );
	}

	/**
	 * DESIGN § 7, § 11: the letter tells who registered them and until when; the clock starts once it was handed over. Agreed
	 * on paper, the person is not written to when the administrator says so; the mentor is.
	 */
	public function test_the_letter_tells_who_and_until_when(): void {
		$id = $this->id( $this->send() );
		mentoring_program()->send_messages()->due( 10 );
		$letter = $this->mailbox()[0] ?? self::fail( 'No letter.' );
		self::assertSame( [ [ $this->member->user_email ] ], [ $letter['to'] ] );
		self::assertStringContainsString( 'Ruth has registered you', $letter['message'] );
		self::assertNotNull( mentoring_program()->registrations()->find( $id )?->offer_expires_at );

		$quiet = $this->chapter->group( track: 'ten_weeks', mentor: $this->create_user()->ID );
		$this->send( [
			'group'    => $quiet->id,
			'person'   => $this->create_user( OpenChapter::MEMBER )->ID,
			'paper_on' => '2026-08-30',
			'tells'    => false,
		] );
		mentoring_program()->send_messages()->due( 10 );
		self::assertCount( 2, $this->mailbox() );
		self::assertStringContainsString( 'now has a place', $this->mailbox()[1]['message'] );
	}

	/**
	 * Fault 7: the same request twice is one registration.
	 */
	public function test_twice_is_harmless(): void {
		$first  = $this->send( key: 'one-and-the-same-request' );
		$second = $this->send( key: 'one-and-the-same-request' );
		self::assertSame( [ 201, 200 ], [ $first->get_status(), $second->get_status() ] );
		self::assertSame( $this->id( $first ), $this->id( $second ) );
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	private function send( array $changes = [], ?string $key = null ): WP_REST_Response {
		$this->act_as( $this->manager );
		return $this->rest( 'POST', 'registrations/on-behalf', $this->wish( $changes ), [ 'Idempotency-Key' => $key ?? wp_generate_uuid4() ] );
	}

	/**
	 * @param array<string, mixed> $changes
	 * @return array<string, mixed>
	 */
	private function wish( array $changes = [] ): array {
		return $changes + [
			'group'   => $this->group->id,
			'person'  => $this->member->ID,
			'answers' => OpenChapter::ELIGIBLE,
		];
	}

	private function id( WP_REST_Response $response ): int {
		$id = $this->data( $response )['id'] ?? null;
		self::assertIsInt( $id, (string) wp_json_encode( $this->data( $response ) ) );
		return $id;
	}
}
