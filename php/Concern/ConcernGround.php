<?php
/**
 * What a concern can stand on for one person: the groups they take or took part in or lead, whom it could be about, and who
 * could read it. The people are the site's as they are now, never the form's.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Concern;

use DateTimeImmutable;
use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupMentor;
use MentoringProgram\Group\GroupRepository;
use MentoringProgram\Registration\Registration;
use MentoringProgram\Registration\RegistrationRecords;
use MentoringProgram\Registration\RegistrationRepository;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\Clock;

final class ConcernGround {
	/**
	 * How long after its last meeting a group is offered.
	 */
	private const AFTERWARDS = '-1 year';

	public function __construct(
		private readonly GroupRepository $groups,
		private readonly RegistrationRepository $registrations,
		private readonly RegistrationRecords $records,
		private readonly Capabilities $capabilities,
		private readonly Clock $clock,
	) {}

	/**
	 * Groups a person may raise a concern about: they lead or led it, or have or had a place in it.
	 *
	 * @return array<int, Group> By id.
	 */
	public function groups_of( Actor $actor ): array {
		$now    = $this->clock->now();
		$placed = array_map( static fn( Registration $one ): int => $one->group_id, array_filter( $this->registrations->of_person( $actor->id ), static fn( Registration $one ): bool => null !== $one->seated_at ) );
		$groups = $this->groups->led_by( $actor->id );
		$groups = [ ...$groups, ...( [] === $placed ? [] : $this->groups->find_many( array_values( array_unique( $placed ) ) ) ) ];
		$found  = [];
		foreach ( $groups as $group ) {
			if ( null === $group->last_meeting_at || $group->last_meeting_at > $now->modify( self::AFTERWARDS ) ) {
				$found[ $group->id ] = $group;
			}
		}
		return $found;
	}

	/**
	 * Whom it could be about: the mentors, whoever runs or reads anything, and for a mentor the people of the group.
	 *
	 * @return array<int, string> Names by account.
	 */
	public function about( Group $group, Actor $writer ): array {
		$people = self::mentors( $group, null ) + $this->holders( Capabilities::READ_CONCERNS ) + $this->holders( Capabilities::MANAGE );
		if ( $group->is_led_by( $writer->id, $this->clock->now() ) ) {
			foreach ( $this->records->of( $this->registrations->of_group( $group->id ) ) as $record ) {
				if ( null !== $record->registration->seated_at ) {
					$people[ $record->registration->person_id ] = $record->person_name;
				}
			}
		}
		return array_diff_key( $people, [ $writer->id => null ] );
	}

	/**
	 * The people who hold the right to read concerns.
	 *
	 * @return array<int, string> Names by account.
	 */
	public function readers(): array {
		return $this->holders( Capabilities::READ_CONCERNS );
	}

	/**
	 * The mentors of a group, now or at any time.
	 *
	 * @return array<int, string> Names by account.
	 */
	public static function mentors( Group $group, ?DateTimeImmutable $now ): array {
		$people = [];
		foreach ( array_filter( $group->mentors, static fn( GroupMentor $mentor ): bool => null === $now || $mentor->leads_at( $now ) ) as $mentor ) {
			$people[ $mentor->user_id ] = $mentor->name;
		}
		return $people;
	}

	/**
	 * @param value-of<Capabilities::ALL> $right
	 * @return array<int, string> Names by account.
	 */
	private function holders( string $right ): array {
		$people = [];
		foreach ( $this->capabilities->holders( $right ) as $user ) {
			$people[ $user->ID ] = $user->display_name;
		}
		return $people;
	}
}
