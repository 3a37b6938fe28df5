<?php
/**
 * Every SQL line about meetings. Knows hosts only by kind and id, and no rule.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Meeting;

use DateTimeImmutable;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Moment;

final class MeetingRepository {
	public function __construct( private readonly Database $database ) {}

	/**
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function find( int $id ): ?Meeting {
		$row = $this->database->row( 'SELECT * FROM {meetings} WHERE id = %d', $id );
		return null === $row ? null : self::from_row( $row );
	}

	/**
	 * Planned meetings of several hosts in order of time, in one query.
	 *
	 * @param string    $kind Kind of host: "group".
	 * @param list<int> $ids  Hosts.
	 * @return array<int, list<Meeting>> By host id, one for each host asked.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of_hosts( string $kind, array $ids ): array {
		return array_map(
			static fn( array $meetings ): array => array_values( array_filter( $meetings, static fn( Meeting $meeting ): bool => MeetingState::Planned === $meeting->state ) ),
			$this->ever_of_hosts( $kind, $ids )
		);
	}

	/**
	 * The same with those that were called off: calendars must hear of them.
	 *
	 * @param string    $kind Kind of host: "group".
	 * @param list<int> $ids  Hosts.
	 * @return array<int, list<Meeting>> By host id, one for each host asked.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function ever_of_hosts( string $kind, array $ids ): array {
		$of_hosts = array_fill_keys( $ids, [] );
		if ( [] === $ids ) {
			return $of_hosts;
		}
		foreach ( $this->database->rows( 'SELECT * FROM {meetings} WHERE host_kind = %s AND host_id IN (%[d]) ORDER BY starts_at, id', $kind, $ids ) as $row ) {
			$of_hosts[ (int) $row['host_id'] ][] = self::from_row( $row );
		}
		return $of_hosts;
	}

	/**
	 * When hosts meet next.
	 *
	 * @param string    $kind Kind of host: "group".
	 * @param list<int> $ids  Hosts.
	 * @return array<int, DateTimeImmutable> UTC, by host; who does not meet any more is left out.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function next_of( string $kind, array $ids, DateTimeImmutable $now ): array {
		$next = [];
		foreach ( [] === $ids ? [] : $this->database->rows( 'SELECT host_id, MIN(starts_at) AS starts_at FROM {meetings} WHERE host_kind = %s AND host_id IN (%[d]) AND state = %s AND starts_at >= %s GROUP BY host_id', $kind, $ids, MeetingState::Planned->value, Moment::to_row( $now ) ) as $row ) {
			$next[ (int) $row['host_id'] ] = Moment::from_row( $row['starts_at'] ) ?? throw new \UnexpectedValueException( 'A meeting has no start.' );
		}
		return $next;
	}

	/**
	 * Planned meetings that touch a span of time.
	 *
	 * @param string            $kind Kind of host: "group".
	 * @param DateTimeImmutable $from UTC.
	 * @param DateTimeImmutable $to   UTC.
	 * @return array<int, list<Meeting>> By host id.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function between( string $kind, DateTimeImmutable $from, DateTimeImmutable $to ): array {
		$of_hosts = [];
		foreach ( $this->database->rows( 'SELECT * FROM {meetings} WHERE host_kind = %s AND state = %s AND starts_at < %s AND ends_at > %s ORDER BY starts_at, id', $kind, MeetingState::Planned->value, Moment::to_row( $to ), Moment::to_row( $from ) ) as $row ) {
			$of_hosts[ (int) $row['host_id'] ][] = self::from_row( $row );
		}
		return $of_hosts;
	}

	/**
	 * Makes these the planned meetings of a host. A meeting that stays or moves keeps its row, so that whatever refers to it
	 * still does.
	 *
	 * @param string            $kind   Kind of host: "group".
	 * @param list<Meeting>     $wanted Without ids.
	 * @param bool              $known  Whether anybody may know the old ones: what is dropped then stays as called off.
	 * @param DateTimeImmutable $now    UTC.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function replace( string $kind, int $id, array $wanted, bool $known, DateTimeImmutable $now ): void {
		$stored = array_column( $this->ever_of_hosts( $kind, [ $id ] )[ $id ] ?? [], null, 'id' );
		$kept   = KeptMeetings::of( array_values( $stored ), $wanted, $now );
		foreach ( $wanted as $index => $meeting ) {
			$was = $stored[ $kept[ $index ] ?? 0 ] ?? null;
			if ( null !== $was && ( $was->state !== $meeting->state || ! $was->is_when( $meeting ) ) ) {
				$this->database->write( 'UPDATE {meetings} SET local_date = %s, start_time = %s, end_time = %s, timezone = %s, starts_at = %s, ends_at = %s, state = %s WHERE id = %d', $meeting->local_date, $meeting->start_time, $meeting->end_time, $meeting->timezone, Moment::to_row( $meeting->starts_at ), Moment::to_row( $meeting->ends_at ), $meeting->state->value, $was->id );
			} elseif ( null === $was ) {
				$this->add( $kind, $id, $meeting );
			}
		}
		$dropped = array_map( static fn( Meeting $meeting ): int => $meeting->id, KeptMeetings::dropped( array_values( $stored ), $wanted, $now ) );
		if ( [] === $dropped ) {
			return;
		}
		if ( $known ) {
			$this->database->write( 'UPDATE {meetings} SET state = %s WHERE id IN (%[d])', MeetingState::Cancelled->value, $dropped );
		} else {
			$this->database->write( 'DELETE FROM {meetings} WHERE id IN (%[d])', $dropped );
		}
	}

	/**
	 * Adds a meeting to a host and gives its id.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function add( string $kind, int $id, Meeting $meeting ): int {
		$this->database->write(
			'INSERT INTO {meetings} (host_kind, host_id, local_date, start_time, end_time, timezone, starts_at, ends_at, state) VALUES (%s, %d, %s, %s, %s, %s, %s, %s, %s)',
			$kind,
			$id,
			$meeting->local_date,
			$meeting->start_time,
			$meeting->end_time,
			$meeting->timezone,
			Moment::to_row( $meeting->starts_at ),
			Moment::to_row( $meeting->ends_at ),
			$meeting->state->value
		);
		return $this->database->inserted_id();
	}

	/**
	 * Marks a meeting as one that does not take place. Its row stays: calendars tell of it, and what refers to it still does.
	 *
	 * @param int|null $replaced_by The meeting planned instead.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function cancel( int $id, ?int $replaced_by ): void {
		$this->database->write( 'UPDATE {meetings} SET state = %s, replaced_by = %d WHERE id = %d', MeetingState::Cancelled->value, $replaced_by, $id );
	}

	/**
	 * Removes every meeting of a host that goes.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function remove( string $kind, int $id ): void {
		$this->database->write( 'DELETE FROM {meetings} WHERE host_kind = %s AND host_id = %d', $kind, $id );
	}

	/**
	 * @param array<string, string|null> $row
	 */
	private static function from_row( array $row ): Meeting {
		return new Meeting(
			id: (int) $row['id'],
			host_kind: (string) $row['host_kind'],
			host_id: (int) $row['host_id'],
			local_date: (string) $row['local_date'],
			start_time: (string) $row['start_time'],
			end_time: (string) $row['end_time'],
			timezone: (string) $row['timezone'],
			starts_at: Moment::from_row( $row['starts_at'] ) ?? throw new \UnexpectedValueException( 'A meeting has no start.' ),
			ends_at: Moment::from_row( $row['ends_at'] ) ?? throw new \UnexpectedValueException( 'A meeting has no end.' ),
			state: MeetingState::from( (string) $row['state'] ),
			replaced_by: null === $row['replaced_by'] ? null : (int) $row['replaced_by'],
		);
	}
}
