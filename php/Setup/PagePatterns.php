<?php
/**
 * The pages set-up makes, as patterns: offered when somebody adds a page, and in the inserter. What they hold is
 * PageKind's, so that a page made by hand and one made by set-up are the same.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Setup;

use MentoringProgram\Shared\Blocks;

final class PagePatterns {
	public function __construct( private readonly SetupLabels $labels ) {}

	/**
	 * Registers them; where the editor is or asks, never for visitors.
	 */
	public function register(): void {
		register_block_pattern_category(
			Blocks::CATEGORY,
			[
				'label'       => __( 'Mentoring', 'mentoring-program' ),
				'description' => __( 'Whole pages, ready to rewrite.', 'mentoring-program' ),
			]
		);
		foreach ( PageKind::cases() as $kind ) {
			register_block_pattern(
				'mentoring-program/' . str_replace( '_', '-', $kind->value ) . '-page',
				[
					'title'         => $this->labels->page_title( $kind ),
					'description'   => $this->labels->page_description( $kind ),
					'categories'    => [ Blocks::CATEGORY ],
					'keywords'      => [ __( 'mentoring', 'mentoring-program' ) ],
					'blockTypes'    => [ 'core/post-content' ],
					'postTypes'     => [ 'page' ],
					'viewportWidth' => 1100,
					'content'       => $kind->content(),
				]
			);
		}
	}
}
