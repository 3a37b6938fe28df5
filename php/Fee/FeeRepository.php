<?php
/**
 * Every statement on the ledger of fees: adds and reads. Nothing here changes what an entry
 * says or deletes one.
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
	 * Adds an entry, unless what it says must happen once and has happened.
	 *
	 * @return FeeEntry|null As it is stored; null when it was there before.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function add( FeeEntry $entry ): ?FeeEntry {
		$added = $this->database->write(
			'INSERT IGNORE INTO {fee_entries} (account_id, registration_id, kind, amount, currency, method, reference, on_date, due_on, payment_id, reason, is_told, recorded_at, recorded_by, recorded_by_name, once_key)
			VALUES (%d, %d, %s, %d, %s, %s, %s, %s, %s, %d, %s, %d, %s, %d, %s, %s)',
			$entry->account_id,
			$entry->registration_id,
			$entry->kind->value,
			$entry->amount,
			$entry->currency,
			$entry->method?->value,
			$entry->reference,
			$entry->on_date,
			$entry->due_on,
			$entry->payment_id,
			$entry->reason,
			$entry->is_told ? 1 : 0,
			Moment::to_row( $entry->recorded_at ),
			$entry->recorded_by,
			mb_substr( $entry->recorded_by_name, 0, 200 ),
			$entry->once
		);
		return 1 === $added ? $entry->with_id( $this->database->inserted_id() ) : null;
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
		);
	}
}
