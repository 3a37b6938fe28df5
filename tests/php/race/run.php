<?php
/**
 * Races a WordPress site: upgrades, settings, deeds that are killed, cron, limits and seats. php run.php FOLDER [--seed=N] [--workers=N]
 * [--effort=N]. The folder holds an installed WordPress with the plugin active; what is in its tables is lost.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Race;

use MentoringProgram\Program\PolicyDocument;
use MentoringProgram\Program\Presets\GroupsByTerm;
use MentoringProgram\Shared\Actor;

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
require dirname( __DIR__, 3 ) . '/vendor/autoload.php';
require $site . '/wp-load.php';
foreach ( [ 'ActKind', 'Act', 'Result', 'Connection', 'RaceClock', 'Naive', 'Worker', 'Crew', 'Stage', 'Invariants', 'Round', 'Rounds', 'Tally', 'Deed', 'Scene', 'Deeds', 'Strikes', 'Kills', 'Changes', 'Crons', 'Upgrade', 'Race' ] as $class ) {
	require_once __DIR__ . "/{$class}.php";
}

global $wpdb;
set_time_limit( 0 );
$plugin = mentoring_program();
$clock  = new RaceClock();
$plugin->use_clock( $clock );
$plugin->installer()->install();
// Made once and read by all, as on a site somebody has signed in to.
wp_salt( 'nonce' );
$database   = $plugin->database();
$naive      = new Naive( $wpdb );
$connection = new Connection( $wpdb );
$scene      = new Scene( $plugin );
$deeds      = new Deeds( $plugin, $scene );
$tally      = new Tally();
// The driver makes tables and reads them slowly; a process that dies, dies alike on both.
$strikes    = new Strikes( $connection->is_sqlite(), $seed );
$workers    = $options['workers'] ?? ( $connection->is_sqlite() ? 8 : 16 );
$hire       = static fn( int $size, array $texts ): Crew => new Crew(
	$connection,
	$size,
	static function ( $socket ) use ( $plugin, $connection, $clock, $naive, $deeds, $texts ): void {
		( new Worker( $plugin, $connection, $clock, $naive, $deeds, array_map( intval( ... ), array_values( $texts ) ) ) )->serve( $socket );
	}
);
printf( "WordPress %s, %s, %d processes, seed %d\n", wp_get_wp_version(), $connection->is_sqlite() ? 'SQLite' : 'MariaDB ' . $wpdb->db_version(), $workers, $seed );

$naive->create_tables();
$crew = $hire( $workers, [] );
$crew->start();
( new Upgrade( $crew, $plugin, $naive, $strikes, $tally ) )->run( $workers );
$crew->stop();
$clock->skew = (int) strtotime( Scene::NOW ) - time();
$scene->open();
$crew = $hire( $workers, [] );
$crew->start();
( new Changes( $crew, $plugin, $naive, $tally ) )->run();
( new Kills( $crew, $deeds, $strikes, $tally, $clock->skew, ! $connection->is_sqlite() ) )->run();
( new Crons( $crew, $scene, $plugin, $naive, $tally, $clock->skew ) )->run();
$crew->stop();
$clock->skew = 0;

// Seats race from here on; what listens to them has had its turn.
remove_all_actions( 'mentoring_program_registration_event' );
remove_all_actions( 'mentoring_program_fee_recorded' );
$texts = [];
foreach ( [ 'first', 'second' ] as $text ) {
	$database->write( "INSERT INTO {texts} (hash, promise, detail, created_at) VALUES (%s, %s, '', %s)", hash( 'sha256', $text . microtime() ), $text, gmdate( 'Y-m-d H:i:s' ) );
	$texts[] = $database->inserted_id();
}
Stage::$policy = $plugin->policies()->add( PolicyDocument::policy( 0, 1, '2026-01-01', GroupsByTerm::document( 'Chapter of Races' ) ), Actor::system() );
Stage::$next   = 1000 + $database->number( 'SELECT MAX(id) FROM {groups}' ) + $database->number( 'SELECT MAX(person_id) FROM {registrations}' );
$crew = $hire( $workers, $texts );
$crew->start();
( new Race( $crew, new Rounds( $database ), new Invariants( $database ), $naive, $connection, $tally, $seed ) )->run( $options['effort'] ?? 10 );
$crew->stop();
exit( $tally->close() ? 0 : 1 );
