<?php
/**
 * Every statement on concerns.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Concern;

use DateTimeImmutable;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Moment;

final class ConcernRepository {
	private const SELECT = 'SELECT c.*, p.post_title AS title FROM {concerns} c LEFT JOIN {groups} g ON g.id = c.group_id LEFT JOIN {posts} p ON p.ID = g.post_id';

	public function __construct( private readonly Database $database ) {}

	/**
	 * Stores a concern with its people, all or nothing.
	 *
	 * @param Concern $concern Id 0.
	 * @return int Its id.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed, or somebody is two things to it.
	 */
	public function add( Concern $concern, int $policy_id ): int {
		return $this->database->together(
			function () use ( $concern, $policy_id ): int {
				$this->database->write(
					'INSERT INTO {concerns} (program_id, group_id, policy_id, writer_id, writer_name, body, state, raised_at, answer_by) VALUES (%d, %d, %d, %d, %s, %s, %s, %s, %s)',
					$concern->program_id,
					$concern->group_id,
					$policy_id,
					$concern->writer_id,
					mb_substr( $concern->writer_name, 0, 200 ),
					$concern->text,
					$concern->state->value,
					Moment::to_row( $concern->raised_at ),
					$concern->answer_by
				);
				$id = $this->database->inserted_id();
				$this->add_people( $id, $concern->about, ConcernRole::About );
				$this->add_people( $id, $concern->readers, ConcernRole::Reader );
				$this->add_people( $id, $concern->mentors, ConcernRole::Mentor );
				return $id;
			}
		);
	}

	/**
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function find( int $id ): ?Concern {
		return $this->from_rows( $this->database->rows( self::SELECT . ' WHERE c.id = %d', $id ) )[0] ?? null;
	}

	/**
	 * What a person wrote, newest first.
	 *
	 * @return list<Concern>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function written_by( int $person_id ): array {
		return $this->from_rows( $this->database->rows( self::SELECT . ' WHERE c.writer_id = %d ORDER BY c.id DESC', $person_id ) );
	}

	/**
	 * What a person is named as a reader of, newest first. Whether they may read it, ConcernRules says.
	 *
	 * @return list<Concern>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function naming( int $person_id ): array {
		return $this->from_rows( $this->database->rows( self::SELECT . ' JOIN {concern_people} r ON r.concern_id = c.id AND r.person_id = %d AND r.role IN (%[s]) ORDER BY c.id DESC LIMIT 200', $person_id, [ ConcernRole::Reader->value, ConcernRole::Mentor->value ] ) );
	}

	/**
	 * Takes a concern from one state to the next. False: somebody was faster.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function change_state( int $id, ConcernState $from, ConcernState $to ): bool {
		return 1 === $this->database->write( 'UPDATE {concerns} SET state = %s WHERE id = %d AND state = %s', $to->value, $id, $from->value );
	}

	/**
	 * Readers not told yet, whom it is worth trying to tell.
	 *
	 * @return array<int, array{concern: int, person: int}> By row id.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function to_tell( int $most_tries ): array {
		$rows = [];
		foreach ( $this->database->rows( 'SELECT id, concern_id, person_id FROM {concern_people} WHERE told_at IS NULL AND tries < %d AND role IN (%[s]) ORDER BY id LIMIT 50', $most_tries, [ ConcernRole::Reader->value, ConcernRole::Mentor->value ] ) as $row ) {
			$rows[ (int) $row['id'] ] = [
				'concern' => (int) $row['concern_id'],
				'person'  => (int) $row['person_id'],
			];
		}
		return $rows;
	}

	/**
	 * Takes one try at telling a reader. False: somebody else is at it.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function claim( int $row_id, DateTimeImmutable $now ): bool {
		return 1 === $this->database->write( 'UPDATE {concern_people} SET told_at = %s, tries = tries + 1 WHERE id = %d AND told_at IS NULL', Moment::to_row( $now ), $row_id );
	}

	/**
	 * Gives a try back: the mail server did not take it.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function not_told( int $row_id ): void {
		$this->database->write( 'UPDATE {concern_people} SET told_at = NULL WHERE id = %d', $row_id );
	}

	/**
	 * The rule sets concerns were raised under.
	 *
	 * @return list<int>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function policies(): array {
		return array_map( static fn( array $row ): int => (int) $row['policy_id'], $this->database->rows( 'SELECT DISTINCT policy_id FROM {concerns}' ) );
	}

	/**
	 * Concerns whose group met last before a moment.
	 *
	 * @return list<int>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function over_before( int $policy_id, DateTimeImmutable $moment, int $limit ): array {
		return array_map( static fn( array $row ): int => (int) $row['id'], $this->database->rows( 'SELECT c.id FROM {concerns} c LEFT JOIN {groups} g ON g.id = c.group_id WHERE c.policy_id = %d AND COALESCE( g.last_meeting_at, c.raised_at ) < %s ORDER BY c.id LIMIT %d', $policy_id, Moment::to_row( $moment ), $limit ) );
	}

	/**
	 * Closed concerns of accounts that are gone.
	 *
	 * @return list<int>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function closed_of_nobody( int $limit ): array {
		return array_map( static fn( array $row ): int => (int) $row['id'], $this->database->rows( 'SELECT c.id FROM {concerns} c LEFT JOIN {users} u ON u.ID = c.writer_id WHERE c.state = %s AND u.ID IS NULL ORDER BY c.id LIMIT %d', ConcernState::Closed->value, $limit ) );
	}

	/**
	 * Deletes concerns with their people.
	 *
	 * @param list<int> $ids Concerns.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function delete( array $ids ): int {
		if ( [] === $ids ) {
			return 0;
		}
		$this->database->write( 'DELETE FROM {concern_people} WHERE concern_id IN (%[d])', $ids );
		return $this->database->write( 'DELETE FROM {concerns} WHERE id IN (%[d])', $ids );
	}

	/**
	 * Takes a person's name out of the concerns they have to do with; who is what stays, so that nobody reads what is about them.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function forget_name( int $person_id ): int {
		return $this->database->write( "UPDATE {concern_people} SET name = '' WHERE person_id = %d AND name <> ''", $person_id );
	}

	/**
	 * @param array<int, string> $people Names by account.
	 */
	private function add_people( int $concern_id, array $people, ConcernRole $role ): void {
		foreach ( $people as $person_id => $name ) {
			$this->database->write( 'INSERT INTO {concern_people} (concern_id, person_id, name, role) VALUES (%d, %d, %s, %s)', $concern_id, $person_id, mb_substr( $name, 0, 200 ), $role->value );
		}
	}

	/**
	 * A list skips a corrupt row and logs that it did (DESIGN § 5).
	 *
	 * @param list<array<string, string|null>> $rows
	 * @return list<Concern>
	 */
	private function from_rows( array $rows ): array {
		if ( [] === $rows ) {
			return [];
		}
		$people = [];
		foreach ( $this->database->rows( 'SELECT concern_id, person_id, name, role FROM {concern_people} WHERE concern_id IN (%[d]) ORDER BY id', array_map( static fn( array $row ): int => (int) $row['id'], $rows ) ) as $row ) {
			$people[ (int) $row['concern_id'] ][ (string) $row['role'] ][ (int) $row['person_id'] ] = (string) $row['name'];
		}
		$found = [];
		foreach ( $rows as $row ) {
			$id    = (int) $row['id'];
			$state = ConcernState::tryFrom( (string) $row['state'] );
			$at    = Moment::from_row( $row['raised_at'] );
			if ( null === $state || null === $at ) {
				error_log( sprintf( 'mentoring-program: concern %d cannot be read', $id ) ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
				continue;
			}
			$found[] = new Concern(
				id: $id,
				program_id: (int) $row['program_id'],
				group_id: (int) $row['group_id'],
				group_title: (string) $row['title'],
				writer_id: (int) $row['writer_id'],
				writer_name: (string) $row['writer_name'],
				text: (string) $row['body'],
				state: $state,
				raised_at: $at,
				answer_by: (string) $row['answer_by'],
				about: $people[ $id ][ ConcernRole::About->value ] ?? [],
				readers: $people[ $id ][ ConcernRole::Reader->value ] ?? [],
				mentors: $people[ $id ][ ConcernRole::Mentor->value ] ?? [],
			);
		}
		return $found;
	}
}
