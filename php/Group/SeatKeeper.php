<?php
/**
 * What changing a group does to the people in it; Registration implements it, Plugin wires it. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use Closure;
use MentoringProgram\Shared\Actor;

interface SeatKeeper {
	/**
	 * Sets the capacity under the lock and settles: raising offers places to those waiting, lowering never drops anybody.
	 *
	 * @throws \MentoringProgram\Shared\Busy When the database stays locked.
	 */
	public function change_capacity( int $group_id, int $capacity, Actor $actor ): void;

	/**
	 * Sets the state under the lock and settles: cancelling ends everybody, resuming hands out what is free.
	 *
	 * @throws \MentoringProgram\Shared\Busy When the database stays locked.
	 */
	public function change_state( int $group_id, GroupState $state, ?string $on_hold_until, Actor $actor ): void;

	/**
	 * Cancels the group for good, under the lock: everybody in it ends and is told.
	 *
	 * @param string $choose_by Last day to choose another group, before what was paid is owed back, Y-m-d.
	 * @throws \MentoringProgram\Shared\Busy When the database stays locked.
	 */
	public function cancel( int $group_id, string $choose_by, Actor $actor ): void;

	/**
	 * Notes for everybody with a place, and the mentors, that other dates are planned than those they agreed to. Nobody loses
	 * a place by it. Written in the transaction of the caller, who has written the group: no change is ever untold.
	 *
	 * @param list<string> $before Dates that are gone, each "Y-m-d H:i H:i".
	 * @param list<string> $now    Dates that are new.
	 * @return Closure(): void Tells them; called once it is committed.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function dates_changed( int $group_id, array $before, array $now, Actor $actor ): Closure;

	/**
	 * Notes likewise that the group runs with fewer people than its minimum (A10).
	 *
	 * @param int $people How many have a place.
	 * @return Closure(): void Tells them; called once it is committed.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function runs_anyway( int $group_id, int $people, Actor $actor ): Closure;

	/**
	 * Whether anybody ever registered: such a group can't be deleted, only cancelled or archived.
	 */
	public function has_people( int $group_id ): bool;
}
