<?php
/**
 * The statements that run under the lock: every read an act decides by, every write to `seats` and `registrations`.
 * Made by SeatTransaction for one attempt. Each write demands the marker and the state it expects, and counts its rows.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Group\GroupState;
use MentoringProgram\Shared\AuditAct;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Moment;

final class SeatLedger {
	/**
	 * @param Database $database  Database.
	 * @param string   $marker    What the session variable must hold.
	 * @param bool     $is_repeat An earlier attempt may have done everything already.
	 */
	public function __construct(
		private readonly Database $database,
		private readonly string $marker,
		public readonly bool $is_repeat,
	) {}

	/**
	 * The locked groups.
	 *
	 * @param non-empty-list<int> $ids Groups.
	 * @return array<int, SeatGroup> By id.
	 * @throws LostTransaction When one is not there.
	 */
	public function groups( array $ids ): array {
		$groups = [];
		foreach ( $this->database->rows( 'SELECT g.id, g.term_id, g.state, g.capacity, g.first_meeting_at, ( SELECT MAX(r.queued_at) FROM {registrations} r WHERE r.group_id = g.id ) AS newest_at FROM {groups} g WHERE g.id IN (%[d]) AND @settle = %s ORDER BY g.id', $ids, $this->marker ) as $row ) {
			$groups[ (int) $row['id'] ] = new SeatGroup( (int) $row['id'], (int) $row['term_id'], GroupState::from( (string) $row['state'] ), (int) $row['capacity'], Moment::from_row( $row['first_meeting_at'] ), Moment::from_row( $row['newest_at'] ) );
		}
		if ( count( $groups ) !== count( $ids ) ) {
			throw new LostTransaction();
		}
		return $groups;
	}

	/**
	 * Every seat of the groups, with who holds it.
	 *
	 * @param non-empty-list<int> $group_ids Groups.
	 * @return list<Seat>
	 */
	public function seats( array $group_ids ): array {
		return array_map(
			static fn( array $row ): Seat => new Seat(
				(int) $row['seat_group'],
				(int) $row['seat_no'],
				null === $row['holder'] ? null : (int) $row['holder'],
				null === $row['id'] ? null : self::claim( $row ),
				Moment::from_row( $row['offer_expires_at'] ),
				null === $row['offer_seconds_left'] ? null : (int) $row['offer_seconds_left'],
				null !== $row['withheld_at'],
				$row['place_key'],
			),
			$this->database->rows(
				'SELECT s.group_id AS seat_group, s.seat_no, s.registration_id AS holder, s.offer_expires_at, s.offer_seconds_left, s.withheld_at, s.place_key,
					r.id, r.group_id, r.person_id, r.seated_at, r.ended_at, r.one_place, r.agreed_at, r.past_standing
				FROM {seats} s LEFT JOIN {registrations} r ON r.id = s.registration_id
				WHERE s.group_id IN (%[d]) ORDER BY s.group_id, s.seat_no',
				$group_ids
			)
		);
	}

	/**
	 * Everybody without a seat in the groups, in order of the queue.
	 *
	 * @param non-empty-list<int> $group_ids Groups.
	 * @return list<SeatClaim>
	 */
	public function waiting( array $group_ids ): array {
		return array_map(
			self::claim( ... ),
			$this->database->rows(
				'SELECT r.id, r.group_id, r.person_id, r.seated_at, r.ended_at, r.one_place, r.agreed_at, r.past_standing
				FROM {registrations} r LEFT JOIN {seats} s ON s.registration_id = r.id AND s.group_id = r.group_id
				WHERE r.group_id IN (%[d]) AND r.ended_at IS NULL AND s.id IS NULL ORDER BY r.group_id, r.queued_at, r.id',
				$group_ids
			)
		);
	}

	/**
	 * How many there are of them in one group.
	 */
	public function count_waiting( int $group_id ): int {
		return $this->database->number( 'SELECT ( SELECT COUNT(*) FROM {registrations} WHERE group_id = %d AND ended_at IS NULL ) - ( SELECT COUNT(*) FROM {seats} s JOIN {registrations} r ON r.id = s.registration_id WHERE s.group_id = %d AND r.ended_at IS NULL ) AS waiting', $group_id, $group_id );
	}

	/**
	 * One registration with its seat as it is under the lock.
	 */
	public function registration( int $id ): ?Registration {
		$row = $this->database->row( 'SELECT r.*, s.id AS seat_id, s.offer_expires_at FROM {registrations} r LEFT JOIN {seats} s ON s.registration_id = r.id WHERE r.id = %d', $id );
		return null === $row ? null : RegistrationRepository::from_row( $row );
	}

	/**
	 * Whether the policy that judged a registration allows one place a term (A26).
	 */
	public function is_one_place( int $registration_id ): bool {
		return 1 === $this->database->number( 'SELECT one_place FROM {registrations} WHERE id = %d', $registration_id );
	}

	/**
	 * What a person has: everything active, and what the request key stands on.
	 *
	 * @return list<PersonClaim>
	 */
	public function of_person( int $person_id, string $request_key = '' ): array {
		return array_map(
			static fn( array $row ): PersonClaim => new PersonClaim( RegistrationRepository::from_row( $row ), (int) $row['term_id'], Moment::from_row( $row['first_meeting_at'] ), Moment::from_row( $row['last_meeting_at'] ), (string) $row['title'], '1' === $row['same_key'], (string) $row['request_hash'] ),
			$this->database->rows(
				'SELECT r.*, s.id AS seat_id, s.offer_expires_at, g.term_id, g.first_meeting_at, g.last_meeting_at, p.post_title AS title,
					CASE WHEN r.request_key = %s THEN 1 ELSE 0 END AS same_key
				FROM {registrations} r
				JOIN {groups} g ON g.id = r.group_id
				LEFT JOIN {posts} p ON p.ID = g.post_id
				LEFT JOIN {seats} s ON s.registration_id = r.id
				WHERE r.person_id = %d AND ( r.ended_at IS NULL OR r.request_key = %s )
				ORDER BY r.id',
				$request_key,
				$person_id,
				$request_key
			)
		);
	}

	/**
	 * Inserts a registration behind everybody who waits, with its answers, its acceptances and what was passed over for it.
	 *
	 * @param SeatGroup $group As it was read under the lock.
	 * @return int|null Its id; null when the group takes nobody: not published, or in another term by now.
	 * @throws LostTransaction When the rest could not be written with it.
	 */
	public function insert( NewRegistration $wish, SeatGroup $group, DateTimeImmutable $now ): ?int {
		$moment = (string) Moment::to_row( $now );
		$agreed = $wish->awaits_agreement() ? null : ( Moment::to_row( $wish->agreed_at ) ?? $moment );
		$count  = $this->database->write(
			"INSERT INTO {registrations} (group_id, person_id, person_name, policy_id, queued_at, replaces_id, agreed_at, request_key, request_hash, active_group_key, one_place, past_standing)
			SELECT g.id, %d, %s, %d, %s, %d, %s, %s, %s, %s, %d, %d FROM {groups} g WHERE g.id = %d AND g.term_id = %d AND g.state = 'published' AND @settle = %s",
			$wish->person_id,
			$wish->person_name,
			$wish->policy_id,
			max( $moment, (string) Moment::to_row( $group->newest_at ) ),
			$wish->replaces_id,
			$agreed,
			$wish->request_key,
			$wish->request_hash,
			$wish->group_id . ':' . $wish->person_id,
			$wish->one_place_per_term ? 1 : 0,
			$wish->is_past_standing() ? 1 : 0,
			$wish->group_id,
			$wish->term_id,
			$this->marker
		);
		if ( 1 !== $count ) {
			return null;
		}
		$id = $this->database->inserted_id();
		$this->must( 1, 'INSERT INTO {answers} (registration_id, document, created_at) SELECT r.id, %s, %s FROM {registrations} r WHERE r.id = %d AND @settle = %s', (string) json_encode( (object) $wish->answers, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE ), $moment, $id );
		if ( [] !== $wish->text_ids ) {
			$this->accept_texts( $id, $wish->person_id, $wish->text_ids, $wish->agreed_at ?? $now );
		}
		if ( null !== $wish->overrides && null !== $wish->by ) {
			$this->must(
				1,
				'INSERT INTO {audit} (at, actor_id, actor_name, act, object, object_id, person_id, details) SELECT %s, %d, %s, %s, %s, r.id, r.person_id, %s FROM {registrations} r WHERE r.id = %d AND @settle = %s',
				$moment,
				$wish->by->id,
				mb_substr( $wish->by->name, 0, 200 ),
				AuditAct::RuleOverridden->value,
				'registration',
				(string) json_encode( $wish->overrides, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE ),
				$id
			);
		}
		return $id;
	}

	/**
	 * Notes that texts were accepted with a registration.
	 *
	 * @param non-empty-list<int> $text_ids Texts.
	 */
	public function accept_texts( int $registration_id, int $person_id, array $text_ids, DateTimeImmutable $at ): void {
		$this->must( count( $text_ids ), 'INSERT INTO {acceptances} (registration_id, person_id, text_id, accepted_at) SELECT %d, %d, t.id, %s FROM {texts} t WHERE t.id IN (%[d]) AND @settle = %s', $registration_id, $person_id, Moment::to_row( $at ), $text_ids );
	}

	/**
	 * Notes that the person agreed to everything asked.
	 */
	public function agree( int $registration_id, DateTimeImmutable $at ): void {
		$this->must( 1, 'UPDATE {registrations} SET agreed_at = %s WHERE id = %d AND agreed_at IS NULL AND ended_at IS NULL AND @settle = %s', Moment::to_row( $at ), $registration_id );
	}

	/**
	 * Ends registrations that have not ended.
	 *
	 * @param non-empty-list<int> $ids Registrations.
	 */
	public function end( array $ids, EndedReason $reason, DateTimeImmutable $now ): void {
		$this->must( count( $ids ), 'UPDATE {registrations} SET ended_at = %s, ended_reason = %s, active_group_key = NULL WHERE id IN (%[d]) AND ended_at IS NULL AND @settle = %s', Moment::to_row( $now ), $reason->value, $ids );
	}

	/**
	 * Makes an offer, or a newcomer's claim, a place.
	 */
	public function seat( int $id, DateTimeImmutable $now ): void {
		$this->must( 1, 'UPDATE {registrations} SET seated_at = %s WHERE id = %d AND seated_at IS NULL AND ended_at IS NULL AND @settle = %s', Moment::to_row( $now ), $id );
	}

	/**
	 * Notes a request to leave (A49).
	 */
	public function ask_to_leave( int $id, string $mentor_told, DateTimeImmutable $now ): void {
		$this->must( 1, 'UPDATE {registrations} SET leave_requested_at = %s, mentor_told = %s WHERE id = %d AND leave_requested_at IS NULL AND ended_at IS NULL AND @settle = %s', Moment::to_row( $now ), $mentor_told, $id );
	}

	public function set_capacity( int $group_id, int $capacity ): void {
		// The version makes it one changed row even when the capacity stays.
		$this->must( 1, 'UPDATE {groups} SET capacity = %d, seats_version = seats_version + 1 WHERE id = %d AND @settle = %s', $capacity, $group_id );
	}

	public function set_state( int $group_id, GroupState $state, ?string $on_hold_until, DateTimeImmutable $now ): void {
		$this->must( 1, 'UPDATE {groups} SET state = %s, on_hold_until = %s, updated_at = %s, seats_version = seats_version + 1 WHERE id = %d AND @settle = %s', $state->value, $on_hold_until, Moment::to_row( $now ), $group_id );
	}

	/**
	 * Lets go of the seats kept back.
	 *
	 * @return int How many there were.
	 */
	public function release_withheld( int $group_id ): int {
		return $this->database->write( 'UPDATE {seats} SET withheld_at = NULL WHERE group_id = %d AND withheld_at IS NOT NULL AND registration_id IS NULL AND @settle = %s', $group_id, $this->marker );
	}

	/**
	 * Starts the clock of an offer that has none; while its group is on hold only the seconds are noted.
	 */
	public function start_clock( int $registration_id, ?DateTimeImmutable $expires_at, ?int $seconds_left ): void {
		$this->must(
			1,
			'UPDATE {seats} SET offer_expires_at = %s, offer_seconds_left = %d WHERE registration_id = %d AND offer_expires_at IS NULL AND offer_seconds_left IS NULL
				AND EXISTS ( SELECT 1 FROM {registrations} r WHERE r.id = %d AND r.seated_at IS NULL AND r.ended_at IS NULL ) AND @settle = %s',
			Moment::to_row( $expires_at ),
			$seconds_left,
			$registration_id,
			$registration_id
		);
	}

	/**
	 * Whether an offer's clock was started, running or standing still.
	 */
	public function has_clock( int $registration_id ): bool {
		return 0 < $this->database->number( 'SELECT COUNT(*) FROM {seats} WHERE registration_id = %d AND ( offer_expires_at IS NOT NULL OR offer_seconds_left IS NOT NULL )', $registration_id );
	}

	/**
	 * Carries out what settling decided.
	 */
	public function carry_out( SeatWrite $write, DateTimeImmutable $now ): void {
		$number       = $write->numbers[0] ?? 0;
		$registration = $write->registration_ids[0] ?? 0;
		match ( $write->kind ) {
			SeatWriteKind::End => [] === $write->registration_ids || null === $write->reason ? throw new \LogicException( 'Nobody to end.' ) : $this->end( $write->registration_ids, $write->reason, $now ),
			SeatWriteKind::Release => $this->must(
				1,
				'UPDATE {seats} SET withheld_at = %s, registration_id = NULL, offer_expires_at = NULL, offer_seconds_left = NULL, place_key = NULL WHERE group_id = %d AND seat_no = %d AND registration_id = %d AND @settle = %s',
				$write->withhold ? Moment::to_row( $now ) : null,
				$write->group_id,
				$number,
				$registration
			),
			SeatWriteKind::Place => $this->must( 1, 'UPDATE {seats} SET offer_expires_at = NULL, offer_seconds_left = NULL, place_key = %s WHERE group_id = %d AND seat_no = %d AND registration_id = %d AND @settle = %s', $write->place_key, $write->group_id, $number, $registration ),
			SeatWriteKind::StopClock => $this->must( 1, 'UPDATE {seats} SET offer_seconds_left = %d, offer_expires_at = NULL WHERE group_id = %d AND seat_no = %d AND registration_id = %d AND offer_expires_at IS NOT NULL AND @settle = %s', $write->seconds_left, $write->group_id, $number, $registration ),
			SeatWriteKind::RunClock => $this->must( 1, 'UPDATE {seats} SET offer_seconds_left = NULL, offer_expires_at = %s WHERE group_id = %d AND seat_no = %d AND registration_id = %d AND offer_seconds_left IS NOT NULL AND @settle = %s', Moment::to_row( $write->expires_at ), $write->group_id, $number, $registration ),
			SeatWriteKind::Add => $this->add_seats( $write->group_id, $write->numbers ),
			SeatWriteKind::Remove => $this->must( count( $write->numbers ), 'DELETE FROM {seats} WHERE group_id = %d AND seat_no IN (%[d]) AND registration_id IS NULL AND @settle = %s', $write->group_id, $write->numbers ),
			SeatWriteKind::Give => $this->give( $write->group_id, $number, $registration, $write->confirm, $write->place_key, $now ),
		};
	}

	/**
	 * Writes an event in the same transaction, so that nothing that happened is ever untold.
	 *
	 * @param array<string, int|string|bool> $details Details of the event.
	 */
	public function record( int $registration_id, int $group_id, int $person_id, RegistrationEventKind $kind, DateTimeImmutable $now, int $actor_id, string $actor_name, array $details ): RegistrationEvent {
		$this->must(
			1,
			'INSERT INTO {registration_events} (registration_id, kind, at, actor_id, actor_name, details) SELECT r.id, %s, %s, %d, %s, %s FROM {registrations} r WHERE r.id = %d AND @settle = %s',
			$kind->value,
			Moment::to_row( $now ),
			$actor_id,
			$actor_name,
			(string) json_encode( (object) $details, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE ),
			$registration_id
		);
		return new RegistrationEvent( $this->database->inserted_id(), $registration_id, $group_id, $person_id, $kind, $now, $actor_id, $actor_name, $details );
	}

	/**
	 * @param list<int> $numbers Seat numbers.
	 */
	private function add_seats( int $group_id, array $numbers ): void {
		$rows = implode( ' UNION ALL ', array_fill( 0, count( $numbers ), 'SELECT %d AS seat_no' ) );
		$this->must( count( $numbers ), 'INSERT INTO {seats} (group_id, seat_no) SELECT g.id, n.seat_no FROM ( ' . $rows . ' ) n CROSS JOIN {groups} g WHERE g.id = %d AND @settle = %s', ...[ ...$numbers, $group_id ] );
	}

	private function give( int $group_id, int $number, int $registration_id, bool $confirm, ?string $place_key, DateTimeImmutable $now ): void {
		$this->must(
			1,
			'UPDATE {seats} SET registration_id = %d, place_key = %s WHERE group_id = %d AND seat_no = %d AND registration_id IS NULL AND withheld_at IS NULL
				AND EXISTS ( SELECT 1 FROM {registrations} r WHERE r.id = %d AND r.ended_at IS NULL AND r.group_id = %d ) AND @settle = %s',
			$registration_id,
			$place_key,
			$group_id,
			$number,
			$registration_id,
			$group_id
		);
		if ( $confirm ) {
			$this->seat( $registration_id, $now );
		}
	}

	/**
	 * Runs a write that ends with the marker, and believes it only when it touched exactly these rows.
	 *
	 * @param literal-string                               $sql       Statement; its last placeholder is the marker.
	 * @param int|string|float|null|list<int>|list<string> ...$values Values in order, without the marker.
	 * @throws LostTransaction When it touched other rows than expected.
	 */
	private function must( int $expected, string $sql, int|string|float|array|null ...$values ): void {
		$values[] = $this->marker;
		if ( $expected !== $this->database->write( $sql, ...$values ) ) {
			throw new LostTransaction();
		}
	}

	/**
	 * @param array<string, string|null> $row Columns of the registration.
	 */
	private static function claim( array $row ): SeatClaim {
		return new SeatClaim( (int) $row['id'], (int) $row['group_id'], (int) $row['person_id'], null !== $row['seated_at'], null !== $row['ended_at'], 1 === (int) $row['one_place'], null === $row['agreed_at'], 1 === (int) $row['past_standing'] );
	}
}
