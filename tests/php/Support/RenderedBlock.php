<?php
/**
 * A block as the page prints it, whether or not the scripts are built.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests;

use WP_Block_Type_Registry;

final class RenderedBlock {
	/**
	 * @param string               $name       Such as "my-mentoring".
	 * @param array<string, mixed> $attributes Those that are not the default.
	 */
	public static function of( string $name, array $attributes = [] ): string {
		if ( ! WP_Block_Type_Registry::get_instance()->is_registered( 'mentoring-program/' . $name ) ) {
			$folder = MENTORING_PROGRAM_DIR . 'blocks/' . $name;
			/** @var array{attributes?: array<string, array<string, mixed>>} $written */
			$written = json_decode( (string) file_get_contents( $folder . '/block.json' ), true, 32, JSON_THROW_ON_ERROR );
			register_block_type(
				'mentoring-program/' . $name,
				[
					'api_version'     => '3',
					'attributes'      => $written['attributes'] ?? [],
					'render_callback' => static function ( array $attributes ) use ( $folder ): string {
						ob_start();
						require $folder . '/render.php';
						return (string) ob_get_clean();
					},
				]
			);
		}
		return do_blocks( '<!-- wp:mentoring-program/' . $name . ' ' . ( [] === $attributes ? '' : wp_json_encode( $attributes ) . ' ' ) . '/-->' );
	}
}
