<?php
/**
 * The list of groups administrators work with. A group's status and its next meeting are computed from what others keep,
 * so they are asked for every group that could be meant, in three queries, and only the page shown is read whole. Cost
 * follows the groups of the term, not the people in them.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use DateTimeImmutable;
use MentoringProgram\Meeting\MeetingRepository;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;

final class GroupList {
	public function __construct(
		private readonly GroupRepository $groups,
		private readonly MeetingRepository $meetings,
		private readonly Places $places,
		private readonly Clock $clock,
	) {}

	/**
	 * One page of groups, and how many there are in all.
	 *
	 * @param int $page From 1.
	 * @return array{list<Group>, int}
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function page( GroupQuery $query, int $page, int $per_page, Actor $actor ): array {
		$now    = $this->clock->now();
		$groups = $this->groups->matching( $query, $now );
		$places = $this->places->of( $groups, $actor );
		$groups = [] === $query->statuses ? $groups : array_values(
			array_filter( $groups, static fn( Group $group ): bool => in_array( GroupStatus::of( $group, $places[ $group->id ], $now ), $query->statuses, true ) )
		);
		$keys   = $this->keys( $query, $groups, $places, $now );
		$turn   = $query->descending ? -1 : 1;
		usort( $groups, static fn( Group $a, Group $b ): int => [ $turn * ( $keys[ $a->id ] <=> $keys[ $b->id ] ), $a->id ] <=> [ 0, $b->id ] );
		return [ array_slice( $groups, ( $page - 1 ) * $per_page, $per_page ), count( $groups ) ];
	}

	/**
	 * How many there are of each status, whatever statuses the query names.
	 *
	 * @return array<string, int> By status, one for each.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function counts( GroupQuery $query, Actor $actor ): array {
		$now    = $this->clock->now();
		$groups = $this->groups->matching( $query, $now );
		$places = $this->places->of( $groups, $actor );
		$counts = array_fill_keys( array_map( static fn( GroupStatus $status ): string => $status->value, GroupStatus::cases() ), 0 );
		foreach ( $groups as $group ) {
			++$counts[ GroupStatus::of( $group, $places[ $group->id ], $now )->value ];
		}
		return $counts;
	}

	/**
	 * What each group is ordered by. Groups without a meeting to come stand behind those that have one.
	 *
	 * @param list<Group>             $groups Groups.
	 * @param array<int, GroupPlaces> $places By group.
	 * @return array<int, int|string|array{bool, int}> By group.
	 */
	private function keys( GroupQuery $query, array $groups, array $places, DateTimeImmutable $now ): array {
		$ids  = array_map( static fn( Group $group ): int => $group->id, $groups );
		$next = 'next_meeting' === $query->order_by ? $this->meetings->next_of( 'group', $ids, $now ) : [];
		$keys = [];
		foreach ( $groups as $group ) {
			$keys[ $group->id ] = match ( $query->order_by ) {
				'title' => mb_strtolower( $group->title ),
				'places' => $places[ $group->id ]->confirmed,
				'waiting' => $places[ $group->id ]->waiting,
				default => [ ! isset( $next[ $group->id ] ), ( $next[ $group->id ] ?? $group->first_meeting_at )?->getTimestamp() ?? 0 ],
			};
		}
		return $keys;
	}
}
