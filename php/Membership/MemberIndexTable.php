<?php
/**
 * Columns of the member index: the standing of a user as the adapter last reported it. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Membership;

use MentoringProgram\Shared\Table;

final class MemberIndexTable implements Table {
	/**
	 * The name after `{prefix}mentoring_`.
	 */
	public function name(): string {
		return 'member_index';
	}

	/**
	 * {@inheritDoc}
	 */
	public function steps(): array {
		return [
			1 => 'CREATE TABLE IF NOT EXISTS {table} (
				user_id BIGINT UNSIGNED NOT NULL,
				standing VARCHAR(20) NOT NULL,
				until DATE NULL,
				adapter VARCHAR(40) NOT NULL,
				checked_at DATETIME NOT NULL,
				dirty TINYINT UNSIGNED NOT NULL DEFAULT 0,
				PRIMARY KEY  (user_id),
				KEY to_check (dirty, checked_at, user_id),
				CONSTRAINT {table}_standing CHECK (standing IN (\'current\', \'lapsed\', \'none\', \'unknown\'))
			) ENGINE=InnoDB {charset}',
			4 => 'ALTER TABLE {table} ADD COLUMN lapsed_on DATE NULL',
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function columns(): array {
		return [ 'user_id', 'standing', 'until', 'adapter', 'checked_at', 'dirty', 'lapsed_on' ];
	}
}
