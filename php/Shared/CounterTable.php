<?php
/**
 * Columns of the counters behind rate limits. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

final class CounterTable implements Table {
	/**
	 * The name after `{prefix}mentoring_`.
	 */
	public function name(): string {
		return 'counters';
	}

	/**
	 * {@inheritDoc}
	 */
	public function steps(): array {
		return [
			3 => 'CREATE TABLE IF NOT EXISTS {table} (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				name CHAR(64) NOT NULL,
				taken INT UNSIGNED NOT NULL,
				ends_at DATETIME NOT NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY name (name),
				KEY by_end (ends_at)
			) ENGINE=InnoDB {charset}',
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function columns(): array {
		return [ 'id', 'name', 'taken', 'ends_at' ];
	}
}
