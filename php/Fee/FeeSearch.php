<?php
/**
 * The SQL of lists of fees: what is owed by page, the numbers of each state, and the entries of a span of days for a file. A
 * fixed number of statements whatever a list holds; nothing is added up that FeeLedger has added up before.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

use MentoringProgram\Shared\Database;

/**
 * @phpstan-type FeeTotals array{currency: string, due: int, paid: int, owed: int, kept: int, owed_back: int}
 * @phpstan-type FeeLine array{id: int, account_id: int, on_date: string, kind: FeeKind, amount: int, currency: string, method: FeeMethod|null, reference: string, reason: string, recorded_at: string, recorded_by_name: string, person: string, group: string, term: string}
 */
final class FeeSearch {
	private const FOUND = ' FROM {fee_accounts} a
		JOIN {registrations} r ON r.id = a.registration_id
		JOIN {groups} g ON g.id = r.group_id
		LEFT JOIN {posts} p ON p.ID = g.post_id
		LEFT JOIN {users} u ON u.ID = r.person_id
		WHERE ( 0 = %d OR g.term_id = %d ) AND ( r.person_name LIKE %s OR u.display_name LIKE %s OR p.post_title LIKE %s OR a.account_id = %d )';

	/**
	 * Where an account stands on a day given twice: the states of FeeBalance, and "overdue".
	 */
	public const STATE = "CASE WHEN a.owed > 0 AND a.due_on < %s THEN 'overdue' WHEN a.owed > 0 THEN 'owed' WHEN a.owed < 0 AND a.kept_until >= %s THEN 'kept' WHEN a.owed < 0 THEN 'owed_back' ELSE 'settled' END";

	public function __construct( private readonly Database $database ) {}

	/**
	 * One page of registrations with a fee, and how many there are in all.
	 *
	 * @param string $today Y-m-d.
	 * @param int    $page  From 1.
	 * @return array{list<int>, int} Registrations in order.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function page( FeeQuery $query, string $today, int $page, int $per_page ): array {
		$values = self::values( $query );
		$where  = self::FOUND;
		if ( '' !== $query->state ) {
			$where   .= ' AND ' . self::STATE . ' IN (%[s])';
			array_push( $values, $today, $today );
			$values[] = 'owed' === $query->state ? [ 'owed', 'overdue' ] : [ $query->state ];
		}
		$total = $this->database->number( 'SELECT COUNT(*)' . $where, ...$values );
		$rows  = $this->database->rows( 'SELECT r.id' . $where . self::order( $query ) . ' LIMIT %d OFFSET %d', ...[ ...$values, $per_page, ( $page - 1 ) * $per_page ] );
		return [ array_map( static fn( array $row ): int => (int) $row['id'], $rows ), $total ];
	}

	/**
	 * How many there are of each state, whatever state the query names; those overdue are owed, too.
	 *
	 * @param string $today Y-m-d.
	 * @return array{owed: int, overdue: int, kept: int, owed_back: int, settled: int}
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function counts( FeeQuery $query, string $today ): array {
		$counts = [
			'owed'      => 0,
			'overdue'   => 0,
			'kept'      => 0,
			'owed_back' => 0,
			'settled'   => 0,
		];
		foreach ( $this->database->rows( 'SELECT ' . self::STATE . ' AS stands, COUNT(*) AS number' . self::FOUND . ' GROUP BY stands', $today, $today, ...self::values( $query ) ) as $row ) {
			$state = (string) $row['stands'];
			if ( isset( $counts[ $state ] ) ) {
				$counts[ $state ] = (int) $row['number'];
			}
		}
		$counts['owed'] += $counts['overdue'];
		return $counts;
	}

	/**
	 * What all of them come to, by currency.
	 *
	 * @param string $today Y-m-d.
	 * @return list<FeeTotals>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function totals( FeeQuery $query, string $today ): array {
		return array_map(
			static fn( array $row ): array => [
				'currency'  => (string) $row['currency'],
				'due'       => (int) $row['due'],
				'paid'      => (int) $row['paid'],
				'owed'      => (int) $row['owed'],
				'kept'      => (int) $row['kept'],
				'owed_back' => (int) $row['owed_back'],
			],
			$this->database->rows(
				'SELECT a.currency, SUM( a.due ) AS due, SUM( a.paid ) AS paid,
					SUM( CASE WHEN a.owed > 0 THEN a.owed ELSE 0 END ) AS owed,
					SUM( CASE WHEN a.owed < 0 AND a.kept_until >= %s THEN -a.owed ELSE 0 END ) AS kept,
					SUM( CASE WHEN a.owed < 0 AND ( a.kept_until IS NULL OR a.kept_until < %s ) THEN -a.owed ELSE 0 END ) AS owed_back' . self::FOUND . ' GROUP BY a.currency ORDER BY a.currency',
				$today,
				$today,
				...self::values( $query )
			)
		);
	}

	/**
	 * Entries of a span of days after the last one seen, by day and id.
	 *
	 * @param string $to       Last day, Y-m-d.
	 * @param string $day      Day of the last one seen; before the first that is the first day.
	 * @param int    $after_id Its id; 0 before the first.
	 * @return list<FeeLine>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function lines( string $to, string $day, int $after_id, int $limit ): array {
		return array_map(
			static fn( array $row ): array => [
				'id'               => (int) $row['id'],
				'account_id'       => (int) $row['account_id'],
				'on_date'          => (string) $row['on_date'],
				'kind'             => FeeKind::from( (string) $row['kind'] ),
				'amount'           => (int) $row['amount'],
				'currency'         => (string) $row['currency'],
				'method'           => null === $row['method'] ? null : FeeMethod::from( $row['method'] ),
				'reference'        => (string) $row['reference'],
				'reason'           => (string) $row['reason'],
				'recorded_at'      => (string) $row['recorded_at'],
				'recorded_by_name' => (string) $row['recorded_by_name'],
				'person'           => (string) $row['person'],
				'group'            => (string) $row['title'],
				'term'             => (string) $row['term'],
			],
			$this->database->rows(
				'SELECT e.id, e.account_id, e.on_date, e.kind, e.amount, e.currency, e.method, e.reference, e.reason, e.recorded_at, e.recorded_by_name,
					COALESCE( u.display_name, r.person_name ) AS person, p.post_title AS title, t.name AS term
				FROM {fee_entries} e
				JOIN {registrations} r ON r.id = e.registration_id
				JOIN {groups} g ON g.id = r.group_id
				LEFT JOIN {terms} t ON t.id = g.term_id
				LEFT JOIN {posts} p ON p.ID = g.post_id
				LEFT JOIN {users} u ON u.ID = r.person_id
				WHERE e.on_date >= %s AND ( e.on_date > %s OR e.id > %d ) AND e.on_date <= %s
				ORDER BY e.on_date, e.id LIMIT %d',
				$day,
				$day,
				$after_id,
				$to,
				$limit
			)
		);
	}

	/**
	 * @return list<int|string|list<string>>
	 */
	private static function values( FeeQuery $query ): array {
		$like    = '%' . addcslashes( $query->search, '_%\\' ) . '%';
		$account = [];
		preg_match( '/^' . FeeEntry::REFERENCE . '(\d{1,18})$/iD', trim( $query->search ), $account );
		return [ $query->term_id, $query->term_id, $like, $like, $like, (int) ( $account[1] ?? 0 ) ];
	}

	/**
	 * @return literal-string
	 */
	private static function order( FeeQuery $query ): string {
		return match ( [ $query->order_by, $query->descending ] ) {
			[ 'person', false ] => ' ORDER BY COALESCE( u.display_name, r.person_name ), r.id',
			[ 'person', true ] => ' ORDER BY COALESCE( u.display_name, r.person_name ) DESC, r.id DESC',
			[ 'group', false ] => ' ORDER BY p.post_title, g.id, r.id',
			[ 'group', true ] => ' ORDER BY p.post_title DESC, g.id, r.id',
			[ 'owed', false ] => ' ORDER BY a.owed, r.id',
			[ 'owed', true ] => ' ORDER BY a.owed DESC, r.id',
			[ 'due_on', true ] => ' ORDER BY a.due_on DESC, r.id DESC',
			default => ' ORDER BY a.due_on, r.id',
		};
	}
}
