<?php
/**
 * Columns of the secret links: only a hash of each is kept (check 16). Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

final class TokenTable implements Table {
	/**
	 * The name after `{prefix}mentoring_`.
	 */
	public function name(): string {
		return 'tokens';
	}

	/**
	 * {@inheritDoc}
	 */
	public function steps(): array {
		return [
			3 => 'CREATE TABLE IF NOT EXISTS {table} (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				hash CHAR(64) NOT NULL,
				purpose VARCHAR(40) NOT NULL,
				object_id BIGINT UNSIGNED NOT NULL,
				person_id BIGINT UNSIGNED NOT NULL,
				created_at DATETIME NOT NULL,
				expires_at DATETIME NULL,
				used_at DATETIME NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY hash (hash),
				KEY of_object (purpose, object_id, person_id),
				KEY of_person (person_id),
				KEY by_expiry (expires_at)
			) ENGINE=InnoDB {charset}',
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function columns(): array {
		return [ 'id', 'hash', 'purpose', 'object_id', 'person_id', 'created_at', 'expires_at', 'used_at' ];
	}
}
