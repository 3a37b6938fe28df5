<?php
/**
 * Finds our classes: MentoringProgram\Group\Group is php/Group/Group.php (PSR-4). Loads nothing by itself.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

spl_autoload_register(
	static function ( string $class_name ): void {
		if ( ! str_starts_with( $class_name, 'MentoringProgram\\' ) ) {
			return;
		}
		$path = __DIR__ . '/' . str_replace( '\\', '/', substr( $class_name, strlen( 'MentoringProgram\\' ) ) ) . '.php';
		if ( is_file( $path ) ) {
			require_once $path;
		}
	}
);
