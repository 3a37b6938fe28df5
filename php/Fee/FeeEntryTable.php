<?php
/**
 * Columns of the ledger of fees. Rows are added, never changed or deleted; `once_key` makes what must happen once a fact of
 * the database: the first due of a registration, the end of it, a payment that came back, a request sent twice. Amounts are
 * minor units and never negative. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

use MentoringProgram\Shared\Table;

final class FeeEntryTable implements Table {
	/**
	 * The name after `{prefix}mentoring_`.
	 */
	public function name(): string {
		return 'fee_entries';
	}

	/**
	 * {@inheritDoc}
	 */
	public function steps(): array {
		return [
			3 => 'CREATE TABLE IF NOT EXISTS {table} (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				account_id BIGINT UNSIGNED NOT NULL,
				registration_id BIGINT UNSIGNED NOT NULL,
				kind VARCHAR(20) NOT NULL,
				amount BIGINT NOT NULL,
				currency CHAR(3) NOT NULL,
				method VARCHAR(20) NULL,
				reference VARCHAR(100) NOT NULL,
				on_date DATE NOT NULL,
				due_on DATE NULL,
				payment_id BIGINT UNSIGNED NULL,
				reason VARCHAR(500) NOT NULL,
				is_told TINYINT UNSIGNED NOT NULL,
				recorded_at DATETIME NOT NULL,
				recorded_by BIGINT UNSIGNED NOT NULL,
				recorded_by_name VARCHAR(200) NOT NULL,
				once_key VARCHAR(80) NOT NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY once_key (once_key),
				KEY of_account (account_id, id),
				KEY of_registration (registration_id, id),
				KEY by_date (on_date, id),
				KEY by_age (recorded_at, id),
				CONSTRAINT {table}_amount CHECK (amount >= 0)
			) ENGINE=InnoDB {charset}',
			4 => 'ALTER TABLE {table} ADD COLUMN kept_until DATE NULL',
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function columns(): array {
		return [ 'id', 'account_id', 'registration_id', 'kind', 'amount', 'currency', 'method', 'reference', 'on_date', 'due_on', 'payment_id', 'reason', 'is_told', 'recorded_at', 'recorded_by', 'recorded_by_name', 'once_key', 'kept_until' ];
	}
}
