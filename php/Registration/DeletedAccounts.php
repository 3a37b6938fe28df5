<?php
/**
 * Ends the registrations of accounts that are deleted, so that no place stays taken by nobody (fault 30), and finds those
 * whose account went without telling anybody, or while they registered.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Refused;
use Throwable;

final class DeletedAccounts {
	private const BATCH = 200;

	public function __construct(
		private readonly Database $database,
		private readonly SeatBook $seats,
		private readonly RegistrationData $data,
	) {}

	/**
	 * On `deleted_user`. The daily sweep takes what fails here.
	 */
	public function user_deleted( int $user_id ): void {
		try {
			$this->end( self::ids( $this->database->rows( 'SELECT id FROM {registrations} WHERE person_id = %d AND ended_at IS NULL', $user_id ), 'id' ) );
		} catch ( Throwable $failure ) {
			error_log( sprintf( 'mentoring-program: the registrations of a deleted account are not ended yet (%s at %s:%d)', $failure::class, basename( $failure->getFile() ), $failure->getLine() ) ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
		}
	}

	/**
	 * Each day: at most one batch.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function sweep(): void {
		$this->end( self::ids( $this->database->rows( 'SELECT r.id FROM {registrations} r LEFT JOIN {users} u ON u.ID = r.person_id WHERE r.ended_at IS NULL AND u.ID IS NULL ORDER BY r.id LIMIT %d', self::BATCH ), 'id' ) );
		foreach ( self::ids( $this->database->rows( 'SELECT DISTINCT r.person_id FROM {answers} a JOIN {registrations} r ON r.id = a.registration_id LEFT JOIN {users} u ON u.ID = r.person_id WHERE u.ID IS NULL ORDER BY r.person_id LIMIT %d', self::BATCH ), 'person_id' ) as $person_id ) {
			$this->data->erase( $person_id );
		}
	}

	/**
	 * @param list<int> $ids Registrations.
	 */
	private function end( array $ids ): void {
		foreach ( $ids as $id ) {
			try {
				$this->seats->withdraw( $id, Actor::system() );
			} catch ( NotFound | Refused ) {
				// It ended meanwhile.
				continue;
			}
		}
	}

	/**
	 * @param list<array<string, string|null>> $rows
	 * @return list<int>
	 */
	private static function ids( array $rows, string $column ): array {
		return array_map( static fn( array $row ): int => (int) $row[ $column ], $rows );
	}
}
