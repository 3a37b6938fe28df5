<?php
/**
 * What runs by itself: each minute and each day. Owns the schedules; a lost one is made again, and a job that fails keeps
 * the others from nothing (fault 17).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Setup;

use Throwable;

final class Timetable {
	private const MINUTE = 'mentoring_program_minute';
	private const DAILY  = 'mentoring_program_daily';

	/**
	 * Tells WordPress what "each minute" is.
	 *
	 * @param array<mixed> $schedules Schedules so far.
	 * @return array<mixed>
	 */
	public function with_minute( array $schedules ): array {
		$schedules[ self::MINUTE ] = [
			'interval' => MINUTE_IN_SECONDS,
			'display'  => __( 'Every minute', 'mentoring-program' ),
		];
		return $schedules;
	}

	/**
	 * Makes what is missing of the schedules.
	 */
	public function keep(): void {
		if ( false === wp_next_scheduled( self::MINUTE ) ) {
			wp_schedule_event( time(), self::MINUTE, self::MINUTE );
		}
		if ( false === wp_next_scheduled( self::DAILY ) ) {
			wp_schedule_event( time(), 'daily', self::DAILY );
		}
	}

	/**
	 * Takes the schedules away: the plugin is switched off.
	 */
	public function clear(): void {
		wp_clear_scheduled_hook( self::MINUTE );
		wp_clear_scheduled_hook( self::DAILY );
	}

	/**
	 * Runs jobs one after the other, each apart from the others.
	 *
	 * @param array<string, \Closure(): mixed> $jobs By name.
	 */
	public function run( array $jobs ): void {
		foreach ( $jobs as $name => $job ) {
			try {
				$job();
			} catch ( Throwable $failure ) {
				// The class and place, never the message: it could quote private text.
				error_log( sprintf( 'mentoring-program: %s did not run to its end (%s at %s:%d)', $name, $failure::class, basename( $failure->getFile() ), $failure->getLine() ) ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
			}
		}
	}
}
