<?php
/**
 * Finds what an earlier request with the same key came to: a repeat is answered even when the window has
 * closed in between (fault 7). What nothing stands in the way of, SeatBook looks at under the lock.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Refused;

final class RequestKeys {
	public function __construct( private readonly Database $database ) {}

	/**
	 * The registration this request has made already, as it is now; null when it is new.
	 *
	 * @throws Refused                                key_reused when the key came with other content, key_spent when what
	 *                                                it made has ended.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function made_before( int $person_id, string $request_key, string $request_hash, DateTimeImmutable $now ): ?Registration {
		$row = $this->database->row( 'SELECT r.*, s.id AS seat_id, s.offer_expires_at FROM {registrations} r LEFT JOIN {seats} s ON s.registration_id = r.id WHERE r.person_id = %d AND r.request_key = %s', $person_id, $request_key );
		if ( null === $row ) {
			return null;
		}
		if ( ! hash_equals( (string) $row['request_hash'], $request_hash ) ) {
			throw new Refused( RegistrationReason::KeyReused );
		}
		$registration = RegistrationRepository::from_row( $row );
		if ( RegistrationStatus::Ended === $registration->status( $now ) ) {
			throw new Refused( RegistrationReason::KeySpent );
		}
		return $registration;
	}
}
