<?php
/**
 * Who runs a group notes the talks with new people: held, when, and whether the group fits (A39, A40). A conflict is told to
 * the administrators; nobody writes down what it is.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeZone;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;

final class NotePreMeetings {
	public function __construct(
		private readonly Rosters $rosters,
		private readonly PreMeetingRepository $pre_meetings,
		private readonly RosterRules $rules,
		private readonly SeatBook $seats,
		private readonly Database $database,
		private readonly Clock $clock,
	) {}

	/**
	 * Notes what is given; people left out stay as they are.
	 *
	 * @param array<int, array{held_on: string, outcome: string}|null> $notes By registration, as sent; null takes back that
	 *                                                                      it was held.
	 * @throws \MentoringProgram\Shared\NotFound When the group is not the actor's to run.
	 * @throws InvalidInput                      Naming each registration and what is missing.
	 * @throws \MentoringProgram\Shared\Busy     When the database stays locked.
	 */
	public function note( int $group_id, array $notes, Actor $actor ): Roster {
		$roster = $this->rosters->run_by( $group_id, $actor );
		$now    = $this->clock->now();
		$today  = $now->setTimezone( new DateTimeZone( $roster->group->timezone ) )->format( 'Y-m-d' );
		$known  = array_map( static fn( RosterPerson $person ): int => $person->registration->id, $roster->present( $now ) );
		$errors = [];
		$held   = [];
		foreach ( $notes as $id => $note ) {
			$wrong  = in_array( $id, $known, true ) ? ( null === $note ? [] : $this->rules->pre_meeting( $id, $note['held_on'], $note['outcome'], $today ) ) : [ new FieldError( "pre_meetings.{$id}", 'unknown' ) ];
			$errors = [ ...$errors, ...$wrong ];
			if ( [] === $wrong ) {
				$held[ $id ] = null === $note ? null : new PreMeeting( $id, $note['held_on'], PreMeetingOutcome::from( $note['outcome'] ) );
			}
		}
		if ( [] !== $errors ) {
			throw new InvalidInput( $errors );
		}
		$this->database->together(
			function () use ( $held, $actor, $now ): void {
				foreach ( $held as $id => $meeting ) {
					null === $meeting ? $this->pre_meetings->remove( $id ) : $this->pre_meetings->save( $meeting, $actor, $now );
				}
			}
		);
		foreach ( $roster->people as $person ) {
			$id = $person->registration->id;
			if ( PreMeetingOutcome::Conflict === ( $held[ $id ] ?? null )?->outcome && PreMeetingOutcome::Conflict !== $person->pre_meeting?->outcome ) {
				$this->seats->conflict_found( $id, $actor );
			}
		}
		return $this->rosters->run_by( $group_id, $actor );
	}
}
