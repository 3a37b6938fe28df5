<?php
/**
 * Columns of what members prepare before a term opens: one kept form for each person and group. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Shared\Table;

final class PreparationTable implements Table {
	/**
	 * The name after `{prefix}mentoring_`.
	 */
	public function name(): string {
		return 'preparations';
	}

	/**
	 * {@inheritDoc}
	 */
	public function steps(): array {
		return [
			2 => 'CREATE TABLE IF NOT EXISTS {table} (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				person_id BIGINT UNSIGNED NOT NULL,
				group_id BIGINT UNSIGNED NOT NULL,
				policy_id BIGINT UNSIGNED NOT NULL,
				answers LONGTEXT NOT NULL,
				text_ids LONGTEXT NOT NULL,
				dates_hash CHAR(64) NOT NULL,
				kept_at DATETIME NOT NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY of_person (person_id, group_id),
				KEY of_group (group_id)
			) ENGINE=InnoDB {charset}',
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function columns(): array {
		return [ 'id', 'person_id', 'group_id', 'policy_id', 'answers', 'text_ids', 'dates_hash', 'kept_at' ];
	}
}
