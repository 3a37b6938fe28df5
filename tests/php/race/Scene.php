<?php
/**
 * The chapter in which deeds are done and cron runs: who is in it, and how a request is sent. Everything in it is made the
 * way people make it, at noon of 1 September 2026.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Race;

use MentoringProgram\Group\Group;
use MentoringProgram\Plugin;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Busy;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Tests\Chapter;
use MentoringProgram\Tests\OpenChapter;
use WP_REST_Request;
use WP_User;

/**
 * @phpstan-import-type Facts from Deed
 */
final class Scene {
	public const NOW = '2026-09-01 12:00:00 UTC';

	private ?OpenChapter $chapter = null;

	private int $manager = 0;

	public function __construct( private readonly Plugin $plugin ) {}

	/**
	 * Makes the chapter and who runs it.
	 */
	public function open(): void {
		update_option( 'timezone_string', 'America/Vancouver' );
		$this->plugin->settings()->record_site();
		$this->chapter = OpenChapter::make();
		$this->manager = $this->account( 'editor', Capabilities::ALL )->ID;
		wp_set_current_user( $this->manager );
	}

	public function chapter(): OpenChapter {
		return $this->chapter ?? throw new \LogicException( 'No chapter.' );
	}

	/**
	 * @param list<string> $capabilities Given to the account.
	 */
	public function account( string $role, array $capabilities = [] ): WP_User {
		$login = 'p' . strtolower( wp_generate_password( 14, false ) );
		$id    = wp_insert_user( [
			'user_login'   => $login,
			'user_pass'    => 'password',
			'user_email'   => "{$login}@example.org",
			'display_name' => "Person {$login}",
			'role'         => $role,
		] );
		$user  = is_int( $id ) ? new WP_User( $id ) : throw new \RuntimeException( 'No account.' );
		foreach ( $capabilities as $capability ) {
			$user->add_cap( $capability );
		}
		return $user;
	}

	/**
	 * Somebody new registers.
	 *
	 * @param array<string, mixed> $more What the form sends besides.
	 * @return array{registration: int, person: int}
	 */
	public function registered( Group $group, array $more = [] ): array {
		$person = $this->account( OpenChapter::MEMBER )->ID;
		$this->send( 'POST', 'registrations', $more + $this->chapter()->form( $group ), wp_generate_uuid4(), $person );
		return [
			'registration' => $this->number( 'SELECT id FROM {registrations} WHERE person_id = %d', $person ),
			'person'       => $person,
		];
	}

	/**
	 * Somebody with a place and a fee that is due.
	 *
	 * @return array{registration: int, person: int, key: string}
	 */
	public function place(): array {
		$place = $this->registered( $this->chapter()->group() );
		$this->plugin->write_fees()->write_collected();
		return $place + [ 'key' => wp_generate_uuid4() ];
	}

	/**
	 * @return array{registration: int, person: int, key: string, payment: int}
	 */
	public function paid_place(): array {
		$place = $this->place();
		$this->send( 'POST', "fees/{$place['registration']}/payments", self::money(), wp_generate_uuid4() );
		return $place + [ 'payment' => $this->number( "SELECT id FROM {fee_entries} WHERE registration_id = %d AND kind = 'payment'", $place['registration'] ) ];
	}

	public function led_group(): Group {
		$group = $this->plugin->save_group()->create( Chapter::form( $this->chapter()->term, $this->account( OpenChapter::MEMBER ) ), Actor::system() );
		return $this->plugin->groups()->find( $group->id ) ?? throw new \LogicException( 'No group.' );
	}

	public function meeting( Group $group, string $date ): int {
		$start = ( new \DateTimeImmutable( "{$date} 18:00", new \DateTimeZone( 'America/Vancouver' ) ) )->setTimezone( new \DateTimeZone( 'UTC' ) );
		$this->plugin->database()->write(
			"INSERT INTO {meetings} (host_kind, host_id, local_date, start_time, end_time, timezone, starts_at, ends_at, state) VALUES ('group', %d, %s, '18:00', '19:30', 'America/Vancouver', %s, %s, 'planned')",
			$group->id,
			$date,
			$start->format( 'Y-m-d H:i:s' ),
			$start->modify( '+90 minutes' )->format( 'Y-m-d H:i:s' )
		);
		return $this->plugin->database()->inserted_id();
	}

	/**
	 * Sends a request the way a browser does. A refusal is an answer; what the site could not do is not.
	 *
	 * @param array<string, mixed> $body What is sent.
	 * @param string               $key  Idempotency key.
	 * @param int                  $who  Account; 0 is who runs the program.
	 * @throws Busy When the site says: try again.
	 */
	public function send( string $method, string $route, array $body, string $key = '', int $who = 0 ): void {
		wp_set_current_user( 0 === $who ? $this->manager : $who );
		$request = new WP_REST_Request( $method, "/mentoring-program/v1/{$route}" );
		$request->set_header( 'Content-Type', 'application/json' );
		$request->set_header( 'Idempotency-Key', $key );
		$request->set_body( (string) wp_json_encode( (object) $body ) );
		$answer = rest_get_server()->dispatch( $request );
		if ( 503 === $answer->get_status() ) {
			throw new Busy();
		}
		if ( $answer->get_status() >= 400 && 409 !== $answer->get_status() ) {
			throw new \RuntimeException( "{$route} answered " . wp_json_encode( $answer->get_data() ) );
		}
	}

	/**
	 * @return array{amount: int, on_date: string, method: string, reference: string}
	 */
	public static function money(): array {
		return [
			'amount'    => 15000,
			'on_date'   => '2026-09-01',
			'method'    => 'check',
			'reference' => '2207',
		];
	}

	/**
	 * @param Facts $facts Of a place.
	 */
	public function entries( array $facts, string $kind ): int {
		return $this->number( 'SELECT COUNT(*) FROM {fee_entries} WHERE registration_id = %d AND kind = %s', (int) $facts['registration'], $kind );
	}

	public function messages( string $kind, int $person ): int {
		return $this->number( 'SELECT COUNT(*) FROM {outbox} WHERE message = %s AND recipient_id = %d', $kind, $person );
	}

	/**
	 * @param literal-string $sql Statement.
	 */
	public function number( string $sql, int|string ...$values ): int {
		return $this->plugin->database()->number( $sql, ...$values );
	}
}
