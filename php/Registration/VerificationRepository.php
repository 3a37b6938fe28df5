<?php
/**
 * Every statement on memberships verified by hand, but for those of lists (RegistrationSearch).
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
	 * Those of several people, in every term.
	 *
	 * @param list<int> $person_ids Accounts.
	 * @return list<Verification>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of_people( array $person_ids ): array {
		$found = [];
		foreach ( [] === $person_ids ? [] : $this->database->rows( 'SELECT person_id, term_id, verified_by_name, verified_at FROM {verifications} WHERE person_id IN (%[d])', $person_ids ) as $row ) {
			$at = Moment::from_row( $row['verified_at'] );
			if ( null !== $at ) {
				$found[] = new Verification( (int) $row['person_id'], (int) $row['term_id'], (string) $row['verified_by_name'], $at );
			}
		}
		return $found;
	}

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
