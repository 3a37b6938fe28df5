<?php
/**
 * Finds people with a place or an offer in the same group of whom one named the other as somebody they could not be in a
 * group with (A43). For who may read answers, when they ask; nothing of it is stored, cached, logged or blocks anything:
 * each of these would give away that somebody was named.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Group\GroupRepository;
use MentoringProgram\Program\PolicyRepository;
use MentoringProgram\Program\QuestionType;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Moment;

/**
 * @phpstan-import-type ConflictShape from ConflictSchema
 * @phpstan-type Seated array{registration: int, group: int, program: int, name: string, named: string}
 */
final class Conflicts {
	public function __construct(
		private readonly Database $database,
		private readonly PolicyRepository $policies,
		private readonly GroupRepository $groups,
		private readonly Clock $clock,
	) {}

	/**
	 * Pairs of people, each once; who named whom is not said.
	 *
	 * @return list<ConflictShape>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function for( Actor $actor ): array {
		$in_groups = [];
		foreach ( $this->seated() as $person ) {
			if ( $actor->manages( $person['program'] ) && $actor->reads_answers( $person['program'] ) ) {
				$in_groups[ $person['group'] ][] = $person;
			}
		}
		$found = [];
		foreach ( $in_groups as $people ) {
			foreach ( $people as $index => $one ) {
				foreach ( array_slice( $people, $index + 1 ) as $other ) {
					if ( self::names( $one, $other ) || self::names( $other, $one ) ) {
						$found[] = [ $one, $other ];
					}
				}
			}
		}
		$groups = $this->groups->find_many( array_map( static fn( array $pair ): int => $pair[0]['group'], $found ) );
		return array_map( static fn( array $pair ): array => ConflictSchema::present( $pair[0], $pair[1], $groups[ $pair[0]['group'] ]->title ?? '' ), $found );
	}

	/**
	 * @param Seated $one
	 * @param Seated $other
	 */
	private static function names( array $one, array $other ): bool {
		return NamedPeople::name( remove_accents( $one['named'] ), remove_accents( $other['name'] ) );
	}

	/**
	 * Everybody with a place or an offer in a group that has not ended, with whom they named.
	 *
	 * @return list<Seated>
	 */
	private function seated(): array {
		$now      = Moment::to_row( $this->clock->now() );
		$people   = [];
		$policies = [];
		$rows     = $this->database->rows(
			'SELECT r.id, r.group_id, r.policy_id, g.program_id, COALESCE( u.display_name, r.person_name ) AS name, a.document
			FROM {seats} s
			JOIN {registrations} r ON r.id = s.registration_id
			JOIN {groups} g ON g.id = r.group_id
			LEFT JOIN {answers} a ON a.registration_id = r.id
			LEFT JOIN {users} u ON u.ID = r.person_id
			WHERE r.ended_at IS NULL AND ( r.seated_at IS NOT NULL OR s.offer_expires_at IS NULL OR s.offer_expires_at > %s )
				AND ( g.last_meeting_at IS NULL OR g.last_meeting_at > %s )
			ORDER BY r.group_id, r.id',
			$now,
			$now
		);
		foreach ( $rows as $row ) {
			$policy_id              = (int) $row['policy_id'];
			$policies[ $policy_id ] ??= $this->questions_about_people( $policy_id );
			$people[]               = [
				'registration' => (int) $row['id'],
				'group'        => (int) $row['group_id'],
				'program'      => (int) $row['program_id'],
				'name'         => (string) $row['name'],
				'named'        => self::answers( (string) $row['document'], $policies[ $policy_id ] ),
			];
		}
		return $people;
	}

	/**
	 * @return list<string> Keys.
	 */
	private function questions_about_people( int $policy_id ): array {
		$keys = [];
		foreach ( $this->policies->find( $policy_id )->questions ?? [] as $question ) {
			if ( QuestionType::People === $question->type ) {
				$keys[] = $question->key;
			}
		}
		return $keys;
	}

	/**
	 * @param list<string> $keys Questions about people.
	 */
	private static function answers( string $document, array $keys ): string {
		$answers = json_decode( $document, true );
		return implode( "\n", array_filter( is_array( $answers ) ? array_intersect_key( $answers, array_flip( $keys ) ) : [], is_string( ... ) ) );
	}
}
