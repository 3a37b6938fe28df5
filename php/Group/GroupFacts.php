<?php
/**
 * What was read of several groups, before anybody looks at them: who sees what of it is GroupRecords' business. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use DateTimeImmutable;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Profile\Profile;

final class GroupFacts {
	/**
	 * @param GroupContext              $context  What they stand in.
	 * @param list<Group>               $groups   In the order they are shown.
	 * @param array<int, list<Meeting>> $meetings In order of time, by group.
	 * @param array<int, Profile>       $profiles Of who leads them, by account.
	 * @param array<int, GroupPlaces>   $places   As the person asked for sees them, by group.
	 */
	public function __construct(
		public readonly GroupContext $context,
		public readonly array $groups,
		public readonly array $meetings,
		public readonly array $profiles,
		public readonly array $places,
	) {}

	/**
	 * When the soonest offer ends, UTC: from then on there is another place. Null: no clock runs.
	 */
	public function change_at(): ?DateTimeImmutable {
		$ends = array_filter( array_map( static fn( GroupPlaces $places ): ?DateTimeImmutable => $places->next_offer_ends_at, $this->places ) );
		return [] === $ends ? null : min( $ends );
	}

	/**
	 * When time changes anything of it next: a window, a first meeting, a mentor who comes or goes, an offer. UTC; null:
	 * nothing is ahead.
	 */
	public function next_moment( DateTimeImmutable $now ): ?DateTimeImmutable {
		$moments = [ $this->change_at() ];
		foreach ( $this->context->terms as $term ) {
			array_push( $moments, $term->opens_at, $term->closes_at );
		}
		foreach ( $this->groups as $group ) {
			$moments[] = $group->first_meeting_at;
			foreach ( $group->mentors as $mentor ) {
				array_push( $moments, $mentor->from, $mentor->until );
			}
		}
		$ahead = array_filter( $moments, static fn( ?DateTimeImmutable $moment ): bool => null !== $moment && $moment > $now );
		return [] === $ahead ? null : min( $ahead );
	}
}
