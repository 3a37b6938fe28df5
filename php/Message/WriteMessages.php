<?php
/**
 * Writes down the messages of an event, at once or, when a crash kept them from being written, later (DESIGN § 11). Knows
 * whom each goes to; refuses to send.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use DateTimeImmutable;
use MentoringProgram\Fee\FeeEntry;
use MentoringProgram\Fee\FeeRepository;
use MentoringProgram\Group\GroupRepository;
use MentoringProgram\Registration\RegistrationEvent;
use MentoringProgram\Registration\RegistrationRepository;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\Clock;
use WP_User;

final class WriteMessages {
	/**
	 * How far back events without messages are looked for.
	 */
	private const LOOKS_BACK = '-2 days';
	private const BATCH      = 500;

	public function __construct(
		private readonly OutboxRepository $outbox,
		private readonly FeeRepository $fees,
		private readonly RegistrationRepository $registrations,
		private readonly GroupRepository $groups,
		private readonly Capabilities $capabilities,
		private readonly Clock $clock,
	) {}

	/**
	 * The messages of one event; those written before stay as they are.
	 *
	 * @return int How many were new.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of( RegistrationEvent $event ): int {
		$now      = $this->clock->now();
		$messages = [];
		foreach ( MessageRules::follow_from( $event ) as $kind ) {
			foreach ( $this->recipients( $kind, $event, $now ) as $account ) {
				$messages[] = [ 'kind' => $kind ] + $account;
			}
		}
		return [] === $messages ? 0 : $this->outbox->add( $event->id, $event->registration_id, $messages, $now );
	}

	/**
	 * The message of one entry of the ledger of fees; one written before stays as it is.
	 *
	 * @return int How many were new.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of_fee( FeeEntry $entry ): int {
		$kind         = MessageRules::follows_from_fee( $entry );
		$registration = null === $kind ? null : $this->registrations->find( $entry->registration_id );
		if ( null === $kind || null === $registration ) {
			return 0;
		}
		$written = 0;
		foreach ( self::accounts( [ get_user_by( 'id', $registration->person_id ) ] ) as $account ) {
			$written += $this->outbox->add_about_fee( $entry->id, $entry->registration_id, $kind, $account, $this->clock->now() );
		}
		return $written;
	}

	/**
	 * The messages of entries of the last days that have none.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function missing_of_fees(): void {
		foreach ( $this->fees->told_since( $this->clock->now()->modify( self::LOOKS_BACK ), self::BATCH ) as $entry ) {
			$this->of_fee( $entry );
		}
	}

	/**
	 * The messages of events of the last days that have none.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function missing(): void {
		$since = $this->clock->now()->modify( self::LOOKS_BACK );
		do {
			$events  = $this->registrations->events_since( $since, self::BATCH );
			$written = $this->outbox->written( array_map( static fn( RegistrationEvent $event ): int => $event->id, $events ) );
			foreach ( $events as $event ) {
				if ( ! in_array( $event->id, $written, true ) ) {
					$this->of( $event );
				}
			}
			$last  = $events[ count( $events ) - 1 ] ?? null;
			$more  = self::BATCH === count( $events ) && null !== $last && $last->at > $since;
			$since = $last->at ?? $since;
		} while ( $more );
	}

	/**
	 * Those who have an account.
	 *
	 * @return list<array{id: int, name: string, address: string}>
	 */
	private function recipients( MessageKind $kind, RegistrationEvent $event, DateTimeImmutable $now ): array {
		return match ( $kind->reader() ) {
			MessageReader::Person => self::accounts( [ get_user_by( 'id', $event->person_id ) ] ),
			MessageReader::Mentors => $this->groups->leading( $event->group_id, $now ),
			MessageReader::Administrators => self::accounts( $this->capabilities->holders( Capabilities::MANAGE ) ),
		};
	}

	/**
	 * @param list<WP_User|false> $users False: somebody whose account is gone.
	 * @return list<array{id: int, name: string, address: string}>
	 */
	private static function accounts( array $users ): array {
		return array_map(
			static fn( WP_User $user ): array => [
				'id'      => $user->ID,
				'name'    => $user->display_name,
				'address' => $user->user_email,
			],
			array_values( array_filter( $users ) )
		);
	}
}
