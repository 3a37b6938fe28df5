<?php
/**
 * Every SQL line about attendance. Who is in a group and who may write is asked elsewhere; a cancelled meeting counts for
 * nobody (A42).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Meeting;

use DateTimeImmutable;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Moment;

final class AttendanceRepository {
	public function __construct( private readonly Database $database ) {}

	/**
	 * What is noted of several people, over all meetings that were not cancelled.
	 *
	 * @param list<int> $registration_ids Who.
	 * @return array<int, array<int, Mark>> By registration, one for each asked; in it, by meeting.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of_registrations( array $registration_ids ): array {
		$marks = array_fill_keys( $registration_ids, [] );
		$rows  = [] === $registration_ids ? [] : $this->database->rows(
			'SELECT a.registration_id, a.meeting_id, a.mark FROM {attendance} a JOIN {meetings} m ON m.id = a.meeting_id WHERE a.registration_id IN (%[d]) AND m.state <> %s ORDER BY m.starts_at, m.id',
			$registration_ids,
			MeetingState::Cancelled->value
		);
		foreach ( $rows as $row ) {
			$marks[ (int) $row['registration_id'] ][ (int) $row['meeting_id'] ] = Mark::from( (string) $row['mark'] );
		}
		return $marks;
	}

	/**
	 * What is noted of several meetings, cancelled ones left out.
	 *
	 * @param list<int> $meeting_ids Meetings.
	 * @return array<int, array<int, Attendance>> By meeting, one for each asked; in it, by registration.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of_meetings( array $meeting_ids ): array {
		$attendance = array_fill_keys( $meeting_ids, [] );
		$rows       = [] === $meeting_ids ? [] : $this->database->rows(
			'SELECT a.* FROM {attendance} a JOIN {meetings} m ON m.id = a.meeting_id WHERE a.meeting_id IN (%[d]) AND m.state <> %s ORDER BY a.id',
			$meeting_ids,
			MeetingState::Cancelled->value
		);
		foreach ( $rows as $row ) {
			$attendance[ (int) $row['meeting_id'] ][ (int) $row['registration_id'] ] = new Attendance(
				meeting_id: (int) $row['meeting_id'],
				registration_id: (int) $row['registration_id'],
				mark: Mark::from( (string) $row['mark'] ),
				marked_by: (string) $row['marked_by_name'],
				marked_at: Moment::from_row( $row['marked_at'] ) ?? throw new \UnexpectedValueException( 'A mark has no moment.' ),
			);
		}
		return $attendance;
	}

	/**
	 * Changes what is noted of one person at one meeting, if it still is what it was.
	 *
	 * @param Mark|null $was  What it was; null for nothing.
	 * @param Mark|null $mark What it becomes; null takes it back.
	 * @return bool False: somebody else changed it meanwhile, and nothing is written.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function change( int $meeting_id, int $registration_id, ?Mark $was, ?Mark $mark, Actor $by, DateTimeImmutable $now ): bool {
		if ( $was === $mark ) {
			return $was === ( $this->of_meetings( [ $meeting_id ] )[ $meeting_id ][ $registration_id ] ?? null )?->mark;
		}
		if ( null === $mark ) {
			return 1 === $this->database->write( 'DELETE FROM {attendance} WHERE meeting_id = %d AND registration_id = %d AND mark = %s', $meeting_id, $registration_id, $was?->value );
		}
		return 1 === ( null === $was
			? $this->database->write( 'INSERT IGNORE INTO {attendance} (meeting_id, registration_id, mark, marked_by, marked_by_name, marked_at) VALUES (%d, %d, %s, %d, %s, %s)', $meeting_id, $registration_id, $mark->value, $by->id, $by->name, Moment::to_row( $now ) )
			: $this->database->write( 'UPDATE {attendance} SET mark = %s, marked_by = %d, marked_by_name = %s, marked_at = %s WHERE meeting_id = %d AND registration_id = %d AND mark = %s', $mark->value, $by->id, $by->name, Moment::to_row( $now ), $meeting_id, $registration_id, $was->value ) );
	}

	/**
	 * Notes or changes what is noted of people at a meeting. A mark that stays as it is keeps who made it and when.
	 *
	 * @param array<int, Mark|null> $marks By registration; null takes a mark back.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function save( int $meeting_id, array $marks, Actor $by, DateTimeImmutable $now ): void {
		$stored = $this->of_meetings( [ $meeting_id ] )[ $meeting_id ] ?? [];
		foreach ( $marks as $registration_id => $mark ) {
			if ( ( $stored[ $registration_id ] ?? null )?->mark === $mark ) {
				continue;
			}
			if ( null === $mark ) {
				$this->database->write( 'DELETE FROM {attendance} WHERE meeting_id = %d AND registration_id = %d', $meeting_id, $registration_id );
				continue;
			}
			$this->database->write(
				'INSERT INTO {attendance} (meeting_id, registration_id, mark, marked_by, marked_by_name, marked_at) VALUES (%d, %d, %s, %d, %s, %s)
				ON DUPLICATE KEY UPDATE mark = VALUES(mark), marked_by = VALUES(marked_by), marked_by_name = VALUES(marked_by_name), marked_at = VALUES(marked_at)',
				$meeting_id,
				$registration_id,
				$mark->value,
				$by->id,
				$by->name,
				Moment::to_row( $now )
			);
		}
	}
}
