<?php
/**
 * A shortcode for each block, for sites built without the block editor: [mentoring_group_catalog],
 * [mentoring_registration_form], [mentoring_my_mentoring], [mentoring_term_status]. Each prints its block.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

final class Shortcodes {
	/**
	 * Tag without its prefix => block, and the attributes it takes.
	 */
	private const TAGS = [
		'group_catalog'     => [ 'program', 'term' ],
		'registration_form' => [ 'program', 'term', 'group' ],
		'my_mentoring'      => [ 'program' ],
		'term_status'       => [ 'program', 'term' ],
	];

	/**
	 * On `init`.
	 */
	public function register(): void {
		foreach ( self::TAGS as $tag => $takes ) {
			add_shortcode( 'mentoring_' . $tag, static fn( mixed $given ): string => self::render( $tag, $takes, is_array( $given ) ? $given : [] ) );
		}
	}

	/**
	 * @param list<string> $takes Attributes of the block.
	 * @param array<mixed> $given What the author wrote; anything but a whole number counts as not written.
	 */
	private static function render( string $tag, array $takes, array $given ): string {
		$attributes = [];
		foreach ( $takes as $name ) {
			$value = $given[ $name ] ?? '';
			if ( is_string( $value ) && ctype_digit( $value ) ) {
				$attributes[ $name ] = (int) $value;
			}
		}
		return render_block(
			[
				'blockName'    => 'mentoring-program/' . str_replace( '_', '-', $tag ),
				'attrs'        => $attributes,
				'innerBlocks'  => [],
				'innerHTML'    => '',
				'innerContent' => [],
			]
		);
	}
}
