<?php
/**
 * Every SQL line about groups and who leads them; row to entity and back. Capacity and state of a group that exists are
 * written by SeatKeeper, under the lock of its seats; here only when the group is made.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use DateTimeImmutable;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Moment;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Stale;

final class GroupRepository {
	private const SELECT = 'SELECT g.*, p.post_title AS title, m.user_id AS mentor_id, COALESCE( u.display_name, m.name ) AS mentor_name, m.role AS mentor_role, m.from_at AS mentor_from, m.until_at AS mentor_until
		FROM {groups} g
		LEFT JOIN {posts} p ON p.ID = g.post_id
		LEFT JOIN {group_mentors} m ON m.group_id = g.id
		LEFT JOIN {users} u ON u.ID = m.user_id';

	private const ORDER = ' ORDER BY g.first_meeting_at IS NULL, g.first_meeting_at, g.id, m.role DESC, m.id';

	public function __construct( private readonly Database $database ) {}

	/**
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function find( int $id ): ?Group {
		return $this->find_many( [ $id ] )[ $id ] ?? null;
	}

	/**
	 * @param list<int> $ids Ids.
	 * @return array<int, Group> By id.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function find_many( array $ids ): array {
		$groups = [];
		foreach ( [] === $ids ? [] : self::from_rows( $this->database->rows( self::SELECT . ' WHERE g.id IN (%[d])' . self::ORDER, $ids ) ) as $group ) {
			$groups[ $group->id ] = $group;
		}
		return $groups;
	}

	/**
	 * The group whose facts a post shows: named in its meta, so that a translation shares them.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function find_by_post( int $post_id ): ?Group {
		$id = get_post_meta( $post_id, GroupPostType::META, true );
		return is_numeric( $id ) && (int) $id > 0 ? $this->find( (int) $id ) : null;
	}

	/**
	 * Groups of terms, sorted by first meeting.
	 *
	 * @param list<int> $term_ids    Terms.
	 * @param bool      $with_drafts Drafts too.
	 * @return list<Group>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of_terms( array $term_ids, bool $with_drafts ): array {
		return [] === $term_ids ? [] : self::from_rows( $this->database->rows( self::SELECT . ' WHERE g.term_id IN (%[d]) AND ( g.state <> %s OR 1 = %d )' . self::ORDER, $term_ids, GroupState::Draft->value, $with_drafts ? 1 : 0 ) );
	}

	/**
	 * Groups somebody leads or led, drafts too.
	 *
	 * @return list<Group>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function led_by( int $user_id ): array {
		return self::from_rows( $this->database->rows( self::SELECT . ' WHERE g.id IN ( SELECT group_id FROM {group_mentors} WHERE user_id = %d )' . self::ORDER, $user_id ) );
	}

	/**
	 * @param array<string, string|null>       $row  A row of the query above.
	 * @param list<array<string, string|null>> $rows Every row of that group.
	 */
	private static function from_row( array $row, array $rows ): Group {
		$mentors = [];
		foreach ( $rows as $one ) {
			if ( null !== $one['mentor_id'] ) {
				$mentors[] = new GroupMentor(
					user_id: (int) $one['mentor_id'],
					name: (string) $one['mentor_name'],
					role: MentorRole::from( (string) $one['mentor_role'] ),
					from: Moment::from_row( $one['mentor_from'] ) ?? throw new \UnexpectedValueException( 'A mentor has no first moment.' ),
					until: Moment::from_row( $one['mentor_until'] ),
				);
			}
		}
		return new Group(
			id: (int) $row['id'],
			post_id: (int) $row['post_id'],
			program_id: (int) $row['program_id'],
			term_id: (int) $row['term_id'],
			title: (string) $row['title'],
			track: (string) $row['track'],
			minimum: (int) $row['minimum'],
			capacity: (int) $row['capacity'],
			summary: (string) $row['summary'],
			topics: self::lines( $row['topics'] ),
			readings: self::lines( $row['readings'] ),
			state: GroupState::from( (string) $row['state'] ),
			on_hold_until: $row['on_hold_until'],
			location_kind: LocationKind::from( (string) $row['location_kind'] ),
			location_public: (string) $row['location_public'],
			location_members: (string) $row['location_members'],
			location_private: (string) $row['location_private'],
			location_link: (string) $row['location_link'],
			timezone: (string) $row['timezone'],
			first_meeting_at: Moment::from_row( $row['first_meeting_at'] ),
			last_meeting_at: Moment::from_row( $row['last_meeting_at'] ),
			mentors: $mentors,
			version: (int) $row['version'],
		);
	}

	/**
	 * A list skips a corrupt row and logs that it did (DESIGN § 5).
	 *
	 * @param list<array<string, string|null>> $rows
	 * @return list<Group>
	 */
	private static function from_rows( array $rows ): array {
		$by_group = [];
		foreach ( $rows as $row ) {
			$by_group[ (int) $row['id'] ][] = $row;
		}
		$groups = [];
		foreach ( $by_group as $id => $of_group ) {
			try {
				$groups[] = self::from_row( $of_group[0], $of_group );
			} catch ( \UnexpectedValueException | \ValueError $corrupt ) {
				error_log( sprintf( 'mentoring-program: group %d cannot be read (%s)', $id, $corrupt::class ) ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
			}
		}
		return $groups;
	}

	/**
	 * @return list<string>
	 */
	private static function lines( ?string $stored ): array {
		$lines = json_decode( (string) $stored, true );
		return is_array( $lines ) ? array_values( array_filter( $lines, 'is_string' ) ) : throw new \UnexpectedValueException( 'A list of lines is not one.' );
	}
}
