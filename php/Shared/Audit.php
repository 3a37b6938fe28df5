<?php
/**
 * The append-only record of looks at private data, exports, overrides and changes of rights (DESIGN § 12, check 18). Owns
 * every statement on it but the one that stands and falls with a registration (SeatLedger). Refuses private text: details
 * are names, numbers and reasons.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

use DateTimeImmutable;

/**
 * @phpstan-type AuditRow array{id: int, at: DateTimeImmutable, actor_id: int, actor_name: string, act: AuditAct, object: string, object_id: int, person_id: int, details: array<string, mixed>}
 */
final class Audit {
	public function __construct(
		private readonly Database $database,
		private readonly Clock $clock,
	) {}

	/**
	 * Writes one act down.
	 *
	 * @param string               $object    Kind of record, singular: "registration", "term", "user".
	 * @param int                  $object_id Its id; 0 for a whole kind.
	 * @param int                  $person_id Account it is about; 0 for nobody in particular.
	 * @param array<string, mixed> $details   What changed, the reason given; never answers, tokens or secrets.
	 * @throws DatabaseError When the database failed: what cannot be written down is not done.
	 */
	public function record( Actor $actor, AuditAct $act, string $object, int $object_id, int $person_id = 0, array $details = [] ): void {
		$this->database->write(
			'INSERT INTO {audit} (at, actor_id, actor_name, act, object, object_id, person_id, details) VALUES (%s, %d, %s, %s, %s, %d, %d, %s)',
			Moment::to_row( $this->clock->now() ),
			$actor->id,
			mb_substr( $actor->name, 0, 200 ),
			$act->value,
			$object,
			$object_id,
			$person_id,
			(string) wp_json_encode( (object) $details )
		);
	}

	/**
	 * What was done about a record, newest first.
	 *
	 * @return list<AuditRow>
	 * @throws DatabaseError When the database failed.
	 */
	public function of( string $object, int $object_id, int $limit = 100 ): array {
		return self::from_rows( $this->database->rows( 'SELECT id, at, actor_id, actor_name, act, object, object_id, person_id, details FROM {audit} WHERE object = %s AND object_id = %d ORDER BY id DESC LIMIT %d', $object, $object_id, $limit ) );
	}

	/**
	 * What was done about a person or by them, oldest first: part of what they may ask for.
	 *
	 * @param int $after Id of the last row seen.
	 * @return list<AuditRow>
	 * @throws DatabaseError When the database failed.
	 */
	public function of_person( int $person_id, int $after, int $limit ): array {
		return self::from_rows( $this->database->rows( 'SELECT id, at, actor_id, actor_name, act, object, object_id, person_id, details FROM {audit} WHERE ( person_id = %d OR actor_id = %d ) AND id > %d ORDER BY id LIMIT %d', $person_id, $person_id, $after, $limit ) );
	}

	/**
	 * Takes a person's name out of what they did; what was done stays (fault 27).
	 *
	 * @throws DatabaseError When the database failed.
	 */
	public function forget_name( int $person_id ): int {
		return $this->database->write( "UPDATE {audit} SET actor_name = '' WHERE actor_id = %d AND actor_name <> ''", $person_id );
	}

	/**
	 * Deletes what is older: the retention job calls it.
	 *
	 * @throws DatabaseError When the database failed.
	 */
	public function delete_before( DateTimeImmutable $moment ): int {
		return $this->database->write( 'DELETE FROM {audit} WHERE at < %s', Moment::to_row( $moment ) );
	}

	/**
	 * A list skips a corrupt row and logs that it did (DESIGN § 5).
	 *
	 * @param list<array<string, string|null>> $rows
	 * @return list<AuditRow>
	 */
	private static function from_rows( array $rows ): array {
		$found = [];
		foreach ( $rows as $row ) {
			$act     = AuditAct::tryFrom( (string) $row['act'] );
			$at      = Moment::from_row( $row['at'] );
			$details = json_decode( (string) $row['details'], true );
			if ( null === $act || null === $at || ! is_array( $details ) ) {
				error_log( sprintf( 'mentoring-program: audit row %d cannot be read', (int) $row['id'] ) ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
				continue;
			}
			$found[] = [
				'id'         => (int) $row['id'],
				'at'         => $at,
				'actor_id'   => (int) $row['actor_id'],
				'actor_name' => (string) $row['actor_name'],
				'act'        => $act,
				'object'     => (string) $row['object'],
				'object_id'  => (int) $row['object_id'],
				'person_id'  => (int) $row['person_id'],
				'details'    => array_filter( $details, is_string( ... ), ARRAY_FILTER_USE_KEY ),
			];
		}
		return $found;
	}
}
