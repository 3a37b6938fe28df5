<?php
/**
 * Meetings say when and where, and nothing about people; attendance says who came. It stays as long as the program keeps it:
 * statements are made from it.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Meeting;

use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\PersonalData;
use MentoringProgram\Shared\PersonalRecord;

final class MeetingData implements PersonalData {
	public function __construct( private readonly Database $database ) {}

	/**
	 * {@inheritDoc}
	 */
	public function inventory(): array {
		$came = 'kept: statements of participation are made from it, as long as the program keeps attendance';
		return [
			'attendance' => [
				'id'              => 'none',
				'meeting_id'      => $came,
				'registration_id' => $came,
				'mark'            => $came,
				'marked_by'       => $came,
				'marked_by_name'  => 'erased',
				'marked_at'       => $came,
			],
			'meetings' => [
				'id' => 'none',
				'host_kind' => 'none',
				'host_id' => 'none',
				'local_date' => 'none',
				'start_time' => 'none',
				'end_time' => 'none',
				'timezone' => 'none',
				'starts_at' => 'none',
				'ends_at' => 'none',
				'state' => 'none',
				'replaced_by' => 'none',
			],
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function export( int $person_id ): iterable {
		foreach ( $this->of_person( $person_id ) as $row ) {
			yield PersonalRecord::of(
				__( 'Attendance', 'mentoring-program' ),
				'attendance-' . $row['id'],
				[
					__( 'Meeting', 'mentoring-program' ) => $row['local_date'] . ' ' . $row['start_time'] . ' ' . $row['timezone'],
					__( 'Noted', 'mentoring-program' )   => $row['mark'],
					__( 'When', 'mentoring-program' )    => PersonalRecord::moment( $row['marked_at'] ),
				]
			);
		}
	}

	/**
	 * {@inheritDoc}
	 */
	public function erase( int $person_id ): array {
		return [
			'erased' => $this->database->write( "UPDATE {attendance} SET marked_by_name = '' WHERE marked_by = %d AND marked_by_name <> ''", $person_id ),
			'kept'   => [] === $this->of_person( $person_id ) ? [] : [ __( 'Which meetings the person came to is kept as long as the program keeps attendance: statements of participation are made from it.', 'mentoring-program' ) ],
		];
	}

	/**
	 * @return list<array<string, string|null>>
	 */
	private function of_person( int $person_id ): array {
		return $this->database->rows( 'SELECT a.id, a.mark, a.marked_at, m.local_date, m.start_time, m.timezone FROM {attendance} a JOIN {registrations} r ON r.id = a.registration_id JOIN {meetings} m ON m.id = a.meeting_id WHERE r.person_id = %d ORDER BY m.starts_at, a.id', $person_id );
	}
}
