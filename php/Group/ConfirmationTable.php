<?php
/**
 * Columns of what mentors were asked to confirm and what they confirmed. An answered row is never changed: other dates are
 * another row. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use MentoringProgram\Shared\Table;

final class ConfirmationTable implements Table {
	/**
	 * The name after `{prefix}mentoring_`.
	 */
	public function name(): string {
		return 'group_confirmations';
	}

	/**
	 * {@inheritDoc}
	 */
	public function steps(): array {
		return [
			3 => 'CREATE TABLE IF NOT EXISTS {table} (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				group_id BIGINT UNSIGNED NOT NULL,
				mentor_id BIGINT UNSIGNED NOT NULL,
				mentor_name VARCHAR(200) NOT NULL,
				dates CHAR(64) NOT NULL,
				asked_at DATETIME NULL,
				confirmed_at DATETIME NULL,
				text_id BIGINT UNSIGNED NULL,
				told_on DATE NULL,
				recorded_by VARCHAR(200) NOT NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY once (group_id, mentor_id, dates),
				KEY of_mentor (mentor_id, id)
			) ENGINE=InnoDB {charset}',
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function columns(): array {
		return [ 'id', 'group_id', 'mentor_id', 'mentor_name', 'dates', 'asked_at', 'confirmed_at', 'text_id', 'told_on', 'recorded_by' ];
	}
}
