<?php
/**
 * The page of a group tells it once, in block themes and in classic ones.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Group;

use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupPostType;
use MentoringProgram\Tests\Chapter;
use MentoringProgram\Tests\IntegrationTestCase;
use PHPUnit\Framework\Attributes\TestDox;
use WP_Block_Type;
use WP_Block_Type_Registry;

final class GroupPageTest extends IntegrationTestCase {
	private const BLOCK = 'mentoring-program/registration-form';

	private Group $group;
	private ?WP_Block_Type $built = null;

	protected function setUp(): void {
		parent::setUp();
		$chapter     = Chapter::make();
		$this->group = $chapter->group( $chapter->term(), $this->create_user(), [ 'description' => 'Opening weeks.' ] );

		// The block itself is proved in a browser; here it only says where it stands and what it was given.
		$registry    = WP_Block_Type_Registry::get_instance();
		$this->built = $registry->get_registered( self::BLOCK );
		if ( null !== $this->built ) {
			$registry->unregister( self::BLOCK );
		}
		$registry->register(
			self::BLOCK,
			[ 'render_callback' => fn(): string => '[form]' . mentoring_program()->group_page()->description( $this->group->post_id ) . '[/form]' ]
		);
	}

	protected function tearDown(): void {
		$registry = WP_Block_Type_Registry::get_instance();
		$registry->unregister( self::BLOCK );
		if ( null !== $this->built ) {
			$registry->register( $this->built );
		}
		switch_theme( 'twentytwentyfive' );
		wp_reset_postdata();
		parent::tearDown();
	}

	public function test_a_classic_theme_shows_the_form_with_the_description_in_it(): void {
		switch_theme( 'twentytwentyone' );
		self::assertSame( '[form]<p>Opening weeks.</p>[/form]', self::squeeze( $this->content_of( $this->group->post_id ) ) );
	}

	public function test_a_block_theme_leaves_the_content_to_its_template(): void {
		self::assertSame( '<p>Opening weeks.</p>', self::squeeze( $this->content_of( $this->group->post_id ) ) );

		$template = get_block_template( 'twentytwentyfive//single-' . GroupPostType::NAME );
		self::assertNotNull( $template );
		self::assertStringContainsString( 'wp:post-title', $template->content );
		$this->go_to( $this->group->post_id );
		self::assertStringContainsString( '[form]<p>Opening weeks.</p>[/form]', self::squeeze( do_blocks( $template->content ) ) );
	}

	#[TestDox( 'An author who puts the form into the text gets it once, in any theme' )]
	public function test_a_form_placed_by_hand_is_shown_once(): void {
		$this->write( "<!-- wp:paragraph --><p>Before.</p><!-- /wp:paragraph -->\n<!-- wp:mentoring-program/registration-form /-->" );
		foreach ( [ 'twentytwentyone', 'twentytwentyfive' ] as $theme ) {
			switch_theme( $theme );
			self::assertSame( '<p>Before.</p>[form][/form]', self::squeeze( $this->content_of( $this->group->post_id ) ), $theme );
		}
		$this->go_to( $this->group->post_id );
		self::assertSame( '[form]<p>Before.</p>[/form]', self::squeeze( do_blocks( '<!-- wp:mentoring-program/registration-form /-->' ) ), 'In the template the form within the text stays silent.' );
	}

	public function test_a_form_on_another_page_describes_its_group(): void {
		$page = wp_insert_post( [ 'post_type' => 'page', 'post_status' => 'publish', 'post_content' => '<!-- wp:mentoring-program/registration-form /-->' ] );
		self::assertIsInt( $page );
		self::assertSame( '[form]<p>Opening weeks.</p>[/form]', self::squeeze( $this->content_of( $page ) ) );
	}

	public function test_feeds_and_lists_show_the_description_alone(): void {
		switch_theme( 'twentytwentyone' );
		$this->go_to( 0 );
		$GLOBALS['post'] = get_post( $this->group->post_id );
		$shown           = apply_filters( 'the_content', get_post_field( 'post_content', $this->group->post_id ) );
		self::assertSame( '<p>Opening weeks.</p>', self::squeeze( is_string( $shown ) ? $shown : '' ) );
	}

	private function write( string $content ): void {
		wp_update_post( [ 'ID' => $this->group->post_id, 'post_content' => wp_slash( $content ) ] );
	}

	/**
	 * What a theme prints in the loop.
	 */
	private function content_of( int $post_id ): string {
		$this->go_to( $post_id );
		ob_start();
		while ( have_posts() ) {
			the_post();
			the_content();
		}
		return (string) ob_get_clean();
	}

	/**
	 * Makes this the page that is asked for; 0 is the list of posts.
	 */
	private function go_to( int $post_id ): void {
		$query                   = new \WP_Query( 0 === $post_id ? [] : [ 'p' => $post_id, 'post_type' => get_post_type( $post_id ) ] );
		$GLOBALS['wp_query']     = $query;
		$GLOBALS['wp_the_query'] = $query;
		if ( 0 !== $post_id ) {
			$GLOBALS['post'] = get_post( $post_id );
		}
	}

	private static function squeeze( string $html ): string {
		return trim( (string) preg_replace( [ '/\s*\n\s*/', '/ class="wp-block-paragraph"/' ], '', $html ) );
	}
}
