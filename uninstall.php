<?php
/**
 * Runs when the plugin is deleted. Refuses to decide anything: Setup\Uninstall does.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

require_once __DIR__ . '/php/autoload.php';
require_once __DIR__ . '/php/functions.php';

$mentoring_sites = is_multisite() ? get_sites(
	[
		'fields' => 'ids',
		'number' => 0,
	]
) : [];
foreach ( $mentoring_sites as $mentoring_site ) {
	switch_to_blog( $mentoring_site );
	mentoring_program()->uninstall()->run();
	restore_current_blog();
}
if ( [] === $mentoring_sites ) {
	mentoring_program()->uninstall()->run();
}
