<?php
/**
 * Gathers what is shown with groups, for any number of them in the same number of queries: programs with their rule sets,
 * terms, profiles, meetings, places. Reads only.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use Closure;
use DateTimeImmutable;
use MentoringProgram\Meeting\MeetingRepository;
use MentoringProgram\Profile\ProfileRepository;
use MentoringProgram\Program\ProgramRepository;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Upcoming;
use MentoringProgram\Term\TermRepository;

final class GroupRecords {
	/**
	 * @param Closure( Actor ): bool $is_member Whether a person's membership is current, asked live; Membership knows.
	 */
	public function __construct(
		private readonly ProgramRepository $programs,
		private readonly TermRepository $terms,
		private readonly MeetingRepository $meetings,
		private readonly ProfileRepository $profiles,
		private readonly Places $places,
		private readonly RegisterPermission $permission,
		private readonly Closure $is_member,
		private readonly Clock $clock,
	) {}

	/**
	 * Every program with the rule set in force and its terms, in two queries.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function context(): GroupContext {
		$programs = [];
		$policies = [];
		$terms    = [];
		foreach ( $this->programs->with_policies( $this->clock->now()->setTimezone( wp_timezone() )->format( 'Y-m-d' ) ) as [ $program, $policy ] ) {
			$programs[ $program->id ] = $program;
			$policies[ $program->id ] = $policy;
		}
		foreach ( [] === $programs ? [] : $this->terms->of_programs( array_keys( $programs ) ) as $term ) {
			$terms[ $term->id ] = $term;
		}
		return new GroupContext( $programs, $policies, $terms );
	}

	/**
	 * Records of groups as one person sees them, in the order given. A group whose program or term is gone is left out.
	 *
	 * @param list<Group> $groups Groups.
	 * @return list<GroupRecord>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of( array $groups, Actor $actor ): array {
		return $this->from( $this->facts( $groups, $actor, $this->context() ), $actor );
	}

	/**
	 * Reads what there is to know of groups; the places as one person sees them.
	 *
	 * @param list<Group> $groups Groups. One whose program or term is gone is left out.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function facts( array $groups, Actor $actor, GroupContext $context ): GroupFacts {
		$groups = array_values( array_filter( $groups, static fn( Group $group ): bool => isset( $context->programs[ $group->program_id ], $context->terms[ $group->term_id ] ) ) );
		if ( [] === $groups ) {
			return new GroupFacts( $context, [], [], [], [] );
		}
		$mentors = [];
		foreach ( $groups as $group ) {
			array_push( $mentors, ...array_map( static fn( GroupMentor $mentor ): int => $mentor->user_id, $group->mentors ) );
		}
		return new GroupFacts(
			$context,
			$groups,
			$this->meetings->of_hosts( 'group', array_map( static fn( Group $group ): int => $group->id, $groups ) ),
			$this->profiles->of( array_values( array_unique( $mentors ) ) ),
			$this->places->of( $groups, $actor )
		);
	}

	/**
	 * The records of what was read, for the person it was read for.
	 *
	 * @return list<GroupRecord>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function from( GroupFacts $facts, Actor $actor ): array {
		$context   = $facts->context;
		$now       = $this->clock->now();
		$can       = $this->permission->of( $facts->groups, $context->programs, $context->policies, $context->terms, $facts->places, $actor, $now );
		[ $changes, $can_then ] = $this->next_changes( $facts->groups, $context, $facts->places, $actor, $now );
		$is_member = $actor->is_signed_in() && [] !== $facts->groups && ( $this->is_member )( $actor );
		$records   = [];
		foreach ( $facts->groups as $group ) {
			$records[] = new GroupRecord(
				group: $group,
				program: $context->programs[ $group->program_id ],
				policy: $context->policies[ $group->program_id ],
				term: $context->terms[ $group->term_id ],
				meetings: $facts->meetings[ $group->id ] ?? [],
				profiles: array_intersect_key( $facts->profiles, array_flip( array_map( static fn( GroupMentor $mentor ): int => $mentor->user_id, $group->mentors ) ) ),
				places: $facts->places[ $group->id ],
				can_register: $can[ $group->id ],
				for_member: $is_member,
				changes_at: $changes[ $group->id ] ?? null,
				can_then: $can_then[ $group->id ] ?? null,
			);
		}
		return $records;
	}

	/**
	 * When registration opens or closes next for each group where that is near, and what the person may do then.
	 *
	 * @param list<Group>             $groups Groups.
	 * @param array<int, GroupPlaces> $places Their places, by group id.
	 * @return array{array<int, DateTimeImmutable>, array<int, \MentoringProgram\Shared\Can>} Each by group id.
	 */
	private function next_changes( array $groups, GroupContext $context, array $places, Actor $actor, DateTimeImmutable $now ): array {
		$changes   = [];
		$at_moment = [];
		foreach ( $groups as $group ) {
			$change = Upcoming::first( $now, $context->terms[ $group->term_id ]->changes_at( $now ), $group->first_meeting_at );
			if ( null !== $change ) {
				$changes[ $group->id ]                   = $change;
				$at_moment[ $change->getTimestamp() ][] = $group;
			}
		}
		$can = [];
		foreach ( $at_moment as $groups_then ) {
			$can += $this->permission->of( $groups_then, $context->programs, $context->policies, $context->terms, $places, $actor, $changes[ $groups_then[0]->id ] );
		}
		return [ $changes, $can ];
	}
}
