<?php
/**
 * Tells terms how many groups they have and how full those are.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Term\TermGroups;

final class GroupsOfTerms implements TermGroups {
	public function __construct(
		private readonly GroupRepository $groups,
		private readonly Places $places,
	) {}

	/**
	 * {@inheritDoc}
	 */
	public function counts_in_terms( array $term_ids ): array {
		return $this->groups->counts_in_terms( $term_ids );
	}

	/**
	 * {@inheritDoc}
	 */
	public function places_in_terms( array $term_ids, Actor $actor ): array {
		$in_terms = array_fill_keys(
			$term_ids,
			[
				'taken'    => 0,
				'offered'  => 0,
				'capacity' => 0,
				'waiting'  => 0,
			]
		);
		$groups   = array_values( array_filter( $this->groups->of_terms( $term_ids, false ), static fn( Group $group ): bool => in_array( $group->state, [ GroupState::Published, GroupState::OnHold ], true ) ) );
		$places   = $this->places->of( $groups, $actor );
		foreach ( $groups as $group ) {
			$so_far                      = $in_terms[ $group->term_id ];
			$of_group                    = $places[ $group->id ];
			$in_terms[ $group->term_id ] = [
				'taken'    => $so_far['taken'] + $of_group->confirmed,
				'offered'  => $so_far['offered'] + $of_group->offered,
				'capacity' => $so_far['capacity'] + $group->capacity,
				'waiting'  => $so_far['waiting'] + $of_group->waiting,
			];
		}
		return $in_terms;
	}
}
