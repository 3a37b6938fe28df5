<?php
/**
 * Every statement on policies. Adds, never changes: records keep the rules that judged them.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Moment;

final class PolicyRepository {
	public function __construct(
		private readonly Database $database,
		private readonly Clock $clock,
	) {}

	public function find( int $id ): ?Policy {
		return self::policy( $this->database->row( 'SELECT * FROM {policies} WHERE id = %d', $id ) );
	}

	/**
	 * Several rule sets at once.
	 *
	 * @param list<int> $ids Rule sets.
	 * @return array<int, Policy> By id.
	 */
	public function find_many( array $ids ): array {
		$found = [];
		foreach ( [] === $ids ? [] : $this->database->rows( 'SELECT * FROM {policies} WHERE id IN (%[d])', $ids ) as $row ) {
			$policy = self::policy( $row );
			if ( null !== $policy ) {
				$found[ $policy->id ] = $policy;
			}
		}
		return $found;
	}

	/**
	 * The rule set in force on a day; the newest of a day wins.
	 *
	 * @param string $date Y-m-d.
	 */
	public function in_force( int $program_id, string $date ): ?Policy {
		return self::policy( $this->database->row( 'SELECT * FROM {policies} WHERE program_id = %d AND effective_from <= %s ORDER BY effective_from DESC, id DESC LIMIT 1', $program_id, $date ) );
	}

	/**
	 * Every rule set of a program in the order they apply.
	 *
	 * @return list<Policy>
	 */
	public function of_program( int $program_id ): array {
		return array_values( array_filter( array_map( self::policy( ... ), $this->database->rows( 'SELECT * FROM {policies} WHERE program_id = %d ORDER BY effective_from, id', $program_id ) ) ) );
	}

	/**
	 * Takes back what was planned for a day to come: it has judged nobody.
	 *
	 * @param string $date  Y-m-d it would have applied from.
	 * @param string $today Y-m-d.
	 * @return int How many.
	 */
	public function withdraw( int $program_id, string $date, string $today ): int {
		return $this->database->write( 'DELETE FROM {policies} WHERE program_id = %d AND effective_from = %s AND effective_from > %s', $program_id, $date, $today );
	}

	/**
	 * Adds a rule set.
	 *
	 * @return int Its id.
	 */
	public function add( Policy $policy, Actor $actor ): int {
		$this->database->write(
			'INSERT INTO {policies} (program_id, effective_from, document, created_at, created_by) VALUES (%d, %s, %s, %s, %d)',
			$policy->program_id,
			$policy->effective_from,
			json_encode( PolicyDocument::of( $policy ), JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ),
			Moment::to_row( $this->clock->now() ),
			$actor->id
		);
		return $this->database->inserted_id();
	}

	/**
	 * @param array<string, string|null>|null $row
	 */
	private static function policy( ?array $row ): ?Policy {
		return null === $row ? null : PolicyDocument::read( (int) $row['id'], (int) $row['program_id'], (string) $row['effective_from'], (string) $row['document'] );
	}
}
