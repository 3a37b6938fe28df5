<?php
/**
 * Hands over what is due. Each message is claimed first, so that two senders never send one twice; one that fails keeps the
 * others from nothing (fault 18). The clock of an offer starts once its message was handed over, never before.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use MentoringProgram\Registration\SeatBook;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Settings;
use Throwable;

final class SendMessages {
	private const BATCH = 50;

	/**
	 * Seconds a run may take: from cron or after the answer has gone out, and while somebody waits for it.
	 */
	public const UNHURRIED = 20;
	public const HURRIED   = 3;

	private bool $is_asked_for = false;

	public function __construct(
		private readonly OutboxRepository $outbox,
		private readonly ComposeLetter $compose,
		private readonly MailServer $server,
		private readonly SeatBook $seats,
		private readonly Settings $settings,
		private readonly Clock $clock,
	) {}

	/**
	 * Sends at the end of this request, after its answer has gone out where PHP can do that.
	 */
	public function at_the_end(): void {
		if ( $this->is_asked_for ) {
			return;
		}
		$this->is_asked_for = true;
		add_action(
			'shutdown',
			function (): void {
				$this->is_asked_for = false;
				try {
					$this->due( self::let_the_answer_go() ? self::UNHURRIED : self::HURRIED );
				} catch ( Throwable $failure ) {
					self::log( 'messages were not sent', $failure );
				}
			},
			20
		);
	}

	/**
	 * Sends what is due. On a copy of the site nothing is (a copy never writes to members).
	 *
	 * @param int $seconds No new message is begun after this long.
	 * @return int How many were handed over.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function due( int $seconds ): int {
		if ( $this->settings->is_copy() ) {
			return 0;
		}
		$end = microtime( true ) + $seconds;
		foreach ( $this->outbox->clocks_due( self::BATCH ) as $row ) {
			$this->start_clock( $row );
		}
		$sent = 0;
		foreach ( $this->outbox->due( $this->clock->now(), self::BATCH ) as $row ) {
			if ( microtime( true ) >= $end ) {
				break;
			}
			$sent += $this->send( $row ) ? 1 : 0;
		}
		return $sent;
	}

	private function send( OutboxRow $row ): bool {
		$claim = wp_generate_uuid4();
		if ( ! $this->outbox->claim( $row->id, $claim, $this->clock->now() ) ) {
			return false;
		}
		try {
			$letter = $this->compose->of( $row );
			if ( null === $letter ) {
				$this->outbox->finish( $row->id, $claim, OutboxState::Dropped, null, $this->clock->now() );
				return false;
			}
			$this->outbox->address( $row->id, $claim, $letter->name, $letter->address );
			$wrong = $this->server->hand_over( $letter );
		} catch ( Throwable $failure ) {
			self::log( "message {$row->id} could not be written", $failure );
			$letter = null;
			$wrong  = __( 'The message could not be written. The log of the site says why.', 'mentoring-program' );
		}
		$now = $this->clock->now();
		if ( null !== $wrong || null === $letter ) {
			$this->outbox->fail( $row->id, $claim, Backoff::next( $row->attempts + 1, $now ), (string) $wrong, $now );
			return false;
		}
		// From here on it is out: whatever fails now, it is not sent again.
		$until = $letter->offer_expires_at;
		$this->outbox->finish( $row->id, $claim, null === $until ? OutboxState::HandedOver : OutboxState::ClockDue, $until, $now );
		$told = null === $until ? null : $this->outbox->find( $row->id );
		if ( null !== $told ) {
			$this->start_clock( $told );
		}
		return true;
	}

	/**
	 * A clock that cannot be started now is started by the next run, at the moment the letter named.
	 */
	private function start_clock( OutboxRow $row ): void {
		try {
			if ( null !== $row->offer_expires_at ) {
				$this->seats->start_offer_clock( $row->registration_id, $row->offer_expires_at );
			}
			$this->outbox->clock_started( $row->id );
		} catch ( NotFound ) {
			$this->outbox->clock_started( $row->id );
		} catch ( Throwable $failure ) {
			self::log( "the clock of the offer told of in message {$row->id} was not started", $failure );
		}
	}

	private static function let_the_answer_go(): bool {
		foreach ( [ 'fastcgi_finish_request', 'litespeed_finish_request' ] as $finish ) {
			if ( function_exists( $finish ) ) {
				return false !== $finish();
			}
		}
		return false;
	}

	private static function log( string $what, Throwable $failure ): void {
		// The class and place, never the message: it could quote private text.
		error_log( sprintf( 'mentoring-program: %s (%s at %s:%d)', $what, $failure::class, basename( $failure->getFile() ), $failure->getLine() ) ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
	}
}
