<?php
/**
 * Columns of a seat: one row per seat, so that who holds what is a fact of the database (DESIGN § 7). While a group is on hold, a running offer keeps its seconds left. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Shared\Table;

final class SeatTable implements Table {
	/**
	 * The name after `{prefix}mentoring_`.
	 */
	public function name(): string {
		return 'seats';
	}

	/**
	 * {@inheritDoc}
	 */
	public function steps(): array {
		return [
			1 => 'CREATE TABLE IF NOT EXISTS {table} (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				group_id BIGINT UNSIGNED NOT NULL,
				seat_no INT UNSIGNED NOT NULL,
				registration_id BIGINT UNSIGNED NULL,
				offer_expires_at DATETIME NULL,
				offer_seconds_left INT UNSIGNED NULL,
				withheld_at DATETIME NULL,
				place_key VARCHAR(64) NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY seat (group_id, seat_no),
				UNIQUE KEY registration_id (registration_id),
				UNIQUE KEY place_key (place_key),
				KEY running (offer_expires_at)
			) ENGINE=InnoDB {charset}',
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function columns(): array {
		return [ 'id', 'group_id', 'seat_no', 'registration_id', 'offer_expires_at', 'offer_seconds_left', 'withheld_at', 'place_key' ];
	}
}
