<?php
/**
 * The public functions of the plugin. Everything else is reached through mentoring_program().
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

use MentoringProgram\Plugin;

if ( ! function_exists( 'mentoring_program' ) ) {
	/**
	 * The plugin: one for a request.
	 */
	function mentoring_program(): Plugin {
		static $plugin = null;
		if ( ! $plugin instanceof Plugin ) {
			$plugin = new Plugin();
		}
		return $plugin;
	}
}
