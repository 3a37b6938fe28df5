<?php
/**
 * Columns of a program: the standing offer. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

use MentoringProgram\Shared\Table;

final class ProgramTable implements Table {
	/**
	 * The name after `{prefix}mentoring_`.
	 */
	public function name(): string {
		return 'programs';
	}

	/**
	 * {@inheritDoc}
	 */
	public function steps(): array {
		return [
			1 => 'CREATE TABLE IF NOT EXISTS {table} (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				preset VARCHAR(40) NOT NULL,
				name VARCHAR(200) NOT NULL,
				chapter VARCHAR(200) NOT NULL,
				contacts LONGTEXT NOT NULL,
				payment_note TEXT NOT NULL,
				confirmations LONGTEXT NOT NULL,
				version INT UNSIGNED NOT NULL DEFAULT 1,
				updated_at DATETIME NOT NULL,
				updated_by BIGINT UNSIGNED NOT NULL DEFAULT 0,
				PRIMARY KEY  (id)
			) ENGINE=InnoDB {charset}',
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function columns(): array {
		return [ 'id', 'preset', 'name', 'chapter', 'contacts', 'payment_note', 'confirmations', 'version', 'updated_at', 'updated_by' ];
	}
}
