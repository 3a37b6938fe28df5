<?php
/**
 * Copying the last term (A5, A7, A8, A51): what comes along, what never does, and that a second try is harmless. And archiving
 * it: out of the lists, readable for ever.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Group;

use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupPostType;
use MentoringProgram\Group\TermCopySchema;
use MentoringProgram\Registration\NewRegistration;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Term\Term;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\Chapter;
use MentoringProgram\Tests\IntegrationTestCase;
use WP_User;

final class CopyTermTest extends IntegrationTestCase {
	private const NEXT = [
		'name'      => 'Fall 2027',
		'starts_on' => '2027-09-30',
	];

	private Chapter $chapter;
	private Term $term;
	private WP_User $mentor;
	private Group $group;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter = Chapter::make();
		$this->term    = $this->chapter->term();
		$this->mentor  = $this->create_user( 'subscriber', [ 'display_name' => 'Naoko Hirabayashi' ] );
		$this->group   = $this->chapter->group( $this->term, $this->mentor );
		$this->act_as( $this->create_user( 'editor', [ 'display_name' => 'Ruth Abernathy' ], [ Capabilities::MANAGE ] ) );
	}

	/**
	 * A7: groups, tracks, texts and mentors come along, as drafts; dates move by whole weeks, so that weekdays stay.
	 */
	public function test_a_copy_has_the_same_groups_a_year_later(): void {
		$answer = Answer::of( $this->rest( 'POST', "terms/{$this->term->id}/copy", self::NEXT ) );

		self::assertSame( 201, $answer->status );
		self::assert_matches_schema( TermCopySchema::schema(), $answer->at( '' ), 'copy' );
		self::assertSame( [ 1, [], false ], $answer->values( 'groups', 'left_out', 'was_there' ) );
		$term = Answer::of( $this->rest( 'GET', 'terms/' . $answer->number( 'term' ) ) );
		self::assertSame( [ 'Fall 2027', '2027-09-30', 'draft', 'Draft', null, null, 'Soon.' ], $term->values( 'name', 'starts_on', 'stage', 'state_label', 'opens_on', 'closes_on', 'message_soon' ) );
		$copy = $this->copied( $answer->number( 'term' ) );
		self::assertSame( [ 'The first hours', 'draft', 'ten_weeks', 4, 8, 'Harbour Street Library' ], $copy->values( '0.title', '0.state', '0.track', '0.minimum', '0.capacity', '0.location_public' ) );
		self::assertSame( [ [ 'First interviews' ], [ 'Beginning Again, chapter 2' ], 'Opening weeks, looked at closely.' ], $copy->values( '0.topics', '0.readings', '0.description' ) );
		self::assertSame( [ '2027-10-05', '2027-10-19', '2027-11-02', '2027-11-16', '2027-11-30' ], $copy->column( '0.meetings', 'date' ) );
		self::assertSame( [ 'Every other Tuesday, 18:00–19:30', 'Naoko Hirabayashi', 'not_asked' ], $copy->values( '0.rhythm', '0.mentors.0.name', '0.mentors.0.confirmation.state' ) );
		self::assertSame( [], $this->mailbox(), 'Copying writes to nobody.' );
	}

	/**
	 * A7, A51: nobody is carried over. Who goes on registers again.
	 */
	public function test_nobody_is_carried_over(): void {
		$this->register( $this->group );
		$answer = Answer::of( $this->rest( 'POST', "terms/{$this->term->id}/copy", self::NEXT ) );
		$copy   = $this->copied( $answer->number( 'term' ) );
		self::assertSame( [ 0, 0, 8 ], $copy->values( '0.places.confirmed', '0.places.waiting', '0.places.left' ) );
		self::assertSame( 1, mentoring_program()->database()->number( 'SELECT COUNT(*) FROM {registrations}' ) );
	}

	/**
	 * Pressed twice, or after a lost answer: the copy that is there.
	 */
	public function test_a_second_copy_is_the_first(): void {
		$first  = Answer::of( $this->rest( 'POST', "terms/{$this->term->id}/copy", self::NEXT ) );
		$before = $this->row_counts();
		$second = Answer::of( $this->rest( 'POST', "terms/{$this->term->id}/copy", self::NEXT ) );
		self::assertSame( [ 200, $first->number( 'term' ), true ], [ $second->status, ...$second->values( 'term', 'was_there' ) ] );
		$other = Answer::of( $this->rest( 'POST', "terms/{$this->term->id}/copy", [ 'starts_on' => '2027-10-01' ] + self::NEXT ) );
		self::assertSame( [ 409, 'copied_before' ], [ $other->status, $other->at( 'code' ) ] );
		self::assertStringContainsString( 'Fall 2027', $other->text( 'message' ) );
		self::assertSame( $before, $this->row_counts() );
	}

	public function test_a_refusal_names_its_field_and_writes_nothing(): void {
		$before = [ $this->row_counts(), wp_count_posts( GroupPostType::NAME ) ];
		self::assertSame( [ 'name', 'starts_on' ], Answer::of( $this->rest( 'POST', "terms/{$this->term->id}/copy" ) )->fields() );
		self::assertSame( [ 'starts_on' ], Answer::of( $this->rest( 'POST', "terms/{$this->term->id}/copy", [ 'starts_on' => '2026-10-01' ] + self::NEXT ) )->fields() );
		$this->act_as( $this->mentor );
		self::assertSame( 403, $this->rest( 'POST', "terms/{$this->term->id}/copy", self::NEXT )->get_status() );
		wp_cache_flush();
		self::assertEquals( $before, [ $this->row_counts(), wp_count_posts( GroupPostType::NAME ) ] );
	}

	/**
	 * A group that was cancelled is not planned again, and one whose length is gone is named.
	 */
	public function test_what_is_left_out_is_named(): void {
		$this->chapter->group( $this->term, $this->mentor, [ 'title' => 'Called off' ] );
		$this->rest( 'POST', 'groups/' . $this->groups_of( $this->term->id )['Called off'] . '/cancel' );
		mentoring_program()->database()->write( "UPDATE {groups} SET track = 'weekend' WHERE id = %d", $this->chapter->group( $this->term, $this->mentor, [ 'title' => 'Weekends' ] )->id );
		$answer = Answer::of( $this->rest( 'POST', "terms/{$this->term->id}/copy", self::NEXT ) );
		self::assertSame( [ 1, [ 'Weekends' ] ], $answer->values( 'groups', 'left_out' ) );
	}

	/**
	 * A draft is nobody else's: no list, no route, and none of its groups can be published before the opening is set.
	 */
	public function test_visitors_see_nothing_of_a_copy_until_its_opening_is_set(): void {
		$id    = Answer::of( $this->rest( 'POST', "terms/{$this->term->id}/copy", self::NEXT ) )->number( 'term' );
		$group = $this->copied( $id );
		self::assertSame( [ 'state' ], Answer::of( $this->rest( 'POST', 'groups/' . $group->number( '0.id' ), [ 'version' => 1, 'state' => 'published' ] ) )->fields() );
		$manager = get_current_user_id();
		$this->act_as( null );
		self::assertSame( 404, $this->rest( 'GET', "terms/{$id}" )->get_status() );
		self::assertSame( [ 'Fall 2026' ], $this->names( [ 'stage' => [ 'draft', 'published' ] ] ) );
		self::assertCount( 1, mentoring_program()->term_board()->of( 0, 0 ) );
		self::assertSame( [], mentoring_program()->term_board()->of( 0, $id ) );
		$this->act_as( $manager );
		self::assertSame( 'published', Answer::of( $this->rest( 'POST', "terms/{$id}", [ 'version' => 1, 'opens_on' => '2027-07-01 09:00' ] ) )->at( 'stage' ) );
		$this->act_as( null );
		self::assertSame( [ 'Fall 2026', 'Fall 2027' ], $this->names() );
	}

	/**
	 * A8: an archived term leaves the lists, and everything of it stays readable.
	 */
	public function test_an_archived_term_stays_readable(): void {
		$archive = fn( int $version, bool $archived = true ): Answer => Answer::of( $this->rest( 'POST', "terms/{$this->term->id}", [ 'version' => $version, 'archived' => $archived ] ) );
		self::assertSame( [ 'archived' ], $archive( 1 )->fields(), 'It is not over.' );
		$this->travel( '2027-07-02 12:00:00' );
		self::assertSame( [ 'archived', 'Archived', false ], $archive( 1 )->values( 'stage', 'state_label', 'can.archive.allowed' ) );
		self::assertSame( [], $this->names() );
		self::assertSame( [ 'Fall 2026' ], $this->names( [ 'stage' => [ 'archived' ] ] ) );
		self::assertSame( 'The first hours', Answer::of( $this->rest( 'GET', "groups/{$this->group->id}" ) )->at( 'title' ) );
		$this->act_as( null );
		self::assertSame( 200, $this->rest( 'GET', "terms/{$this->term->id}" )->get_status() );
		self::assertSame( 200, $this->rest( 'GET', "groups/{$this->group->id}" )->get_status() );
		$this->act_as( $this->create_user( 'editor', [], [ Capabilities::MANAGE ] ) );
		self::assertSame( 'published', $archive( 2, false )->at( 'stage' ) );
	}

	private function register( Group $group ): void {
		$person = $this->create_user( 'subscriber' );
		mentoring_program()->seat_book()->register( new NewRegistration( $group->id, $this->term->id, $person->ID, $person->display_name, $this->chapter->policy->id, [], [], true, 'key-of-somebody', str_repeat( '0', 64 ), true, 3 ) );
	}

	/**
	 * @param array<string, mixed> $asked
	 * @return list<mixed>
	 */
	private function names( array $asked = [] ): array {
		return array_column( $this->data( $this->rest( 'GET', 'terms', $asked ) ), 'name' );
	}

	private function copied( int $term_id ): Answer {
		return Answer::of( $this->rest( 'GET', 'groups', [ 'term' => $term_id ] ) );
	}

	/**
	 * @return array<string, int>
	 */
	private function groups_of( int $term_id ): array {
		$found = [];
		foreach ( mentoring_program()->groups()->of_terms( [ $term_id ], true ) as $group ) {
			$found[ $group->title ] = $group->id;
		}
		return $found;
	}
}
