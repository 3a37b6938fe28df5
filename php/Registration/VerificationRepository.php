<?php
/**
 * Writes memberships verified by hand down and takes them back. They are read beside registrations (ManagedPeople,
 * Lapses, RegistrationSearch).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Moment;

final class VerificationRepository {
	public function __construct( private readonly Database $database ) {}

	/**
	 * Writes one down. False: it was verified before, and stays as it was.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function add( Verification $verification, Actor $by ): bool {
		return 1 === $this->database->write(
			'INSERT IGNORE INTO {verifications} (person_id, term_id, verified_by, verified_by_name, verified_at) VALUES (%d, %d, %d, %s, %s)',
			$verification->person_id,
			$verification->term_id,
			$by->id,
			mb_substr( $verification->by_name, 0, 200 ),
			Moment::to_row( $verification->at )
		);
	}

	/**
	 * Takes one back. False: there was none.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function remove( int $person_id, int $term_id ): bool {
		return 1 === $this->database->write( 'DELETE FROM {verifications} WHERE person_id = %d AND term_id = %d', $person_id, $term_id );
	}
}
