<?php
/**
 * One booted WordPress process of a race: waits for the barrier, does its acts through the plugin's own use cases, and is
 * struck where its acts say so. A filter in front of every statement counts, dawdles and kills.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Race;

use MentoringProgram\Fee\FeeIntent;
use MentoringProgram\Fee\FeeKind;
use MentoringProgram\Group\GroupState;
use MentoringProgram\Plugin;
use MentoringProgram\Registration\NewRegistration;
use MentoringProgram\Registration\RegistrationEvent;
use MentoringProgram\Registration\SeatOutcome;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Busy;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Shared\TooMany;

final class Worker {
	private const PATIENCE = 4;

	private ?Act $act = null;

	private int $statements = 0;

	/**
	 * Events told during the act.
	 *
	 * @var list<int>
	 */
	private array $told = [];

	/**
	 * @param Plugin     $plugin     The plugin.
	 * @param Connection $connection This process's connection.
	 * @param RaceClock  $clock      This process's clock.
	 * @param Naive      $naive      The controls.
	 * @param Deeds      $deeds      What is done outside the seats.
	 * @param list<int>  $texts      Texts to accept.
	 */
	public function __construct(
		private readonly Plugin $plugin,
		private readonly Connection $connection,
		private readonly RaceClock $clock,
		private readonly Naive $naive,
		private readonly Deeds $deeds,
		private readonly array $texts,
	) {}

	/**
	 * Serves until the socket closes.
	 *
	 * @param resource $socket Lines of JSON in and out.
	 */
	public function serve( $socket ): void {
		add_filter( 'query', $this->before_statement( ... ) );
		add_action( 'mentoring_program_registration_event', function ( RegistrationEvent $event ): void {
			$this->told[] = $event->id;
		} );
		while ( false !== ( $line = fgets( $socket ) ) ) {
			$order = json_decode( $line, true, 8, JSON_THROW_ON_ERROR );
			if ( ! is_array( $order ) || ! is_array( $order['acts'] ?? null ) || ! is_int( $order['seed'] ?? null ) || ! is_float( $order['at'] ?? null ) ) {
				throw new \UnexpectedValueException( 'An order is not readable.' );
			}
			mt_srand( $order['seed'] );
			$acts = array_map( static fn( mixed $act ): Act => Act::from_json( (string) json_encode( $act, JSON_THROW_ON_ERROR ) ), array_values( $order['acts'] ) );
			while ( microtime( true ) < $order['at'] ) {
				// The barrier: everybody starts at the same microsecond.
				continue;
			}
			foreach ( $acts as $act ) {
				fwrite( $socket, $this->perform( $act )->to_json() . "\n" );
			}
		}
	}

	private function perform( Act $act ): Result {
		$this->statements  = 0;
		$this->told        = [];
		$this->clock->skew = $act->skew;
		$this->act         = $act;
		for ( $again = 0; ; $again++ ) {
			$result = $this->attempt( $act, $again );
			// SQLite gives its lock to whoever happens to look: who was told "busy" does as told and asks once more.
			if ( 'busy' !== $result->outcome || ! $this->connection->is_sqlite() || $again > self::PATIENCE ) {
				$this->act = null;
				return $result;
			}
		}
	}

	private function attempt( Act $act, int $again ): Result {
		try {
			$outcome = $this->carry_out( $act );
			return $outcome instanceof SeatOutcome
				? $this->result( $act, $outcome->registration->status( $this->clock->now() )->value, registration: $outcome->registration->id, replayed: $outcome->replayed, again: $again )
				: $this->result( $act, $outcome );
		} catch ( Refused $refusal ) {
			return $this->result( $act, 'refused', (string) $refusal->reason->value, facts: $refusal->facts );
		} catch ( TooMany ) {
			return $this->result( $act, 'refused', 'too_many' );
		} catch ( NotFound ) {
			return $this->result( $act, 'nothing' );
		} catch ( Busy ) {
			return $this->result( $act, 'busy' );
		} catch ( \Throwable $error ) {
			return $this->result( $act, 'error', sprintf( '%s: %s at %s:%d', $error::class, $error->getMessage(), basename( $error->getFile() ), $error->getLine() ) );
		}
	}

	/**
	 * @param array<string, mixed> $facts Facts of a refusal.
	 */
	private function result( Act $act, string $outcome, string $detail = '', int $registration = 0, bool $replayed = false, array $facts = [], int $again = 0 ): Result {
		return new Result( $act, $outcome, $detail, $registration, $replayed, $facts, $this->statements, $this->told, $again );
	}

	private function carry_out( Act $act ): SeatOutcome|string {
		$book   = $this->plugin->seat_book();
		$member = new Actor( $act->person, 'Person ' . $act->person );
		$admin  = Actor::system();
		switch ( $act->kind ) {
			case ActKind::Register:
				return $book->register( $this->wish( $act ) );
			case ActKind::Leave:
				return $book->leave( $this->registration_in( $act->group, $act->person ), $member );
			case ActKind::Withdraw:
				return $book->withdraw( $this->registration_in( $act->group, $act->person ), $admin );
			case ActKind::ConfirmLeave:
				return $book->confirm_leave( $this->registration_in( $act->group, $act->person ), $admin );
			case ActKind::Accept:
				return $book->accept( $this->registration_in( $act->group, $act->person ), null === $act->gives_up ? null : $this->registration_in( $act->gives_up, $act->person ), $member );
			case ActKind::Decline:
				return $book->decline( $this->registration_in( $act->group, $act->person ), $member );
			case ActKind::Capacity:
				$book->change_capacity( $act->group, $act->number, $admin );
				return 'done';
			case ActKind::State:
				$book->change_state( $act->group, GroupState::from( $act->word ), null, $admin );
				return 'done';
			case ActKind::OfferWithheld:
				$book->offer_withheld( $act->group, $admin );
				return 'done';
			case ActKind::Expire:
				$book->expire_due();
				return 'done';
			case ActKind::StartClock:
				$book->start_offer_clock( $this->registration_in( $act->group, $act->person ), $this->clock->now()->modify( sprintf( '%+d seconds', $act->number ) ) );
				return 'done';
			case ActKind::Standing:
				$this->plugin->database()->write( 'UPDATE {member_index} SET standing = %s WHERE user_id = %d', $act->word, $act->person );
				$book->settle_person( $act->person );
				return 'done';
			case ActKind::Refund:
				$this->plugin->make_exception()->make( FeeKind::Refund, $this->registration_in( $act->group, $act->person ), new FeeIntent( $act->number, '2026-09-01', $act->word, reason: 'Paid twice' ), $admin );
				return 'done';
			case ActKind::Move:
				return $this->plugin->move_registration()->move( $this->registration_in( (int) $act->gives_up, $act->person ), $act->group, $admin );
			case ActKind::Take:
				$this->plugin->rate_limit()->take( 'race', $act->word, $act->number, DAY_IN_SECONDS );
				return 'done';
			case ActKind::Deed:
				wp_cache_flush();
				/** @var array<string, int|string> $facts */
				$facts = json_decode( $act->content, true, 8, JSON_THROW_ON_ERROR );
				( $this->deeds->all()[ $act->word ]->do )( $facts );
				return 'done';
			case ActKind::Cron:
				wp_cache_flush();
				do_action( 'mentoring_program_minute' );
				return 'done';
			case ActKind::Install:
				wp_cache_flush();
				$this->plugin->installer()->install();
				return 'done';
			case ActKind::Change:
				wp_cache_flush();
				$this->plugin->settings()->change( [ $act->word => Changes::value( $act->word, $act->number ) ] );
				return 'done';
			case ActKind::NaiveSend:
				return $this->naive->send_what_is_due();
			case ActKind::NaiveInstall:
				return $this->naive->take_the_step();
			case ActKind::NaiveChange:
				wp_cache_flush();
				return $this->naive->read_all_then_write_all( $act->word, $act->number );
			case ActKind::NaiveTake:
				return $this->naive->read_then_write( $act->number );
			case ActKind::NaiveCount:
				return $this->naive->count_then_insert( $act->number, $act->person );
			case ActKind::NaiveHead:
				return $this->naive->leave_then_claim_for_head( $act->person );
			case ActKind::NaiveRefund:
				return $this->naive->look_then_return( $act->number );
			case ActKind::NaiveMove:
				return $this->naive->move_to_a_free_chair( $act->person );
		}
	}

	private function wish( Act $act ): NewRegistration {
		return new NewRegistration(
			group_id: $act->group,
			term_id: $act->term,
			person_id: $act->person,
			person_name: 'Person ' . $act->person,
			policy_id: Stage::$policy,
			answers: [ 'sees_clients' => 'yes' ],
			text_ids: $this->texts,
			accept_waiting: $act->waits,
			request_key: $act->word,
			request_hash: hash( 'sha256', $act->group . $act->content ),
			one_place_per_term: $act->one_place,
			waits_per_term: $act->limit,
		);
	}

	/**
	 * The newest registration of the person in the group: what a click on their page names.
	 */
	private function registration_in( int $group, int $person ): int {
		return $this->plugin->database()->number( 'SELECT id FROM {registrations} WHERE group_id = %d AND person_id = %d ORDER BY id DESC LIMIT 1', $group, $person );
	}

	private function before_statement( string $sql ): string {
		$act = $this->act;
		// Dying before a statement that only reads is dying before the next one that writes.
		if ( null === $act || ( in_array( $act->kind, [ ActKind::Deed, ActKind::Install ], true ) && 1 !== preg_match( '/^\s*(INSERT|UPDATE|DELETE|REPLACE|COMMIT|CREATE|ALTER|DROP)/i', $sql ) ) ) {
			return $sql;
		}
		++$this->statements;
		if ( $act->dies === $this->statements ) {
			posix_kill( posix_getpid(), SIGKILL );
		}
		if ( in_array( $this->statements, $act->kills, true ) ) {
			$this->connection->kill();
		}
		// Two cores rarely cut in where it hurts: every statement dawdles a little, by the seed.
		if ( 0 === mt_rand( 0, 2 ) ) {
			usleep( mt_rand( 0, 900 ) );
		}
		return $sql;
	}
}
