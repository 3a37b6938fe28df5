<?php
/**
 * Columns of who is what to a concern. One row a person and concern: nobody it is about can be one of its readers. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Concern;

use MentoringProgram\Shared\Table;

final class ConcernPersonTable implements Table {
	/**
	 * The name after `{prefix}mentoring_`.
	 */
	public function name(): string {
		return 'concern_people';
	}

	/**
	 * {@inheritDoc}
	 */
	public function steps(): array {
		return [
			3 => 'CREATE TABLE IF NOT EXISTS {table} (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				concern_id BIGINT UNSIGNED NOT NULL,
				person_id BIGINT UNSIGNED NOT NULL,
				name VARCHAR(200) NOT NULL,
				role VARCHAR(20) NOT NULL,
				told_at DATETIME NULL,
				tries INT UNSIGNED NOT NULL DEFAULT 0,
				PRIMARY KEY  (id),
				UNIQUE KEY person (concern_id, person_id),
				KEY of_person (person_id, role),
				KEY to_tell (told_at, tries),
				CONSTRAINT {table}_role CHECK (role IN (\'about\', \'reader\', \'mentor\'))
			) ENGINE=InnoDB {charset}',
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function columns(): array {
		return [ 'id', 'concern_id', 'person_id', 'name', 'role', 'told_at', 'tries' ];
	}
}
