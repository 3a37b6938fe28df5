<?php
/**
 * Columns of who leads a group, with dates that bound their access to the minute. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use MentoringProgram\Shared\Table;

final class GroupMentorTable implements Table {
	/**
	 * The name after `{prefix}mentoring_`.
	 */
	public function name(): string {
		return 'group_mentors';
	}

	/**
	 * {@inheritDoc}
	 */
	public function steps(): array {
		return [
			1 => 'CREATE TABLE IF NOT EXISTS {table} (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				group_id BIGINT UNSIGNED NOT NULL,
				user_id BIGINT UNSIGNED NOT NULL,
				name VARCHAR(200) NOT NULL,
				role VARCHAR(20) NOT NULL,
				from_at DATETIME NOT NULL,
				until_at DATETIME NULL,
				PRIMARY KEY  (id),
				KEY of_group (group_id, id),
				KEY of_user (user_id, group_id)
			) ENGINE=InnoDB {charset}',
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function columns(): array {
		return [ 'id', 'group_id', 'user_id', 'name', 'role', 'from_at', 'until_at' ];
	}
}
