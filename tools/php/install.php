<?php
/**
 * Installs WordPress in a folder that has a wp-config.php, and switches our plugin on when asked to. Run on the command
 * line: php install.php FOLDER JSON, the JSON being { url, theme, plugin: bool, permalinks }.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

define( 'WP_INSTALLING', true );

/** @var array{url: string, theme: string, plugin: bool, permalinks: string} $wanted */
$wanted = json_decode( $argv[2] ?? '', true, 8, JSON_THROW_ON_ERROR );
$url    = $wanted['url'];

$_SERVER['HTTP_HOST']       = (string) preg_replace( '~^https?://~', '', $url );
$_SERVER['SERVER_NAME']     = 'localhost';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['REMOTE_ADDR']     = '127.0.0.1';

require ( $argv[1] ?? '' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

wp_install( 'Chapter of Tests', 'admin', 'admin@example.org', true, '', 'password' );
update_option( 'siteurl', $url );
update_option( 'home', $url );
update_option( 'permalink_structure', $wanted['permalinks'] );
switch_theme( $wanted['theme'] );
update_user_meta( 1, 'show_welcome_panel', 0 );

if ( $wanted['plugin'] ) {
	$failed = activate_plugin( 'mentoring-program/mentoring-program.php' );
	if ( is_wp_error( $failed ) ) {
		fwrite( STDERR, $failed->get_error_message() . "\n" );
		exit( 1 );
	}
}
delete_option( 'rewrite_rules' );
echo 'installed';
