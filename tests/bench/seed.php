<?php
/**
 * What is measured on: the demo chapter, made larger. Runs inside the site; prints what the measuring side needs to know
 * as JSON. People and registrations are written straight into the tables, in few statements, so that it takes seconds.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

use MentoringProgram\Group\GroupPostType;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Database;

/**
 * Larger than a chapter will ever be.
 */
final class Seed {
	private readonly Database $database;

	public function __construct() {
		$this->database = mentoring_program()->database();
	}

	/**
	 * A term as open as the demo's, with copies of its groups, and a page that shows it and nothing else.
	 *
	 * @return array{path: string, groups: list<int>}
	 */
	public function term( string $name, int $groups, int $capacity ): array {
		$this->database->write(
			'INSERT INTO {terms} (program_id, name, starts_on, ends_on, opens_at, closes_at, timezone, message_soon, message_open, message_closed, updated_at)
			SELECT t.program_id, %s, t.starts_on, t.ends_on, t.opens_at, t.closes_at, t.timezone, t.message_soon, t.message_open, t.message_closed, t.updated_at
			FROM {terms} t WHERE t.id = ( SELECT MIN(g.term_id) FROM {groups} g )',
			$name
		);
		$term  = $this->database->inserted_id();
		$demo  = array_map( static fn( array $row ): int => (int) $row['id'], $this->database->rows( "SELECT id FROM {groups} WHERE state = 'published' AND term_id = ( SELECT MIN(term_id) FROM {groups} ) ORDER BY id LIMIT 4" ) );
		$made  = [];
		for ( $number = 0; $number < $groups; $number++ ) {
			$made[] = $this->copy( $demo[ $number % count( $demo ) ], $term, $capacity );
		}
		$post = wp_insert_post(
			[
				'post_type'    => 'page',
				'post_status'  => 'publish',
				'post_name'    => sanitize_title( $name ),
				'post_title'   => $name,
				'post_content' => '<!-- wp:mentoring-program/group-catalog {"term":' . $term . '} /-->',
			]
		);
		return [
			'path'   => (string) wp_parse_url( (string) get_permalink( $post ), PHP_URL_PATH ),
			'groups' => $made,
		];
	}

	/**
	 * A page with all four blocks.
	 *
	 * @return string Its path.
	 */
	public function everything(): string {
		$blocks = array_map( static fn( string $name ): string => "<!-- wp:mentoring-program/{$name} /-->", [ 'term-status', 'group-catalog', 'registration-form', 'my-mentoring' ] );
		$post   = wp_insert_post(
			[
				'post_type'    => 'page',
				'post_status'  => 'publish',
				'post_name'    => 'everything',
				'post_title'   => 'Everything',
				'post_content' => implode( "\n", $blocks ),
			]
		);
		return (string) wp_parse_url( (string) get_permalink( $post ), PHP_URL_PATH );
	}

	/**
	 * Members with a session each, as browsers would have them.
	 *
	 * @return list<array{cookie: string, nonce: string}>
	 */
	public function members( int $count ): array {
		$sessions = [];
		for ( $number = 0; $number < $count; $number++ ) {
			$sessions[] = self::session(
				(int) wp_insert_user(
					[
						'user_login'   => 'bench' . $number,
						'user_pass'    => 'password',
						'user_email'   => "bench{$number}@example.org",
						'display_name' => 'Member ' . $number,
						'role'         => MentoringProgram\Demo\DemoPeople::ROLE,
					]
				)
			);
		}
		return $sessions;
	}

	/**
	 * Somebody's cookie and nonce.
	 *
	 * @return array{cookie: string, nonce: string}
	 */
	public static function session( int $user_id ): array {
		$until                       = time() + DAY_IN_SECONDS;
		$token                       = WP_Session_Tokens::get_instance( $user_id )->create( $until );
		$cookie                      = wp_generate_auth_cookie( $user_id, $until, 'logged_in', $token );
		$_COOKIE[ LOGGED_IN_COOKIE ] = $cookie;
		wp_set_current_user( $user_id );
		return [
			'cookie' => LOGGED_IN_COOKIE . '=' . rawurlencode( $cookie ) . '; ' . AUTH_COOKIE . '=' . rawurlencode( wp_generate_auth_cookie( $user_id, $until, 'auth', $token ) ),
			'nonce'  => wp_create_nonce( 'wp_rest' ),
		];
	}

	/**
	 * Registrations of many years: two in three ended, the others with a place or waiting.
	 *
	 * @param list<int> $groups Where they are.
	 */
	public function registrations( int $count, array $groups ): void {
		global $wpdb;
		$first = 1 + (int) $wpdb->get_var( "SELECT MAX(ID) FROM {$wpdb->users}" );
		$people = intdiv( $count, count( $groups ) );
		foreach ( array_chunk( range( 0, $people - 1 ), 1000 ) as $chunk ) {
			$rows = array_map( static fn( int $n ): string => sprintf( "(%d, 'past%d', '', 'past%d', 'past%d@example.org', '2020-01-01', 'Past member %d')", $first + $n, $n, $n, $n, $n ), $chunk );
			$wpdb->query( "INSERT INTO {$wpdb->users} (ID, user_login, user_pass, user_nicename, user_email, user_registered, display_name) VALUES " . implode( ',', $rows ) );
		}
		$table = $wpdb->prefix . 'mentoring_registrations';
		foreach ( $groups as $index => $group ) {
			foreach ( array_chunk( range( 0, $people - 1 ), 1000 ) as $chunk ) {
				$rows = array_map(
					static function ( int $n ) use ( $first, $group, $index ): string {
						$ended = 0 !== $n % 3;
						$at    = gmdate( 'Y-m-d H:i:s', 1577836800 + $index * 86400 + $n );
						return sprintf(
							"(%d, %d, 'Past member %d', 1, '%s', %s, '%s', %s, %s, 'k%d', '%s', %s, 1)",
							$group,
							$first + $n,
							$n,
							$at,
							1 === $n % 2 ? "'{$at}'" : 'NULL',
							$at,
							$ended ? "'{$at}'" : 'NULL',
							$ended ? "'left'" : 'NULL',
							$group,
							hash( 'sha256', (string) $n ),
							$ended ? 'NULL' : "'{$group}:" . ( $first + $n ) . "'"
						);
					},
					$chunk
				);
				$wpdb->query( "INSERT INTO {$table} (group_id, person_id, person_name, policy_id, queued_at, seated_at, agreed_at, ended_at, ended_reason, request_key, request_hash, active_group_key, one_place) VALUES " . implode( ',', $rows ) );
			}
		}
		$wpdb->query( "INSERT INTO {$wpdb->prefix}mentoring_seats (group_id, seat_no, registration_id, place_key) SELECT group_id, 1000 + id, id, CONCAT('bench:', id) FROM {$table} WHERE group_id IN (" . implode( ',', $groups ) . ') AND ended_at IS NULL AND seated_at IS NOT NULL' );
		$wpdb->query( "ANALYZE TABLE {$table}, {$wpdb->prefix}mentoring_seats, {$wpdb->users}" );
	}

	/**
	 * Payments of one account, all on one day.
	 *
	 * @param string $day Y-m-d.
	 */
	public function payments( int $count, string $day ): void {
		global $wpdb;
		$registration = (int) $wpdb->get_var( "SELECT MIN(id) FROM {$wpdb->prefix}mentoring_registrations" );
		foreach ( array_chunk( range( 1, $count ), 1000 ) as $chunk ) {
			$rows = array_map( static fn( int $n ): string => sprintf( "(%d, %d, '%s', 'bench:%s:%d', 'payment', 15000, 'USD', '2207', '', 0, '%s 12:00:00', 1, 'Treasurer')", $registration, $registration, $day, $day, $n, $day ), $chunk );
			$wpdb->query( "INSERT INTO {$wpdb->prefix}mentoring_fee_entries (account_id, registration_id, on_date, once_key, kind, amount, currency, reference, reason, is_told, recorded_at, recorded_by, recorded_by_name) VALUES " . implode( ',', $rows ) );
		}
		$wpdb->query( "ANALYZE TABLE {$wpdb->prefix}mentoring_fee_entries" );
	}

	/**
	 * What an eligible person sends to register.
	 *
	 * @return array<string, mixed>
	 */
	public function form( int $group_id ): array {
		$group  = mentoring_program()->groups()->find( $group_id ) ?? throw new LogicException( 'No group.' );
		$policy = mentoring_program()->policies()->in_force( $group->program_id, mentoring_program()->policy_day()->today() ) ?? throw new LogicException( 'No rule set.' );
		$track  = $policy->track( $group->track ) ?? throw new LogicException( 'No track.' );
		return [
			'group'             => $group_id,
			'answers'           => [
				'sees_clients'        => 'yes',
				'coursework_finished' => 'yes',
				'practice_start'      => gmdate( 'Y-m', time() - 5 * YEAR_IN_SECONDS ),
				'intern'              => 'no',
			],
			'agreements'        => array_map( static fn( object $agreement ): int => $agreement->text_id, $policy->agreements_for( $track ) ),
			'attends_all_dates' => true,
			'accept_waiting'    => true,
		];
	}

	private function copy( int $from, int $term, int $capacity ): int {
		$group = mentoring_program()->groups()->find( $from ) ?? throw new LogicException( 'No group.' );
		$post  = (int) wp_insert_post(
			[
				'post_type'   => GroupPostType::NAME,
				'post_status' => 'publish',
				'post_title'  => $group->title,
			]
		);
		$this->database->write(
			'INSERT INTO {groups} (post_id, program_id, term_id, track, minimum, capacity, summary, topics, readings, state, location_kind, location_public, location_members, location_private, location_link, timezone, first_meeting_at, last_meeting_at, created_at, updated_at)
			SELECT %d, g.program_id, %d, g.track, 1, %d, g.summary, g.topics, g.readings, g.state, g.location_kind, g.location_public, g.location_members, g.location_private, g.location_link, g.timezone, g.first_meeting_at, g.last_meeting_at, g.created_at, g.updated_at FROM {groups} g WHERE g.id = %d',
			$post,
			$term,
			$capacity,
			$from
		);
		$id = $this->database->inserted_id();
		update_post_meta( $post, GroupPostType::META, $id );
		$this->database->write( 'INSERT INTO {group_mentors} (group_id, user_id, name, role, from_at) SELECT %d, m.user_id, m.name, m.role, m.from_at FROM {group_mentors} m WHERE m.group_id = %d', $id, $from );
		$this->database->write( "INSERT INTO {meetings} (host_kind, host_id, local_date, start_time, end_time, timezone, starts_at, ends_at, state) SELECT m.host_kind, %d, m.local_date, m.start_time, m.end_time, m.timezone, m.starts_at, m.ends_at, m.state FROM {meetings} m WHERE m.host_kind = 'group' AND m.host_id = %d", $id, $from );
		mentoring_program()->seat_book()->change_capacity( $id, $capacity, Actor::system() );
		return $id;
	}
}
