<?php
/**
 * Columns of a message on its way: a unique event key, claimed by conditional update. No text of it is kept. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use MentoringProgram\Shared\Table;

final class OutboxTable implements Table {
	/**
	 * The name after `{prefix}mentoring_`.
	 */
	public function name(): string {
		return 'outbox';
	}

	/**
	 * {@inheritDoc}
	 */
	public function steps(): array {
		return [
			1 => 'CREATE TABLE IF NOT EXISTS {table} (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				event_key VARCHAR(120) NOT NULL,
				event_id BIGINT UNSIGNED NOT NULL,
				registration_id BIGINT UNSIGNED NOT NULL,
				message VARCHAR(60) NOT NULL,
				recipient_id BIGINT UNSIGNED NOT NULL,
				to_name VARCHAR(200) NOT NULL,
				to_address VARCHAR(200) NOT NULL,
				state VARCHAR(20) NOT NULL,
				attempts INT UNSIGNED NOT NULL DEFAULT 0,
				next_attempt_at DATETIME NOT NULL,
				claimed_at DATETIME NULL,
				claim CHAR(36) NULL,
				offer_expires_at DATETIME NULL,
				handed_over_at DATETIME NULL,
				last_error VARCHAR(200) NOT NULL,
				created_at DATETIME NOT NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY event_key (event_key),
				KEY due (state, next_attempt_at, id),
				KEY of_event (event_id),
				KEY of_registration (registration_id, id)
			) ENGINE=InnoDB {charset}',
			3 => [
				// What a message is about that is not about a registration; its kind says what that is.
				'ALTER TABLE {table} ADD COLUMN about_id BIGINT UNSIGNED NOT NULL DEFAULT 0',
				// Where this one message goes instead of to the address of the account.
				"ALTER TABLE {table} ADD COLUMN corrected_address VARCHAR(200) NOT NULL DEFAULT ''",
			],
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function columns(): array {
		return [ 'id', 'event_key', 'event_id', 'registration_id', 'about_id', 'message', 'recipient_id', 'to_name', 'to_address', 'corrected_address', 'state', 'attempts', 'next_attempt_at', 'claimed_at', 'claim', 'offer_expires_at', 'handed_over_at', 'last_error', 'created_at' ];
	}
}
