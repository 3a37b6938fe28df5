<?php
/**
 * The groups somebody leads, as My mentoring shows them: what is yet to note, facts and places, the roster, and the roster to
 * print. Asks; prints nothing and writes nothing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupRecord;
use MentoringProgram\Group\GroupRecords;
use MentoringProgram\Group\GroupState;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\NotFound;

/**
 * @phpstan-import-type GroupShown from GroupDetails
 * @phpstan-import-type RosterShown from RosterView
 * @phpstan-import-type RosterToPrint from RosterView
 * @phpstan-import-type GapRow from MentorGaps
 *
 * @phpstan-type LeadRow array{group: GroupShown, in_calendar: bool, taken: string, state: string, roster: RosterShown}
 */
final class LedGroups {
	public function __construct(
		private readonly Rosters $rosters,
		private readonly RosterView $roster_view,
		private readonly MentorGaps $gaps,
		private readonly GroupDetails $details,
		private readonly GroupRecords $group_records,
		private readonly Clock $clock,
	) {}

	/**
	 * @param list<Group> $leads Groups the person leads now.
	 * @return array<int, Roster> By group.
	 */
	public function rosters( array $leads ): array {
		return [] === $leads ? [] : $this->rosters->of( $leads );
	}

	/**
	 * What is yet to note, over all groups.
	 *
	 * @param array<int, Roster> $rosters By group.
	 * @return list<GapRow>
	 */
	public function gaps( array $rosters, DateTimeImmutable $now ): array {
		return array_merge( ...array_map( fn( Roster $roster ): array => $this->gaps->of( $roster, $now ), array_values( $rosters ) ) );
	}

	/**
	 * The roster of a group to print; null when none is asked for, or it is not the actor's to run: the page then says what
	 * is theirs.
	 *
	 * @param int $group_id Group, 0 for none.
	 * @return RosterToPrint|null
	 */
	public function to_print( int $group_id, Actor $actor ): ?array {
		try {
			$roster = 0 === $group_id ? null : $this->rosters->run_by( $group_id, $actor );
			$record = null === $roster ? null : $this->group_records->of( [ $roster->group ], $actor )[0] ?? null;
			return null === $roster || null === $record ? null : $this->roster_view->to_print( $roster, $record->policy->life->mentee, $this->clock->now() );
		} catch ( NotFound ) {
			return null;
		}
	}

	/**
	 * Facts, places and the roster of each.
	 *
	 * @param array<int, Roster>      $rosters By group.
	 * @param array<int, GroupRecord> $known
	 * @return list<LeadRow>
	 */
	public function rows( array $rosters, array $known, string $done, int $in_group, Actor $actor, DateTimeImmutable $now ): array {
		$rows = [];
		foreach ( $rosters as $roster ) {
			$group  = $roster->group;
			$record = $known[ $group->id ] ?? null;
			if ( null === $record || GroupState::Archived === $group->state ) {
				continue;
			}
			$places = $record->places;
			$rows[] = [
				'group' => $this->details->of( $record, $actor, $now, '' ),
				'in_calendar' => GroupState::Draft !== $group->state && [] !== $record->meetings,
				/* translators: 1: places taken, 2: places in all. */
				'taken' => sprintf( __( '%1$d of %2$d places taken', 'mentoring-program' ), $places->confirmed, $places->capacity ),
				'state' => match ( true ) {
					GroupState::Draft === $group->state => __( 'Not published yet', 'mentoring-program' ),
					GroupState::Cancelled === $group->state => __( 'Will not take place', 'mentoring-program' ),
					/* translators: 1: fewest people, 2: how many are missing. */
					$record->missing() > 0 => sprintf( __( 'Starts with %1$d people; %2$d more needed', 'mentoring-program' ), $group->minimum, $record->missing() ),
					/* translators: %d: how many people wait. */
					$places->waiting > 0 => sprintf( _n( '%d person waiting', '%d people waiting', $places->waiting, 'mentoring-program' ), $places->waiting ),
					default => '',
				},
				'roster' => $this->roster_view->of( $roster, $done, $in_group, $now ),
			];
		}
		return $rows;
	}
}
