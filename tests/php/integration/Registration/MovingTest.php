<?php
/**
 * An administrator offers somebody a place in another group of the term: the place they have stays until they accept.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Registration;

use MentoringProgram\Group\Group;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use WP_REST_Response;
use WP_User;

final class MovingTest extends IntegrationTestCase {
	private OpenChapter $chapter;
	private WP_User $member;
	private WP_User $manager;
	private Group $from;
	private Group $to;
	private int $place;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter = OpenChapter::make();
		$this->member  = $this->create_user( OpenChapter::MEMBER, [ 'display_name' => 'Adaeze Okafor' ] );
		$this->manager = $this->create_user( 'editor', [ 'display_name' => 'Ruth' ], [ 'manage_mentoring' ] );
		$this->from    = $this->chapter->group( track: 'ten_weeks', title: 'The first hours' );
		$this->to      = $this->chapter->group( capacity: 1, track: 'ten_weeks', title: 'Working with couples' );
		$this->place   = $this->register( $this->member, $this->from );
	}

	/**
	 * A41, A48: the move is an offer. Nothing changes until the person accepts the new meetings; then both change in one
	 * act, answers and agreements go along.
	 */
	public function test_a_move_is_an_offer_and_accepting_it_the_exchange(): void {
		$moved = $this->move( $this->place, $this->to );
		self::assertSame( [ 200, 'offered', $this->to->id ], [ $moved->get_status(), $this->data( $moved )['status'], $this->data( $moved )['group'] ] );
		$offer = $this->id( $moved );
		self::assertSame( 'confirmed', $this->status_of( $this->place ) );
		$registrations = mentoring_program()->registrations();
		self::assertSame( $registrations->answers_of( $this->place ), $registrations->answers_of( $offer ) );
		self::assertSame( $registrations->accepted_texts( $this->place ), $registrations->accepted_texts( $offer ) );
		self::assertSame( $this->manager->ID, $registrations->events_of( $offer )[0]->actor_id );

		$this->act_as( $this->member );
		$taken = $this->rest( 'POST', "registrations/{$offer}/accept", [
			'attends_all_dates' => true,
			'gives_up'          => $this->place,
		] );

		self::assertSame( [ 200, 'confirmed' ], [ $taken->get_status(), $this->data( $taken )['status'] ] );
		self::assertSame( 'ended', $this->status_of( $this->place ) );
	}

	/**
	 * A41: turned down, the person keeps the place they have.
	 */
	public function test_turned_down_nothing_is_lost(): void {
		$offer = $this->id( $this->move( $this->place, $this->to ) );
		$this->act_as( $this->member );
		$this->rest( 'POST', "registrations/{$offer}/decline" );

		self::assertSame( [ 'confirmed', 'ended' ], [ $this->status_of( $this->place ), $this->status_of( $offer ) ] );
	}

	/**
	 * A41: subject to capacity. Nobody who waits is passed over, and a refused move writes nothing.
	 */
	public function test_nobody_who_waits_is_passed_over(): void {
		$holds = $this->register( $this->create_user( OpenChapter::MEMBER ), $this->to );
		$waits = $this->register( $this->create_user( OpenChapter::MEMBER ), $this->to );
		$rows  = $this->row_counts();
		self::assertSame( 'no_place', $this->reason( $this->move( $this->place, $this->to ) ) );
		self::assertSame( $rows, $this->row_counts() );

		$this->act_as( $this->manager );
		$this->rest( 'POST', "registrations/{$holds}/withdraw" );
		self::assertSame( 'offered', $this->status_of( $waits ) );
		self::assertSame( 'no_place', $this->reason( $this->move( $this->place, $this->to ) ) );
	}

	/**
	 * A5, A41: only within the term, only a place, only once at a time; each refusal says why.
	 */
	public function test_what_cannot_be_moved(): void {
		$later = $this->chapter->group( track: 'ten_weeks', term: $this->chapter->another_term() );
		self::assertSame( 'other_term', $this->reason( $this->move( $this->place, $later ) ) );
		self::assertSame( 'person_registered', $this->reason( $this->move( $this->place, $this->from ) ) );
		self::assertSame( 400, $this->move_to( $this->place, 999999 )->get_status() );

		$led = $this->chapter->group( track: 'ten_weeks', mentor: $this->member->ID );
		self::assertSame( 'leads_that_group', $this->reason( $this->move( $this->place, $led ) ) );

		$offer = $this->id( $this->move( $this->place, $this->to ) );
		self::assertSame( $offer, $this->id( $this->move( $this->place, $this->to ) ), 'The same move is the same offer.' );
		$third = $this->chapter->group( track: 'ten_weeks', title: 'Another' );
		$twice = $this->move( $this->place, $third );
		self::assertSame( 'move_offered', $this->reason( $twice ) );
		self::assertStringContainsString( 'Adaeze Okafor', (string) wp_json_encode( $this->data( $twice ) ) );
		self::assertSame( 'only_places_move', $this->reason( $this->move( $offer, $third ) ) );
	}

	/**
	 * A29: who moves to a longer group is asked for what that group asks on top, and for no more.
	 */
	public function test_a_longer_group_asks_for_what_it_asks_on_top(): void {
		$long  = $this->chapter->group( title: 'All year' );
		$offer = $this->id( $this->move( $this->place, $long ) );
		$extra = array_values( array_diff( $this->chapter->ticks(), $this->chapter->ticks( 'ten_weeks' ) ) );
		self::assertCount( 1, $extra );
		$this->act_as( $this->member );
		$take  = fn( array $texts ): WP_REST_Response => $this->rest( 'POST', "registrations/{$offer}/accept", [
			'attends_all_dates' => true,
			'gives_up'          => $this->place,
			'agreements'        => $texts,
		] );

		$without = $take( [] );
		self::assertSame( 400, $without->get_status() );
		self::assertStringContainsString( 'agreements.whole_duration', (string) wp_json_encode( $this->data( $without ) ) );
		self::assertSame( 200, $take( $extra )->get_status() );
		self::assertSame( [], array_diff( $extra, mentoring_program()->registrations()->accepted_texts( $offer ) ) );
	}

	private function register( WP_User $person, Group $group ): int {
		$this->act_as( $person );
		return $this->id( $this->rest( 'POST', 'registrations', $this->chapter->form( $group ) + [ 'accept_waiting' => true ], [ 'Idempotency-Key' => wp_generate_uuid4() ] ) );
	}

	private function move( int $registration, Group $to ): WP_REST_Response {
		return $this->move_to( $registration, $to->id );
	}

	private function move_to( int $registration, int $group ): WP_REST_Response {
		$this->act_as( $this->manager );
		return $this->rest( 'POST', "registrations/{$registration}/move", [ 'group' => $group ] );
	}

	private function id( WP_REST_Response $response ): int {
		$id = $this->data( $response )['id'] ?? null;
		self::assertIsInt( $id, (string) wp_json_encode( $this->data( $response ) ) );
		return $id;
	}

	private function status_of( int $id ): string {
		return mentoring_program()->registrations()->find( $id )?->status( $this->clock->now() )->value ?? '';
	}

	private function reason( WP_REST_Response $response ): string {
		self::assertSame( 409, $response->get_status(), (string) wp_json_encode( $this->data( $response ) ) );
		$code = $this->data( $response )['code'] ?? '';
		return is_string( $code ) ? $code : '';
	}
}
