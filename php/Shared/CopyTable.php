<?php
/**
 * Columns of what is kept ready for many readers. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

final class CopyTable implements Table {
	/**
	 * The name after `{prefix}mentoring_`.
	 */
	public function name(): string {
		return 'copies';
	}

	/**
	 * {@inheritDoc}
	 */
	public function steps(): array {
		return [
			3 => 'CREATE TABLE IF NOT EXISTS {table} (
				name VARCHAR(64) NOT NULL,
				facts VARCHAR(200) NOT NULL,
				document LONGTEXT NOT NULL,
				ends_at DATETIME NOT NULL,
				PRIMARY KEY  (name)
			) ENGINE=InnoDB {charset}',
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function columns(): array {
		return [ 'name', 'facts', 'document', 'ends_at' ];
	}
}
