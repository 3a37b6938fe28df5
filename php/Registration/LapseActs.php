<?php
/**
 * Writes down what is done about the place of somebody whose membership ended: one act at a time for each person, decided by
 * what is so at that moment, then told to who listens. Moves no seat.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use Closure;
use DateTimeImmutable;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Busy;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\DatabaseError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Refused;

final class LapseActs {
	public function __construct(
		private readonly RegistrationRepository $registrations,
		private readonly RegistrationRecords $records,
		private readonly Database $database,
		private readonly Clock $clock,
	) {}

	/**
	 * @param Closure( RegistrationRecord, DateTimeImmutable ): ( array<string, int|string|bool>|null ) $decide Details of the event, or
	 *        null for none. Asked once the person is held, so that two acts never decide by the same state.
	 * @throws NotFound             When the registration is gone.
	 * @throws Refused|InvalidInput What the decision throws; nothing is written.
	 * @throws Busy                 When somebody else holds the person for too long.
	 */
	public function note( Registration $registration, RegistrationEventKind $kind, Actor $actor, Closure $decide ): void {
		try {
			$event = $this->database->together(
				function () use ( $registration, $kind, $actor, $decide ): ?RegistrationEvent {
					$this->registrations->hold( $registration->person_id );
					$now     = $this->clock->now();
					$still   = $this->registrations->find( $registration->id ) ?? throw new NotFound();
					$details = $decide( $this->records->of_one( $still, $actor ), $now );
					return null === $details ? null : $this->registrations->note( $still, $kind, $now, $actor, $details );
				}
			);
		} catch ( DatabaseError $failed ) {
			throw $failed->is_passing() ? new Busy( 'The registrations of a person stayed locked.' ) : $failed;
		}
		CommittedEvents::tell( null === $event ? [] : [ $event ] );
	}
}
