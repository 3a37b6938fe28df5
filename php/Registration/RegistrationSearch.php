<?php
/**
 * The SQL of lists of registrations: the administrator's search by page, and what stands beside many registrations at
 * once. A fixed number of queries whatever the list holds; names and titles are searched, never an address or an answer.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use Closure;
use DateTimeImmutable;
use MentoringProgram\Shared\Copies;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Moment;

/**
 * @phpstan-import-type HeldPlace from RegistrationRecord
 * @phpstan-type AgreedText array{promise: string, detail: string, worded_at: DateTimeImmutable|null, accepted_at: DateTimeImmutable|null}
 */
final class RegistrationSearch {
	private const SEATS  = ' LEFT JOIN {seats} s ON s.registration_id = r.id';
	private const NAMED  = ' LEFT JOIN {users} u ON u.ID = r.person_id';
	private const TITLED = ' JOIN {groups} g ON g.id = r.group_id LEFT JOIN {posts} p ON p.ID = g.post_id';

	/**
	 * The status of a row at a moment given once: "confirmed", "offered", "waiting", "ended" (DESIGN § 7).
	 */
	private const STATUS = "CASE
		WHEN r.ended_at IS NOT NULL OR ( s.id IS NOT NULL AND r.seated_at IS NULL AND s.offer_expires_at <= %s ) THEN 'ended'
		WHEN s.id IS NULL THEN 'waiting'
		WHEN r.seated_at IS NULL THEN 'offered'
		ELSE 'confirmed' END";

	/**
	 * Name of what is counted ahead, the id it was counted up to, and how many of the newest are counted each time.
	 */
	private const COUNTED = 'registrations';
	private const UP_TO   = 'CAST( c.facts AS UNSIGNED )';
	private const NEWEST  = 500;

	/**
	 * @param Closure(): FeeColumn $fees Made when a question is about fees.
	 */
	public function __construct(
		private readonly Database $database,
		private readonly Copies $copies,
		private readonly Closure $fees,
	) {}

	/**
	 * One page of registrations, and how many there are in all.
	 *
	 * @param int $page From 1.
	 * @return array{list<Registration>, int}
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function page( RegistrationQuery $query, int $page, int $per_page, DateTimeImmutable $now ): array {
		[ $where, $values ] = $this->with_statuses( $query, $now );
		$total              = $this->total( $query, $now );
		$from               = ' FROM {registrations} r' . self::SEATS . ( '' !== $query->search || 'person' === $query->order_by ? self::NAMED : '' ) . ( '' !== $query->search || 'group' === $query->order_by ? self::TITLED : '' ) . ( '' !== $query->fee || 'fee' === $query->order_by ? ( $this->fees )()->join() : '' );
		$rows               = $this->database->rows( 'SELECT r.*, s.id AS seat_id, s.offer_expires_at' . $from . $where . $this->order( $query ) . ' LIMIT %d OFFSET %d', ...[ ...$values, $per_page, ( $page - 1 ) * $per_page ] );
		return [ self::readable( $rows ), $total ];
	}

	/**
	 * Registrations of a term after the last one seen, as they arrived, and the id to go on after; null when there are no more.
	 *
	 * @param int $after_id 0 before the first.
	 * @return array{list<Registration>, int|null}
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of_term_after( int $term_id, int $after_id, int $limit ): array {
		// Named one by one: for a subquery MariaDB reads and sorts the whole term again with every batch (P10).
		$groups = array_map( static fn( array $row ): int => (int) $row['id'], $this->database->rows( 'SELECT id FROM {groups} WHERE term_id = %d', $term_id ) );
		$rows   = $this->database->rows( 'SELECT r.*, s.id AS seat_id, s.offer_expires_at FROM {registrations} r' . self::SEATS . ' WHERE r.id > %d AND r.group_id IN (%[d]) ORDER BY r.id LIMIT %d', $after_id, $groups, $limit );
		$last   = $rows[ count( $rows ) - 1 ] ?? null;
		return [ self::readable( $rows ), null === $last || count( $rows ) < $limit ? null : (int) $last['id'] ];
	}

	/**
	 * A list skips a corrupt row and logs that it did (DESIGN § 5).
	 *
	 * @param list<array<string, string|null>> $rows
	 * @return list<Registration>
	 */
	private static function readable( array $rows ): array {
		$registrations = [];
		foreach ( $rows as $row ) {
			try {
				$registrations[] = RegistrationRepository::from_row( $row );
			} catch ( \UnexpectedValueException | \ValueError $corrupt ) {
				error_log( sprintf( 'mentoring-program: registration %d cannot be read (%s)', (int) $row['id'], $corrupt::class ) ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
			}
		}
		return $registrations;
	}

	private function total( RegistrationQuery $query, DateTimeImmutable $now ): int {
		[ $where, $values ] = $this->with_statuses( $query, $now );
		// Only what the question needs is joined: counting everybody reads one index.
		$from = ' FROM {registrations} r' . ( [] === $query->statuses ? '' : self::SEATS ) . $this->narrowing( $query );
		return [] === $values && '' === $query->membership && '' === $query->fee ? $this->number_of_all() : $this->database->number( 'SELECT COUNT(*)' . $from . $where, ...$values );
	}

	/**
	 * On cron: counts all but the newest, so that the list need not. A registration is never deleted, and what is still being
	 * written is among the newest.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function count_ahead(): void {
		$newest     = $this->database->number( 'SELECT COALESCE( MAX( id ), 0 ) FROM {registrations}' ) - self::NEWEST;
		[ , $up_to ] = $this->copies->settled( self::COUNTED, self::UP_TO ) ?? [ [], 0 ];
		if ( $newest > 0 && ( 0 === $up_to || $newest > $up_to + self::NEWEST ) ) {
			$this->copies->keep_settled( self::COUNTED, (string) $newest, [ 'number' => $this->database->number( 'SELECT COUNT(*) FROM {registrations} WHERE id <= %d', $newest ) ] );
		}
	}

	private function number_of_all(): int {
		[ $known, $newer ] = $this->copies->settled( self::COUNTED, '( SELECT COUNT(*) FROM {registrations} WHERE id > ' . self::UP_TO . ' )' ) ?? [ [], 0 ];
		return is_int( $known['number'] ?? null ) ? $known['number'] + $newer : $this->database->number( 'SELECT COUNT(*) FROM {registrations}' );
	}

	/**
	 * How many there are of each status, whatever statuses the query names; how many of those that have not ended belong to
	 * people whose membership has lapsed, or was not verified by hand; how many owe a fee, and how many of them are past the
	 * last day to pay it.
	 *
	 * @return array<string, int> By status, one for each; lapsed, unverified, owed and overdue.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function counts( RegistrationQuery $query, DateTimeImmutable $now ): array {
		[ $where, $values ] = $this->where( $query );
		$from               = ' FROM {registrations} r' . self::SEATS . $this->narrowing( $query );
		$counts             = array_fill_keys( array_map( static fn( RegistrationStatus $status ): string => $status->value, RegistrationStatus::cases() ), 0 );
		foreach ( $this->database->rows( 'SELECT ' . self::STATUS . ' AS status, COUNT(*) AS number' . $from . $where . ' GROUP BY status', (string) Moment::to_row( $now ), ...$values ) as $row ) {
			$counts[ (string) $row['status'] ] = (int) $row['number'];
		}
		foreach ( [ 'lapsed', 'unverified' ] as $membership ) {
			$counts[ $membership ] = $this->total( $query->narrowed( [ RegistrationStatus::Confirmed, RegistrationStatus::Offered, RegistrationStatus::Waiting ], $membership ), $now );
		}
		[ $numbers, $days ] = ( $this->fees )()->numbers();
		[ $owe ]            = ( $this->fees )()->where( 'owed' );
		$owing              = $this->database->row( 'SELECT ' . $numbers . ' FROM {registrations} r' . ( '' === $query->fee ? ( $this->fees )()->join() : '' ) . $this->narrowing( $query ) . $where . $owe, ...[ ...$days, ...$values ] );
		return $counts + [
			'owed'    => (int) ( $owing['owed'] ?? 0 ),
			'overdue' => (int) ( $owing['overdue'] ?? 0 ),
		];
	}

	/**
	 * Joins what narrowing needs.
	 *
	 * @return literal-string
	 */
	private function narrowing( RegistrationQuery $query ): string {
		return ( '' === $query->search ? '' : self::NAMED . self::TITLED ) . ( '' === $query->fee ? '' : ( $this->fees )()->join() );
	}

	/**
	 * @return array{literal-string, list<int|string|list<int>|list<string>>} Condition and its values.
	 */
	private function with_statuses( RegistrationQuery $query, DateTimeImmutable $now ): array {
		[ $where, $values ] = $this->where( $query );
		if ( [] !== $query->statuses ) {
			$where   .= ' AND ' . self::STATUS . ' IN (%[s])';
			$values[] = (string) Moment::to_row( $now );
			$values[] = array_map( static fn( RegistrationStatus $status ): string => $status->value, $query->statuses );
		}
		return [ $where, $values ];
	}

	/**
	 * @return array{literal-string, list<int|string|list<int>|list<string>>} Condition and its values.
	 */
	private function where( RegistrationQuery $query ): array {
		$where  = ' WHERE 1 = 1';
		$values = [];
		if ( 0 !== $query->group_id ) {
			$where   .= ' AND r.group_id = %d';
			$values[] = $query->group_id;
		}
		if ( 0 !== $query->term_id ) {
			$where   .= ' AND r.group_id IN ( SELECT id FROM {groups} WHERE term_id = %d )';
			$values[] = $query->term_id;
		}
		if ( $query->conflict ) {
			$where   .= ' AND r.id IN ( SELECT registration_id FROM {pre_meetings} WHERE outcome = %s )';
			$values[] = PreMeetingOutcome::Conflict->value;
		}
		if ( '' !== $query->search ) {
			$where .= ' AND ( r.person_name LIKE %s OR u.display_name LIKE %s OR p.post_title LIKE %s )';
			$like   = '%' . addcslashes( $query->search, '_%\\' ) . '%';
			array_push( $values, $like, $like, $like );
		}
		$where .= match ( $query->membership ) {
			'' => '',
			'current' => " AND r.person_id IN ( SELECT user_id FROM {member_index} WHERE standing = 'current' )",
			'lapsed' => " AND r.person_id IN ( SELECT user_id FROM {member_index} WHERE standing IN ('lapsed', 'none') AND lapsed_on IS NOT NULL )",
			'overdue' => [] === $query->overdue ? ' AND 1 = 0' : ' AND r.id IN (%[d])',
			'none' => " AND r.person_id IN ( SELECT user_id FROM {member_index} WHERE standing = 'none' AND lapsed_on IS NULL )",
			'unknown' => " AND r.person_id NOT IN ( SELECT user_id FROM {member_index} WHERE standing <> 'unknown' )",
			'unverified' => ' AND NOT EXISTS ( SELECT 1 FROM {verifications} v JOIN {groups} vg ON vg.term_id = v.term_id WHERE v.person_id = r.person_id AND vg.id = r.group_id )',
		};
		if ( 'overdue' === $query->membership && [] !== $query->overdue ) {
			$values[] = $query->overdue;
		}
		[ $fee, $days ] = '' === $query->fee ? [ '', [] ] : ( $this->fees )()->where( $query->fee );
		return [ $where . $fee, [ ...$values, ...$days ] ];
	}

	/**
	 * @return literal-string
	 */
	private function order( RegistrationQuery $query ): string {
		// Registrations are numbered as they arrive; within a group the queue's own index has that order.
		return match ( [ $query->order_by, $query->descending ] ) {
			[ 'person', false ] => ' ORDER BY COALESCE( u.display_name, r.person_name ), r.id',
			[ 'person', true ] => ' ORDER BY COALESCE( u.display_name, r.person_name ) DESC, r.id DESC',
			[ 'fee', true ], [ 'fee', false ] => ( $this->fees )()->order( $query->descending ),
			[ 'group', false ] => ' ORDER BY p.post_title, g.id, r.queued_at, r.id',
			[ 'group', true ] => ' ORDER BY p.post_title DESC, g.id, r.queued_at, r.id',
			[ 'registered', false ] => 0 === $query->group_id ? ' ORDER BY r.id' : ' ORDER BY r.queued_at, r.id',
			default => 0 === $query->group_id ? ' ORDER BY r.id DESC' : ' ORDER BY r.queued_at DESC, r.id DESC',
		};
	}

	/**
	 * The place that would be given up for each of these offers, where there is one (A26).
	 *
	 * @param non-empty-list<int> $ids Registrations that are offered.
	 * @return array<int, HeldPlace> By registration id.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function places_given_up( array $ids ): array {
		$places = [];
		$rows   = $this->database->rows(
			'SELECT o.id AS offer, h.id, h.group_id, p.post_title AS title
			FROM {registrations} o
			JOIN {groups} og ON og.id = o.group_id
			JOIN {registrations} h ON h.person_id = o.person_id AND h.id <> o.id AND h.ended_at IS NULL AND h.seated_at IS NOT NULL
			JOIN {seats} s ON s.registration_id = h.id
			JOIN {groups} hg ON hg.id = h.group_id
			LEFT JOIN {posts} p ON p.ID = hg.post_id
			WHERE o.id IN (%[d]) AND ( h.id = o.replaces_id OR ( o.one_place = 1 AND ( hg.term_id = og.term_id OR og.first_meeting_at BETWEEN hg.first_meeting_at AND hg.last_meeting_at ) ) )
			ORDER BY h.id',
			$ids
		);
		foreach ( $rows as $row ) {
			$places[ (int) $row['offer'] ] = [
				'id'          => (int) $row['id'],
				'group'       => (int) $row['group_id'],
				'group_title' => (string) $row['title'],
			];
		}
		return $places;
	}

	/**
	 * The rule sets that judged the registrations of a term, oldest first.
	 *
	 * @return list<int>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function policies_in( int $term_id ): array {
		return array_map( static fn( array $row ): int => (int) $row['policy_id'], $this->database->rows( 'SELECT DISTINCT r.policy_id FROM {registrations} r JOIN {groups} g ON g.id = r.group_id WHERE g.term_id = %d ORDER BY r.policy_id', $term_id ) );
	}

	/**
	 * Names and addresses of accounts that still exist.
	 *
	 * @param non-empty-list<int> $ids Accounts.
	 * @return array<int, array{name: string, email: string}> By account.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function people( array $ids ): array {
		$people = [];
		foreach ( $this->database->rows( 'SELECT ID AS id, display_name, user_email FROM {users} WHERE ID IN (%[d])', $ids ) as $row ) {
			$people[ (int) $row['id'] ] = [
				'name'  => (string) $row['display_name'],
				'email' => (string) $row['user_email'],
			];
		}
		return $people;
	}

	/**
	 * What was agreed to with a registration, in the order it was agreed.
	 *
	 * @return list<AgreedText>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function agreed_to( int $registration_id ): array {
		return array_map(
			static fn( array $row ): array => [
				'promise'     => (string) $row['promise'],
				'detail'      => (string) $row['detail'],
				'worded_at'   => Moment::from_row( $row['created_at'] ),
				'accepted_at' => Moment::from_row( $row['accepted_at'] ),
			],
			$this->database->rows( 'SELECT t.promise, t.detail, t.created_at, a.accepted_at FROM {acceptances} a JOIN {texts} t ON t.id = a.text_id WHERE a.registration_id = %d ORDER BY a.id', $registration_id )
		);
	}
}
