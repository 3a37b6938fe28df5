<?php
/**
 * The SQL of lists of registrations: the administrator's search by page, and what stands beside many registrations at
 * once. A fixed number of queries whatever the list holds; a name is searched, never an address or an answer.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Moment;

/**
 * @phpstan-import-type HeldPlace from RegistrationRecord
 */
final class RegistrationSearch {
	private const FROM = ' FROM {registrations} r JOIN {groups} g ON g.id = r.group_id LEFT JOIN {users} u ON u.ID = r.person_id LEFT JOIN {seats} s ON s.registration_id = r.id';

	public function __construct( private readonly Database $database ) {}

	/**
	 * One page of registrations, in order of the queue within a group, else newest first; and how many there are in all.
	 *
	 * @param int                     $group_id 0 for every group.
	 * @param int                     $term_id  0 for every term.
	 * @param RegistrationStatus|null $status   Null for every status, as it reads at $now.
	 * @param string                  $search   Part of a name, '' for everybody.
	 * @return array{list<Registration>, int}
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function page( int $group_id, int $term_id, ?RegistrationStatus $status, string $search, int $page, int $per_page, DateTimeImmutable $now ): array {
		$where  = ' WHERE 1 = 1';
		$values = [];
		if ( 0 !== $group_id ) {
			$where   .= ' AND r.group_id = %d';
			$values[] = $group_id;
		}
		if ( 0 !== $term_id ) {
			$where   .= ' AND g.term_id = %d';
			$values[] = $term_id;
		}
		if ( '' !== $search ) {
			$where   .= ' AND ( r.person_name LIKE %s OR u.display_name LIKE %s )';
			$like     = '%' . addcslashes( $search, '_%\\' ) . '%';
			$values[] = $like;
			$values[] = $like;
		}
		if ( null !== $status ) {
			$where .= match ( $status ) {
				RegistrationStatus::Confirmed => ' AND r.ended_at IS NULL AND s.id IS NOT NULL AND r.seated_at IS NOT NULL AND %s <> \'\'',
				RegistrationStatus::Offered => ' AND r.ended_at IS NULL AND s.id IS NOT NULL AND r.seated_at IS NULL AND ( s.offer_expires_at IS NULL OR s.offer_expires_at > %s )',
				RegistrationStatus::Waiting => ' AND r.ended_at IS NULL AND s.id IS NULL AND %s <> \'\'',
				RegistrationStatus::Ended => ' AND ( r.ended_at IS NOT NULL OR ( s.id IS NOT NULL AND r.seated_at IS NULL AND s.offer_expires_at <= %s ) )',
			};
			$values[] = (string) Moment::to_row( $now );
		}
		$order         = 0 === $group_id ? ' ORDER BY r.id DESC' : ' ORDER BY r.queued_at, r.id';
		$total         = $this->database->number( 'SELECT COUNT(*)' . self::FROM . $where, ...$values );
		$rows          = $this->database->rows( 'SELECT r.*, s.id AS seat_id, s.offer_expires_at' . self::FROM . $where . $order . ' LIMIT %d OFFSET %d', ...[ ...$values, $per_page, ( $page - 1 ) * $per_page ] );
		$registrations = [];
		foreach ( $rows as $row ) {
			try {
				$registrations[] = RegistrationRepository::from_row( $row );
			} catch ( \UnexpectedValueException | \ValueError $corrupt ) {
				error_log( sprintf( 'mentoring-program: registration %d cannot be read (%s)', (int) $row['id'], $corrupt::class ) ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
			}
		}
		return [ $registrations, $total ];
	}

	/**
	 * Places in line of those of these registrations that wait.
	 *
	 * @param non-empty-list<int> $ids Registrations.
	 * @return array<int, int> By registration id, from 1.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function positions( array $ids ): array {
		$positions = [];
		$rows      = $this->database->rows(
			'SELECT r.id, COUNT(*) AS position
			FROM {registrations} r
			JOIN {registrations} q ON q.group_id = r.group_id AND q.ended_at IS NULL AND ( q.queued_at < r.queued_at OR ( q.queued_at = r.queued_at AND q.id <= r.id ) )
			LEFT JOIN {seats} mine ON mine.registration_id = r.id
			LEFT JOIN {seats} theirs ON theirs.registration_id = q.id
			WHERE r.id IN (%[d]) AND r.ended_at IS NULL AND mine.id IS NULL AND theirs.id IS NULL
			GROUP BY r.id',
			$ids
		);
		foreach ( $rows as $row ) {
			$positions[ (int) $row['id'] ] = (int) $row['position'];
		}
		return $positions;
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
			WHERE o.id IN (%[d]) AND ( h.id = o.replaces_id OR ( o.one_place = 1 AND hg.term_id = og.term_id ) )
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
}
