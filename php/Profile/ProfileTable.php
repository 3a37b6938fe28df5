<?php
/**
 * Columns of what a member says of themselves; here what a mentor shows. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Profile;

use MentoringProgram\Shared\Table;

final class ProfileTable implements Table {
	/**
	 * The name after `{prefix}mentoring_`.
	 */
	public function name(): string {
		return 'profiles';
	}

	/**
	 * {@inheritDoc}
	 */
	public function steps(): array {
		return [
			1 => 'CREATE TABLE IF NOT EXISTS {table} (
				user_id BIGINT UNSIGNED NOT NULL,
				name VARCHAR(200) NOT NULL,
				credential VARCHAR(200) NOT NULL DEFAULT \'\',
				bio TEXT NOT NULL,
				photo_id BIGINT UNSIGNED NOT NULL DEFAULT 0,
				version INT UNSIGNED NOT NULL DEFAULT 1,
				updated_at DATETIME NOT NULL,
				updated_by BIGINT UNSIGNED NOT NULL DEFAULT 0,
				PRIMARY KEY  (user_id)
			) ENGINE=InnoDB {charset}',
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function columns(): array {
		return [ 'user_id', 'name', 'credential', 'bio', 'photo_id', 'version', 'updated_at', 'updated_by' ];
	}
}
