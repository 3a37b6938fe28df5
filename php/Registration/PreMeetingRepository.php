<?php
/**
 * Every SQL line about pre-meetings. Who may note one is asked elsewhere.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Moment;

final class PreMeetingRepository {
	public function __construct( private readonly Database $database ) {}

	/**
	 * Pre-meetings of several people; who had none is left out.
	 *
	 * @param list<int> $registration_ids With whom.
	 * @return array<int, PreMeeting> By registration.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of_registrations( array $registration_ids ): array {
		$found = [];
		foreach ( [] === $registration_ids ? [] : $this->database->rows( 'SELECT registration_id, held_on, outcome FROM {pre_meetings} WHERE registration_id IN (%[d])', $registration_ids ) as $row ) {
			$found[ (int) $row['registration_id'] ] = new PreMeeting( (int) $row['registration_id'], (string) $row['held_on'], PreMeetingOutcome::from( (string) $row['outcome'] ) );
		}
		return $found;
	}

	/**
	 * Notes a pre-meeting, in the place of what was noted before.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function save( PreMeeting $meeting, Actor $by, DateTimeImmutable $now ): void {
		$this->database->write(
			'INSERT INTO {pre_meetings} (registration_id, held_on, outcome, noted_by, noted_by_name, noted_at) VALUES (%d, %s, %s, %d, %s, %s)
			ON DUPLICATE KEY UPDATE held_on = VALUES(held_on), outcome = VALUES(outcome), noted_by = VALUES(noted_by), noted_by_name = VALUES(noted_by_name), noted_at = VALUES(noted_at)',
			$meeting->registration_id,
			$meeting->held_on,
			$meeting->outcome->value,
			$by->id,
			$by->name,
			Moment::to_row( $now )
		);
	}

	/**
	 * Takes back that one was held.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function remove( int $registration_id ): void {
		$this->database->write( 'DELETE FROM {pre_meetings} WHERE registration_id = %d', $registration_id );
	}
}
