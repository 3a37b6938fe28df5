<?php
/**
 * What a round begins with: new groups and new people each time, written straight into the tables, so that nothing of an
 * earlier round matters.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Race;

use MentoringProgram\Shared\Database;

final class Stage {
	/**
	 * The next number for a term, a group or a person: above everything that is there.
	 */
	public static int $next = 1;

	/**
	 * The rule set that judges everybody.
	 */
	public static int $policy = 1;

	public readonly int $term;

	/**
	 * Groups by name.
	 *
	 * @var array<string, int>
	 */
	public array $groups = [];

	/**
	 * People by name.
	 *
	 * @var array<string, int>
	 */
	private array $people = [];

	/**
	 * Whose standing the round itself changes: for them, first come first served is not promised.
	 *
	 * @var list<int>
	 */
	public array $wavering = [];

	/**
	 * Groups whose capacity the round itself lowers.
	 *
	 * @var list<int>
	 */
	public array $may_overbook = [];

	public function __construct( private readonly Database $database ) {
		$this->term = self::$next++;
	}

	/**
	 * A group and who is in it.
	 *
	 * @param list<string>            $places   Who has a place.
	 * @param array<string, int|null> $offers   Who was offered one, and in how many seconds it ends; null: not handed over.
	 * @param list<string>            $waiting  Who waits, in order.
	 * @param int                     $withheld Seats kept back; they count as part of the capacity.
	 * @param list<string>            $leaving  Who asked to leave, of those with a place.
	 */
	public function group( string $name, int $capacity, array $places = [], array $offers = [], array $waiting = [], string $state = 'published', bool $begun = false, int $withheld = 0, array $leaving = [] ): self {
		$id                    = self::$next++;
		$this->groups[ $name ] = $id;
		$this->database->write(
			"INSERT INTO {groups} (id, post_id, program_id, term_id, track, minimum, capacity, summary, topics, readings, state, location_kind, location_private, location_link, timezone, first_meeting_at, created_at, updated_at)
			VALUES (%d, 0, 1, %d, 'long', 1, %d, '', '[]', '[]', %s, 'online', '', '', 'America/Vancouver', %s, %s, %s)",
			$id,
			$this->term,
			$capacity,
			$state,
			self::moment( $begun ? -86400 : 30 * 86400 ),
			self::moment( -90 * 86400 ),
			self::moment( -90 * 86400 )
		);
		$seat = 1;
		$age  = -7200;
		foreach ( $places as $person ) {
			$registration = $this->registration( $id, $person, $age++, true, in_array( $person, $leaving, true ) );
			$this->event( $registration, 'confirmed' );
			if ( in_array( $person, $leaving, true ) ) {
				$this->event( $registration, 'leave_requested' );
			}
			$this->seat( $id, $seat++, $registration, null, $this->term . ':' . $this->person( $person ) );
		}
		foreach ( $offers as $person => $seconds ) {
			$registration = $this->registration( $id, $person, $age++, false, false );
			$this->event( $registration, 'waiting' );
			$this->event( $registration, 'offered' );
			$this->seat( $id, $seat++, $registration, $seconds, null );
		}
		for ( $number = 0; $number < $withheld; $number++ ) {
			$this->database->write( 'INSERT INTO {seats} (group_id, seat_no, withheld_at) VALUES (%d, %d, %s)', $id, $seat++, self::moment( -60 ) );
		}
		while ( $seat <= $capacity ) {
			$this->database->write( 'INSERT INTO {seats} (group_id, seat_no) VALUES (%d, %d)', $id, $seat++ );
		}
		foreach ( $waiting as $person ) {
			$this->event( $this->registration( $id, $person, $age++, false, false ), 'waiting' );
		}
		return $this;
	}

	/**
	 * Puts people into the member index.
	 *
	 * @param list<string> $people Names.
	 */
	public function standing( string $standing, array $people ): self {
		foreach ( $people as $person ) {
			$this->database->write( "INSERT INTO {member_index} (user_id, standing, adapter, checked_at) VALUES (%d, %s, 'roles', %s)", $this->person( $person ), $standing, self::moment( 0 ) );
		}
		return $this;
	}

	/**
	 * Somebody with a place owed this much and has paid it.
	 *
	 * @param int $amount Minor units.
	 */
	public function paid( string $group, string $person, int $amount ): self {
		$registration = $this->database->number( 'SELECT id FROM {registrations} WHERE group_id = %d AND person_id = %d', $this->groups[ $group ], $this->person( $person ) );
		foreach ( [ 'due', 'payment' ] as $kind ) {
			$this->database->write( "INSERT INTO {fee_entries} (account_id, registration_id, kind, amount, currency, reference, on_date, reason, is_told, recorded_at, recorded_by, recorded_by_name, once_key) VALUES (%d, %d, %s, %d, 'USD', '', '2026-09-01', '', 0, %s, 0, '', %s)", $registration, $registration, $kind, $amount, self::moment( -60 ), "{$kind}:{$registration}" );
		}
		$this->database->write( "INSERT INTO {fee_accounts} (account_id, registration_id, currency, due, paid, owed, version) VALUES (%d, %d, 'USD', %d, %d, 0, 2)", $registration, $registration, $amount, $amount );
		return $this;
	}

	/**
	 * Says that the offers people have in one group are moves by the administrator from another.
	 *
	 * @param list<string> $people Names.
	 */
	public function moving( string $from, string $to, array $people ): self {
		foreach ( $people as $person ) {
			$place = $this->database->number( 'SELECT id FROM {registrations} WHERE group_id = %d AND person_id = %d', $this->groups[ $from ], $this->person( $person ) );
			$this->database->write( 'UPDATE {registrations} SET replaces_id = %d WHERE group_id = %d AND person_id = %d', $place, $this->groups[ $to ], $this->person( $person ) );
		}
		return $this;
	}

	public function person( string $name ): int {
		return $this->people[ $name ] ??= self::$next++;
	}

	/**
	 * An act of this round.
	 *
	 * @param array{number?: int, word?: string, gives_up?: string, waits?: bool, one_place?: bool, limit?: int, content?: string, skew?: int} $more What the act needs.
	 */
	public function act( ActKind $kind, string $group = '', string $person = '', array $more = [] ): Act {
		$group_id  = '' === $group ? 0 : $this->groups[ $group ];
		$person_id = '' === $person ? 0 : $this->person( $person );
		if ( ActKind::Capacity === $kind ) {
			$this->may_overbook[] = $group_id;
		}
		if ( ActKind::Standing === $kind ) {
			$this->wavering[] = $person_id;
		}
		return new Act(
			kind: $kind,
			group: $group_id,
			person: $person_id,
			number: $more['number'] ?? 0,
			word: $more['word'] ?? ( ActKind::Register === $kind ? bin2hex( random_bytes( 8 ) ) : '' ),
			gives_up: isset( $more['gives_up'] ) ? $this->groups[ $more['gives_up'] ] : null,
			waits: $more['waits'] ?? true,
			one_place: $more['one_place'] ?? true,
			term: $this->term,
			limit: $more['limit'] ?? 0,
			content: $more['content'] ?? '',
			skew: $more['skew'] ?? 0,
		);
	}

	private function registration( int $group, string $person, int $age, bool $seated, bool $leaving ): int {
		$person_id = $this->person( $person );
		$this->database->write(
			'INSERT INTO {registrations} (group_id, person_id, person_name, policy_id, queued_at, seated_at, agreed_at, leave_requested_at, request_key, request_hash, active_group_key, one_place)
			VALUES (%d, %d, %s, %d, %s, %s, %s, %s, %s, %s, %s, 1)',
			$group,
			$person_id,
			$person,
			self::$policy,
			self::moment( $age ),
			$seated ? self::moment( $age ) : null,
			self::moment( $age ),
			$leaving ? self::moment( -30 ) : null,
			bin2hex( random_bytes( 8 ) ),
			hash( 'sha256', (string) $group ),
			$group . ':' . $person_id
		);
		$id = $this->database->inserted_id();
		$this->database->write( "INSERT INTO {answers} (registration_id, document, created_at) VALUES (%d, '{}', %s)", $id, self::moment( $age ) );
		return $id;
	}

	private function seat( int $group, int $number, int $registration, ?int $seconds, ?string $place_key ): void {
		$this->database->write( 'INSERT INTO {seats} (group_id, seat_no, registration_id, offer_expires_at, place_key) VALUES (%d, %d, %d, %s, %s)', $group, $number, $registration, null === $seconds ? null : self::moment( $seconds ), $place_key );
	}

	private function event( int $registration, string $kind ): void {
		$this->database->write( "INSERT INTO {registration_events} (registration_id, kind, at, actor_id, actor_name, details) VALUES (%d, %s, %s, 0, '', '{}')", $registration, $kind, self::moment( -3600 ) );
	}

	private static function moment( int $seconds ): string {
		return gmdate( 'Y-m-d H:i:s', time() + $seconds );
	}
}
