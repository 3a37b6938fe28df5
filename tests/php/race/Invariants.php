<?php
/**
 * The one checker of DESIGN § 7: reads what a round left behind and names every promise that is broken. Asked after every
 * race and fault.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Race;

use MentoringProgram\Fee\FeeRepository;
use MentoringProgram\Shared\Database;

/**
 * @phpstan-type Row array<string, string|null>
 */
final class Invariants {
	private const FIRST  = [ 'confirmed', 'offered', 'waiting' ];
	private const ENDING = [
		'left'            => 'left',
		'leave_confirmed' => 'left',
		'withdrawn'       => 'withdrawn',
		'declined'        => 'declined',
		'offer_expired'   => 'offer_expired',
		'exchanged'       => 'exchanged',
		'group_cancelled' => 'group_cancelled',
	];

	/**
	 * Promises found broken.
	 *
	 * @var list<string>
	 */
	private array $broken = [];

	public function __construct( private readonly Database $database ) {}

	/**
	 * Every broken promise of a round; none when all is well.
	 *
	 * @param list<Result> $results What people were told.
	 * @return list<string>
	 */
	public function broken( Stage $stage, array $results ): array {
		$this->broken  = [];
		$ids           = array_values( $stage->groups );
		$groups        = $this->by_id( $this->database->rows( 'SELECT * FROM {groups} WHERE id IN (%[d])', $ids ) );
		$registrations = $this->by_id( $this->database->rows( 'SELECT * FROM {registrations} WHERE group_id IN (%[d]) ORDER BY queued_at, id', $ids ) );
		$seats         = $this->database->rows( 'SELECT * FROM {seats} WHERE group_id IN (%[d]) ORDER BY group_id, seat_no', $ids );
		$standings     = array_column( $this->database->rows( 'SELECT m.user_id, m.standing FROM {member_index} m WHERE m.user_id IN (SELECT person_id FROM {registrations} WHERE group_id IN (%[d]))', $ids ), 'standing', 'user_id' );
		$events        = $this->database->rows( 'SELECT e.* FROM {registration_events} e JOIN {registrations} r ON r.id = e.registration_id WHERE r.group_id IN (%[d]) ORDER BY e.id', $ids );
		$written       = $this->database->rows( 'SELECT r.id, COUNT(DISTINCT a.registration_id) AS answers, COUNT(t.id) AS texts FROM {registrations} r LEFT JOIN {answers} a ON a.registration_id = r.id LEFT JOIN {acceptances} t ON t.registration_id = r.id WHERE r.group_id IN (%[d]) GROUP BY r.id', $ids );

		$seat_of = $this->check_seats( $seats, $registrations, $groups );
		$this->check_people( $registrations, $seat_of );
		foreach ( $groups as $group ) {
			$this->check_group( $group, $seats, $registrations, $seat_of, $standings, $stage );
		}
		$this->check_events( $registrations, $events, $seat_of );
		$this->check_fees();
		foreach ( $written as $row ) {
			$this->must( '1' === $row['answers'] && in_array( $row['texts'], [ '0', '2' ], true ), 'registration %d has %d answers and %d acceptances', $row['id'], $row['answers'], $row['texts'] );
		}
		$this->check_told( $registrations, $results, $events );
		return $this->broken;
	}

	/**
	 * Everything a person needs to understand a broken round.
	 */
	public function describe( Stage $stage ): string {
		$ids  = array_values( $stage->groups );
		$text = '';
		foreach ( [
			'groups'        => $this->database->rows( 'SELECT id, term_id, state, capacity, first_meeting_at, seats_version FROM {groups} WHERE id IN (%[d])', $ids ),
			'seats'         => $this->database->rows( 'SELECT * FROM {seats} WHERE group_id IN (%[d]) ORDER BY group_id, seat_no', $ids ),
			'registrations' => $this->database->rows( 'SELECT id, group_id, person_id, queued_at, replaces_id, seated_at, ended_at, ended_reason, leave_requested_at FROM {registrations} WHERE group_id IN (%[d]) ORDER BY group_id, queued_at, id', $ids ),
			'events'        => $this->database->rows( 'SELECT e.id, e.registration_id, e.kind, e.details FROM {registration_events} e JOIN {registrations} r ON r.id = e.registration_id WHERE r.group_id IN (%[d]) ORDER BY e.id', $ids ),
		] as $name => $rows ) {
			$text .= "    {$name}\n";
			foreach ( array_slice( $rows, 0, 40 ) as $row ) {
				$text .= '      ' . implode( ', ', array_map( static fn( string $key, ?string $value ): string => "{$key} " . ( $value ?? '–' ), array_keys( $row ), $row ) ) . "\n";
			}
		}
		return $text;
	}

	/**
	 * One seat per registration; no seat held by somebody who ended, is gone or is elsewhere; places and offers marked so.
	 *
	 * @param list<Row>       $seats         Seats.
	 * @param array<int, Row> $registrations Registrations.
	 * @param array<int, Row> $groups        Groups.
	 * @return array<int, Row> Seat by registration.
	 */
	private function check_seats( array $seats, array $registrations, array $groups ): array {
		$seat_of = [];
		foreach ( $seats as $seat ) {
			$holder = (int) $seat['registration_id'];
			if ( 0 === $holder ) {
				$this->must( null === $seat['offer_expires_at'] && null === $seat['offer_seconds_left'] && null === $seat['place_key'], 'free seat %d carries something', $seat['id'] );
				continue;
			}
			$registration = $registrations[ $holder ] ?? null;
			$this->must( ! isset( $seat_of[ $holder ] ), 'registration %d holds two seats', $holder );
			$this->must( null !== $registration && $registration['group_id'] === $seat['group_id'], 'seat %d is held from elsewhere', $seat['id'] );
			$this->must( null === ( $registration['ended_at'] ?? null ), 'seat %d is held by ended registration %d', $seat['id'], $holder );
			$this->must( null === $seat['withheld_at'], 'seat %d is held and kept back', $seat['id'] );
			$seat_of[ $holder ] = $seat;
			if ( null === $registration ) {
				continue;
			}
			$group = $groups[ (int) $seat['group_id'] ] ?? [];
			if ( null !== $registration['seated_at'] ) {
				$key = '1' === $registration['one_place'] ? $group['term_id'] . ':' . $registration['person_id'] : null;
				$this->must( $key === $seat['place_key'], 'place %d has the key %s instead of %s', $seat['id'], $seat['place_key'] ?? 'none', $key ?? 'none' );
				$this->must( null === $seat['offer_expires_at'] && null === $seat['offer_seconds_left'], 'place %d would expire', $seat['id'] );
			} else {
				$this->must( null === $seat['place_key'], 'offer %d has a place key', $seat['id'] );
				$this->must( 'on_hold' !== $group['state'] || null === $seat['offer_expires_at'], 'the clock of offer %d runs on hold', $seat['id'] );
				$this->must( 'on_hold' === $group['state'] || null === $seat['offer_seconds_left'], 'the clock of offer %d stands still', $seat['id'] );
			}
		}
		return $seat_of;
	}

	/**
	 * Told "confirmed" is a seat; one active registration per person and group; one place per person and term; a place that
	 * moves is had before or after, never twice and never nowhere.
	 *
	 * @param array<int, Row> $registrations Registrations.
	 * @param array<int, Row> $seat_of       Seat by registration.
	 */
	private function check_people( array $registrations, array $seat_of ): void {
		$active = [];
		$places = [];
		$moves  = [];
		foreach ( $registrations as $id => $registration ) {
			$ended = null !== $registration['ended_at'];
			$this->must( $ended === ( null !== $registration['ended_reason'] ), 'registration %d has half an end', $id );
			$this->must( $ended === ( null === $registration['active_group_key'] ), 'registration %d has the wrong active key', $id );
			if ( $ended ) {
				continue;
			}
			$who = $registration['group_id'] . ':' . $registration['person_id'];
			$this->must( ! isset( $active[ $who ] ), 'person and group %s are registered twice', $who );
			$active[ $who ] = true;
			$moved          = (int) $registration['replaces_id'];
			$this->must( 0 === $moved || ! isset( $moves[ $moved ] ), 'place %d is moved to two groups at once', $moved );
			$this->must( 0 === $moved || null === $registration['seated_at'] || null !== ( $registrations[ $moved ]['ended_at'] ?? null ), 'registration %d was moved from place %d, which still stands', $id, $moved );
			$moves[ $moved ] = true;
			if ( null !== $registration['seated_at'] ) {
				$this->must( isset( $seat_of[ $id ] ), 'registration %d was told "confirmed" and has no seat', $id );
				if ( '1' === $registration['one_place'] ) {
					$this->must( ! isset( $places[ (string) $registration['person_id'] ] ), 'person %d has two places in the term', $registration['person_id'] );
					$places[ (string) $registration['person_id'] ] = true;
				}
			}
		}
	}

	/**
	 * Never more than the capacity unless overbooked by the administrator; no idle seat; first come, first served.
	 *
	 * @param Row                    $group         Group.
	 * @param list<Row>              $seats         Seats.
	 * @param array<int, Row>        $registrations Registrations in order of the queue.
	 * @param array<int, Row>        $seat_of       Seat by registration.
	 * @param array<int|string, string|null> $standings Standing by person.
	 */
	private function check_group( array $group, array $seats, array $registrations, array $seat_of, array $standings, Stage $stage ): void {
		$own      = array_filter( $seats, static fn( array $seat ): bool => $seat['group_id'] === $group['id'] );
		$held     = array_filter( $own, static fn( array $seat ): bool => null !== $seat['registration_id'] );
		$idle     = array_filter( $own, static fn( array $seat ): bool => null === $seat['registration_id'] && null === $seat['withheld_at'] );
		$capacity = (int) $group['capacity'];
		$this->must( count( $held ) <= $capacity || in_array( (int) $group['id'], $stage->may_overbook, true ), 'group %d gave %d of %d seats', $group['id'], count( $held ), $capacity );
		$this->must( count( $own ) === max( $capacity, count( $held ) ) || [] === $own, 'group %d has %d seat rows for %d places', $group['id'], count( $own ), $capacity );
		$waiting_before = null;
		$people_waiting = 0;
		foreach ( $registrations as $id => $registration ) {
			if ( $registration['group_id'] !== $group['id'] || null !== $registration['ended_at'] ) {
				continue;
			}
			$this->must( 'cancelled' !== $group['state'], 'registration %d lives in a cancelled group', $id );
			$person = (int) $registration['person_id'];
			if ( isset( $seat_of[ $id ] ) ) {
				$this->must( null === $waiting_before, 'registration %d has a seat, %d was there before and waits', $id, $waiting_before );
				continue;
			}
			if ( in_array( $standings[ $person ] ?? 'unknown', [ 'current', 'unknown' ], true ) ) {
				++$people_waiting;
				if ( ! in_array( $person, $stage->wavering, true ) ) {
					$waiting_before ??= $id;
				}
			}
		}
		$this->must( [] === $idle || 0 === $people_waiting || 'published' !== $group['state'] || count( $held ) > $capacity, 'group %d has %d free seats while %d people wait', $group['id'], count( $idle ), $people_waiting );
	}

	/**
	 * Every change is told once, nothing else is.
	 *
	 * @param array<int, Row> $registrations Registrations.
	 * @param list<Row>       $events        Events in order.
	 * @param array<int, Row> $seat_of       Seat by registration.
	 */
	private function check_events( array $registrations, array $events, array $seat_of ): void {
		$kinds = array_fill_keys( array_keys( $registrations ), [] );
		foreach ( $events as $event ) {
			$kinds[ (int) $event['registration_id'] ][] = (string) $event['kind'];
		}
		foreach ( $registrations as $id => $registration ) {
			$own   = $kinds[ $id ];
			$count = array_count_values( $own );
			$seats = ( $count['confirmed'] ?? 0 ) + ( $count['accepted'] ?? 0 );
			$ends  = array_values( array_intersect_key( self::ENDING, $count ) );
			$this->must( in_array( $own[0] ?? '', self::FIRST, true ), 'registration %d began with %s', $id, $own[0] ?? 'nothing' );
			$this->must( [] === array_filter( $count, static fn( int $times ): bool => $times > 1 ), 'registration %d was told something twice: %s', $id, implode( ', ', $own ) );
			$this->must( ( null === $registration['seated_at'] ? 0 : 1 ) === $seats, 'registration %d was told of %d places', $id, $seats );
			$this->must( ( null === $registration['ended_at'] ? [] : [ $registration['ended_reason'] ] ) === $ends, 'registration %d ended as %s and was told %s', $id, $registration['ended_reason'] ?? 'nothing', implode( ', ', $ends ) );
			$this->must( ( null === $registration['leave_requested_at'] ) === ! isset( $count['leave_requested'] ), 'the request of registration %d to leave is half told', $id );
			if ( isset( $seat_of[ $id ] ) && null === $registration['seated_at'] ) {
				$this->must( isset( $count['offered'] ), 'registration %d does not know of its offer', $id );
			}
		}
	}

	/**
	 * What people were told is so, and what is so they were told, unless their process died.
	 *
	 * @param array<int, Row> $registrations Registrations.
	 * @param list<Result>    $results       What people were told.
	 * @param list<Row>       $events        Events in order.
	 */
	private function check_told( array $registrations, array $results, array $events ): void {
		$confirmed = [];
		$died      = false;
		$told      = [];
		$all       = array_merge( ...array_map( static fn( Result $result ): array => $result->told, $results ) );
		$stored    = array_map( 'intval', array_column( $this->database->rows( 'SELECT id FROM {registration_events} WHERE id IN (%[d])', $all ), 'id' ) );
		foreach ( $results as $result ) {
			$died = $died || 'died' === $result->outcome;
			$this->must( 'error' !== $result->outcome && 'busy' !== $result->outcome, 'this reached a person: %s', $result->describe() );
			foreach ( $result->told as $event ) {
				$this->must( ! in_array( $event, $told, true ), 'event %d was told twice', $event );
				$this->must( in_array( $event, $stored, true ), 'event %d was told and is not so', $event );
				$told[] = $event;
			}
			if ( 0 === $result->registration ) {
				continue;
			}
			$registration = $registrations[ $result->registration ] ?? null;
			$this->must( null !== $registration, 'somebody was told of registration %d, which is not there', $result->registration );
			if ( 'confirmed' === $result->outcome ) {
				$confirmed[ $result->registration ] = true;
				$this->must( null !== ( $registration['seated_at'] ?? null ), 'registration %d was told "confirmed" and has no place', $result->registration );
			}
			if ( 'ended' === $result->outcome ) {
				$this->must( null !== ( $registration['ended_at'] ?? null ), 'registration %d was told it ended', $result->registration );
			}
		}
		$registering = array_filter( $results, static fn( Result $result ): bool => ActKind::Register === $result->act->kind );
		if ( $died || [] === $registering ) {
			return;
		}
		foreach ( $events as $event ) {
			$id = (int) $event['registration_id'];
			if ( 'confirmed' === $event['kind'] && '0' !== $event['actor_id'] && ! isset( $confirmed[ $id ] ) ) {
				$ended = null !== $registrations[ $id ]['ended_at'];
				$this->must( $ended, 'registration %d has a place nobody was told of', $id );
			}
		}
	}

	private function must( bool $holds, string $sentence, int|string|null ...$values ): void {
		if ( ! $holds ) {
			$this->broken[] = vsprintf( $sentence, $values );
		}
	}

	/**
	 * @param list<Row> $rows Rows with an id.
	 * @return array<int, Row>
	 */
	private function by_id( array $rows ): array {
		$by_id = [];
		foreach ( $rows as $row ) {
			$by_id[ (int) $row['id'] ] = $row;
		}
		return $by_id;
	}

	/**
	 * What stands beside an account is what its entries come to, and no more was returned than was paid.
	 */
	private function check_fees(): void {
		foreach ( ( new FeeRepository( $this->database ) )->accounts_to_mend() as $account_id ) {
			$this->broken[] = "account {$account_id} does not come to what stands beside it";
		}
		foreach ( $this->database->rows( 'SELECT account_id, paid FROM {fee_accounts} WHERE paid < 0' ) as $row ) {
			$this->broken[] = "of account {$row['account_id']} more was returned than paid";
		}
	}
}
