<?php
/**
 * Reads rosters, a fixed number of queries for any number of groups, and finds one for somebody who runs the group: who
 * does not, gets what they would get of a group that is not there (check 2).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupRepository;
use MentoringProgram\Meeting\AttendanceRepository;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Meeting\MeetingRepository;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\NotFound;

final class Rosters {
	public function __construct(
		private readonly GroupRepository $groups,
		private readonly MeetingRepository $meetings,
		private readonly AttendanceRepository $attendance,
		private readonly RegistrationRepository $registrations,
		private readonly PreMeetingRepository $pre_meetings,
		private readonly RegistrationSearch $search,
		private readonly Telephones $telephones,
		private readonly RosterRules $rules,
		private readonly Clock $clock,
	) {}

	/**
	 * The roster of a group the actor runs.
	 *
	 * @throws NotFound When there is no such group, or it is not the actor's to run.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function run_by( int $group_id, Actor $actor ): Roster {
		$group = $this->groups->find( $group_id );
		if ( null === $group || ! $this->rules->runs( $group, $actor, $this->clock->now() ) ) {
			throw new NotFound();
		}
		return $this->of( [ $group ] )[ $group->id ];
	}

	/**
	 * Rosters of several groups, whoever asks.
	 *
	 * @param list<Group> $groups Groups.
	 * @return array<int, Roster> By group, one for each asked.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of( array $groups ): array {
		$ids           = array_map( static fn( Group $group ): int => $group->id, $groups );
		$registrations = $this->registrations->seated_in( $ids );
		$meetings      = $this->meetings->ever_of_hosts( 'group', $ids );
		$attendance    = $this->attendance->of_meetings( array_map( static fn( Meeting $meeting ): int => $meeting->id, array_merge( ...array_values( $meetings ) ) ) );
		$place_ids     = array_map( static fn( Registration $one ): int => $one->id, $registrations );
		$pre_meetings  = $this->pre_meetings->of_registrations( $place_ids );
		$asked         = $this->registrations->changed_dates_of( $place_ids );
		$person_ids    = array_values( array_unique( array_map( static fn( Registration $one ): int => $one->person_id, $registrations ) ) );
		$people        = [] === $person_ids ? [] : $this->search->people( $person_ids );
		$phones        = $this->telephones->of( $person_ids );
		$rosters       = [];
		foreach ( $groups as $group ) {
			$in_group = [];
			foreach ( $registrations as $registration ) {
				if ( $registration->group_id === $group->id ) {
					$person     = $people[ $registration->person_id ] ?? null;
					$in_group[] = new RosterPerson( $registration, $person['name'] ?? $registration->person_name, $person['email'] ?? '', $phones[ $registration->person_id ] ?? [], $pre_meetings[ $registration->id ] ?? null, $asked[ $registration->id ] ?? null );
				}
			}
			usort( $in_group, static fn( RosterPerson $one, RosterPerson $other ): int => strcoll( $one->name, $other->name ) );
			$rosters[ $group->id ] = new Roster( $group, $in_group, $meetings[ $group->id ] ?? [], $attendance, $this->rules );
		}
		return $rosters;
	}
}
