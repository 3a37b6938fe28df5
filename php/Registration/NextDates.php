<?php
/**
 * The next meetings of somebody, over all groups they take part in or lead, as My mentoring lists them. Asks no rule.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Group\GroupLabels;
use MentoringProgram\Group\GroupRecord;
use MentoringProgram\Group\GroupState;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Format;

/**
 * @phpstan-type NextDate array{iso: string, date: string, hours: string, title: string, role: string, group: int, meeting: int}
 * @phpstan-type NextDatesShown array{dates: list<NextDate>, zone: string}
 */
final class NextDates {
	/**
	 * How many are listed; every date of a group stands with the group.
	 */
	private const MOST = 4;

	public function __construct(
		private readonly GroupLabels $labels,
		private readonly Format $format,
	) {}

	/**
	 * @param list<GroupRecord> $records Groups the person has a place in or leads.
	 * @return NextDatesShown `zone` is '' when the dates are in more than one: each then names its own.
	 */
	public function of( array $records, Actor $actor, DateTimeImmutable $now ): array {
		$coming = [];
		foreach ( $records as $record ) {
			foreach ( in_array( $record->group->state, [ GroupState::Draft, GroupState::Cancelled ], true ) ? [] : $record->meetings as $meeting ) {
				if ( $meeting->ends_at > $now ) {
					$coming[] = [ $meeting, $record ];
				}
			}
		}
		usort( $coming, static fn( array $one, array $other ): int => $one[0]->starts_at <=> $other[0]->starts_at );
		$coming = array_slice( $coming, 0, self::MOST );
		$zones  = array_values( array_unique( array_map( static fn( array $pair ): string => $pair[0]->timezone, $coming ) ) );
		return [
			'dates' => array_map( fn( array $pair ): array => $this->shown( $pair[0], $pair[1], $actor, count( $zones ) > 1, $now ), $coming ),
			/* translators: %s: name of the time zone. */
			'zone'  => 1 === count( $zones ) ? sprintf( __( 'All times are %s.', 'mentoring-program' ), $this->format->zone( $zones[0] ) ) : '',
		];
	}

	/**
	 * @return NextDate
	 */
	private function shown( Meeting $meeting, GroupRecord $record, Actor $actor, bool $names_zone, DateTimeImmutable $now ): array {
		$hours = $this->format->time_span( $meeting->start_time, $meeting->end_time );
		$where = '' === $record->group->location_public ? $this->labels->location_kind( $record->group->location_kind ) : $record->group->location_public;
		return [
			'iso'     => $this->format->machine( $meeting->starts_at, $meeting->timezone ),
			/* translators: 1: short weekday, 2: date. */
			'date'    => sprintf( _x( '%1$s %2$s', 'a day', 'mentoring-program' ), $this->format->wall( $meeting->local_date, 'D' ), $this->format->date( $meeting->local_date ) ),
			/* translators: 1: times of day, 2: name of the time zone. */
			'hours'   => $names_zone ? sprintf( _x( '%1$s (%2$s)', 'hours of a meeting', 'mentoring-program' ), $hours, $this->format->zone( $meeting->timezone ) ) : $hours,
			'title'   => $record->group->title,
			'role'    => $record->group->is_led_by( $actor->id, $now )
				/* translators: %s: where a group meets. */
				? sprintf( __( 'You lead, %s', 'mentoring-program' ), $where )
				/* translators: %s: where a group meets. */
				: sprintf( __( 'You take part, %s', 'mentoring-program' ), $where ),
			'group'   => $record->group->id,
			'meeting' => $meeting->id,
		];
	}
}
