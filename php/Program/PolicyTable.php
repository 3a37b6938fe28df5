<?php
/**
 * Columns of a dated rule set. Rows are only ever added: old records keep the rules that judged them. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

use MentoringProgram\Shared\Table;

final class PolicyTable implements Table {
	/**
	 * The name after `{prefix}mentoring_`.
	 */
	public function name(): string {
		return 'policies';
	}

	/**
	 * {@inheritDoc}
	 */
	public function steps(): array {
		return [
			1 => 'CREATE TABLE IF NOT EXISTS {table} (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				program_id BIGINT UNSIGNED NOT NULL,
				effective_from DATE NOT NULL,
				document LONGTEXT NOT NULL,
				created_at DATETIME NOT NULL,
				created_by BIGINT UNSIGNED NOT NULL DEFAULT 0,
				PRIMARY KEY  (id),
				KEY in_force (program_id, effective_from, id)
			) ENGINE=InnoDB {charset}',
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function columns(): array {
		return [ 'id', 'program_id', 'effective_from', 'document', 'created_at', 'created_by' ];
	}
}
