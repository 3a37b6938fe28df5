<?php
/**
 * Races the seats of a WordPress site: php run.php FOLDER [--seed=N] [--workers=N] [--effort=N]. The folder holds an
 * installed WordPress with the plugin active; what is in its tables may be anything.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Race;

$site    = $argv[1] ?? '';
$options = [];
foreach ( array_slice( $argv, 2 ) as $argument ) {
	if ( 1 === preg_match( '/^--(seed|workers|effort)=(\d+)$/', $argument, $found ) ) {
		$options[ $found[1] ] = (int) $found[2];
	}
}
$seed = $options['seed'] ?? random_int( 1, 999_999 );

$_SERVER += [
	'HTTP_HOST'       => '127.0.0.1',
	'SERVER_NAME'     => '127.0.0.1',
	'SERVER_PROTOCOL' => 'HTTP/1.1',
	'REQUEST_METHOD'  => 'GET',
	'REQUEST_URI'     => '/',
	'REMOTE_ADDR'     => '127.0.0.1',
];
require $site . '/wp-load.php';
foreach ( [ 'ActKind', 'Act', 'Result', 'Connection', 'RaceClock', 'Naive', 'Worker', 'Crew', 'Stage', 'Invariants', 'Round', 'Rounds', 'Race' ] as $class ) {
	require_once __DIR__ . "/{$class}.php";
}

global $wpdb;
set_time_limit( 0 );
$plugin = mentoring_program();
$clock  = new RaceClock();
$plugin->use_clock( $clock );
$plugin->installer()->install();
// Seats race here; what listens to them has tests of its own.
remove_all_actions( 'mentoring_program_registration_event' );
remove_all_actions( 'mentoring_program_fee_recorded' );

$database = $plugin->database();
$texts    = [];
foreach ( [ 'first', 'second' ] as $text ) {
	$database->write( "INSERT INTO {texts} (hash, promise, detail, created_at) VALUES (%s, %s, '', %s)", hash( 'sha256', $text . microtime() ), $text, gmdate( 'Y-m-d H:i:s' ) );
	$texts[] = $database->inserted_id();
}
Stage::$next = 1000 + $database->number( 'SELECT MAX(id) FROM {groups}' ) + $database->number( 'SELECT MAX(person_id) FROM {registrations}' );
$naive       = new Naive( $wpdb );
$naive->create_tables();
$connection = new Connection( $wpdb );
$workers    = $options['workers'] ?? ( $connection->is_sqlite() ? 8 : 16 );
$crew       = new Crew(
	$connection,
	$workers,
	static function ( $socket ) use ( $plugin, $connection, $clock, $naive, $texts ): void {
		( new Worker( $plugin, $connection, $clock, $naive, $texts ) )->serve( $socket );
	}
);
printf( "WordPress %s, %s, %d processes, seed %d\n", wp_get_wp_version(), $connection->is_sqlite() ? 'SQLite' : 'MariaDB ' . $wpdb->db_version(), $workers, $seed );
$crew->start();
$held = ( new Race( $crew, new Rounds( $database ), new Invariants( $database ), $naive, $connection, $seed ) )->run( $options['effort'] ?? 10 );
$crew->stop();
exit( $held ? 0 : 1 );
