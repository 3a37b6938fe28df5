<?php
/**
 * Counts what a term came to, one statement a figure at most. Counts people only where the board must know how many; never
 * who, and nothing about what somebody is.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Report;

use DateTimeZone;
use MentoringProgram\Fee\FeeQuery;
use MentoringProgram\Fee\FeeSearch;
use MentoringProgram\Group\GroupState;
use MentoringProgram\Meeting\Mark;
use MentoringProgram\Meeting\MeetingState;
use MentoringProgram\Registration\EndedReason;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Database;

final class TermReport {
	public function __construct(
		private readonly Database $database,
		private readonly FeeSearch $fees,
		private readonly DateTimeZone $zone,
		private readonly Clock $clock,
	) {}

	/**
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of( int $term_id ): TermFigures {
		$groups    = 0;
		$below     = 0;
		$cancelled = 0;
		$places    = 0;
		$filled    = 0;
		foreach ( $this->groups( $term_id ) as $group ) {
			if ( GroupState::Cancelled === $group['state'] ) {
				++$cancelled;
				continue;
			}
			++$groups;
			$below  += $group['filled'] < $group['minimum'] ? 1 : 0;
			$places += $group['capacity'];
			$filled += $group['filled'];
		}
		[ $marks, $present ] = $this->attendance( $term_id );
		return new TermFigures( $groups, $below, $cancelled, $places, $filled, $this->without_place( $term_id ), $this->left( $term_id ), $marks, $present, $this->fees->totals( new FeeQuery( term_id: $term_id ), $this->clock->now()->setTimezone( $this->zone )->format( 'Y-m-d' ) ) );
	}

	/**
	 * @return list<array{state: GroupState, minimum: int, capacity: int, filled: int}>
	 */
	private function groups( int $term_id ): array {
		return array_map(
			static fn( array $row ): array => [
				'state'    => GroupState::from( (string) $row['state'] ),
				'minimum'  => (int) $row['minimum'],
				'capacity' => (int) $row['capacity'],
				'filled'   => (int) $row['filled'],
			],
			$this->database->rows(
				'SELECT g.state, g.minimum, g.capacity, COUNT( r.id ) AS filled
				FROM {groups} g LEFT JOIN {registrations} r ON r.group_id = g.id AND r.seated_at IS NOT NULL AND r.ended_at IS NULL
				WHERE g.term_id = %d AND g.state <> %s GROUP BY g.id, g.state, g.minimum, g.capacity',
				$term_id,
				GroupState::Draft->value
			)
		);
	}

	/**
	 * Who turned an offer down, or let it run out, could have had one.
	 */
	private function without_place( int $term_id ): int {
		return $this->database->number(
			'SELECT COUNT( DISTINCT r.person_id )
			FROM {registrations} r JOIN {groups} g ON g.id = r.group_id LEFT JOIN {seats} s ON s.registration_id = r.id
			WHERE g.term_id = %d AND r.seated_at IS NULL AND s.id IS NULL AND ( r.ended_at IS NULL OR r.ended_reason = %s )
				AND NOT EXISTS ( SELECT 1 FROM {registrations} h JOIN {groups} hg ON hg.id = h.group_id WHERE h.person_id = r.person_id AND hg.term_id = %d AND h.seated_at IS NOT NULL AND h.ended_at IS NULL )',
			$term_id,
			EndedReason::GroupCancelled->value,
			$term_id
		);
	}

	/**
	 * @return array{int, int} Marks noted, and those of people who were there.
	 */
	private function attendance( int $term_id ): array {
		$row = $this->database->row(
			'SELECT COUNT(*) AS marks, SUM( CASE WHEN a.mark IN (%[s]) THEN 1 ELSE 0 END ) AS present
			FROM {attendance} a JOIN {meetings} m ON m.id = a.meeting_id JOIN {registrations} r ON r.id = a.registration_id JOIN {groups} g ON g.id = r.group_id
			WHERE g.term_id = %d AND m.state <> %s',
			[ Mark::Present->value, Mark::SteppedOut->value ],
			$term_id,
			MeetingState::Cancelled->value
		);
		return [ (int) ( $row['marks'] ?? 0 ), (int) ( $row['present'] ?? 0 ) ];
	}

	private function left( int $term_id ): int {
		return $this->database->number(
			'SELECT COUNT(*) FROM {registrations} r JOIN {groups} g ON g.id = r.group_id WHERE g.term_id = %d AND r.seated_at IS NOT NULL AND r.ended_reason IN (%[s])',
			$term_id,
			[ EndedReason::Left->value, EndedReason::Withdrawn->value ]
		);
	}
}
