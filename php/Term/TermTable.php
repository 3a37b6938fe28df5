<?php
/**
 * Columns of a term. Opening and closing are UTC moments, first and last day are dates. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Term;

use MentoringProgram\Shared\Table;

final class TermTable implements Table {
	/**
	 * The name after `{prefix}mentoring_`.
	 */
	public function name(): string {
		return 'terms';
	}

	/**
	 * {@inheritDoc}
	 */
	public function steps(): array {
		return [
			1 => 'CREATE TABLE IF NOT EXISTS {table} (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				program_id BIGINT UNSIGNED NOT NULL,
				name VARCHAR(200) NOT NULL,
				starts_on DATE NOT NULL,
				ends_on DATE NOT NULL,
				opens_at DATETIME NULL,
				closes_at DATETIME NULL,
				timezone VARCHAR(64) NOT NULL,
				message_soon TEXT NOT NULL,
				message_open TEXT NOT NULL,
				message_closed TEXT NOT NULL,
				version INT UNSIGNED NOT NULL DEFAULT 1,
				updated_at DATETIME NOT NULL,
				updated_by BIGINT UNSIGNED NOT NULL DEFAULT 0,
				PRIMARY KEY  (id),
				KEY of_program (program_id, starts_on, id)
			) ENGINE=InnoDB {charset}',
			3 => [
				"ALTER TABLE {table} ADD COLUMN stage VARCHAR(20) NOT NULL DEFAULT 'published'",
				'ALTER TABLE {table} ADD COLUMN copied_from BIGINT UNSIGNED NOT NULL DEFAULT 0',
			],
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function columns(): array {
		return [ 'id', 'program_id', 'name', 'starts_on', 'ends_on', 'opens_at', 'closes_at', 'timezone', 'message_soon', 'message_open', 'message_closed', 'version', 'updated_at', 'updated_by', 'stage', 'copied_from' ];
	}
}
