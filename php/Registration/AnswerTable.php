<?php
/**
 * Columns of the answers of one registration, apart from it so that they can be deleted and left out on their own. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Shared\Table;

final class AnswerTable implements Table {
	/**
	 * The name after `{prefix}mentoring_`.
	 */
	public function name(): string {
		return 'answers';
	}

	/**
	 * {@inheritDoc}
	 */
	public function steps(): array {
		return [
			1 => 'CREATE TABLE IF NOT EXISTS {table} (
				registration_id BIGINT UNSIGNED NOT NULL,
				document LONGTEXT NOT NULL,
				created_at DATETIME NOT NULL,
				PRIMARY KEY  (registration_id)
			) ENGINE=InnoDB {charset}',
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function columns(): array {
		return [ 'registration_id', 'document', 'created_at' ];
	}
}
