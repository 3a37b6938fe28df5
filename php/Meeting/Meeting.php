<?php
/**
 * A dated encounter: the wall time people agreed on with its zone, and the UTC moments derived from it. Knows its
 * host only by kind and id. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Meeting;

use DateTimeImmutable;

final class Meeting {
	/**
	 * @param int               $id         Row id, 0 before it is stored.
	 * @param string            $host_kind  "group".
	 * @param int               $host_id    Id of the host.
	 * @param string            $local_date Y-m-d.
	 * @param string            $start_time H:i.
	 * @param string            $end_time   H:i, later than the start on the same day.
	 * @param string            $timezone   IANA zone.
	 * @param DateTimeImmutable $starts_at  UTC.
	 * @param DateTimeImmutable $ends_at    UTC.
	 * @param MeetingState      $state      Planned or cancelled.
	 * @param int|null          $replaced_by The meeting planned instead of a cancelled one.
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $host_kind,
		public readonly int $host_id,
		public readonly string $local_date,
		public readonly string $start_time,
		public readonly string $end_time,
		public readonly string $timezone,
		public readonly DateTimeImmutable $starts_at,
		public readonly DateTimeImmutable $ends_at,
		public readonly MeetingState $state,
		public readonly ?int $replaced_by = null,
	) {}

	/**
	 * Whether both say the same day and hours in the same zone.
	 */
	public function is_when( self $other ): bool {
		return [ $this->local_date, $this->start_time, $this->end_time, $this->timezone ] === [ $other->local_date, $other->start_time, $other->end_time, $other->timezone ];
	}
}
