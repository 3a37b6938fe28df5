<?php
/**
 * What one request cost, in a header of its answer, X-Probe: queries in all and of our tables,
 * statements that write, requests sent out, files of ours, memory. A must-use plugin of test sites; needs no plugin of ours.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

$GLOBALS['probe'] = [
	'queries' => 0,
	'own'     => 0,
	'writes'  => [],
	'http'    => 0,
];

add_filter(
	'query',
	static function ( string $sql ): string {
		++$GLOBALS['probe']['queries'];
		if ( str_contains( $sql, $GLOBALS['wpdb']->prefix . 'mentoring_' ) ) {
			++$GLOBALS['probe']['own'];
		}
		if ( 1 === preg_match( '/^\s*(INSERT|UPDATE|DELETE|REPLACE|CREATE|ALTER|DROP|TRUNCATE)/i', $sql ) ) {
			$GLOBALS['probe']['writes'][] = strtok( $sql, '(' );
		}
		if ( isset( $_SERVER['HTTP_X_PROBE'] ) ) {
			file_put_contents( WP_CONTENT_DIR . '/statements.log', preg_replace( '/\s+/', ' ', $sql ) . "\n", FILE_APPEND );
		}
		return $sql;
	}
);

add_filter(
	'pre_http_request',
	static function ( mixed $answer ): mixed {
		++$GLOBALS['probe']['http'];
		return $answer;
	},
	1
);

// The answer is held back to its end, so that a header can still say what it cost.
ob_start(
	static function ( string $answer ): string {
		if ( ! headers_sent() ) {
			// Asking must cost both sites the same: the bare one looks for a folder it does not have.
			$ours  = defined( 'MENTORING_PROGRAM_FILE' ) ? dirname( MENTORING_PROGRAM_FILE ) . '/' : '/none/';
			$files = 0;
			foreach ( get_included_files() as $file ) {
				$files += str_starts_with( $file, $ours ) ? 1 : 0;
			}
			header( 'X-Probe: ' . wp_json_encode( $GLOBALS['probe'] + [ 'files' => $files, 'memory' => memory_get_peak_usage() ] ) );
		}
		return $answer;
	}
);
