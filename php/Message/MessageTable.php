<?php
/**
 * Columns of what a chapter changed about a kind of message; a kind nobody changed has no row. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use MentoringProgram\Shared\Table;

final class MessageTable implements Table {
	/**
	 * The name after `{prefix}mentoring_`.
	 */
	public function name(): string {
		return 'messages';
	}

	/**
	 * {@inheritDoc}
	 */
	public function steps(): array {
		return [
			3 => 'CREATE TABLE IF NOT EXISTS {table} (
				kind VARCHAR(60) NOT NULL,
				subject VARCHAR(200) NULL,
				body TEXT NULL,
				is_off TINYINT UNSIGNED NOT NULL DEFAULT 0,
				on_since DATETIME NULL,
				version BIGINT UNSIGNED NOT NULL DEFAULT 0,
				changed_at DATETIME NULL,
				changed_by BIGINT UNSIGNED NOT NULL DEFAULT 0,
				PRIMARY KEY  (kind)
			) ENGINE=InnoDB {charset}',
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function columns(): array {
		return [ 'kind', 'subject', 'body', 'is_off', 'on_since', 'version', 'changed_at', 'changed_by' ];
	}
}
