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
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Meeting\MeetingState;
use MentoringProgram\Program\ProgramGroups;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Moment;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Stale;

final class GroupRepository implements ProgramGroups {
	private const SELECT = 'SELECT g.*, p.post_title AS title, m.user_id AS mentor_id, COALESCE( u.display_name, m.name ) AS mentor_name, m.role AS mentor_role, m.from_at AS mentor_from, m.until_at AS mentor_until
		FROM {groups} g
		LEFT JOIN {posts} p ON p.ID = g.post_id
		LEFT JOIN {group_mentors} m ON m.group_id = g.id
		LEFT JOIN {users} u ON u.ID = m.user_id';

	private const ORDER = ' ORDER BY g.first_meeting_at IS NULL, g.first_meeting_at, g.id, m.role = \'substitute\', m.role DESC, m.id';

	private const FOUND = ' FROM {groups} g LEFT JOIN {posts} p ON p.ID = g.post_id
		WHERE ( 0 = %d OR g.term_id = %d ) AND ( %s = \'\' OR g.track = %s ) AND g.state IN (%[s])
		AND ( p.post_title LIKE %s OR EXISTS ( SELECT 1 FROM {group_mentors} m LEFT JOIN {users} u ON u.ID = m.user_id WHERE m.group_id = g.id AND ( m.until_at IS NULL OR m.until_at > %s ) AND COALESCE( u.display_name, m.name ) LIKE %s ) )';

	public function __construct( private readonly Database $database ) {}

	/**
	 * @phpstan-impure
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
	 * Accounts of who leads a group at a moment.
	 *
	 * @return list<array{id: int, name: string, address: string}>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function leading( int $id, DateTimeImmutable $now ): array {
		$moment = Moment::to_row( $now );
		return array_map(
			static fn( array $row ): array => [
				'id'      => (int) $row['ID'],
				'name'    => (string) $row['display_name'],
				'address' => (string) $row['user_email'],
			],
			$this->database->rows( 'SELECT u.ID, u.display_name, u.user_email FROM {group_mentors} m JOIN {users} u ON u.ID = m.user_id WHERE m.group_id = %d AND m.from_at <= %s AND ( m.until_at IS NULL OR m.until_at > %s ) ORDER BY m.role = \'substitute\', m.role DESC, m.id', $id, $moment, $moment )
		);
	}

	/**
	 * Groups by term, drafts too; a term without any is left out.
	 *
	 * @param list<int> $term_ids Terms.
	 * @return array<int, int> Number by term.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function counts_in_terms( array $term_ids ): array {
		$counts = [];
		foreach ( [] === $term_ids ? [] : $this->database->rows( 'SELECT term_id, COUNT(*) AS number FROM {groups} WHERE term_id IN (%[d]) GROUP BY term_id', $term_ids ) as $row ) {
			$counts[ (int) $row['term_id'] ] = (int) $row['number'];
		}
		return $counts;
	}

	/**
	 * {@inheritDoc}
	 */
	public function tracks_in_use( int $program_id ): array {
		return array_map( static fn( array $row ): string => (string) $row['track'], $this->database->rows( 'SELECT DISTINCT track FROM {groups} WHERE program_id = %d', $program_id ) );
	}

	/**
	 * Every group an administrator could mean, whatever its status, sorted by first meeting.
	 *
	 * @param DateTimeImmutable $now Who led it until before is not searched for, UTC.
	 * @return list<Group>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function matching( GroupQuery $query, DateTimeImmutable $now ): array {
		$rows = $this->database->rows( 'SELECT g.id' . self::FOUND, ...self::found( $query, $now ) );
		return array_values( $this->find_many( array_map( static fn( array $row ): int => (int) $row['id'], $rows ) ) );
	}

	/**
	 * One page of the list everybody may read, sorted by first meeting.
	 *
	 * @param int               $page From 1.
	 * @param DateTimeImmutable $now  Likewise.
	 * @return array{0: list<Group>, 1: int} The groups, and how many there are in all.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function search( GroupQuery $query, int $page, int $per_page, DateTimeImmutable $now ): array {
		$values = self::found( $query, $now );
		$total  = $this->database->number( 'SELECT COUNT(*)' . self::FOUND, ...$values );
		$ids    = $this->database->rows( 'SELECT g.id' . self::FOUND . ' ORDER BY g.first_meeting_at IS NULL, g.first_meeting_at, g.id LIMIT %d OFFSET %d', ...[ ...$values, $per_page, ( $page - 1 ) * $per_page ] );
		return [ array_values( $this->find_many( array_map( static fn( array $row ): int => (int) $row['id'], $ids ) ) ), $total ];
	}

	/**
	 * Stores a new group, without meetings yet, and gives its id.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function insert( GroupForm $form, int $post_id, int $program_id, int $by, DateTimeImmutable $now ): int {
		$this->database->write(
			'INSERT INTO {groups} (post_id, program_id, term_id, track, minimum, capacity, summary, topics, readings, state, on_hold_until, location_kind, location_public, location_members, location_private, location_link, timezone, first_meeting_at, last_meeting_at, waits_for_mentors, created_at, updated_at, updated_by) VALUES (%d, %d, %d, %s, %d, %d, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %d, %s, %s, %d)',
			$post_id,
			$program_id,
			$form->term_id,
			$form->track,
			$form->minimum,
			$form->capacity,
			$form->summary,
			self::json( $form->topics ),
			self::json( $form->readings ),
			$form->state->value,
			$form->on_hold_until,
			$form->location_kind->value,
			$form->location_public,
			$form->location_members,
			$form->location_private,
			$form->location_link,
			$form->timezone,
			self::edge( $form->meetings, 0 ),
			self::edge( $form->meetings, count( $form->meetings ) - 1 ),
			$form->waits_for_mentors ? 1 : 0,
			Moment::to_row( $now ),
			Moment::to_row( $now ),
			$by
		);
		return $this->database->inserted_id();
	}

	/**
	 * Stores the facts of a group but its capacity and state, which are SeatKeeper's.
	 *
	 * @param int $version The version that was edited.
	 * @throws Stale    When somebody saved it meanwhile.
	 * @throws NotFound When it is gone.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function update( int $id, int $version, GroupForm $form, int $by, DateTimeImmutable $now ): void {
		$written = $this->database->write(
			'UPDATE {groups} SET term_id = %d, track = %s, minimum = %d, summary = %s, topics = %s, readings = %s, location_kind = %s, location_public = %s, location_members = %s, location_private = %s, location_link = %s, timezone = %s, first_meeting_at = %s, last_meeting_at = %s, waits_for_mentors = %d, version = version + 1, updated_at = %s, updated_by = %d WHERE id = %d AND version = %d',
			$form->term_id,
			$form->track,
			$form->minimum,
			$form->summary,
			self::json( $form->topics ),
			self::json( $form->readings ),
			$form->location_kind->value,
			$form->location_public,
			$form->location_members,
			$form->location_private,
			$form->location_link,
			$form->timezone,
			self::edge( $form->meetings, 0 ),
			self::edge( $form->meetings, count( $form->meetings ) - 1 ),
			$form->waits_for_mentors ? 1 : 0,
			Moment::to_row( $now ),
			$by,
			$id,
			$version
		);
		if ( 1 !== $written ) {
			throw $this->stale( $id ) ?? new NotFound();
		}
	}

	/**
	 * Reads off anew when the group first and last meets, after one of its meetings changed on its own. The version goes up:
	 * a form that shows the old dates must not bring them back.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function keep_edges( int $id ): void {
		$edges = $this->database->row( "SELECT MIN(starts_at) AS first, MAX(starts_at) AS last FROM {meetings} WHERE host_kind = 'group' AND host_id = %d AND state = %s", $id, MeetingState::Planned->value );
		$this->database->write( 'UPDATE {groups} SET first_meeting_at = %s, last_meeting_at = %s, version = version + 1 WHERE id = %d', $edges['first'] ?? null, $edges['last'] ?? null, $id );
	}

	/**
	 * Groups on hold until this day or an earlier one.
	 *
	 * @param string $day Y-m-d.
	 * @return list<Group>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function on_hold_until( string $day ): array {
		return self::from_rows( $this->database->rows( self::SELECT . ' WHERE g.state = %s AND g.on_hold_until <= %s' . self::ORDER, GroupState::OnHold->value, $day ) );
	}

	/**
	 * Somebody decided that the group runs below its minimum. False: it was decided before.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function runs_anyway( int $id, string $by, DateTimeImmutable $now ): bool {
		return 1 === $this->database->write( 'UPDATE {groups} SET runs_anyway_at = %s, runs_anyway_by = %s WHERE id = %d AND runs_anyway_at IS NULL', Moment::to_row( $now ), mb_substr( $by, 0, 200 ), $id );
	}

	/**
	 * Groups that are published once their mentors have confirmed.
	 *
	 * @return list<Group>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function waiting_for_mentors(): array {
		return self::from_rows( $this->database->rows( self::SELECT . ' WHERE g.waits_for_mentors = 1 AND g.state IN (%s, %s)' . self::ORDER, GroupState::Draft->value, GroupState::Published->value ) );
	}

	/**
	 * The mentors have confirmed.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function waits_no_more( int $id ): void {
		$this->database->write( 'UPDATE {groups} SET waits_for_mentors = 0 WHERE id = %d', $id );
	}

	/**
	 * Removes a group nobody ever registered for, and who led it.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function remove( int $id ): void {
		$this->database->write( 'DELETE FROM {group_mentors} WHERE group_id = %d', $id );
		$this->database->write( 'DELETE FROM {groups} WHERE id = %d', $id );
	}

	/**
	 * Who saved the group last and when; null when it is gone.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function stale( int $id ): ?Stale {
		$row = $this->database->row( 'SELECT g.version, g.updated_at, u.display_name FROM {groups} g LEFT JOIN {users} u ON u.ID = g.updated_by WHERE g.id = %d', $id );
		return null === $row ? null : new Stale( (int) $row['version'], (string) $row['display_name'], Moment::from_row( $row['updated_at'] ) );
	}

	/**
	 * @return list<int|string|list<string>> Values of the condition above.
	 */
	private static function found( GroupQuery $query, DateTimeImmutable $now ): array {
		$named = '%' . addcslashes( $query->search, '%_\\' ) . '%';
		$term  = $query->term_id ?? 0;
		return [ $term, $term, $query->track, $query->track, array_map( static fn( GroupState $state ): string => $state->value, $query->states ), $named, (string) Moment::to_row( $now ), $named ];
	}

	/**
	 * @param list<Meeting> $meetings
	 */
	private static function edge( array $meetings, int $index ): ?string {
		return Moment::to_row( ( $meetings[ $index ] ?? null )?->starts_at );
	}

	/**
	 * @param list<string> $lines
	 */
	private static function json( array $lines ): string {
		return json_encode( $lines, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
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
			// WordPress stores titles with entities when their author may not write HTML; everybody who prints one escapes it.
			title: html_entity_decode( (string) $row['title'], ENT_QUOTES | ENT_HTML5, 'UTF-8' ),
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
			updated_at: Moment::from_row( $row['updated_at'] ),
			waits_for_mentors: 1 === (int) $row['waits_for_mentors'],
			runs_anyway_at: Moment::from_row( $row['runs_anyway_at'] ),
			runs_anyway_by: (string) $row['runs_anyway_by'],
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
