<?php
/**
 * A group as who runs it sees it: the people with a place, now and before, the meetings, and what is noted of them. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Group\Group;
use MentoringProgram\Meeting\Attendance;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Meeting\MeetingState;

final class Roster {
	/**
	 * @param Group                              $group      Group.
	 * @param list<RosterPerson>                 $people     Who has or had a place, in the order of names.
	 * @param list<Meeting>                      $meetings   In order of time, cancelled ones too.
	 * @param array<int, array<int, Attendance>> $attendance By meeting, by registration.
	 */
	public function __construct(
		public readonly Group $group,
		public readonly array $people,
		public readonly array $meetings,
		public readonly array $attendance,
		private readonly RosterRules $rules,
	) {}

	/**
	 * One meeting of this group; null when it is none of its meetings.
	 */
	public function meeting( int $id ): ?Meeting {
		foreach ( $this->meetings as $meeting ) {
			if ( $meeting->id === $id ) {
				return $meeting;
			}
		}
		return null;
	}

	/**
	 * Who has a place now.
	 *
	 * @return list<RosterPerson>
	 */
	public function present( DateTimeImmutable $now ): array {
		return array_values( array_filter( $this->people, static fn( RosterPerson $person ): bool => RegistrationStatus::Confirmed === $person->registration->status( $now ) ) );
	}

	/**
	 * How many people with a place have not had their pre-meeting yet.
	 */
	public function pre_meetings_open( DateTimeImmutable $now ): int {
		return count( array_filter( $this->present( $now ), static fn( RosterPerson $person ): bool => null === $person->pre_meeting ) );
	}

	/**
	 * Who had a place when the meeting took place.
	 *
	 * @return list<RosterPerson>
	 */
	public function people_at( Meeting $meeting ): array {
		return array_values( array_filter( $this->people, fn( RosterPerson $person ): bool => $this->rules->was_in( $person->registration, $meeting ) ) );
	}

	/**
	 * Somebody who had a place when the meeting took place; null when they had none.
	 */
	public function person_at( Meeting $meeting, int $registration_id ): ?RosterPerson {
		foreach ( $this->people_at( $meeting ) as $person ) {
			if ( $person->registration->id === $registration_id ) {
				return $person;
			}
		}
		return null;
	}

	/**
	 * Meetings that have begun and were not cancelled: those that can be marked.
	 *
	 * @return list<Meeting>
	 */
	public function begun( DateTimeImmutable $now ): array {
		return array_values( array_filter( $this->meetings, fn( Meeting $meeting ): bool => null === $this->rules->mark( $meeting, $now ) ) );
	}

	/**
	 * How many people are not marked yet at a meeting.
	 */
	public function open( Meeting $meeting ): int {
		$marked = $this->attendance[ $meeting->id ] ?? [];
		return count( array_filter( $this->people_at( $meeting ), static fn( RosterPerson $person ): bool => ! isset( $marked[ $person->registration->id ] ) ) );
	}

	/**
	 * The next meeting that is planned; null when there is none.
	 */
	public function next( DateTimeImmutable $now ): ?Meeting {
		foreach ( $this->meetings as $meeting ) {
			if ( MeetingState::Planned === $meeting->state && $meeting->starts_at > $now ) {
				return $meeting;
			}
		}
		return null;
	}
}
