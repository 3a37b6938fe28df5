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
		private readonly MessageRepository $messages,
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
			if ( ! MessageRules::is_by_hand( $event ) && ! $this->messages->find( $kind )->tells_of( $event->at ) ) {
				continue;
			}
			foreach ( $this->recipients( $kind, $event, $now ) as $account ) {
				$messages[] = [ 'kind' => $kind ] + $account;
			}
		}
		return [] === $messages ? 0 : $this->outbox->add( MessageOccasion::of_event( $event ), $messages, $now );
	}

	/**
	 * A message about anything, to accounts somebody else chose; those written before stay as they are.
	 *
	 * @param list<int> $people Accounts; who has none any more gets none.
	 * @return int How many were new.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function to( array $people, MessageKind $kind, MessageOccasion $occasion ): int {
		if ( $this->messages->find( $kind )->is_off ) {
			return 0;
		}
		$messages = array_map( static fn( array $account ): array => [ 'kind' => $kind ] + $account, self::accounts( array_map( static fn( int $id ): WP_User|false => get_user_by( 'id', $id ), $people ) ) );
		return [] === $messages ? 0 : $this->outbox->add( $occasion, $messages, $this->clock->now() );
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
