<?php
/**
 * Every statement on the ledger of fees: adds and reads, and keeps beside each account what it comes to. Nothing here changes
 * what an entry says or deletes one.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

use DateTimeImmutable;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Moment;

final class FeeRepository {
	public function __construct( private readonly Database $database ) {}

	/**
	 * Adds an entry, unless what it says must happen once and has happened, or its account is of another version.
	 *
	 * @return FeeEntry|null As it is stored; null when it was not added.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function add( FeeEntry $entry, int $version ): ?FeeEntry {
		$added = $this->database->write(
			'INSERT IGNORE INTO {fee_entries} (account_id, registration_id, kind, amount, currency, method, reference, on_date, due_on, kept_until, payment_id, reason, is_told, recorded_at, recorded_by, recorded_by_name, once_key)
			SELECT a.account_id, %d, %s, %d, %s, %s, %s, %s, %s, %s, %d, %s, %d, %s, %d, %s, %s FROM {fee_accounts} a WHERE a.account_id = %d AND a.version = %d',
			$entry->registration_id,
			$entry->kind->value,
			$entry->amount,
			$entry->currency,
			$entry->method?->value,
			$entry->reference,
			$entry->on_date,
			$entry->due_on,
			$entry->kept_until,
			$entry->payment_id,
			$entry->reason,
			$entry->is_told ? 1 : 0,
			Moment::to_row( $entry->recorded_at ),
			$entry->recorded_by,
			mb_substr( $entry->recorded_by_name, 0, 200 ),
			$entry->once,
			$entry->account_id,
			$version
		);
		return 1 === $added ? $entry->with_id( $this->database->inserted_id() ) : null;
	}

	/**
	 * Writes what an account comes to, if it still is of the version it was decided from; it then is of the next.
	 *
	 * @param int $version         0 for an account that is new.
	 * @param int $registration_id The registration it stands for now.
	 * @return bool Whether it was.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function write_account( int $account_id, int $version, int $registration_id, FeeBalance $balance ): bool {
		$values = [ $registration_id, $balance->currency, $balance->due, $balance->paid, $balance->due - $balance->paid, $balance->due_on, $balance->kept_until ];
		return 1 === ( 0 === $version
			? $this->database->write( 'INSERT IGNORE INTO {fee_accounts} (registration_id, currency, due, paid, owed, due_on, kept_until, account_id, version) VALUES (%d, %s, %d, %d, %d, %s, %s, %d, 1)', ...[ ...$values, $account_id ] )
			: $this->database->write( 'UPDATE {fee_accounts} SET registration_id = %d, currency = %s, due = %d, paid = %d, owed = %d, due_on = %s, kept_until = %s, version = version + 1 WHERE account_id = %d AND version = %d', ...[ ...$values, $account_id, $version ] ) );
	}

	/**
	 * How often an account was written into; 0 when it never was.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function version_of( int $account_id ): int {
		return $this->database->number( 'SELECT version FROM {fee_accounts} WHERE account_id = %d', $account_id );
	}

	/**
	 * Everything of an account, oldest first.
	 *
	 * @return list<FeeEntry>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of_account( int $account_id ): array {
		return array_map( self::from_row( ... ), $this->database->rows( 'SELECT * FROM {fee_entries} WHERE account_id = %d ORDER BY id', $account_id ) );
	}

	/**
	 * What the accounts come to that stand for these registrations.
	 *
	 * @param list<int> $registration_ids Registrations.
	 * @return array<int, FeeBalance> By registration.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function balances( array $registration_ids ): array {
		$balances = [];
		foreach ( [] === $registration_ids ? [] : $this->database->rows( 'SELECT registration_id, due, paid, currency, due_on, kept_until FROM {fee_accounts} WHERE registration_id IN (%[d])', $registration_ids ) as $row ) {
			$balances[ (int) $row['registration_id'] ] = new FeeBalance( (int) $row['due'], (int) $row['paid'], (string) $row['currency'], $row['due_on'], $row['kept_until'] );
		}
		return $balances;
	}

	/**
	 * What became due and was to be paid by a day of these, and is owed still, the longest overdue first.
	 *
	 * @param string $from   First day, Y-m-d.
	 * @param string $before The day after the last, Y-m-d.
	 * @return list<FeeEntry>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function overdue( string $from, string $before ): array {
		return array_map(
			self::from_row( ... ),
			$this->database->rows(
				"SELECT e.* FROM {fee_accounts} a JOIN {fee_entries} e ON e.account_id = a.account_id AND e.registration_id = a.registration_id AND e.kind = 'due'
				WHERE a.owed > 0 AND a.due_on >= %s AND a.due_on < %s ORDER BY a.due_on, e.id",
				$from,
				$before
			)
		);
	}

	/**
	 * Accounts that do not come to what stands beside them.
	 *
	 * @return list<int>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function accounts_to_mend(): array {
		return array_map(
			static fn( array $row ): int => (int) $row['account_id'],
			$this->database->rows(
				"SELECT e.account_id FROM ( SELECT account_id,
						MAX( CASE WHEN kind = 'due' THEN id ELSE 0 END ) AS last_due_id,
						SUM( CASE WHEN kind = 'due' THEN amount WHEN kind = 'void' THEN -amount ELSE 0 END ) AS due,
						SUM( CASE WHEN kind = 'payment' THEN amount WHEN kind IN ( 'came_back', 'refund' ) THEN -amount ELSE 0 END ) AS paid
					FROM {fee_entries} GROUP BY account_id ) e
				LEFT JOIN {fee_entries} d ON d.id = e.last_due_id
				LEFT JOIN {fee_accounts} a ON a.account_id = e.account_id
				WHERE a.account_id IS NULL OR a.due <> e.due OR a.paid <> e.paid OR a.owed <> e.due - e.paid OR a.registration_id <> d.registration_id
				ORDER BY e.account_id"
			)
		);
	}

	/**
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function find( int $id ): ?FeeEntry {
		$row = $this->database->row( 'SELECT * FROM {fee_entries} WHERE id = %d', $id );
		return null === $row ? null : self::from_row( $row );
	}

	/**
	 * The entry that happened once, null when it has not.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function find_once( string $once ): ?FeeEntry {
		$row = $this->database->row( 'SELECT * FROM {fee_entries} WHERE once_key = %s', $once );
		return null === $row ? null : self::from_row( $row );
	}

	/**
	 * Which of these have happened.
	 *
	 * @param list<string> $once Keys.
	 * @return list<string>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function happened( array $once ): array {
		return [] === $once ? [] : array_map( static fn( array $row ): string => (string) $row['once_key'], $this->database->rows( 'SELECT once_key FROM {fee_entries} WHERE once_key IN (%[s])', $once ) );
	}

	/**
	 * The account a registration's fee is kept in, null when it has none.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function account_of( int $registration_id ): ?int {
		$row = $this->database->row( 'SELECT account_id FROM {fee_entries} WHERE registration_id = %d ORDER BY id LIMIT 1', $registration_id );
		return null === $row ? null : (int) $row['account_id'];
	}

	/**
	 * The whole account of each of these registrations, oldest entry first. A registration without a fee is left out; several
	 * of one account each get all of it.
	 *
	 * @param list<int> $registration_ids Registrations.
	 * @return array<int, non-empty-list<FeeEntry>> By registration.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of_registrations( array $registration_ids ): array {
		if ( [] === $registration_ids ) {
			return [];
		}
		$accounts = [];
		$found    = [];
		$rows     = $this->database->rows( 'SELECT * FROM {fee_entries} WHERE account_id IN ( SELECT account_id FROM {fee_entries} WHERE registration_id IN (%[d]) ) ORDER BY id', $registration_ids );
		foreach ( $rows as $row ) {
			$entry = self::from_row( $row );
			$accounts[ $entry->account_id ][] = $entry;
			if ( in_array( $entry->registration_id, $registration_ids, true ) ) {
				$found[ $entry->registration_id ] = $entry->account_id;
			}
		}
		return array_map( static fn( int $account_id ): array => $accounts[ $account_id ], $found );
	}

	/**
	 * Entries from a moment on that a letter follows from, oldest first: cron finds here what a crash kept from being told.
	 *
	 * @param DateTimeImmutable $since UTC.
	 * @return list<FeeEntry>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function told_since( DateTimeImmutable $since, int $limit ): array {
		return array_map( self::from_row( ... ), $this->database->rows( 'SELECT * FROM {fee_entries} WHERE recorded_at >= %s AND is_told = 1 ORDER BY recorded_at, id LIMIT %d', Moment::to_row( $since ), $limit ) );
	}

	/**
	 * Everything written about a person's places, oldest first.
	 *
	 * @return list<FeeEntry>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of_person( int $person_id ): array {
		return array_map( self::from_row( ... ), $this->database->rows( 'SELECT e.* FROM {fee_entries} e JOIN {registrations} r ON r.id = e.registration_id WHERE r.person_id = %d ORDER BY e.id', $person_id ) );
	}

	/**
	 * Takes the name of who recorded entries out of them, when they ask to be forgotten; what is recorded stays.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function forget_recorder( int $person_id ): int {
		return $this->database->write( "UPDATE {fee_entries} SET recorded_by_name = '' WHERE recorded_by = %d AND recorded_by_name <> ''", $person_id );
	}

	/**
	 * @param array<string, string|null> $row Row.
	 * @throws \UnexpectedValueException|\ValueError When the row is corrupt: a sum without it would be wrong.
	 */
	private static function from_row( array $row ): FeeEntry {
		return new FeeEntry(
			id: (int) $row['id'],
			account_id: (int) $row['account_id'],
			registration_id: (int) $row['registration_id'],
			kind: FeeKind::from( (string) $row['kind'] ),
			amount: (int) $row['amount'],
			currency: (string) $row['currency'],
			on_date: (string) $row['on_date'],
			once: (string) $row['once_key'],
			recorded_at: Moment::from_row( $row['recorded_at'] ) ?? throw new \UnexpectedValueException( 'An entry has no moment.' ),
			recorded_by: (int) $row['recorded_by'],
			recorded_by_name: (string) $row['recorded_by_name'],
			method: null === $row['method'] ? null : FeeMethod::from( $row['method'] ),
			reference: (string) $row['reference'],
			due_on: $row['due_on'],
			payment_id: null === $row['payment_id'] ? null : (int) $row['payment_id'],
			reason: (string) $row['reason'],
			is_told: '1' === $row['is_told'],
			kept_until: $row['kept_until'],
		);
	}
}
