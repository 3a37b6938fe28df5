<?php
/**
 * The page of a group follows its facts: drafts and posts without facts are nobody's page, and nobody takes a page away
 * from its group.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Group;

use DateTimeImmutable;
use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupPostType;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Tests\Chapter;
use MentoringProgram\Tests\IntegrationTestCase;
use WP_Query;

final class GroupPostTypeTest extends IntegrationTestCase {
	private Group $group;
	private Group $draft;
	private int $copy;

	protected function setUp(): void {
		parent::setUp();
		$chapter     = Chapter::make();
		$term        = $chapter->term();
		$mentor      = $this->create_user();
		$this->group = $chapter->group( $term, $mentor, [ 'title' => 'Blackbird real' ] );
		$this->draft = $chapter->group( $term, $mentor, [ 'title' => 'Blackbird draft', 'state' => 'draft' ] );
		$copy        = wp_insert_post(
			[
				'post_type'    => GroupPostType::NAME,
				'post_status'  => 'publish',
				'post_title'   => 'Blackbird copy',
				'post_content' => 'Copied or imported, without facts.',
			]
		);
		self::assertIsInt( $copy );
		$this->copy = $copy;
	}

	public function test_visitors_find_only_what_is_set_up_and_public(): void {
		foreach ( [ 'a list' => [ 'post_type' => GroupPostType::NAME ], 'a search' => [ 's' => 'Blackbird' ], 'a feed' => [ 'feed' => 'rss2', 'post_type' => GroupPostType::NAME ], 'any' => [ 'post_type' => 'any', 's' => 'Blackbird' ] ] as $where => $asked ) {
			self::assertSame( [ 'Blackbird real' ], $this->titles( $asked ), $where );
		}
		foreach ( [ $this->copy, $this->draft->post_id ] as $post_id ) {
			self::assertSame( [], $this->titles( [ 'p' => $post_id, 'post_type' => GroupPostType::NAME ] ), 'The page itself is a 404.' );
			self::assertSame( [], $this->titles( [ 'p' => $post_id ] ), 'Also with plain permalinks.' );
		}
		self::assertSame( [], $this->titles( [ 'post_type' => GroupPostType::NAME, 'name' => (string) get_post_field( 'post_name', $this->copy ) ] ) );
		$sitemap = ( new \WP_Sitemaps_Posts() )->get_url_list( 1, GroupPostType::NAME );
		self::assertSame( [ get_permalink( $this->group->post_id ) ], array_column( $sitemap, 'loc' ) );
	}

	/**
	 * A page that a killed request made for a group it never stored is deleted a day later; the pages of groups stay, and so does what
	 * somebody copied or brought along without facts.
	 */
	public function test_a_page_of_nothing_is_deleted(): void {
		$posts = mentoring_program()->group_posts();
		$left  = $posts->insert( 'Never stored', '', 0 );
		$made  = [ $this->group->post_id, $this->draft->post_id, $this->copy ];

		$posts->sweep( new DateTimeImmutable( '-1 day' ) );
		self::assertSame( 'auto-draft', get_post_status( $left ), 'Its group may still be stored.' );
		$posts->sweep( new DateTimeImmutable( '+1 day' ) );

		self::assertFalse( get_post_status( $left ) );
		self::assertSame( [ 'publish', 'draft', 'publish' ], array_map( get_post_status( ... ), $made ) );
	}

	public function test_other_posts_are_found_as_before(): void {
		wp_insert_post( [ 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Blackbird page' ] );
		self::assertSame( [ 'Blackbird page', 'Blackbird real' ], $this->titles( [ 's' => 'Blackbird', 'orderby' => 'title', 'order' => 'ASC' ] ) );
	}

	public function test_core_s_route_shows_visitors_no_page_without_a_public_group(): void {
		self::assertSame( 200, $this->rest( 'GET', '/wp/v2/mentoring_group/' . $this->group->post_id )->get_status() );
		foreach ( [ $this->copy, $this->draft->post_id ] as $post_id ) {
			self::assertSame( 401, $this->rest( 'GET', "/wp/v2/mentoring_group/{$post_id}" )->get_status() );
		}
		self::assertSame( [ 'Blackbird real' ], array_column( array_column( $this->data( $this->rest( 'GET', '/wp/v2/mentoring_group' ) ), 'title' ), 'rendered' ) );

		$this->act_as( $this->create_user( 'subscriber' ) );
		self::assertSame( 403, $this->rest( 'GET', '/wp/v2/mentoring_group/' . $this->draft->post_id )->get_status(), 'A draft is not for whoever can sign in.' );
	}

	public function test_an_administrator_sees_and_may_delete_what_is_not_set_up(): void {
		$this->act_as( $this->create_user( 'editor', [], [ Capabilities::MANAGE ] ) );

		self::assertCount( 3, $this->titles( [ 'post_type' => GroupPostType::NAME, 'post_status' => [ 'publish', 'draft' ] ] ) );
		self::assertTrue( current_user_can( 'edit_post', $this->group->post_id ) );
		self::assertFalse( current_user_can( 'delete_post', $this->group->post_id ), 'The editor offers no "Move to trash".' );
		self::assertTrue( current_user_can( 'delete_post', $this->copy ) );
		self::assertInstanceOf( \WP_Post::class, wp_delete_post( $this->copy, true ) );
	}

	public function test_nobody_without_the_right_edits_pages_of_groups(): void {
		foreach ( [ 'administrator', 'editor', 'author' ] as $role ) {
			$this->act_as( $this->create_user( $role ) );
			self::assertFalse( current_user_can( 'edit_post', $this->group->post_id ), $role );
			self::assertFalse( current_user_can( 'read_post', $this->draft->post_id ), $role );
		}
		$this->act_as( $this->create_user( 'editor', [], [ Capabilities::MANAGE ] ) );
		self::assertSame( 403, $this->rest( 'POST', '/wp/v2/mentoring_group', [ 'title' => 'By itself', 'status' => 'publish' ] )->get_status(), 'Groups are made by the one form.' );
	}

	/**
	 * DESIGN § 5: the group's state rules, the post's status follows, whoever saves it and wherever.
	 */
	public function test_the_status_of_a_page_follows_the_state_of_its_group(): void {
		$this->act_as( $this->create_user( 'editor', [], [ Capabilities::MANAGE ] ) );

		$this->rest( 'POST', '/wp/v2/mentoring_group/' . $this->draft->post_id, [ 'status' => 'publish' ] );
		self::assertSame( 'draft', get_post_status( $this->draft->post_id ) );
		$this->rest( 'POST', '/wp/v2/mentoring_group/' . $this->group->post_id, [ 'status' => 'draft' ] );
		self::assertSame( 'publish', get_post_status( $this->group->post_id ) );

		Chapter::confirmed( $this->draft );
		$this->rest( 'POST', "groups/{$this->draft->id}", [ 'version' => 1, 'state' => 'published' ] );
		self::assertSame( 'publish', get_post_status( $this->draft->post_id ) );
		$this->rest( 'POST', "groups/{$this->draft->id}", [ 'version' => 2, 'state' => 'draft' ] );
		self::assertSame( 'draft', get_post_status( $this->draft->post_id ) );
	}

	public function test_nobody_points_a_page_at_another_group_through_rest(): void {
		$this->act_as( $this->create_user( 'editor', [], [ Capabilities::MANAGE ] ) );
		$this->rest( 'POST', "/wp/v2/mentoring_group/{$this->copy}", [ 'meta' => [ GroupPostType::META => $this->group->id ] ] );
		self::assertSame( '', get_post_meta( $this->copy, GroupPostType::META, true ) );
		self::assertFalse( current_user_can( 'edit_post_meta', $this->copy, GroupPostType::META ) );
	}

	/**
	 * DESIGN § 5: a translation shares the facts.
	 */
	public function test_a_translated_page_shows_the_same_group(): void {
		add_post_meta( $this->copy, GroupPostType::META, $this->group->id );
		self::assertSame( $this->group->id, mentoring_program()->groups()->find_by_post( $this->copy )?->id );
		self::assertContains( 'Blackbird copy', $this->titles( [ 'post_type' => GroupPostType::NAME ] ) );
	}

	/**
	 * Deleting the account of a page's author must not delete the page (found by trying).
	 */
	public function test_a_page_outlives_the_account_of_its_author(): void {
		require_once ABSPATH . 'wp-admin/includes/user.php';
		$author = $this->create_user( 'editor' );
		wp_update_post( [ 'ID' => $this->group->post_id, 'post_author' => $author->ID ] );
		wp_delete_user( $author->ID );
		self::assertSame( 'publish', get_post_status( $this->group->post_id ) );
	}

	/**
	 * @param array<string, mixed> $asked
	 * @return list<string>
	 */
	private function titles( array $asked ): array {
		$titles = [];
		foreach ( ( new WP_Query( $asked ) )->posts ?? [] as $post ) {
			$titles[] = $post instanceof \WP_Post ? $post->post_title : '';
		}
		return $titles;
	}
}
