<?php
/**
 * Columns of attendance: one row for a meeting and a registration. There is no column for a reason or a remark, so nothing
 * about a person's life or a case can be kept (A44). Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Meeting;

use MentoringProgram\Shared\Table;

final class AttendanceTable implements Table {
	/**
	 * The name after `{prefix}mentoring_`.
	 */
	public function name(): string {
		return 'attendance';
	}

	/**
	 * {@inheritDoc}
	 */
	public function steps(): array {
		return [
			3 => 'CREATE TABLE IF NOT EXISTS {table} (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				meeting_id BIGINT UNSIGNED NOT NULL,
				registration_id BIGINT UNSIGNED NOT NULL,
				mark VARCHAR(20) NOT NULL,
				marked_by BIGINT UNSIGNED NOT NULL,
				marked_by_name VARCHAR(200) NOT NULL,
				marked_at DATETIME NOT NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY of_meeting (meeting_id, registration_id),
				KEY of_registration (registration_id, meeting_id)
			) ENGINE=InnoDB {charset}',
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function columns(): array {
		return [ 'id', 'meeting_id', 'registration_id', 'mark', 'marked_by', 'marked_by_name', 'marked_at' ];
	}
}
