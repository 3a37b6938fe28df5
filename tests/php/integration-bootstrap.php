<?php
/**
 * Integration tests run inside a real, installed WordPress with our plugin active. Its folder comes in MENTORING_PROGRAM_SITE
 * (tools/suites/integration.ts makes it).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

// WordPress is written to be loaded outside any function; PHPUnit loads this file inside one.
global $wpdb, $wp, $wp_rewrite, $wp_theme_directories, $shortcode_tags, $wp_version, $wp_db_version, $tinymce_version, $required_php_version, $required_mysql_version, $table_prefix;

require_once dirname( __DIR__, 2 ) . '/vendor/autoload.php';

$mentoring_site = getenv( 'MENTORING_PROGRAM_SITE' );
if ( ! is_string( $mentoring_site ) || ! is_file( $mentoring_site . '/wp-load.php' ) ) {
	fwrite( STDERR, "Run these with: npm run test:integration\n" );
	exit( 1 );
}

$_SERVER['HTTP_HOST']       = '127.0.0.1';
$_SERVER['SERVER_NAME']     = '127.0.0.1';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['REMOTE_ADDR']     = '127.0.0.1';

require $mentoring_site . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';

MentoringProgram\Tests\SiteSnapshot::remember();
