<?php
/**
 * What groups know about people: who led them. Part of the record of everybody who took part, so it stays.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\PersonalData;
use MentoringProgram\Shared\PersonalRecord;

final class GroupData implements PersonalData {
	public function __construct( private readonly Database $database ) {}

	/**
	 * {@inheritDoc}
	 */
	public function inventory(): array {
		$led = 'kept: who led a group belongs to the records of everybody who took part';
		return [
			'groups'        => array_fill_keys( [ 'id', 'post_id', 'program_id', 'term_id', 'track', 'minimum', 'capacity', 'summary', 'topics', 'readings', 'state', 'on_hold_until', 'location_kind', 'location_public', 'location_members', 'location_private', 'location_link', 'timezone', 'first_meeting_at', 'last_meeting_at', 'seats_version', 'version', 'created_at', 'updated_at', 'waits_for_mentors', 'runs_anyway_at' ], 'none' ) + [
				'runs_anyway_by' => 'kept: the name of who decided for the program that a small group runs',
				'updated_by' => 'kept: only the number of the account that saved it, so that a stale save can say who was faster',
			],
			'group_mentors' => [
				'id'       => 'none',
				'group_id' => 'exported',
				'user_id'  => $led,
				'name'     => $led,
				'role'     => 'exported',
				'from_at'  => 'exported',
				'until_at' => 'exported',
			],
			'group_confirmations' => [
				'id'           => 'none',
				'group_id'     => 'exported',
				'mentor_id'    => $led,
				'mentor_name'  => $led,
				'dates'        => 'none',
				'asked_at'     => 'exported',
				'confirmed_at' => 'exported',
				'text_id'      => 'kept: which wording was agreed to is what a confirmation is worth',
				'told_on'      => 'exported',
				'recorded_by'  => 'kept: who wrote a confirmation by telephone down answers for it',
			],
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function export( int $person_id ): iterable {
		foreach ( $this->led_by( $person_id ) as $row ) {
			yield PersonalRecord::of(
				__( 'Groups you lead or led', 'mentoring-program' ),
				'group-mentor-' . $row['id'],
				[
					__( 'Group', 'mentoring-program' ) => $row['title'],
					__( 'Your name there', 'mentoring-program' ) => $row['name'],
					__( 'Role', 'mentoring-program' )  => $row['role'],
					__( 'From', 'mentoring-program' )  => PersonalRecord::moment( $row['from_at'] ),
					__( 'Until', 'mentoring-program' ) => PersonalRecord::moment( $row['until_at'] ),
				]
			);
		}
		yield from $this->confirmed_by( $person_id );
	}

	/**
	 * What a mentor was asked to confirm, and did.
	 *
	 * @return iterable<array{group: string, item: string, data: list<array{name: string, value: string}>}>
	 */
	private function confirmed_by( int $person_id ): iterable {
		foreach ( $this->database->rows( 'SELECT c.id, c.asked_at, c.confirmed_at, c.told_on, p.post_title AS title FROM {group_confirmations} c LEFT JOIN {groups} g ON g.id = c.group_id LEFT JOIN {posts} p ON p.ID = g.post_id WHERE c.mentor_id = %d ORDER BY c.id', $person_id ) as $row ) {
			yield PersonalRecord::of(
				__( 'Groups you were asked to confirm', 'mentoring-program' ),
				'group-confirmation-' . $row['id'],
				[
					__( 'Group', 'mentoring-program' ) => $row['title'],
					__( 'Asked', 'mentoring-program' ) => PersonalRecord::moment( $row['asked_at'] ),
					__( 'Confirmed', 'mentoring-program' ) => PersonalRecord::moment( $row['confirmed_at'] ),
					__( 'Told on', 'mentoring-program' ) => $row['told_on'],
				]
			);
		}
	}

	/**
	 * {@inheritDoc}
	 */
	public function erase( int $person_id ): array {
		return [
			'erased' => 0,
			'kept'   => [] === $this->led_by( $person_id ) ? [] : [ __( 'Which groups the person led, and under which name, stays: it belongs to the records of those who took part.', 'mentoring-program' ) ],
		];
	}

	/**
	 * @return list<array<string, string|null>>
	 */
	private function led_by( int $person_id ): array {
		return $this->database->rows( 'SELECT m.id, m.name, m.role, m.from_at, m.until_at, p.post_title AS title FROM {group_mentors} m LEFT JOIN {groups} g ON g.id = m.group_id LEFT JOIN {posts} p ON p.ID = g.post_id WHERE m.user_id = %d ORDER BY m.id', $person_id );
	}
}
