<?php
/**
 * The page of a group in any theme. In a block theme a template shows the title and the registration form block, which
 * tells the whole group; in a classic theme the same block takes the place of the content. Either way the description is
 * the content of the page, and nothing is told twice.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use WP_Post;

final class GroupPage {
	private const BLOCK = 'mentoring-program/registration-form';

	private const TEMPLATE = <<<'HTML'
		<!-- wp:template-part {"slug":"header","tagName":"header"} /-->
		<!-- wp:group {"tagName":"main","style":{"spacing":{"margin":{"top":"var:preset|spacing|60"},"padding":{"bottom":"var:preset|spacing|60"}}},"layout":{"type":"constrained"}} -->
		<main class="wp-block-group" style="margin-top:var(--wp--preset--spacing--60);padding-bottom:var(--wp--preset--spacing--60)">
		<!-- wp:post-title {"level":1,"align":"wide"} /-->
		<!-- wp:mentoring-program/registration-form {"align":"wide"} /-->
		</main>
		<!-- /wp:group -->
		<!-- wp:template-part {"slug":"footer","tagName":"footer"} /-->
		HTML;

	/**
	 * The formatted content of a classic theme's page, while the block that contains it is rendered.
	 */
	private ?string $content = null;

	/**
	 * Whether the description is being formatted: a registration form inside it stays silent.
	 */
	private bool $describing = false;

	/**
	 * The description of a group, as its page prints it; '' when it stands around the block already.
	 *
	 * @param int $post_id Page of the group.
	 */
	public function description( int $post_id ): string {
		$own_page = get_the_ID() === $post_id;
		if ( null !== $this->content && $own_page ) {
			return $this->content;
		}
		if ( $this->describing || ( $own_page && doing_filter( 'the_content' ) ) ) {
			return '';
		}
		$this->describing = true;
		try {
			$html = apply_filters( 'the_content', (string) get_post_field( 'post_content', $post_id, 'raw' ) );
		} finally {
			$this->describing = false;
		}
		return is_string( $html ) ? $html : '';
	}

	/**
	 * On `init`: offers block themes a template for the pages of groups.
	 */
	public function register_template(): void {
		register_block_template(
			'mentoring-program//single-' . GroupPostType::NAME,
			[
				'title'       => __( 'Page of a mentoring group', 'mentoring-program' ),
				'description' => __( 'Shows a group with its dates and fee, and the form to register for it.', 'mentoring-program' ),
				'content'     => self::TEMPLATE,
			]
		);
	}

	/**
	 * Filters `the_content`: in a classic theme, puts the block in the place of the content, the content within it.
	 */
	public function whole_page( mixed $content ): mixed {
		if ( ! is_string( $content ) || null !== $this->content || $this->describing || wp_is_block_theme() || ! is_singular( GroupPostType::NAME ) || ! in_the_loop() || ! is_main_query() ) {
			return $content;
		}
		$post = get_post();
		if ( ! $post instanceof WP_Post || get_queried_object_id() !== $post->ID || has_block( self::BLOCK, $post ) || has_shortcode( $post->post_content, 'mentoring_registration_form' ) ) {
			return $content;
		}
		$this->content = $content;
		try {
			return render_block(
				[
					'blockName'    => self::BLOCK,
					'attrs'        => [],
					'innerBlocks'  => [],
					'innerHTML'    => '',
					'innerContent' => [],
				]
			);
		} finally {
			$this->content = null;
		}
	}

	/**
	 * Filters `pre_render_block`: a form within the description of its own group stays silent.
	 */
	public function silence( mixed $instead, mixed $block ): mixed {
		return $this->describing && is_array( $block ) && self::BLOCK === ( $block['blockName'] ?? null ) ? '' : $instead;
	}
}
