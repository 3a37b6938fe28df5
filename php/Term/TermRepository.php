<?php
/**
 * Every statement on terms.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Term;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Moment;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Stale;

final class TermRepository {
	public function __construct(
		private readonly Database $database,
		private readonly Clock $clock,
	) {}

	public function find( int $id ): ?Term {
		$row = $this->database->row( 'SELECT * FROM {terms} WHERE id = %d', $id );
		return null === $row ? null : self::term( $row );
	}

	/**
	 * The terms of some programs.
	 *
	 * @param list<int> $program_ids Programs.
	 * @return list<Term> By first day.
	 */
	public function of_programs( array $program_ids ): array {
		return [] === $program_ids ? [] : array_map( self::term( ... ), $this->database->rows( 'SELECT * FROM {terms} WHERE program_id IN (%[d]) ORDER BY starts_on, id', $program_ids ) );
	}

	/**
	 * The copy that was made of a term under a name.
	 */
	public function copy_of( int $id, string $name ): ?Term {
		$row = $this->database->row( 'SELECT * FROM {terms} WHERE copied_from = %d AND name = %s ORDER BY id LIMIT 1', $id, $name );
		return null === $row ? null : self::term( $row );
	}

	/**
	 * Within a transaction: nobody else copies the term until it ends.
	 */
	public function lock( int $id ): void {
		$this->database->write( 'UPDATE {terms} SET version = version WHERE id = %d', $id );
	}

	/**
	 * Adds a term.
	 *
	 * @return int Its id.
	 */
	public function add( Term $term, Actor $actor ): int {
		$this->database->write(
			'INSERT INTO {terms} (program_id, name, starts_on, ends_on, opens_at, closes_at, timezone, message_soon, message_open, message_closed, stage, copied_from, version, updated_at, updated_by)
			VALUES (%d, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %d, 1, %s, %d)',
			$term->program_id,
			$term->name,
			$term->starts_on,
			$term->ends_on,
			Moment::to_row( $term->opens_at ),
			Moment::to_row( $term->closes_at ),
			$term->timezone,
			$term->message_soon,
			$term->message_open,
			$term->message_closed,
			$term->stage->value,
			$term->copied_from,
			Moment::to_row( $this->clock->now() ),
			$actor->id
		);
		return $this->database->inserted_id();
	}

	/**
	 * Saves a term whose stored version is still the one it was read with.
	 *
	 * @throws Stale    When somebody saved meanwhile.
	 * @throws NotFound When it is gone.
	 */
	public function save( Term $term, Actor $actor ): void {
		$written = $this->database->write(
			'UPDATE {terms} SET name = %s, starts_on = %s, ends_on = %s, opens_at = %s, closes_at = %s, timezone = %s, message_soon = %s, message_open = %s, message_closed = %s, stage = %s, version = version + 1, updated_at = %s, updated_by = %d
			WHERE id = %d AND version = %d',
			$term->name,
			$term->starts_on,
			$term->ends_on,
			Moment::to_row( $term->opens_at ),
			Moment::to_row( $term->closes_at ),
			$term->timezone,
			$term->message_soon,
			$term->message_open,
			$term->message_closed,
			$term->stage->value,
			Moment::to_row( $this->clock->now() ),
			$actor->id,
			$term->id,
			$term->version
		);
		if ( 1 !== $written ) {
			$row = $this->database->row( 'SELECT t.version, t.updated_at, u.display_name FROM {terms} t LEFT JOIN {users} u ON u.ID = t.updated_by WHERE t.id = %d', $term->id ) ?? throw new NotFound();
			throw new Stale( (int) $row['version'], (string) $row['display_name'], Moment::from_row( $row['updated_at'] ) );
		}
	}

	/**
	 * Removes a term. Only DeleteTerm, which makes sure it has no groups, calls this.
	 */
	public function remove( int $id ): void {
		$this->database->write( 'DELETE FROM {terms} WHERE id = %d', $id );
	}

	/**
	 * @param array<string, string|null> $row
	 */
	private static function term( array $row ): Term {
		return new Term(
			id: (int) $row['id'],
			program_id: (int) $row['program_id'],
			name: (string) $row['name'],
			starts_on: (string) $row['starts_on'],
			ends_on: (string) $row['ends_on'],
			opens_at: Moment::from_row( $row['opens_at'] ),
			closes_at: Moment::from_row( $row['closes_at'] ),
			timezone: (string) $row['timezone'],
			message_soon: (string) $row['message_soon'],
			message_open: (string) $row['message_open'],
			message_closed: (string) $row['message_closed'],
			version: (int) $row['version'],
			stage: TermStage::from( (string) $row['stage'] ),
			copied_from: (int) $row['copied_from'],
		);
	}
}
