<?php
/**
 * Front door of PHP's own web server: hands existing files to the server and everything else to WordPress.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

/** @var array{DOCUMENT_ROOT: string, REQUEST_URI: string} $_SERVER */
$root = rtrim( $_SERVER['DOCUMENT_ROOT'], '/' );
$path = rawurldecode( (string) parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
$file = $root . $path;

if ( is_dir( $file ) && is_file( rtrim( $file, '/' ) . '/index.php' ) ) {
	if ( ! str_ends_with( $path, '/' ) ) {
		header( 'Location: ' . $path . '/', true, 301 );
		exit;
	}
	$path .= 'index.php';
	$file  = $root . $path;
}
if ( '/' !== $path && is_file( $file ) && ! str_ends_with( $file, '.php' ) ) {
	return false;
}
if ( ! is_file( $file ) ) {
	$path = '/index.php';
	$file = $root . $path;
}
$_SERVER['SCRIPT_NAME']     = $path;
$_SERVER['PHP_SELF']        = $path;
$_SERVER['SCRIPT_FILENAME'] = $file;
chdir( dirname( $file ) );
require $file;
