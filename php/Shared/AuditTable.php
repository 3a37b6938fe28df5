<?php
/**
 * Columns of the audit: who did what, when, to which record. Rows are added and never changed; only the retention job and
 * the erasure of an account touch them. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

final class AuditTable implements Table {
	/**
	 * The name after `{prefix}mentoring_`.
	 */
	public function name(): string {
		return 'audit';
	}

	/**
	 * {@inheritDoc}
	 */
	public function steps(): array {
		return [
			3 => 'CREATE TABLE IF NOT EXISTS {table} (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				at DATETIME NOT NULL,
				actor_id BIGINT UNSIGNED NOT NULL,
				actor_name VARCHAR(200) NOT NULL,
				act VARCHAR(40) NOT NULL,
				object VARCHAR(40) NOT NULL,
				object_id BIGINT UNSIGNED NOT NULL,
				person_id BIGINT UNSIGNED NOT NULL,
				details LONGTEXT NOT NULL,
				PRIMARY KEY  (id),
				KEY of_object (object, object_id, id),
				KEY of_person (person_id, id),
				KEY of_actor (actor_id, id),
				KEY by_age (at)
			) ENGINE=InnoDB {charset}',
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function columns(): array {
		return [ 'id', 'at', 'actor_id', 'actor_name', 'act', 'object', 'object_id', 'person_id', 'details' ];
	}
}
