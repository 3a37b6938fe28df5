<?php
/**
 * Columns of pre-meetings: one row for a registration, with one of two outcomes and no column for a text (A40). Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Shared\Table;

final class PreMeetingTable implements Table {
	/**
	 * The name after `{prefix}mentoring_`.
	 */
	public function name(): string {
		return 'pre_meetings';
	}

	/**
	 * {@inheritDoc}
	 */
	public function steps(): array {
		return [
			3 => 'CREATE TABLE IF NOT EXISTS {table} (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				registration_id BIGINT UNSIGNED NOT NULL,
				held_on DATE NOT NULL,
				outcome VARCHAR(20) NOT NULL,
				noted_by BIGINT UNSIGNED NOT NULL,
				noted_by_name VARCHAR(200) NOT NULL,
				noted_at DATETIME NOT NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY of_registration (registration_id),
				KEY by_outcome (outcome, registration_id)
			) ENGINE=InnoDB {charset}',
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function columns(): array {
		return [ 'id', 'registration_id', 'held_on', 'outcome', 'noted_by', 'noted_by_name', 'noted_at' ];
	}
}
