<?php
/**
 * Columns of who accepted which text when (A27 to A35). Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Shared\Table;

final class AcceptanceTable implements Table {
	/**
	 * The name after `{prefix}mentoring_`.
	 */
	public function name(): string {
		return 'acceptances';
	}

	/**
	 * {@inheritDoc}
	 */
	public function steps(): array {
		return [
			1 => 'CREATE TABLE IF NOT EXISTS {table} (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				registration_id BIGINT UNSIGNED NOT NULL,
				person_id BIGINT UNSIGNED NOT NULL,
				text_id BIGINT UNSIGNED NOT NULL,
				accepted_at DATETIME NOT NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY once (registration_id, text_id)
			) ENGINE=InnoDB {charset}',
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function columns(): array {
		return [ 'id', 'registration_id', 'person_id', 'text_id', 'accepted_at' ];
	}
}
