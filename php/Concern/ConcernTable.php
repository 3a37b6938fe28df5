<?php
/**
 * Columns of concerns. The people of each are in a table of their own. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Concern;

use MentoringProgram\Shared\Table;

final class ConcernTable implements Table {
	/**
	 * The name after `{prefix}mentoring_`.
	 */
	public function name(): string {
		return 'concerns';
	}

	/**
	 * {@inheritDoc}
	 */
	public function steps(): array {
		return [
			3 => 'CREATE TABLE IF NOT EXISTS {table} (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				program_id BIGINT UNSIGNED NOT NULL,
				group_id BIGINT UNSIGNED NOT NULL,
				policy_id BIGINT UNSIGNED NOT NULL,
				writer_id BIGINT UNSIGNED NOT NULL,
				writer_name VARCHAR(200) NOT NULL,
				body LONGTEXT NOT NULL,
				state VARCHAR(20) NOT NULL,
				raised_at DATETIME NOT NULL,
				answer_by DATE NOT NULL,
				PRIMARY KEY  (id),
				KEY of_writer (writer_id, id),
				KEY of_policy (policy_id, id),
				CONSTRAINT {table}_state CHECK (state IN (\'received\', \'answered\', \'closed\'))
			) ENGINE=InnoDB {charset}',
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function columns(): array {
		return [ 'id', 'program_id', 'group_id', 'policy_id', 'writer_id', 'writer_name', 'body', 'state', 'raised_at', 'answer_by' ];
	}
}
