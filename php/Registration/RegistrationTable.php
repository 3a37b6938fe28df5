<?php
/**
 * Columns of a registration. `active_group_key` makes "one active registration per person and group" a fact of the
 * database, `request_key` makes twice harmless, `one_place` is what its policy said (A26), `past_standing` that an
 * administrator passed over the rule on membership (A19). Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Shared\Table;

final class RegistrationTable implements Table {
	/**
	 * The name after `{prefix}mentoring_`.
	 */
	public function name(): string {
		return 'registrations';
	}

	/**
	 * {@inheritDoc}
	 */
	public function steps(): array {
		return [
			1 => 'CREATE TABLE IF NOT EXISTS {table} (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				group_id BIGINT UNSIGNED NOT NULL,
				person_id BIGINT UNSIGNED NOT NULL,
				person_name VARCHAR(200) NOT NULL,
				policy_id BIGINT UNSIGNED NOT NULL,
				queued_at DATETIME NOT NULL,
				replaces_id BIGINT UNSIGNED NULL,
				seated_at DATETIME NULL,
				agreed_at DATETIME NULL,
				leave_requested_at DATETIME NULL,
				mentor_told VARCHAR(20) NOT NULL DEFAULT \'\',
				ended_at DATETIME NULL,
				ended_reason VARCHAR(30) NULL,
				request_key VARCHAR(64) NOT NULL,
				request_hash CHAR(64) NOT NULL,
				active_group_key VARCHAR(64) NULL,
				one_place TINYINT UNSIGNED NOT NULL DEFAULT 0,
				PRIMARY KEY  (id),
				UNIQUE KEY request (person_id, request_key),
				UNIQUE KEY active_group_key (active_group_key),
				KEY queue (group_id, queued_at, id),
				KEY of_person (person_id, id),
				CONSTRAINT {table}_ended CHECK ((ended_at IS NULL) = (ended_reason IS NULL))
			) ENGINE=InnoDB {charset}',
			5 => [
				'ALTER TABLE {table} ADD KEY in_line (group_id, ended_at, queued_at, id)',
				'ALTER TABLE {table} ADD COLUMN past_standing TINYINT UNSIGNED NOT NULL DEFAULT 0',
			],
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function columns(): array {
		return [ 'id', 'group_id', 'person_id', 'person_name', 'policy_id', 'queued_at', 'replaces_id', 'seated_at', 'agreed_at', 'leave_requested_at', 'mentor_told', 'ended_at', 'ended_reason', 'request_key', 'request_hash', 'active_group_key', 'one_place', 'past_standing' ];
	}
}
