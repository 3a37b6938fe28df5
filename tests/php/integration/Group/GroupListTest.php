<?php
/**
 * The list of groups as administrators work with it: by status, by length, in order, page by page; and what a term says of
 * its places (A9, A10).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Group;

use MentoringProgram\Group\GroupState;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;

final class GroupListTest extends IntegrationTestCase {
	private OpenChapter $chapter;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter = OpenChapter::make();
		$this->act_as( $this->create_user( 'editor', capabilities: [ Capabilities::MANAGE ] ) );
	}

	public function test_groups_are_found_by_their_status(): void {
		$empty     = $this->chapter->group();
		$cancelled = $this->chapter->group( state: GroupState::Cancelled );
		$draft     = $this->chapter->group( state: GroupState::Draft );
		$full      = $this->chapter->group( capacity: 1 );
		$this->fill( $full->id );

		self::assertSame( [ $empty->id ], $this->list( [ 'status' => 'below_minimum' ] ) );
		self::assertSame( [ $full->id ], $this->list( [ 'status' => 'full' ] ) );
		self::assertSame( [ $cancelled->id, $draft->id ], $this->list( [ 'status' => 'cancelled,draft' ] ) );
		self::assertCount( 4, $this->list( [] ) );
		$counts = $this->data( $this->rest( 'GET', 'groups/counts', [ 'status' => 'full' ] ) );
		self::assertSame( [ 1, 1, 1, 1, 0 ], [ $counts['below_minimum'], $counts['full'], $counts['cancelled'], $counts['draft'], $counts['overbooked'] ] );
	}

	public function test_groups_stand_in_the_order_asked_for(): void {
		$late  = $this->chapter->group( first: '2026-11-01 18:00:00', title: 'Anchor' );
		$early = $this->chapter->group( first: '2026-10-01 18:00:00', title: 'zebra', track: 'ten_weeks' );
		$this->fill( $late->id );

		self::assertSame( [ $early->id, $late->id ], $this->list( [] ), 'By the next meeting.' );
		self::assertSame( [ $late->id, $early->id ], $this->list( [ 'orderby' => 'title' ] ) );
		self::assertSame( [ $early->id, $late->id ], $this->list( [
			'orderby' => 'title',
			'order'   => 'desc',
		] ) );
		self::assertSame( [ $early->id, $late->id ], $this->list( [ 'orderby' => 'places' ] ) );
		self::assertSame( [ $late->id ], $this->list( [
			'per_page' => 1,
			'page'     => 2,
		] ) );
		self::assertSame( [ $late->id ], $this->list( [ 'track' => 'full_year' ] ) );
	}

	/**
	 * C1, A9: a group is found by who leads it now, also when it is known until when; not by who led it once. A visitor finds the same.
	 */
	public function test_groups_are_found_by_who_leads_them(): void {
		$mentor = $this->create_user( details: [ 'display_name' => 'Ngozi Adeyemi' ] )->ID;
		$stays  = $this->chapter->group( mentor: $mentor );
		$leaves = $this->chapter->group( mentor: $mentor );
		$left   = $this->chapter->group( mentor: $mentor );
		foreach ( [ $leaves->id => '2026-12-01 08:00:00', $left->id => '2026-09-01 12:00:00' ] as $group => $until ) {
			mentoring_program()->database()->write( 'UPDATE {group_mentors} SET until_at = %s WHERE group_id = %d', $until, $group );
		}
		foreach ( [ get_current_user_id(), null ] as $reader ) {
			$this->act_as( $reader );
			self::assertSame( [ $stays->id, $leaves->id ], $this->list( [ 'search' => 'adeyemi' ] ) );
		}
	}

	/**
	 * What is for administrators does not narrow a visitor's list, and shows them no draft.
	 */
	public function test_a_visitor_reads_public_groups_only(): void {
		$this->chapter->group( state: GroupState::Draft );
		$open = $this->chapter->group();
		$this->act_as( null );

		self::assertSame( [ $open->id ], $this->list( [] ) );
		self::assertSame( [ $open->id ], $this->list( [ 'status' => 'draft' ] ) );
	}

	public function test_terms_are_picked_ordered_and_say_how_full_they_are(): void {
		$group = $this->chapter->group( capacity: 3 );
		$this->chapter->group( capacity: 5, state: GroupState::Cancelled );
		$this->fill( $group->id );
		$other = $this->chapter->another_term();

		$terms = $this->data( $this->rest( 'GET', 'terms', [
			'per_page' => 1,
			'order'    => 'desc',
		] ) );
		self::assertIsArray( $terms[0] );
		self::assertSame( $other->id, $terms[0]['id'] );
		$first = $this->data( $this->rest( 'GET', "terms/{$this->chapter->term->id}" ) );
		self::assertSame( [
			'taken'    => 1,
			'offered'  => 0,
			'capacity' => 3,
			'waiting'  => 0,
		], $first['places'] );
		self::assertSame( [], $this->data( $this->rest( 'GET', 'terms', [ 'state' => 'ended' ] ) ) );
		self::assertSame( [], $this->data( $this->rest( 'GET', 'terms', [ 'search' => 'no such term' ] ) ) );
		$this->act_as( null );
		self::assertArrayNotHasKey( 'places', $this->data( $this->rest( 'GET', "terms/{$this->chapter->term->id}" ) ) );
	}

	private function fill( int $group ): void {
		$manager = get_current_user_id();
		$this->act_as( $this->create_user( OpenChapter::MEMBER ) );
		self::assertSame( 201, $this->rest( 'POST', 'registrations', $this->chapter->form( $group ), [ 'Idempotency-Key' => "fills-the-group-{$group}" ] )->get_status() );
		$this->act_as( $manager );
	}

	/**
	 * @param array<string, mixed> $query
	 * @return list<mixed>
	 */
	private function list( array $query ): array {
		return array_column( $this->data( $this->rest( 'GET', 'groups', $query ) ), 'id' );
	}
}
