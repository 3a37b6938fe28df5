<?php
/**
 * Every statement on the outbox. A message is claimed by an update that states what it expects, so that two senders never
 * take the same one; what a sender writes afterwards holds only while the claim is still its own.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use DateTimeImmutable;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Moment;

final class OutboxRepository {
	private const ROW = 'id, event_id, registration_id, message, recipient_id, to_name, to_address, state, attempts, next_attempt_at, claimed_at, offer_expires_at, last_error, fee_entry_id';

	public function __construct( private readonly Database $database ) {}

	/**
	 * Writes down the messages of one event in one statement: all of them or none, each once whoever else writes them too.
	 *
	 * @param non-empty-list<array{kind: MessageKind, id: int, name: string, address: string}> $messages What, and to which
	 *                                                                                                    account.
	 * @return int How many were new.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function add( int $event_id, int $registration_id, array $messages, DateTimeImmutable $now ): int {
		$moment = Moment::to_row( $now );
		$values = [];
		foreach ( $messages as $message ) {
			array_push(
				$values,
				"e{$event_id}:{$message['kind']->value}:{$message['id']}",
				$event_id,
				$registration_id,
				$message['kind']->value,
				$message['id'],
				mb_substr( $message['name'], 0, 200 ),
				mb_substr( $message['address'], 0, 200 ),
				OutboxState::Waiting->value,
				$moment,
				$moment
			);
		}
		$rows = implode( ', ', array_fill( 0, count( $messages ), "(%s, %d, %d, %s, %d, %s, %s, %s, %s, '', %s)" ) );
		return $this->database->write( 'INSERT IGNORE INTO {outbox} (event_key, event_id, registration_id, message, recipient_id, to_name, to_address, state, next_attempt_at, last_error, created_at) VALUES ' . $rows, ...$values );
	}

	/**
	 * Writes down the message of one entry of the ledger of fees, once whoever else writes it too.
	 *
	 * @param array{id: int, name: string, address: string} $account Whom it goes to.
	 * @return int How many were new.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function add_about_fee( int $fee_entry_id, int $registration_id, MessageKind $kind, array $account, DateTimeImmutable $now ): int {
		$moment = Moment::to_row( $now );
		return $this->database->write(
			"INSERT IGNORE INTO {outbox} (event_key, event_id, fee_entry_id, registration_id, message, recipient_id, to_name, to_address, state, next_attempt_at, last_error, created_at) VALUES (%s, 0, %d, %d, %s, %d, %s, %s, %s, %s, '', %s)",
			"f{$fee_entry_id}:{$kind->value}:{$account['id']}",
			$fee_entry_id,
			$registration_id,
			$kind->value,
			$account['id'],
			mb_substr( $account['name'], 0, 200 ),
			mb_substr( $account['address'], 0, 200 ),
			OutboxState::Waiting->value,
			$moment,
			$moment
		);
	}

	/**
	 * Which of these events have messages.
	 *
	 * @param list<int> $event_ids Events.
	 * @return list<int>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function written( array $event_ids ): array {
		return [] === $event_ids ? [] : array_map( static fn( array $row ): int => (int) $row['event_id'], $this->database->rows( 'SELECT DISTINCT event_id FROM {outbox} WHERE event_id IN (%[d])', $event_ids ) );
	}

	/**
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function find( int $id ): ?OutboxRow {
		return self::from_rows( $this->database->rows( 'SELECT ' . self::ROW . ' FROM {outbox} WHERE id = %d', $id ) )[0] ?? null;
	}

	/**
	 * Messages whose time has come, longest due first.
	 *
	 * @return list<OutboxRow>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function due( DateTimeImmutable $now, int $limit ): array {
		return self::from_rows( $this->database->rows( 'SELECT ' . self::ROW . ' FROM {outbox} WHERE state = %s AND next_attempt_at <= %s ORDER BY next_attempt_at, id LIMIT %d', OutboxState::Waiting->value, Moment::to_row( $now ), $limit ) );
	}

	/**
	 * Offers told of whose clock was not started yet.
	 *
	 * @return list<OutboxRow>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function clocks_due( int $limit ): array {
		return self::from_rows( $this->database->rows( 'SELECT ' . self::ROW . ' FROM {outbox} WHERE state = %s ORDER BY id LIMIT %d', OutboxState::ClockDue->value, $limit ) );
	}

	/**
	 * What needs looking at, newest first: given up, died midway, not taken yet.
	 *
	 * @return list<OutboxRow>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function problems( DateTimeImmutable $now, int $limit ): array {
		return self::from_rows(
			$this->database->rows(
				'SELECT ' . self::ROW . ' FROM {outbox} WHERE state = %s OR ( state = %s AND claimed_at < %s ) OR ( state = %s AND attempts > 0 ) ORDER BY id DESC LIMIT %d',
				OutboxState::Failed->value,
				OutboxState::Sending->value,
				Moment::to_row( OutboxRow::died_before( $now ) ),
				OutboxState::Waiting->value,
				$limit
			)
		);
	}

	/**
	 * How many wait, and since when the longest due one could have been tried.
	 *
	 * @return array{waiting: int, due_since: DateTimeImmutable|null}
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function waiting(): array {
		$row = $this->database->row( 'SELECT COUNT(*) AS waiting, MIN(next_attempt_at) AS due_since FROM {outbox} WHERE state = %s', OutboxState::Waiting->value );
		return [
			'waiting'   => (int) ( $row['waiting'] ?? 0 ),
			'due_since' => Moment::from_row( $row['due_since'] ?? null ),
		];
	}

	/**
	 * Takes a message to send it. False: somebody else did, or its time has not come.
	 *
	 * @param string $claim A new uuid.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function claim( int $id, string $claim, DateTimeImmutable $now ): bool {
		$moment = Moment::to_row( $now );
		return 1 === $this->database->write(
			'UPDATE {outbox} SET state = %s, claim = %s, claimed_at = %s, attempts = attempts + 1 WHERE id = %d AND state = %s AND next_attempt_at <= %s',
			OutboxState::Sending->value,
			$claim,
			$moment,
			$id,
			OutboxState::Waiting->value,
			$moment
		);
	}

	/**
	 * Notes whom the claimed message goes to, before it goes.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function address( int $id, string $claim, string $name, string $address ): void {
		$this->database->write( 'UPDATE {outbox} SET to_name = %s, to_address = %s WHERE id = %d AND claim = %s', mb_substr( $name, 0, 200 ), mb_substr( $address, 0, 200 ), $id, $claim );
	}

	/**
	 * Ends a claim: handed over, or no longer true.
	 *
	 * @param DateTimeImmutable|null $offer_expires_at The moment an offer was told to end at, UTC.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function finish( int $id, string $claim, OutboxState $state, ?DateTimeImmutable $offer_expires_at, DateTimeImmutable $now ): void {
		$this->database->write(
			"UPDATE {outbox} SET state = %s, claim = NULL, offer_expires_at = %s, handed_over_at = %s, last_error = '' WHERE id = %d AND claim = %s",
			$state->value,
			Moment::to_row( $offer_expires_at ),
			OutboxState::Dropped === $state ? null : Moment::to_row( $now ),
			$id,
			$claim
		);
	}

	/**
	 * Ends a claim the mail server did not take: again later, or given up.
	 *
	 * @param DateTimeImmutable|null $again UTC; null gives it up.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function fail( int $id, string $claim, ?DateTimeImmutable $again, string $error, DateTimeImmutable $now ): void {
		$this->database->write(
			'UPDATE {outbox} SET state = %s, claim = NULL, next_attempt_at = %s, last_error = %s WHERE id = %d AND claim = %s',
			( null === $again ? OutboxState::Failed : OutboxState::Waiting )->value,
			Moment::to_row( $again ?? $now ),
			mb_substr( $error, 0, 200 ),
			$id,
			$claim
		);
	}

	/**
	 * Notes that the clock of an offer runs.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function clock_started( int $id ): void {
		$this->database->write( 'UPDATE {outbox} SET state = %s WHERE id = %d AND state = %s', OutboxState::HandedOver->value, $id, OutboxState::ClockDue->value );
	}

	/**
	 * Lets a message that needs looking at be tried afresh, at once. False: there was nothing to try.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function try_again( int $id, DateTimeImmutable $now ): bool {
		return 1 === $this->database->write(
			'UPDATE {outbox} SET state = %s, claim = NULL, attempts = 0, next_attempt_at = %s WHERE id = %d AND ( state = %s OR ( state = %s AND claimed_at < %s ) OR ( state = %s AND attempts > 0 ) )',
			OutboxState::Waiting->value,
			Moment::to_row( $now ),
			$id,
			OutboxState::Failed->value,
			OutboxState::Sending->value,
			Moment::to_row( OutboxRow::died_before( $now ) ),
			OutboxState::Waiting->value
		);
	}

	/**
	 * A list skips a corrupt row and logs that it did (DESIGN § 5).
	 *
	 * @param list<array<string, string|null>> $rows
	 * @return list<OutboxRow>
	 */
	private static function from_rows( array $rows ): array {
		$found = [];
		foreach ( $rows as $row ) {
			try {
				$found[] = new OutboxRow(
					id: (int) $row['id'],
					event_id: (int) $row['event_id'],
					registration_id: (int) $row['registration_id'],
					kind: MessageKind::from( (string) $row['message'] ),
					recipient_id: (int) $row['recipient_id'],
					to_name: (string) $row['to_name'],
					to_address: (string) $row['to_address'],
					state: OutboxState::from( (string) $row['state'] ),
					attempts: (int) $row['attempts'],
					next_attempt_at: Moment::from_row( $row['next_attempt_at'] ) ?? throw new \UnexpectedValueException( 'A message has no time.' ),
					claimed_at: Moment::from_row( $row['claimed_at'] ),
					offer_expires_at: Moment::from_row( $row['offer_expires_at'] ),
					last_error: (string) $row['last_error'],
					fee_entry_id: null === $row['fee_entry_id'] ? null : (int) $row['fee_entry_id'],
				);
			} catch ( \UnexpectedValueException | \ValueError $corrupt ) {
				error_log( sprintf( 'mentoring-program: message %d cannot be read (%s)', (int) $row['id'], $corrupt::class ) ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
			}
		}
		return $found;
	}
}
