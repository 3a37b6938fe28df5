<?php
/**
 * Columns of a meeting: the local date and times people agreed on with their zone, and the UTC moments derived from them for sorting. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Meeting;

use MentoringProgram\Shared\Table;

final class MeetingTable implements Table {
	/**
	 * The name after `{prefix}mentoring_`.
	 */
	public function name(): string {
		return 'meetings';
	}

	/**
	 * {@inheritDoc}
	 */
	public function steps(): array {
		return [
			1 => 'CREATE TABLE IF NOT EXISTS {table} (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				host_kind VARCHAR(20) NOT NULL,
				host_id BIGINT UNSIGNED NOT NULL,
				local_date DATE NOT NULL,
				start_time CHAR(5) NOT NULL,
				end_time CHAR(5) NOT NULL,
				timezone VARCHAR(64) NOT NULL,
				starts_at DATETIME NOT NULL,
				ends_at DATETIME NOT NULL,
				state VARCHAR(20) NOT NULL DEFAULT \'planned\',
				PRIMARY KEY  (id),
				KEY of_host (host_kind, host_id, starts_at, id),
				CONSTRAINT {table}_order CHECK (ends_at > starts_at)
			) ENGINE=InnoDB {charset}',
			3 => 'ALTER TABLE {table} ADD COLUMN replaced_by BIGINT UNSIGNED NULL',
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function columns(): array {
		return [ 'id', 'host_kind', 'host_id', 'local_date', 'start_time', 'end_time', 'timezone', 'starts_at', 'ends_at', 'state', 'replaced_by' ];
	}
}
