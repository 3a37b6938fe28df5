<?php
/**
 * Who runs a group notes who was at a meeting (A42). People who were not in the group then cannot be marked; nothing is
 * written when one mark is wrong.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Meeting\AttendanceRepository;
use MentoringProgram\Meeting\Mark;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\Stale;

final class MarkAttendance {
	public function __construct(
		private readonly Rosters $rosters,
		private readonly AttendanceRepository $attendance,
		private readonly RosterRules $rules,
		private readonly Database $database,
		private readonly Clock $clock,
	) {}

	/**
	 * Notes what is given; people left out stay as they are.
	 *
	 * @param array<int, Mark|null> $marks By registration; null takes a mark back.
	 * @throws \MentoringProgram\Shared\NotFound When the group is not the actor's to run.
	 * @throws \MentoringProgram\Shared\Refused  meeting_not_begun, meeting_cancelled, never_agreed.
	 * @throws InvalidInput                      Naming the meeting or a registration that is not in it.
	 */
	public function mark( int $group_id, int $meeting_id, array $marks, Actor $actor ): Roster {
		$roster  = $this->rosters->run_by( $group_id, $actor );
		$meeting = $this->meeting( $roster, $meeting_id );
		$people  = [];
		foreach ( $roster->people_at( $meeting ) as $person ) {
			$people[ $person->registration->id ] = $person;
		}
		$unknown = array_keys( array_diff_key( $marks, $people ) );
		if ( [] !== $unknown ) {
			throw new InvalidInput( array_map( static fn( int $id ): FieldError => new FieldError( 'marks.' . $id, 'unknown' ), $unknown ) );
		}
		foreach ( array_intersect_key( $people, $marks ) as $id => $person ) {
			$refused = $this->rules->may_be( $marks[ $id ], $person, $meeting );
			if ( null !== $refused ) {
				throw $refused;
			}
		}
		return $this->save( $group_id, $meeting, $marks, $actor );
	}

	/**
	 * Notes that everybody was there.
	 *
	 * @throws \MentoringProgram\Shared\NotFound When the group is not the actor's to run.
	 * @throws \MentoringProgram\Shared\Refused  meeting_not_begun, meeting_cancelled.
	 * @throws InvalidInput                      When it is no meeting of the group.
	 */
	public function everyone( int $group_id, int $meeting_id, Actor $actor ): Roster {
		$roster  = $this->rosters->run_by( $group_id, $actor );
		$meeting = $this->meeting( $roster, $meeting_id );
		$marks   = [];
		foreach ( $roster->people_at( $meeting ) as $person ) {
			$marks[ $person->registration->id ] = Mark::Present;
		}
		return $this->save( $group_id, $meeting, $marks, $actor );
	}

	/**
	 * Notes a whole sheet of people and meetings in one act: all of it or nothing.
	 *
	 * @param list<array{meeting: int, registration: int, was: Mark|null, mark: Mark|null}> $cells What changes, with what it was
	 *                                                                                             when the sheet was read.
	 * @throws \MentoringProgram\Shared\NotFound When the group is not the actor's to run.
	 * @throws \MentoringProgram\Shared\Refused  meeting_not_begun, meeting_cancelled, never_agreed.
	 * @throws InvalidInput                      Naming cells of a meeting or a person that is not in it.
	 * @throws Stale                             When somebody else changed one of these cells meanwhile.
	 */
	public function sheet( int $group_id, array $cells, Actor $actor ): Roster {
		$roster = $this->rosters->run_by( $group_id, $actor );
		$errors = [];
		foreach ( $cells as $index => $cell ) {
			$meeting = $roster->meeting( $cell['meeting'] );
			$person  = null === $meeting ? null : $roster->person_at( $meeting, $cell['registration'] );
			if ( null === $meeting || null === $person ) {
				$errors[] = new FieldError( "marks.{$index}." . ( null === $meeting ? 'meeting' : 'registration' ), 'unknown' );
				continue;
			}
			$refused = $this->rules->mark( $meeting, $this->clock->now() ) ?? $this->rules->may_be( $cell['mark'], $person, $meeting );
			if ( null !== $refused ) {
				throw $refused;
			}
		}
		if ( [] !== $errors ) {
			throw new InvalidInput( $errors );
		}
		$this->database->together(
			function () use ( $cells, $actor ): void {
				foreach ( $cells as $cell ) {
					if ( ! $this->attendance->change( $cell['meeting'], $cell['registration'], $cell['was'], $cell['mark'], $actor, $this->clock->now() ) ) {
						$found = $this->attendance->of_meetings( [ $cell['meeting'] ] )[ $cell['meeting'] ][ $cell['registration'] ] ?? null;
						throw new Stale( 0, $found->marked_by ?? '', $found?->marked_at );
					}
				}
			}
		);
		return $this->rosters->run_by( $group_id, $actor );
	}

	private function meeting( Roster $roster, int $id ): Meeting {
		$meeting = $roster->meeting( $id ) ?? throw new InvalidInput( [ new FieldError( 'meeting', 'unknown' ) ] );
		$refused = $this->rules->mark( $meeting, $this->clock->now() );
		return null === $refused ? $meeting : throw $refused;
	}

	/**
	 * @param array<int, Mark|null> $marks
	 */
	private function save( int $group_id, Meeting $meeting, array $marks, Actor $actor ): Roster {
		$this->database->together( fn() => $this->attendance->save( $meeting->id, $marks, $actor, $this->clock->now() ) );
		return $this->rosters->run_by( $group_id, $actor );
	}
}
