<?php
/**
 * Columns of what happened to a registration, append-only: histories and late mails read it. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Shared\Table;

final class RegistrationEventTable implements Table {
	/**
	 * The name after `{prefix}mentoring_`.
	 */
	public function name(): string {
		return 'registration_events';
	}

	/**
	 * {@inheritDoc}
	 */
	public function steps(): array {
		return [
			1 => 'CREATE TABLE IF NOT EXISTS {table} (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				registration_id BIGINT UNSIGNED NOT NULL,
				kind VARCHAR(40) NOT NULL,
				at DATETIME NOT NULL,
				actor_id BIGINT UNSIGNED NOT NULL,
				actor_name VARCHAR(200) NOT NULL,
				details LONGTEXT NOT NULL,
				PRIMARY KEY  (id),
				KEY of_registration (registration_id, id),
				KEY by_time (at, id)
			) ENGINE=InnoDB {charset}',
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function columns(): array {
		return [ 'id', 'registration_id', 'kind', 'at', 'actor_id', 'actor_name', 'details' ];
	}
}
