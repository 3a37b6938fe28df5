<?php
/**
 * Pages of set-up as people wish them: under a title of their own, only some, or on a page they have; and the membership
 * plugins set-up finds.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Setup;

use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\IntegrationTestCase;

final class SetupPagesTest extends IntegrationTestCase {
	protected function setUp(): void {
		parent::setUp();
		$this->act_as( $this->create_user( 'administrator' ) );
	}

	public function test_only_the_pages_that_were_wished_are_made_under_their_titles(): void {
		$made = $this->post(
			[
				'publish' => true,
				'pages'   => [
					[
						'key'   => 'group_catalog',
						'title' => 'Groups & "circles"',
						'use'   => null,
					],
				],
			]
		);

		self::assertSame( [ 'Groups & "circles"', 'publish', null, null ], $made->values( 'pages.0.title', 'pages.0.status', 'pages.1.id', 'pages.2.id' ) );
	}

	/**
	 * Somebody's own page gets the block at its end, keeps what it holds, and is not made twice.
	 */
	public function test_a_page_of_the_same_title_is_offered_and_used(): void {
		$theirs = wp_insert_post(
			[
				'post_type'    => 'page',
				'post_title'   => 'My mentoring',
				'post_content' => wp_slash( '<p>A \ and a "quote".</p>' ),
				'post_status'  => 'publish',
			]
		);
		self::assertSame( [ null, $theirs, 'publish' ], $this->standing()->values( 'pages.2.id', 'pages.2.namesake.id', 'pages.2.namesake.status' ) );
		$wish = [
			'publish' => false,
			'pages'   => [
				[
					'key'   => 'my_mentoring',
					'title' => 'My mentoring',
					'use'   => $theirs,
				],
			],
		];

		$used = $this->post( $wish );
		self::assertSame( [ $theirs, 'publish', null ], $used->values( 'pages.2.id', 'pages.2.status', 'pages.2.namesake' ) );
		$this->post( $wish );
		self::assertSame( "<p>A \\ and a \"quote\".</p>\n\n<!-- wp:mentoring-program/my-mentoring /-->", get_post( $theirs )?->post_content );
	}

	public function test_a_page_that_is_none_or_is_not_theirs_is_left_alone(): void {
		$post = wp_insert_post(
			[
				'post_title'   => 'News',
				'post_content' => '<p>Untouched.</p>',
				'post_status'  => 'publish',
			]
		);
		$wish = [
			'pages' => [
				[
					'key' => 'my_mentoring',
					'use' => $post,
				],
			],
		];
		$refused = Answer::of( $this->rest( 'POST', 'setup/pages', $wish ) );
		self::assertSame( [ 'pages' ], $refused->fields() );
		self::assertSame( '<p>Untouched.</p>', get_post( $post )?->post_content );

		$this->act_as( $this->create_administrator_without_pages() );
		self::assertSame( 403, $this->rest( 'POST', 'setup/pages', $wish )->get_status() );
	}

	public function test_a_page_that_was_deleted_differs_from_one_that_was_never_made(): void {
		self::assertFalse( $this->standing()->at( 'pages.0.was_lost' ) );
		$made = $this->post( [] );

		wp_delete_post( $made->number( 'pages.0.id' ), true );

		self::assertSame( [ null, true, false ], $this->standing()->values( 'pages.0.id', 'pages.0.was_lost', 'pages.1.was_lost' ) );
	}

	/**
	 * Set-up names the membership plugin and says what is read of it today, never more.
	 */
	public function test_an_active_membership_plugin_is_named_with_its_roles(): void {
		self::assertSame( [], $this->standing()->at( 'membership.plugins' ) );
		add_role( 'wawp_FullMember', 'Full member' );
		add_action( 'wawp_cron_refresh_user_hook', '__return_null' );

		$words = $this->standing()->text( 'membership.plugins.0' );

		remove_action( 'wawp_cron_refresh_user_hook', '__return_null' );
		remove_role( 'wawp_FullMember' );
		self::assertStringContainsString( 'Wild Apricot is active on this site.', $words );
		self::assertStringContainsString( 'not read directly yet', $words );
		self::assertStringContainsString( 'It gives people roles of its own: Full member.', $words );
	}

	/**
	 * Whoever just switched the plugin on finds the way to set-up beside its name.
	 */
	public function test_the_list_of_plugins_leads_to_set_up(): void {
		$links = mentoring_program()->admin_screens()->add_setup_link( [ 'deactivate' => 'x' ] );

		self::assertSame( [ 'setup', 'deactivate' ], array_keys( $links ) );
		self::assertStringContainsString( 'page=mentoring-setup', (string) wp_json_encode( $links, JSON_UNESCAPED_SLASHES ) );
	}

	private function create_administrator_without_pages(): \WP_User {
		$user = $this->create_user( 'subscriber' );
		$user->add_cap( 'manage_mentoring' );
		return $user;
	}

	private function standing(): Answer {
		return Answer::of( $this->rest( 'GET', 'setup' ) );
	}

	/**
	 * @param array<string, mixed> $input
	 */
	private function post( array $input ): Answer {
		$answer = Answer::of( $this->rest( 'POST', 'setup/pages', $input ) );
		self::assertSame( 200, $answer->status, (string) wp_json_encode( $answer->at( '' ) ) );
		return $answer;
	}
}
