<?php
/**
 * The one form of a group, over REST: what it makes, what it refuses, and that a refusal writes nothing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Group;

use MentoringProgram\Group\GroupPostType;
use MentoringProgram\Group\GroupSchema;
use MentoringProgram\Group\GroupState;
use MentoringProgram\Registration\NewRegistration;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Term\Term;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\Chapter;
use MentoringProgram\Tests\IntegrationTestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WP_User;

final class SaveGroupTest extends IntegrationTestCase {
	private Chapter $chapter;
	private Term $term;
	private WP_User $mentor;
	private WP_User $manager;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter = Chapter::make();
		$this->term    = $this->chapter->term();
		$this->mentor  = $this->create_user( 'subscriber', [ 'display_name' => 'Naoko Hirabayashi' ] );
		$this->manager = $this->create_user( 'editor', [ 'display_name' => 'Ruth Abernathy' ], [ Capabilities::MANAGE ] );
		$this->act_as( $this->manager );
	}

	/**
	 * A5, A9, A11, A13: one form makes facts, dates, mentors, page.
	 */
	public function test_one_form_makes_a_group_with_its_page(): void {
		$record = Answer::of( $this->rest( 'POST', 'groups', Chapter::form( $this->term, $this->mentor ) ) );

		self::assertSame( 201, $record->status );
		self::assert_matches_schema( GroupSchema::schema(), $record->at( '' ), 'group' );
		self::assertSame( [ 'draft', true, 'unconfirmed', 'asked' ], $record->values( 'state', 'waits_for_mentors', 'status.key', 'mentors.0.confirmation.state' ), 'It waits for its mentor.' );
		Chapter::confirmed( mentoring_program()->groups()->find( $record->number( 'id' ) ) ?? self::fail() );
		$record = Answer::of( $this->rest( 'GET', 'groups/' . $record->number( 'id' ) ) );
		self::assertSame( [ 'The first hours', 'published', 'Door code 4711', 1 ], $record->values( 'title', 'state', 'location_private', 'version' ) );
		self::assertSame( Chapter::TUESDAYS, $record->column( 'meetings', 'date' ) );
		self::assertSame( [ 'Every other Tuesday, 18:00–19:30', '2026-10-07T01:00:00Z', '$90' ], $record->values( 'rhythm', 'first_meeting_at', 'fee.words' ) );
		self::assertSame( [ 'Naoko Hirabayashi', 'mentor' ], $record->values( 'mentors.0.name', 'mentors.0.role' ) );

		$post = get_post( url_to_postid( $record->text( 'url' ) ) );
		self::assertNotNull( $post, 'The group has a page of its own.' );
		self::assertSame( [ GroupPostType::NAME, 'publish', 'Opening weeks, looked at closely.' ], [ $post->post_type, $post->post_status, $post->post_content ] );
	}

	public function test_a_draft_needs_only_what_a_draft_needs(): void {
		$record = Answer::of(
			$this->rest(
				'POST',
				'groups',
				[
					'title' => 'An idea',
					'term'  => $this->term->id,
					'track' => 'full_year',
				]
			)
		);

		self::assertSame( [ 'draft', 4, 8, [], [] ], $record->values( 'state', 'minimum', 'capacity', 'meetings', 'mentors' ), 'Sizes are the program\'s (A9).' );
		self::assertSame( Chapter::ZONE, $record->at( 'timezone' ), 'The zone is the term\'s.' );
		$group = mentoring_program()->groups()->find( $record->number( 'id' ) );
		self::assertSame( 'draft', get_post_status( $group->post_id ?? 0 ) );
	}

	/**
	 * @param array<string, mixed> $changes
	 * @param list<string>         $fields
	 */
	#[DataProvider( 'bad_forms' )]
	#[TestDox( 'Names the field of $_dataName and writes nothing' )]
	public function test_names_what_is_wrong_and_writes_nothing( array $changes, array $fields ): void {
		$before = [ $this->row_counts(), wp_count_posts( GroupPostType::NAME ) ];

		$answer = Answer::of( $this->rest( 'POST', 'groups', array_merge( Chapter::form( $this->term, $this->mentor ), $changes ) ) );

		self::assertSame( $fields, $answer->fields() );
		self::assertNotContains( '', $answer->column( 'data.fields', 'message' ) );
		wp_cache_flush();
		self::assertEquals( $before, [ $this->row_counts(), wp_count_posts( GroupPostType::NAME ) ] );
	}

	/**
	 * @return array<string, array{array<string, mixed>, list<string>}>
	 */
	public static function bad_forms(): array {
		return [
			'no title'                                 => [ [ 'title' => '  ' ], [ 'title' ] ],
			'a field it does not know'                 => [ [ 'discount' => 10 ], [ 'discount' ] ],
			'a term that is not there'                 => [ [ 'term' => 999999 ], [ 'term' ] ],
			'a track that is not there'                => [ [ 'track' => 'weekend' ], [ 'track' ] ],
			'a capacity below the minimum'             => [ [ 'capacity' => 3 ], [ 'capacity' ] ],
			'a minimum of none'                        => [ [ 'minimum' => 0 ], [ 'minimum' ] ],
			'a mentor without an account'              => [ [ 'mentors' => [ [ 'id' => 999999, 'role' => 'mentor' ] ] ], [ 'mentors.0.id' ] ],
			'a link that runs'                         => [ [ 'location_link' => 'javascript:alert(1)' ], [ 'location_link' ] ],
			'a summary that is too long'               => [ [ 'summary' => str_repeat( 'a', 301 ) ], [ 'summary' ] ],
			'a date that does not exist'               => [ [ 'meetings' => [ [ 'date' => '2026-02-30', 'start' => '18:00', 'end' => '19:00' ] ] ], [ 'meetings.0.date' ] ],
			'publishing without mentor and meetings'   => [ [ 'mentors' => [], 'meetings' => [] ], [ 'mentors', 'meetings' ] ],
			'a state only cancelling gives'            => [ [ 'state' => 'cancelled' ], [ 'state' ] ],
			'a state nobody knows'                     => [ [ 'state' => 'open' ], [ 'state' ] ],
			'wrong types'                              => [ [ 'title' => [ 'x' ], 'capacity' => 'eight' ], [ 'title', 'capacity' ] ],
		];
	}

	/**
	 * A2: fee follows length; a group whose length has no fee yet cannot be published.
	 */
	public function test_a_track_without_a_fee_is_not_published(): void {
		$tracks  = [
			[
				'key'      => 'ten_weeks',
				'label'    => 'Ten weeks',
				'fee_note' => '',
				'is_long'  => false,
				'fee'      => null,
			],
		];
		$chapter = Chapter::make( [ 'tracks' => $tracks ] );

		$form   = Chapter::form( $chapter->term(), $this->mentor );
		$answer = Answer::of( $this->rest( 'POST', 'groups', $form ) );
		self::assertSame( [ 'track' ], $answer->fields() );
		self::assertStringContainsString( 'Ten weeks', $answer->text( 'data.fields.0.message' ) );

		self::assertSame( 201, $this->rest( 'POST', 'groups', [ 'state' => 'draft' ] + $form )->get_status(), 'As a draft it may wait for its fee.' );
	}

	public function test_what_is_not_sent_stays(): void {
		$group  = $this->chapter->group( $this->term, $this->mentor );
		$record = Answer::of( $this->rest( 'POST', "groups/{$group->id}", [ 'version' => 1, 'summary' => 'Shorter.' ] ) );

		self::assertSame( [ 'Shorter.', 2, 'Door code 4711', 'Opening weeks, looked at closely.' ], $record->values( 'summary', 'version', 'location_private', 'description' ) );
		self::assertSame( Chapter::TUESDAYS, $record->column( 'meetings', 'date' ) );
	}

	public function test_what_the_screen_was_sent_can_be_sent_back(): void {
		$group  = $this->chapter->group( $this->term, $this->mentor );
		$record = $this->data( $this->rest( 'GET', "groups/{$group->id}" ) );
		$sent   = array_intersect_key( $record, array_flip( [ 'title', 'description', 'term', 'track', 'minimum', 'capacity', 'summary', 'topics', 'readings', 'state', 'on_hold_until', 'location_kind', 'location_public', 'location_members', 'location_private', 'location_link', 'timezone', 'meetings', 'mentors', 'version' ] ) );

		$response = $this->rest( 'POST', "groups/{$group->id}", $sent );
		self::assertSame( 200, $response->get_status(), (string) wp_json_encode( $response->get_data() ) );
		self::assertSame( $record['meetings'], $this->data( $response )['meetings'], 'Meetings that stay keep their ids.' );
	}

	/**
	 * A stale save is a 409 that says who and when (DESIGN § 5).
	 */
	public function test_a_stale_save_says_who_saved_meanwhile(): void {
		$group = $this->chapter->group( $this->term, $this->mentor );
		$this->rest( 'POST', "groups/{$group->id}", [ 'version' => 1, 'title' => 'Mine' ] );

		$this->travel( '+5 minutes' );
		$this->act_as( $this->create_user( 'editor', [], [ Capabilities::MANAGE ] ) );
		$answer = Answer::of( $this->rest( 'POST', "groups/{$group->id}", [ 'version' => 1, 'title' => 'No, mine', 'capacity' => 9 ] ) );

		self::assertSame( 409, $answer->status );
		self::assertSame( [ 'stale', 'Ruth Abernathy', '2026-09-01T12:00:00Z', 2 ], $answer->values( 'code', 'data.changed_by', 'data.changed_at', 'data.version' ) );
		$kept = mentoring_program()->groups()->find( $group->id );
		self::assertSame( [ 'Mine', 8 ], [ $kept?->title, $kept?->capacity ], 'Nothing of the second save was kept.' );
	}

	public function test_a_save_without_version_is_refused(): void {
		$group = $this->chapter->group( $this->term, $this->mentor );
		self::assertSame( [ 'version' ], Answer::of( $this->rest( 'POST', "groups/{$group->id}", [ 'title' => 'x' ] ) )->fields() );
	}

	public function test_sizes_grow_and_shrink_together(): void {
		$group = $this->chapter->group( $this->term, $this->mentor );
		$grown = $this->data( $this->rest( 'POST', "groups/{$group->id}", [ 'version' => 1, 'minimum' => 10, 'capacity' => 12 ] ) );
		self::assertSame( [ 10, 12 ], [ $grown['minimum'], $grown['capacity'] ] );
		$shrunk = $this->data( $this->rest( 'POST', "groups/{$group->id}", [ 'version' => 2, 'minimum' => 2, 'capacity' => 3 ] ) );
		self::assertSame( [ 2, 3 ], [ $shrunk['minimum'], $shrunk['capacity'] ] );
	}

	/**
	 * Mentors' access is bounded to the minute: who stays keeps the beginning, who goes gets an end.
	 */
	public function test_changing_mentors_dates_who_leads(): void {
		$group = $this->chapter->group( $this->term, $this->mentor );
		$other = $this->create_user();

		$this->travel( '2026-09-05 10:00' );
		$this->rest(
			'POST',
			"groups/{$group->id}",
			[
				'version' => 1,
				'mentors' => [
					[ 'id' => $this->mentor->ID, 'role' => 'co_mentor' ],
					[ 'id' => $other->ID, 'role' => 'mentor' ],
				],
			]
		);
		$this->travel( '2026-09-10 10:00' );
		$record = Answer::of( $this->rest( 'POST', "groups/{$group->id}", [ 'version' => 2, 'mentors' => [ [ 'id' => $other->ID, 'role' => 'mentor' ] ] ] ) );

		self::assertSame( [ $other->ID ], $record->column( 'mentors', 'id' ) );
		$stored = [];
		foreach ( mentoring_program()->groups()->find( $group->id )->mentors ?? [] as $mentor ) {
			$stored[ $mentor->user_id ] = [ $mentor->from->format( 'j H:i' ), $mentor->until?->format( 'j H:i' ) ];
		}
		self::assertSame( [ '1 12:00', '10 10:00' ], $stored[ $this->mentor->ID ] );
		self::assertSame( [ '5 10:00', null ], $stored[ $other->ID ] );
	}

	public function test_changed_dates_replace_the_old_ones_and_move_the_edges(): void {
		$group  = $this->chapter->group( $this->term, $this->mentor );
		$before = Answer::of( $this->rest( 'GET', "groups/{$group->id}" ) );
		self::assertSame( '2026-10-20', $before->at( 'meetings.1.date' ) );

		$record = Answer::of( $this->rest( 'POST', "groups/{$group->id}", [ 'version' => 1, 'meetings' => Chapter::meetings( [ '2026-10-20', '2026-12-15' ] ) ] ) );

		self::assertSame( [ '2026-10-20', '2026-12-15' ], $record->column( 'meetings', 'date' ) );
		self::assertSame( $before->at( 'meetings.1.id' ), $record->at( 'meetings.0.id' ), 'A date that stays is the same meeting.' );
		self::assertSame( [ '2026-10-21T01:00:00Z', '2026-12-16T02:00:00Z' ], $record->values( 'first_meeting_at', 'last_meeting_at' ) );
	}

	/**
	 * Once people registered, the group keeps its term, cannot become a draft and cannot be deleted (A5, A8).
	 */
	public function test_people_in_a_group_keep_it_where_it_is(): void {
		$group = $this->chapter->group( $this->term, $this->mentor );
		$this->register( $group->id );
		$other = $this->chapter->term( 'Spring 2027', null, null, '2027-02-01', '2027-06-30' );

		self::assertSame( [ 'term' ], Answer::of( $this->rest( 'POST', "groups/{$group->id}", [ 'version' => 1, 'term' => $other->id ] ) )->fields() );
		self::assertSame( [ 'state' ], Answer::of( $this->rest( 'POST', "groups/{$group->id}", [ 'version' => 1, 'state' => 'draft' ] ) )->fields() );
		self::assertFalse( Answer::of( $this->rest( 'GET', "groups/{$group->id}" ) )->at( 'can.delete.allowed' ) );
		$response = $this->rest( 'DELETE', "groups/{$group->id}" );
		self::assertSame( [ 409, 'group_has_people' ], [ $response->get_status(), $this->data( $response )['code'] ] );
		self::assertFalse( wp_delete_post( $group->post_id, true ), 'Its page cannot go either.' );
		self::assertFalse( wp_trash_post( $group->post_id ) );
		self::assertSame( 'publish', get_post_status( $group->post_id ) );
		self::assertSame( GroupState::Published, mentoring_program()->groups()->find( $group->id )?->state );
	}

	/**
	 * Complaint 23: fewer places than people is said, nobody is dropped, and there are never negative places.
	 */
	public function test_fewer_places_than_people_shows_as_overbooked(): void {
		$group = $this->chapter->group( $this->term, $this->mentor, [ 'minimum' => 1 ] );
		foreach ( range( 1, 3 ) as $number ) {
			$this->register( $group->id );
		}
		$record = Answer::of( $this->rest( 'POST', "groups/{$group->id}", [ 'version' => 1, 'capacity' => 2 ] ) );

		self::assertSame( [ 2, 0, 3, 1 ], $record->values( 'capacity', 'places.left', 'places.confirmed', 'places.overbooked_by' ) );
		self::assertSame( [ 'overbooked', 'Overbooked by 1' ], $record->values( 'status.key', 'status.words' ) );
	}

	/**
	 * A10: below the minimum is a flag for people, never a reason to act by itself.
	 */
	public function test_an_administrator_sees_the_first_word_that_fits(): void {
		$group  = $this->chapter->group( $this->term, $this->mentor, [ 'minimum' => 2, 'capacity' => 3 ] );
		$status = fn(): string => Answer::of( $this->rest( 'GET', "groups/{$group->id}" ) )->text( 'status.words' );

		$seen = [ $status() ];
		foreach ( range( 1, 3 ) as $number ) {
			$this->register( $group->id );
			$seen[] = $status();
		}
		$this->rest( 'POST', "groups/{$group->id}", [ 'version' => 1, 'state' => 'on_hold' ] );
		$seen[] = $status();
		$this->rest( 'POST', "groups/{$group->id}", [ 'version' => 2, 'state' => 'published' ] );
		$this->travel( '2026-12-03 12:00' );
		$seen[] = $status();

		self::assertSame( [ 'Needs 2 more', 'Needs 1 more', 'Places left', 'Full', 'On hold', 'Ended' ], $seen );
	}

	public function test_lists_are_searched_and_paged_on_the_server(): void {
		foreach ( range( 1, 5 ) as $number ) {
			$this->chapter->group( $this->term, 3 === $number ? $this->create_user( 'subscriber', [ 'display_name' => 'Rafael 100%' ] ) : $this->mentor, [ 'title' => "Group {$number}", 'meetings' => Chapter::meetings( [ sprintf( '2026-10-%02d', 20 - $number ) ] ), 'state' => 5 === $number ? 'draft' : 'published' ] );
		}
		$page = $this->rest( 'GET', 'groups', [ 'per_page' => 2, 'page' => 2 ] );
		self::assertSame( [ 'Group 3', 'Group 2' ], Answer::of( $page )->column( '', 'title' ), 'By first meeting, drafts too.' );
		self::assertSame( [ '5', '3' ], [ $page->get_headers()['X-WP-Total'], $page->get_headers()['X-WP-TotalPages'] ] );
		self::assertSame( [ 'Group 3' ], Answer::of( $this->rest( 'GET', 'groups', [ 'search' => '0%' ] ) )->column( '', 'title' ), 'By a mentor\'s name, taken literally.' );
		self::assertSame( [ 'Group 5' ], Answer::of( $this->rest( 'GET', 'groups', [ 'state' => [ 'draft' ] ] ) )->column( '', 'title' ) );
		self::assertSame( [], Answer::of( $this->rest( 'GET', 'groups', [ 'term' => 999999 ] ) )->at( '' ) );

		$this->act_as( null );
		self::assertSame( [ 'Group 4', 'Group 3', 'Group 2', 'Group 1' ], Answer::of( $this->rest( 'GET', 'groups' ) )->column( '', 'title' ) );
		self::assertSame( [], Answer::of( $this->rest( 'GET', 'groups', [ 'state' => [ 'draft' ] ] ) )->at( '' ), 'Drafts are nobody else\'s.' );
	}

	public function test_a_group_nobody_registered_for_is_deleted_with_its_page(): void {
		$group    = $this->chapter->group( $this->term, $this->mentor );
		$response = $this->rest( 'DELETE', "groups/{$group->id}" );

		self::assertSame( 200, $response->get_status() );
		self::assertNull( get_post( $group->post_id ) );
		self::assertSame( [ 0, 0, 0 ], [ $this->row_counts()['groups'], $this->row_counts()['group_mentors'], $this->row_counts()['meetings'] ] );
		self::assertSame( 404, $this->rest( 'GET', "groups/{$group->id}" )->get_status() );
	}

	/**
	 * A cancelled group ends for everybody, keeps its page, and cannot be edited back.
	 */
	public function test_cancelling_is_for_good(): void {
		$group = $this->chapter->group( $this->term, $this->mentor );
		$this->register( $group->id );

		$record = Answer::of( $this->rest( 'POST', "groups/{$group->id}/cancel" ) );
		self::assertSame( [ 'cancelled', 'Cancelled', 0, false ], $record->values( 'state', 'status.words', 'places.confirmed', 'can.cancel.allowed' ) );
		self::assertSame( 'publish', get_post_status( $group->post_id ), 'Its page stays and says so.' );

		foreach ( [ "groups/{$group->id}", "groups/{$group->id}/cancel" ] as $route ) {
			$response = $this->rest( 'POST', $route, str_ends_with( $route, 'cancel' ) ? [] : [ 'version' => 1, 'state' => 'published' ] );
			self::assertSame( [ 409, 'already_cancelled' ], [ $response->get_status(), $this->data( $response )['code'] ] );
		}
	}

	public function test_titles_survive_authors_who_may_not_write_html(): void {
		kses_init_filters();
		$record = $this->data( $this->rest( 'POST', 'groups', [ 'title' => 'Fear & <b>calendars</b>' ] + Chapter::form( $this->term, $this->mentor ) ) );
		kses_remove_filters();
		self::assertSame( 'Fear & <b>calendars</b>', $record['title'] );
	}

	public function test_saving_tells_whoever_listens(): void {
		$heard = [];
		add_action(
			'mentoring_program_group_saved',
			static function ( mixed $group ) use ( &$heard ): void {
				$heard[] = $group instanceof \MentoringProgram\Group\Group ? $group->title . ' ' . $group->state->value : '';
			}
		);
		$group = $this->chapter->group( $this->term, $this->mentor );
		$this->rest( 'POST', "groups/{$group->id}/cancel" );
		self::assertSame( [ 'The first hours draft', 'The first hours published', 'The first hours cancelled' ], $heard, 'Made, confirmed by its mentor, cancelled.' );
	}

	private function register( int $group_id ): void {
		$person = $this->create_user();
		mentoring_program()->seat_book()->register(
			new NewRegistration(
				group_id: $group_id,
				term_id: $this->term->id,
				person_id: $person->ID,
				person_name: $person->display_name,
				policy_id: $this->chapter->policy->id,
				answers: [],
				text_ids: [],
				accept_waiting: true,
				request_key: wp_generate_uuid4(),
				request_hash: str_repeat( '0', 64 ),
				one_place_per_term: true,
				waits_per_term: 3,
			)
		);
	}
}
