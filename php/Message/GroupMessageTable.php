<?php
/**
 * Columns of what a mentor or an administrator wrote to the people of a group. Deleted after as long as the outbox keeps.
 * Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use MentoringProgram\Shared\Table;

final class GroupMessageTable implements Table {
	/**
	 * The name after `{prefix}mentoring_`.
	 */
	public function name(): string {
		return 'group_messages';
	}

	/**
	 * {@inheritDoc}
	 */
	public function steps(): array {
		return [
			3 => 'CREATE TABLE IF NOT EXISTS {table} (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				group_id BIGINT UNSIGNED NOT NULL,
				writer_id BIGINT UNSIGNED NOT NULL,
				writer_name VARCHAR(200) NOT NULL,
				subject VARCHAR(200) NOT NULL,
				body TEXT NOT NULL,
				people INT UNSIGNED NOT NULL,
				request_key VARCHAR(64) NOT NULL,
				created_at DATETIME NOT NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY request (writer_id, request_key),
				KEY of_group (group_id, id),
				KEY by_time (created_at)
			) ENGINE=InnoDB {charset}',
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function columns(): array {
		return [ 'id', 'group_id', 'writer_id', 'writer_name', 'subject', 'body', 'people', 'request_key', 'created_at' ];
	}
}
