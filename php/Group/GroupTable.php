<?php
/**
 * Columns of the facts of a group; title and description live in its post. `seats_version` is the lock of DESIGN § 7, `version` guards edits. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use MentoringProgram\Shared\Table;

final class GroupTable implements Table {
	/**
	 * The name after `{prefix}mentoring_`.
	 */
	public function name(): string {
		return 'groups';
	}

	/**
	 * {@inheritDoc}
	 */
	public function steps(): array {
		return [
			1 => 'CREATE TABLE IF NOT EXISTS {table} (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				post_id BIGINT UNSIGNED NOT NULL,
				program_id BIGINT UNSIGNED NOT NULL,
				term_id BIGINT UNSIGNED NOT NULL,
				track VARCHAR(40) NOT NULL,
				minimum INT UNSIGNED NOT NULL,
				capacity INT UNSIGNED NOT NULL,
				summary VARCHAR(300) NOT NULL DEFAULT \'\',
				topics LONGTEXT NOT NULL,
				readings LONGTEXT NOT NULL,
				state VARCHAR(20) NOT NULL,
				on_hold_until DATE NULL,
				location_kind VARCHAR(20) NOT NULL,
				location_public VARCHAR(200) NOT NULL DEFAULT \'\',
				location_members VARCHAR(200) NOT NULL DEFAULT \'\',
				location_private TEXT NOT NULL,
				location_link TEXT NOT NULL,
				timezone VARCHAR(64) NOT NULL,
				first_meeting_at DATETIME NULL,
				last_meeting_at DATETIME NULL,
				seats_version BIGINT UNSIGNED NOT NULL DEFAULT 0,
				version INT UNSIGNED NOT NULL DEFAULT 1,
				created_at DATETIME NOT NULL,
				updated_at DATETIME NOT NULL,
				updated_by BIGINT UNSIGNED NOT NULL DEFAULT 0,
				PRIMARY KEY  (id),
				KEY of_post (post_id),
				KEY of_term (term_id, first_meeting_at, id),
				CONSTRAINT {table}_size CHECK (minimum >= 1 AND capacity >= 1 AND minimum <= capacity),
				CONSTRAINT {table}_state CHECK (state IN (\'draft\', \'published\', \'on_hold\', \'cancelled\', \'archived\'))
			) ENGINE=InnoDB {charset}',
			3 => [
				'ALTER TABLE {table} ADD COLUMN waits_for_mentors TINYINT UNSIGNED NOT NULL DEFAULT 0',
				'ALTER TABLE {table} ADD COLUMN runs_anyway_at DATETIME NULL',
				"ALTER TABLE {table} ADD COLUMN runs_anyway_by VARCHAR(200) NOT NULL DEFAULT ''",
			],
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function columns(): array {
		return [ 'id', 'post_id', 'program_id', 'term_id', 'track', 'minimum', 'capacity', 'summary', 'topics', 'readings', 'state', 'on_hold_until', 'location_kind', 'location_public', 'location_members', 'location_private', 'location_link', 'timezone', 'first_meeting_at', 'last_meeting_at', 'seats_version', 'version', 'created_at', 'updated_at', 'updated_by', 'waits_for_mentors', 'runs_anyway_at', 'runs_anyway_by' ];
	}
}
