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
	private const ROW = 'id, event_id, registration_id, about_id, message, recipient_id, to_name, to_address, corrected_address, state, attempts, next_attempt_at, claimed_at, offer_expires_at, handed_over_at, last_error, created_at';

	/**
	 * What a person may get on: given up, died midway, refused at least once. Takes the moment of OutboxRow::died_before().
	 */
	private const NOT_TAKEN = "( state = 'failed' OR ( state = 'sending' AND claimed_at < %s ) OR ( state = 'waiting' AND attempts > 0 ) )";

	public function __construct( private readonly Database $database ) {}

	/**
	 * Writes down the messages of one occasion in one statement: all of them or none, each once whoever else writes them too.
	 *
	 * @param non-empty-list<array{kind: MessageKind, id: int, name: string, address: string}> $messages What, and to which
	 *                                                                                                    account.
	 * @return int How many were new.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function add( MessageOccasion $occasion, array $messages, DateTimeImmutable $now ): int {
		$moment = Moment::to_row( $now );
		$values = [];
		foreach ( $messages as $message ) {
			array_push(
				$values,
				"{$occasion->key}:{$message['kind']->value}:{$message['id']}",
				$occasion->event_id,
				$occasion->registration_id,
				$occasion->about_id,
				$message['kind']->value,
				$message['id'],
				mb_substr( $message['name'], 0, 200 ),
				mb_substr( $message['address'], 0, 200 ),
				OutboxState::Waiting->value,
				$moment,
				$moment
			);
		}
		$rows = implode( ', ', array_fill( 0, count( $messages ), "(%s, %d, %d, %d, %s, %d, %s, %s, %s, %s, '', %s)" ) );
		return $this->database->write( 'INSERT IGNORE INTO {outbox} (event_key, event_id, registration_id, about_id, message, recipient_id, to_name, to_address, state, next_attempt_at, last_error, created_at) VALUES ' . $rows, ...$values );
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
	 * A page of a part of the outbox: what waits in the order it goes, anything else newest first.
	 *
	 * @param string $search Part of a name or an address; '' for all.
	 * @param int    $page   From 1.
	 * @return array{rows: list<OutboxRow>, total: int}
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function page( OutboxView $view, string $search, int $page, int $per_page, DateTimeImmutable $now ): array {
		[ $is_in, $values ] = self::where( $view, $now );

		$is_found = $is_in . ' AND ( to_name LIKE %s OR to_address LIKE %s )';
		$like     = '%' . addcslashes( $search, '_%\\' ) . '%';
		$values   = [ ...$values, $like, $like ];
		$order    = OutboxView::Waiting === $view ? ' ORDER BY next_attempt_at, id' : ' ORDER BY id DESC';
		return [
			'rows'  => self::from_rows( $this->database->rows( 'SELECT ' . self::ROW . ' FROM {outbox} WHERE ' . $is_found . $order . ' LIMIT %d OFFSET %d', ...[ ...$values, $per_page, ( $page - 1 ) * $per_page ] ) ),
			'total' => $this->database->number( 'SELECT COUNT(*) FROM {outbox} WHERE ' . $is_found, ...$values ),
		];
	}

	/**
	 * How many there are in a part of the outbox.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function count( OutboxView $view, DateTimeImmutable $now ): int {
		[ $is_in, $values ] = self::where( $view, $now );
		return $this->database->number( 'SELECT COUNT(*) FROM {outbox} WHERE ' . $is_in, ...$values );
	}

	/**
	 * Since when the longest due one could have been tried, UTC; null: none is due.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function due_since(): ?DateTimeImmutable {
		return Moment::from_row( $this->database->row( 'SELECT MIN(next_attempt_at) AS due_since FROM {outbox} WHERE state = %s', OutboxState::Waiting->value )['due_since'] ?? null );
	}

	/**
	 * When each kind of message was last handed over, UTC, by kind. What is older than the outbox keeps is not in it.
	 *
	 * @return array<string, DateTimeImmutable>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function last_handed_over(): array {
		$last = [];
		foreach ( $this->database->rows( 'SELECT message, MAX(handed_over_at) AS last FROM {outbox} WHERE handed_over_at IS NOT NULL GROUP BY message' ) as $row ) {
			$last[ (string) $row['message'] ] = Moment::from_row( $row['last'] );
		}
		return array_filter( $last );
	}

	/**
	 * The newest messages of a kind.
	 *
	 * @return list<OutboxRow>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function newest( MessageKind $kind, int $limit ): array {
		return self::from_rows( $this->database->rows( 'SELECT ' . self::ROW . ' FROM {outbox} WHERE message = %s AND state <> %s ORDER BY id DESC LIMIT %d', $kind->value, OutboxState::Dropped->value, $limit ) );
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
	 * Lets a message that was not taken be tried afresh, at once. False: there was nothing to try.
	 *
	 * @param string|null $address Where it goes instead of to the address of the account; null: where it went.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function try_again( int $id, ?string $address, DateTimeImmutable $now ): bool {
		return 1 === $this->database->write(
			'UPDATE {outbox} SET state = %s, claim = NULL, attempts = 0, next_attempt_at = %s, corrected_address = COALESCE( %s, corrected_address ) WHERE id = %d AND ' . self::NOT_TAKEN,
			OutboxState::Waiting->value,
			Moment::to_row( $now ),
			$address,
			$id,
			Moment::to_row( OutboxRow::died_before( $now ) )
		);
	}

	/**
	 * Ends a message that was not taken: the person was told another way. False: it needed nothing any more.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function close( int $id, DateTimeImmutable $now ): bool {
		return 1 === $this->database->write( 'UPDATE {outbox} SET state = %s, claim = NULL WHERE id = %d AND ' . self::NOT_TAKEN, OutboxState::Closed->value, $id, Moment::to_row( OutboxRow::died_before( $now ) ) );
	}

	/**
	 * Deletes what ended before a moment: handed over, closed, or no longer true. The retention job calls it.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function delete_ended_before( DateTimeImmutable $moment ): int {
		return $this->database->write(
			'DELETE FROM {outbox} WHERE state IN (%s, %s, %s) AND COALESCE( handed_over_at, created_at ) < %s',
			OutboxState::HandedOver->value,
			OutboxState::Closed->value,
			OutboxState::Dropped->value,
			Moment::to_row( $moment )
		);
	}

	/**
	 * @return array{literal-string, list<string|null>} Condition of a part and its values.
	 */
	private static function where( OutboxView $view, DateTimeImmutable $now ): array {
		$died = Moment::to_row( OutboxRow::died_before( $now ) );
		return match ( $view ) {
			OutboxView::Problems => [ "( state = 'failed' OR ( state = 'sending' AND claimed_at < %s ) )", [ $died ] ],
			OutboxView::Waiting => [ "( state = 'waiting' OR ( state = 'sending' AND claimed_at >= %s ) )", [ $died ] ],
			OutboxView::HandedOver => [ "state IN ( 'handed_over', 'clock_due' )", [] ],
		};
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
					about_id: (int) $row['about_id'],
					kind: MessageKind::from( (string) $row['message'] ),
					recipient_id: (int) $row['recipient_id'],
					to_name: (string) $row['to_name'],
					to_address: (string) $row['to_address'],
					corrected_address: (string) $row['corrected_address'],
					state: OutboxState::from( (string) $row['state'] ),
					attempts: (int) $row['attempts'],
					next_attempt_at: Moment::from_row( $row['next_attempt_at'] ) ?? throw new \UnexpectedValueException( 'A message has no time.' ),
					claimed_at: Moment::from_row( $row['claimed_at'] ),
					offer_expires_at: Moment::from_row( $row['offer_expires_at'] ),
					handed_over_at: Moment::from_row( $row['handed_over_at'] ),
					last_error: (string) $row['last_error'],
					created_at: Moment::from_row( $row['created_at'] ),
				);
			} catch ( \UnexpectedValueException | \ValueError $corrupt ) {
				error_log( sprintf( 'mentoring-program: message %d cannot be read (%s)', (int) $row['id'], $corrupt::class ) ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
			}
		}
		return $found;
	}
}
