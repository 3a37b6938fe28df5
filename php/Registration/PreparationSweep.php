<?php
/**
 * Sees to it that nothing prepared outlives its use: it goes with the registration made of it, with the account, with the
 * group, and when registration closes. Never stands in the way of what has just been done.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use Closure;
use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupState;
use MentoringProgram\Shared\Clock;
use Throwable;

final class PreparationSweep {
	public function __construct(
		private readonly PreparationRepository $preparations,
		private readonly Clock $clock,
	) {}

	/**
	 * Something happened to a registration; only a new one ends what was prepared for it.
	 */
	public function registered( RegistrationEvent $event ): void {
		$made = [ RegistrationEventKind::Confirmed, RegistrationEventKind::Waiting, RegistrationEventKind::Offered ];
		if ( in_array( $event->kind, $made, true ) ) {
			$this->quietly( fn() => $this->preparations->remove( $event->person_id, $event->group_id ) );
		}
	}

	public function group_saved( Group $group ): void {
		if ( GroupState::Cancelled === $group->state ) {
			$this->group_deleted( $group->id );
		}
	}

	public function group_deleted( int $group_id ): void {
		$this->quietly( fn() => $this->preparations->remove_of_group( $group_id ) );
	}

	/**
	 * What is left over, each minute.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function sweep(): void {
		$this->preparations->sweep( $this->clock->now() );
	}

	/**
	 * The sweep of the next minute takes what failed here.
	 *
	 * @param Closure(): mixed $work What may fail.
	 */
	private function quietly( Closure $work ): void {
		try {
			$work();
		} catch ( Throwable $failure ) {
			error_log( sprintf( 'mentoring-program: what was prepared is not deleted yet (%s at %s:%d)', $failure::class, basename( $failure->getFile() ), $failure->getLine() ) ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
		}
	}
}
