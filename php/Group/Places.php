<?php
/**
 * What a group must show and only Registration knows, asked in batch. Registration implements it, Plugin wires it.
 * Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use MentoringProgram\Shared\Actor;

interface Places {
	/**
	 * Places of several groups in a fixed number of queries.
	 *
	 * @param list<Group> $groups Groups.
	 * @return array<int, GroupPlaces> By group id, one for each group asked.
	 */
	public function of( array $groups, Actor $actor ): array;
}
