<?php
/**
 * Every statement on what members prepared. A row is reached by the person whose it is, never by an id of its own.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Group\GroupState;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Moment;

final class PreparationRepository {
	public function __construct( private readonly Database $database ) {}

	/**
	 * What a person prepared for a group, null when nothing.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 * @throws \UnexpectedValueException              When the row is corrupt.
	 */
	public function find( int $person_id, int $group_id ): ?Preparation {
		$row = $this->database->row( 'SELECT * FROM {preparations} WHERE person_id = %d AND group_id = %d', $person_id, $group_id );
		return null === $row ? null : self::from_row( $row );
	}

	/**
	 * Everything a person prepared, newest first. A corrupt row is skipped and logged (DESIGN § 5).
	 *
	 * @return list<Preparation>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of_person( int $person_id ): array {
		$preparations = [];
		foreach ( $this->database->rows( 'SELECT * FROM {preparations} WHERE person_id = %d ORDER BY kept_at DESC, id DESC', $person_id ) as $row ) {
			try {
				$preparations[] = self::from_row( $row );
			} catch ( \UnexpectedValueException $corrupt ) {
				error_log( sprintf( 'mentoring-program: preparation %d cannot be read (%s)', (int) $row['id'], $corrupt::class ) ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
			}
		}
		return $preparations;
	}

	/**
	 * Keeps it in the place of what the person kept for this group before.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function keep( Preparation $preparation ): void {
		$this->database->write(
			'INSERT INTO {preparations} (person_id, group_id, policy_id, answers, text_ids, dates_hash, kept_at) VALUES (%d, %d, %d, %s, %s, %s, %s)
			ON DUPLICATE KEY UPDATE policy_id = VALUES(policy_id), answers = VALUES(answers), text_ids = VALUES(text_ids), dates_hash = VALUES(dates_hash), kept_at = VALUES(kept_at)',
			$preparation->person_id,
			$preparation->group_id,
			$preparation->policy_id,
			(string) wp_json_encode( (object) $preparation->answers ),
			(string) wp_json_encode( $preparation->text_ids ),
			$preparation->dates_hash,
			Moment::to_row( $preparation->kept_at )
		);
	}

	/**
	 * Deletes what a person prepared for a group.
	 *
	 * @return bool Whether there was anything.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function remove( int $person_id, int $group_id ): bool {
		return $this->database->write( 'DELETE FROM {preparations} WHERE person_id = %d AND group_id = %d', $person_id, $group_id ) > 0;
	}

	/**
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function remove_of_group( int $group_id ): void {
		$this->database->write( 'DELETE FROM {preparations} WHERE group_id = %d', $group_id );
	}

	/**
	 * Deletes what nobody can send any more: registration has closed, the group is gone or cancelled, the account is gone,
	 * or the person has registered.
	 *
	 * @param DateTimeImmutable $now UTC.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function sweep( DateTimeImmutable $now ): void {
		$moment = Moment::to_row( $now );
		$rows   = $this->database->rows(
			'SELECT DISTINCT p.id
			FROM {preparations} p
			LEFT JOIN {users} u ON u.ID = p.person_id
			LEFT JOIN {groups} g ON g.id = p.group_id
			LEFT JOIN {terms} t ON t.id = g.term_id
			LEFT JOIN {registrations} r ON r.group_id = p.group_id AND r.person_id = p.person_id AND r.ended_at IS NULL
			WHERE u.ID IS NULL OR t.id IS NULL OR r.id IS NOT NULL OR g.state IN (%[s]) OR t.closes_at <= %s OR g.first_meeting_at <= %s OR t.ends_on < %s',
			[ GroupState::Cancelled->value, GroupState::Archived->value ],
			$moment,
			$moment,
			// A term ends with its last day in its own zone; no zone is further than this behind.
			$now->modify( '-12 hours' )->format( 'Y-m-d' )
		);
		if ( [] !== $rows ) {
			$this->database->write( 'DELETE FROM {preparations} WHERE id IN (%[d])', array_map( static fn( array $row ): int => (int) $row['id'], $rows ) );
		}
	}

	/**
	 * @param array<string, string|null> $row
	 * @throws \UnexpectedValueException When the row is corrupt.
	 */
	private static function from_row( array $row ): Preparation {
		$answers  = json_decode( (string) $row['answers'], true );
		$text_ids = json_decode( (string) $row['text_ids'], true );
		if ( ! is_array( $answers ) || ! is_array( $text_ids ) ) {
			throw new \UnexpectedValueException( 'What somebody prepared cannot be read.' );
		}
		return new Preparation(
			person_id: (int) $row['person_id'],
			group_id: (int) $row['group_id'],
			policy_id: (int) $row['policy_id'],
			answers: array_filter( $answers, static fn( mixed $answer, int|string $key ): bool => is_string( $key ) && is_string( $answer ), ARRAY_FILTER_USE_BOTH ),
			text_ids: array_values( array_filter( $text_ids, is_int( ... ) ) ),
			dates_hash: (string) $row['dates_hash'],
			kept_at: Moment::from_row( $row['kept_at'] ) ?? throw new \UnexpectedValueException( 'A moment that must be stored is missing.' ),
		);
	}
}
