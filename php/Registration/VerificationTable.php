<?php
/**
 * Columns of memberships verified by hand: once for each person and term, however many registrations they have in it. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Shared\Table;

final class VerificationTable implements Table {
	/**
	 * The name after `{prefix}mentoring_`.
	 */
	public function name(): string {
		return 'verifications';
	}

	/**
	 * {@inheritDoc}
	 */
	public function steps(): array {
		return [
			4 => 'CREATE TABLE IF NOT EXISTS {table} (
				person_id BIGINT UNSIGNED NOT NULL,
				term_id BIGINT UNSIGNED NOT NULL,
				verified_by BIGINT UNSIGNED NOT NULL,
				verified_by_name VARCHAR(200) NOT NULL,
				verified_at DATETIME NOT NULL,
				PRIMARY KEY  (person_id, term_id)
			) ENGINE=InnoDB {charset}',
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function columns(): array {
		return [ 'person_id', 'term_id', 'verified_by', 'verified_by_name', 'verified_at' ];
	}
}
