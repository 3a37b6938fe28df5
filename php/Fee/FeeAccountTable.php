<?php
/**
 * Columns of what each account comes to: read off its entries, which alone are the truth, and written together with each of
 * them, so that lists need not add anything up. `version` lets two who write into one account do so one after the other.
 * `owed` is due less paid, below nothing when something is owed back. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

use MentoringProgram\Shared\Table;

final class FeeAccountTable implements Table {
	/**
	 * The name after `{prefix}mentoring_`.
	 */
	public function name(): string {
		return 'fee_accounts';
	}

	/**
	 * {@inheritDoc}
	 */
	public function steps(): array {
		return [
			4 => 'CREATE TABLE IF NOT EXISTS {table} (
				account_id BIGINT UNSIGNED NOT NULL,
				registration_id BIGINT UNSIGNED NOT NULL,
				currency CHAR(3) NOT NULL,
				due BIGINT NOT NULL,
				paid BIGINT NOT NULL,
				owed BIGINT NOT NULL,
				due_on DATE NULL,
				kept_until DATE NULL,
				version INT UNSIGNED NOT NULL,
				PRIMARY KEY  (account_id),
				UNIQUE KEY of_registration (registration_id),
				KEY by_owed (owed, due_on, registration_id)
			) ENGINE=InnoDB {charset}',
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function columns(): array {
		return [ 'account_id', 'registration_id', 'currency', 'due', 'paid', 'owed', 'due_on', 'kept_until', 'version' ];
	}
}
