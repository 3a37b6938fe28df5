<?php
/**
 * Every statement on programs; also reads them with the policy in force, in one query.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Moment;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Stale;

final class ProgramRepository {
	private const WITH_POLICY = 'SELECT g.*, p.id AS policy_id, p.effective_from, p.document
		FROM {programs} g JOIN {policies} p ON p.id = (
			SELECT q.id FROM {policies} q WHERE q.program_id = g.id AND q.effective_from <= %s ORDER BY q.effective_from DESC, q.id DESC LIMIT 1
		)';

	public function __construct(
		private readonly Database $database,
		private readonly Clock $clock,
	) {}

	public function find( int $id ): ?Program {
		$row = $this->database->row( 'SELECT * FROM {programs} WHERE id = %d', $id );
		return null === $row ? null : self::program( $row );
	}

	/**
	 * @return list<Program> Oldest first.
	 */
	public function all(): array {
		return array_map( self::program( ... ), $this->database->rows( 'SELECT * FROM {programs} ORDER BY id' ) );
	}

	/**
	 * Every program with the policy in force on a day.
	 *
	 * @param string $today Y-m-d.
	 * @return list<array{0: Program, 1: Policy}> Oldest first.
	 */
	public function with_policies( string $today ): array {
		return array_map( self::with_its_policy( ... ), $this->database->rows( self::WITH_POLICY . ' ORDER BY g.id', $today ) );
	}

	/**
	 * One program with the policy in force on a day; null when one of them is missing.
	 *
	 * @param string $today Y-m-d.
	 * @return array{0: Program, 1: Policy}|null
	 */
	public function with_policy( int $id, string $today ): ?array {
		$row = $this->database->row( self::WITH_POLICY . ' WHERE g.id = %d', $today, $id );
		return null === $row ? null : self::with_its_policy( $row );
	}

	/**
	 * Adds a program.
	 *
	 * @return int Its id.
	 */
	public function add( Program $program, Actor $actor ): int {
		$this->database->write(
			'INSERT INTO {programs} (preset, name, chapter, contacts, payment_note, confirmations, version, updated_at, updated_by) VALUES (%s, %s, %s, %s, %s, %s, 1, %s, %d)',
			$program->preset,
			$program->name,
			$program->chapter,
			self::json( $program->contacts ),
			$program->payment_note,
			self::json( $program->confirmations ),
			Moment::to_row( $this->clock->now() ),
			$actor->id
		);
		return $this->database->inserted_id();
	}

	/**
	 * Saves a program whose stored version is still the one it was read with.
	 *
	 * @throws Stale    When somebody saved meanwhile.
	 * @throws NotFound When it is gone.
	 */
	public function save( Program $program, Actor $actor ): void {
		$written = $this->database->write(
			'UPDATE {programs} SET name = %s, chapter = %s, contacts = %s, payment_note = %s, confirmations = %s, version = version + 1, updated_at = %s, updated_by = %d WHERE id = %d AND version = %d',
			$program->name,
			$program->chapter,
			self::json( $program->contacts ),
			$program->payment_note,
			self::json( $program->confirmations ),
			Moment::to_row( $this->clock->now() ),
			$actor->id,
			$program->id,
			$program->version
		);
		if ( 1 !== $written ) {
			$row = $this->database->row( 'SELECT p.version, p.updated_at, u.display_name FROM {programs} p LEFT JOIN {users} u ON u.ID = p.updated_by WHERE p.id = %d', $program->id ) ?? throw new NotFound();
			throw new Stale( (int) $row['version'], (string) $row['display_name'], Moment::from_row( $row['updated_at'] ) );
		}
	}

	/**
	 * @param array<string, string|null> $row
	 * @return array{0: Program, 1: Policy}
	 */
	private static function with_its_policy( array $row ): array {
		return [
			self::program( $row ),
			PolicyDocument::read( (int) $row['policy_id'], (int) $row['id'], (string) $row['effective_from'], (string) $row['document'] ),
		];
	}

	/**
	 * @param array<string, string|null> $row
	 */
	private static function program( array $row ): Program {
		$contacts      = json_decode( (string) $row['contacts'], true );
		$confirmations = json_decode( (string) $row['confirmations'], true );
		$kept          = [];
		foreach ( is_array( $confirmations ) ? $confirmations : [] as $what => $confirmation ) {
			if ( is_string( $what ) && is_array( $confirmation ) && is_string( $confirmation['at'] ?? null ) && is_int( $confirmation['by'] ?? null ) ) {
				$kept[ $what ] = [
					'at' => $confirmation['at'],
					'by' => $confirmation['by'],
				];
			}
		}
		return new Program(
			id: (int) $row['id'],
			preset: (string) $row['preset'],
			name: (string) $row['name'],
			chapter: (string) $row['chapter'],
			contacts: [
				'questions' => is_array( $contacts ) && is_string( $contacts['questions'] ?? null ) ? $contacts['questions'] : '',
				'concerns'  => is_array( $contacts ) && is_string( $contacts['concerns'] ?? null ) ? $contacts['concerns'] : '',
				'fees'      => is_array( $contacts ) && is_string( $contacts['fees'] ?? null ) ? $contacts['fees'] : '',
				'talk'      => is_array( $contacts ) && is_string( $contacts['talk'] ?? null ) ? $contacts['talk'] : '',
			],
			payment_note: (string) $row['payment_note'],
			confirmations: $kept,
			version: (int) $row['version'],
		);
	}

	/**
	 * @param array<mixed> $value
	 */
	private static function json( array $value ): string {
		return json_encode( (object) $value, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
	}
}
