<?php
/**
 * Deletes what was kept long enough: answers, attendance with pre-meetings, and agreements, each after the months the rule set that judged the registration
 * gives them, counted from the last meeting of the group. Small batches, so that nobody waits for it (check 19).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Program\DataKind;
use MentoringProgram\Program\PolicyRepository;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Moment;

final class RegistrationRetention {
	private const BATCH = 200;

	/**
	 * Seconds a daily run may take; what is left goes the next day.
	 */
	private const SECONDS = 20;

	/**
	 * When a registration's group met last; without meetings the end of the term, else of the registration itself.
	 */
	private const OVER = 'COALESCE( g.last_meeting_at, t.ends_on, r.ended_at, r.queued_at )';
	private const FROM = ' FROM {registrations} r LEFT JOIN {groups} g ON g.id = r.group_id LEFT JOIN {terms} t ON t.id = g.term_id';

	public function __construct(
		private readonly Database $database,
		private readonly PolicyRepository $policies,
		private readonly Clock $clock,
	) {}

	/**
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function run(): void {
		$end = microtime( true ) + self::SECONDS;
		foreach ( $this->database->rows( 'SELECT DISTINCT policy_id FROM {registrations}' ) as $row ) {
			$policy_id = (int) $row['policy_id'];
			$life      = $this->policies->find( $policy_id )?->life;
			$answers   = $life?->kept_since( DataKind::Answers, $this->clock->now() );
			$agreed    = $life?->kept_since( DataKind::Agreements, $this->clock->now() );
			if ( null !== $answers ) {
				$this->delete_answers( $policy_id, (string) Moment::to_row( $answers ), $end );
			}
			$came = $life?->kept_since( DataKind::Attendance, $this->clock->now() );
			if ( null !== $came ) {
				$this->delete_attendance( $policy_id, (string) Moment::to_row( $came ), $end );
			}
			if ( null !== $agreed ) {
				$this->delete_agreements( $policy_id, (string) Moment::to_row( $agreed ), $end );
			}
		}
	}

	private function delete_answers( int $policy_id, string $before, float $end ): void {
		do {
			$ids = self::ids( $this->database->rows( 'SELECT r.id' . self::FROM . ' JOIN {answers} a ON a.registration_id = r.id WHERE r.policy_id = %d AND ' . self::OVER . ' < %s ORDER BY r.id LIMIT %d', $policy_id, $before, self::BATCH ) );
			if ( [] !== $ids ) {
				$this->database->write( 'DELETE FROM {answers} WHERE registration_id IN (%[d])', $ids );
				// What is left of the request could be compared with guessed answers.
				$this->database->write( "UPDATE {registrations} SET request_hash = '', mentor_told = '' WHERE id IN (%[d])", $ids );
			}
		} while ( self::BATCH === count( $ids ) && microtime( true ) < $end );
	}

	private function delete_attendance( int $policy_id, string $before, float $end ): void {
		do {
			$ids = self::ids( $this->database->rows( 'SELECT DISTINCT r.id' . self::FROM . ' JOIN {attendance} a ON a.registration_id = r.id WHERE r.policy_id = %d AND ' . self::OVER . ' < %s ORDER BY r.id LIMIT %d', $policy_id, $before, self::BATCH ) );
			if ( [] !== $ids ) {
				$this->database->write( 'DELETE FROM {attendance} WHERE registration_id IN (%[d])', $ids );
			}
		} while ( self::BATCH === count( $ids ) && microtime( true ) < $end );
		do {
			// The talk before the first meeting is a meeting, too.
			$ids = self::ids( $this->database->rows( 'SELECT r.id' . self::FROM . ' JOIN {pre_meetings} m ON m.registration_id = r.id WHERE r.policy_id = %d AND ' . self::OVER . ' < %s ORDER BY r.id LIMIT %d', $policy_id, $before, self::BATCH ) );
			if ( [] !== $ids ) {
				$this->database->write( 'DELETE FROM {pre_meetings} WHERE registration_id IN (%[d])', $ids );
			}
		} while ( self::BATCH === count( $ids ) && microtime( true ) < $end );
	}

	private function delete_agreements( int $policy_id, string $before, float $end ): void {
		do {
			$ids = self::ids( $this->database->rows( 'SELECT DISTINCT r.id' . self::FROM . ' JOIN {acceptances} a ON a.registration_id = r.id WHERE r.policy_id = %d AND ' . self::OVER . ' < %s ORDER BY r.id LIMIT %d', $policy_id, $before, self::BATCH ) );
			if ( [] !== $ids ) {
				$this->database->write( 'DELETE FROM {acceptances} WHERE registration_id IN (%[d])', $ids );
			}
		} while ( self::BATCH === count( $ids ) && microtime( true ) < $end );
		do {
			// The name outlived the account for the sake of the agreements only.
			$ids = self::ids( $this->database->rows( 'SELECT r.id' . self::FROM . " LEFT JOIN {users} u ON u.ID = r.person_id WHERE r.policy_id = %d AND r.person_name <> '' AND u.ID IS NULL AND " . self::OVER . ' < %s ORDER BY r.id LIMIT %d', $policy_id, $before, self::BATCH ) );
			if ( [] !== $ids ) {
				$this->database->write( "UPDATE {registrations} SET person_name = '' WHERE id IN (%[d])", $ids );
				$this->database->write( "UPDATE {registration_events} SET actor_name = '' WHERE registration_id IN (%[d])", $ids );
			}
		} while ( self::BATCH === count( $ids ) && microtime( true ) < $end );
	}

	/**
	 * @param list<array<string, string|null>> $rows
	 * @return list<int>
	 */
	private static function ids( array $rows ): array {
		return array_map( static fn( array $row ): int => (int) $row['id'], $rows );
	}
}
