<?php
/**
 * Whether somebody may register for a group, asked in batch: Registration knows the rules and implements it, Plugin
 * wires it. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use DateTimeImmutable;
use MentoringProgram\Program\Policy;
use MentoringProgram\Program\Program;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Can;
use MentoringProgram\Term\Term;

interface RegisterPermission {
	/**
	 * Asks no query of its own beyond what the number of groups cannot change: everything it judges is handed in.
	 *
	 * @param list<Group>             $groups   Groups.
	 * @param array<int, Program>     $programs Their programs, by id.
	 * @param array<int, Policy>      $policies The rule sets in force, by program id.
	 * @param array<int, Term>        $terms    Their terms, by id.
	 * @param array<int, GroupPlaces> $places   Their places as the actor sees them, by group id.
	 * @param DateTimeImmutable       $at       The moment it is about.
	 * @return array<int, Can> By group id, one for each group asked.
	 */
	public function of( array $groups, array $programs, array $policies, array $terms, array $places, Actor $actor, DateTimeImmutable $at ): array;
}
