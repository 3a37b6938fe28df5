<?php
/**
 * Prints the JSON schema of every record our REST interface gives: { name: schema }, from php/<Concept>/<Name>Schema.php.
 * Runs without WordPress.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

$root = dirname( __DIR__, 2 );
require_once $root . '/php/autoload.php';

$schemas = [];
foreach ( (array) glob( $root . '/php/*/*Schema.php' ) as $file ) {
	$name  = basename( (string) $file, 'Schema.php' );
	$class = 'MentoringProgram\\' . basename( dirname( (string) $file ) ) . '\\' . $name . 'Schema';
	$read  = [ $class, 'schema' ];
	if ( '' !== $name && is_callable( $read ) ) {
		$schemas[ $name ] = $read();
	}
}
echo json_encode( (object) $schemas, JSON_THROW_ON_ERROR | JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES );
