<?php
/**
 * Reads registrations, their answers and their history. Writes nothing: whatever changes a registration or a seat goes
 * through SeatBook, under the group's lock.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Moment;

final class RegistrationRepository {
	public function __construct( private readonly Database $database ) {}

	/**
	 * One registration with its seat, null when there is none.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function find( int $id ): ?Registration {
		return $this->find_many( [ $id ] )[ $id ] ?? null;
	}

	/**
	 * Several registrations by id.
	 *
	 * @param list<int> $ids Ids.
	 * @return array<int, Registration>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function find_many( array $ids ): array {
		$found = [];
		foreach ( $this->database->rows( 'SELECT r.*, s.id AS seat_id, s.offer_expires_at FROM {registrations} r LEFT JOIN {seats} s ON s.registration_id = r.id WHERE r.id IN (%[d])', $ids ) as $row ) {
			$registration               = self::from_row( $row );
			$found[ $registration->id ] = $registration;
		}
		return $found;
	}

	/**
	 * Everything of one person, newest first, ended ones too.
	 *
	 * @return list<Registration>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of_person( int $person_id ): array {
		return self::from_rows( $this->database->rows( 'SELECT r.*, s.id AS seat_id, s.offer_expires_at FROM {registrations} r LEFT JOIN {seats} s ON s.registration_id = r.id WHERE r.person_id = %d ORDER BY r.id DESC', $person_id ) );
	}

	/**
	 * Everything of one group in the order of the queue, ended ones too.
	 *
	 * @return list<Registration>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of_group( int $group_id ): array {
		return self::from_rows( $this->database->rows( 'SELECT r.*, s.id AS seat_id, s.offer_expires_at FROM {registrations} r LEFT JOIN {seats} s ON s.registration_id = r.id WHERE r.group_id = %d ORDER BY r.queued_at, r.id', $group_id ) );
	}

	/**
	 * Everybody who has or had a place in some groups, in the order in which they got it.
	 *
	 * @param list<int> $group_ids Groups.
	 * @return list<Registration>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function seated_in( array $group_ids ): array {
		return [] === $group_ids ? [] : self::from_rows( $this->database->rows( 'SELECT r.*, s.id AS seat_id, s.offer_expires_at FROM {registrations} r LEFT JOIN {seats} s ON s.registration_id = r.id WHERE r.group_id IN (%[d]) AND r.seated_at IS NOT NULL ORDER BY r.seated_at, r.id', $group_ids ) );
	}

	/**
	 * Whether anybody ever registered in a group.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function has_any( int $group_id ): bool {
		return null !== $this->database->row( 'SELECT id FROM {registrations} WHERE group_id = %d LIMIT 1', $group_id );
	}

	/**
	 * Groups with an offer past its time, in ascending order.
	 *
	 * @param DateTimeImmutable $now Present moment, UTC.
	 * @return list<int>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function groups_with_expired_offers( DateTimeImmutable $now ): array {
		return array_map(
			static fn( array $row ): int => (int) $row['group_id'],
			$this->database->rows( 'SELECT DISTINCT group_id FROM {seats} WHERE offer_expires_at <= %s ORDER BY group_id', Moment::to_row( $now ) )
		);
	}

	/**
	 * Groups where a person waits, in ascending order.
	 *
	 * @return list<int>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function groups_waited_for( int $person_id ): array {
		return array_map(
			static fn( array $row ): int => (int) $row['group_id'],
			$this->database->rows( 'SELECT r.group_id FROM {registrations} r LEFT JOIN {seats} s ON s.registration_id = r.id WHERE r.person_id = %d AND r.ended_at IS NULL AND s.id IS NULL ORDER BY r.group_id', $person_id )
		);
	}

	/**
	 * What happened to a registration, oldest first.
	 *
	 * @return list<RegistrationEvent>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function events_of( int $registration_id ): array {
		return array_map(
			self::event_from_row( ... ),
			$this->database->rows( 'SELECT e.*, r.group_id, r.person_id FROM {registration_events} e JOIN {registrations} r ON r.id = e.registration_id WHERE e.registration_id = %d ORDER BY e.id', $registration_id )
		);
	}

	/**
	 * What happened, of some kinds, to any registration of these people, oldest first.
	 *
	 * @param non-empty-list<int>                   $person_ids Accounts.
	 * @param non-empty-list<RegistrationEventKind> $kinds      Kinds.
	 * @return list<RegistrationEvent>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function events_of_people( array $person_ids, array $kinds ): array {
		return array_map(
			self::event_from_row( ... ),
			$this->database->rows(
				'SELECT e.*, r.group_id, r.person_id FROM {registrations} r JOIN {registration_events} e ON e.registration_id = r.id WHERE r.person_id IN (%[d]) AND e.kind IN (%[s]) ORDER BY e.id',
				$person_ids,
				array_map( static fn( RegistrationEventKind $kind ): string => $kind->value, $kinds )
			)
		);
	}

	/**
	 * Holds everything of a person until the transaction ends: who else would write of them waits. Moves no seat.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed, or it was held for too long.
	 */
	public function hold( int $person_id ): void {
		$this->database->write( 'UPDATE {registrations} SET person_id = person_id WHERE person_id = %d', $person_id );
	}

	/**
	 * The end of a person's other registrations in a term by cancelled groups, before an event of theirs, oldest first.
	 *
	 * @return list<RegistrationEvent>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function cancelled_before( RegistrationEvent $event, int $term_id ): array {
		return array_map(
			self::event_from_row( ... ),
			$this->database->rows(
				'SELECT e.*, r.group_id, r.person_id FROM {registrations} r JOIN {groups} g ON g.id = r.group_id JOIN {registration_events} e ON e.registration_id = r.id
				WHERE r.person_id = %d AND r.ended_reason = %s AND g.term_id = %d AND e.kind = %s AND e.id < %d ORDER BY e.id',
				$event->person_id,
				EndedReason::GroupCancelled->value,
				$term_id,
				RegistrationEventKind::GroupCancelled->value,
				$event->id
			)
		);
	}

	/**
	 * What people were asked about changed dates, for several registrations in one query; who was asked nothing is left out.
	 *
	 * @param list<int> $ids Registrations.
	 * @return array<int, ChangedDates> By registration.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function changed_dates_of( array $ids ): array {
		$events = [];
		foreach ( [] === $ids ? [] : $this->database->rows( 'SELECT e.*, r.group_id, r.person_id FROM {registration_events} e JOIN {registrations} r ON r.id = e.registration_id WHERE e.registration_id IN (%[d]) AND e.kind IN (%s, %s) ORDER BY e.id', $ids, RegistrationEventKind::DatesChanged->value, RegistrationEventKind::CanCome->value ) as $row ) {
			$events[ (int) $row['registration_id'] ][] = self::event_from_row( $row );
		}
		return array_filter( array_map( ChangedDates::of( ... ), $events ) );
	}

	/**
	 * Notes what happened to somebody without moving a seat; what moves one is noted under the lock (SeatLedger).
	 *
	 * @param array<string, int|string|bool> $details Details of the event.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function note( Registration $registration, RegistrationEventKind $kind, DateTimeImmutable $now, Actor $actor, array $details ): RegistrationEvent {
		$this->database->write(
			'INSERT INTO {registration_events} (registration_id, kind, at, actor_id, actor_name, details) VALUES (%d, %s, %s, %d, %s, %s)',
			$registration->id,
			$kind->value,
			Moment::to_row( $now ),
			$actor->id,
			$actor->name,
			(string) json_encode( (object) $details, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE )
		);
		return new RegistrationEvent( $this->database->inserted_id(), $registration->id, $registration->group_id, $registration->person_id, $kind, $now, $actor->id, $actor->name, $details );
	}

	/**
	 * Events from a moment on, oldest first: cron finds here what a crash kept from being told.
	 *
	 * @param DateTimeImmutable $since UTC.
	 * @param int               $limit How many at most.
	 * @return list<RegistrationEvent>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function events_since( DateTimeImmutable $since, int $limit ): array {
		return array_map(
			self::event_from_row( ... ),
			$this->database->rows( 'SELECT e.*, r.group_id, r.person_id FROM {registration_events} e JOIN {registrations} r ON r.id = e.registration_id WHERE e.at >= %s ORDER BY e.at, e.id LIMIT %d', Moment::to_row( $since ), $limit )
		);
	}

	/**
	 * Texts accepted with a registration.
	 *
	 * @return list<int>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function accepted_texts( int $registration_id ): array {
		return array_map( static fn( array $row ): int => (int) $row['text_id'], $this->database->rows( 'SELECT text_id FROM {acceptances} WHERE registration_id = %d ORDER BY text_id', $registration_id ) );
	}

	/**
	 * The answers given with a registration, by question key. Private: ask Actor::reads_answers first.
	 *
	 * @return array<string, string>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function answers_of( int $registration_id ): array {
		return $this->answers_of_many( [ $registration_id ] )[ $registration_id ] ?? [];
	}

	/**
	 * The answers given with several registrations. Private likewise.
	 *
	 * @param list<int> $registration_ids Registrations.
	 * @return array<int, array<string, string>> By registration; one whose answers are deleted is left out.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function answers_of_many( array $registration_ids ): array {
		$given = [];
		foreach ( [] === $registration_ids ? [] : $this->database->rows( 'SELECT registration_id, document FROM {answers} WHERE registration_id IN (%[d])', $registration_ids ) as $row ) {
			$document = json_decode( (string) $row['document'], true );
			$answers  = [];
			foreach ( is_array( $document ) ? $document : [] as $key => $value ) {
				if ( is_string( $key ) && is_string( $value ) ) {
					$answers[ $key ] = $value;
				}
			}
			$given[ (int) $row['registration_id'] ] = $answers;
		}
		return $given;
	}

	/**
	 * A row with the columns of the registration, `seat_id` and `offer_expires_at`.
	 *
	 * @param array<string, string|null> $row Row.
	 * @throws \UnexpectedValueException|\ValueError When the row is corrupt.
	 */
	public static function from_row( array $row ): Registration {
		return new Registration(
			id: (int) $row['id'],
			group_id: (int) $row['group_id'],
			person_id: (int) $row['person_id'],
			person_name: (string) $row['person_name'],
			policy_id: (int) $row['policy_id'],
			queued_at: self::moment( $row['queued_at'] ),
			replaces_id: null === $row['replaces_id'] ? null : (int) $row['replaces_id'],
			seated_at: Moment::from_row( $row['seated_at'] ),
			agreed_at: Moment::from_row( $row['agreed_at'] ),
			leave_requested_at: Moment::from_row( $row['leave_requested_at'] ),
			mentor_told: (string) $row['mentor_told'],
			ended_at: Moment::from_row( $row['ended_at'] ),
			ended_reason: null === $row['ended_reason'] ? null : EndedReason::from( $row['ended_reason'] ),
			seat_id: null === $row['seat_id'] ? null : (int) $row['seat_id'],
			offer_expires_at: Moment::from_row( $row['offer_expires_at'] ),
		);
	}

	/**
	 * A list skips a corrupt row and logs that it did (DESIGN § 5).
	 *
	 * @param list<array<string, string|null>> $rows Rows.
	 * @return list<Registration>
	 */
	private static function from_rows( array $rows ): array {
		$registrations = [];
		foreach ( $rows as $row ) {
			try {
				$registrations[] = self::from_row( $row );
			} catch ( \UnexpectedValueException | \ValueError $corrupt ) {
				error_log( sprintf( 'mentoring-program: registration %d cannot be read (%s)', (int) $row['id'], $corrupt::class ) ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
			}
		}
		return $registrations;
	}

	/**
	 * @param array<string, string|null> $row Columns of the event, with `group_id` and `person_id` of its registration.
	 */
	private static function event_from_row( array $row ): RegistrationEvent {
		$details = json_decode( (string) $row['details'], true );
		return new RegistrationEvent(
			id: (int) $row['id'],
			registration_id: (int) $row['registration_id'],
			group_id: (int) $row['group_id'],
			person_id: (int) $row['person_id'],
			kind: RegistrationEventKind::from( (string) $row['kind'] ),
			at: self::moment( $row['at'] ),
			actor_id: (int) $row['actor_id'],
			actor_name: (string) $row['actor_name'],
			details: is_array( $details ) ? array_filter( $details, static fn( mixed $value, int|string $key ): bool => is_string( $key ) && ( is_int( $value ) || is_string( $value ) || is_bool( $value ) ), ARRAY_FILTER_USE_BOTH ) : [],
		);
	}

	private static function moment( ?string $stored ): DateTimeImmutable {
		return Moment::from_row( $stored ) ?? throw new \UnexpectedValueException( 'A moment that must be stored is missing.' );
	}
}
