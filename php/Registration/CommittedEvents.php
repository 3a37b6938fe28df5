<?php
/**
 * Lets everybody who listens know what happened to registrations, once it is committed. What a listener does wrong changes
 * nothing that happened.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

final class CommittedEvents {
	/**
	 * @param list<RegistrationEvent> $events What happened, in order.
	 */
	public static function tell( array $events ): void {
		foreach ( $events as $event ) {
			try {
				/**
				 * Something happened to a registration; it is committed.
				 *
				 * @param RegistrationEvent $event What happened.
				 */
				do_action( 'mentoring_program_registration_event', $event );
			} catch ( \Throwable $failure ) {
				// Committed is committed: a listener that fails must not turn a place into an error. Cron finds the event.
				error_log( sprintf( 'mentoring-program: event %d was not told (%s at %s:%d)', $event->id, $failure::class, basename( $failure->getFile() ), $failure->getLine() ) ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
			}
		}
	}
}
