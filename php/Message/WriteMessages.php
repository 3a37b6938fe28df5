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
use MentoringProgram\Group\GroupMentor;
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
			foreach ( $this->recipients( $kind, $event, $now ) as $user ) {
				$messages[] = [
					'kind'         => $kind,
					'recipient_id' => $user->ID,
					'name'         => $user->display_name,
					'address'      => $user->user_email,
				];
			}
		}
		return [] === $messages ? 0 : $this->outbox->add( $event->id, $event->registration_id, $messages, $now );
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
	 * @return list<WP_User>
	 */
	private function recipients( MessageKind $kind, RegistrationEvent $event, DateTimeImmutable $now ): array {
		return match ( $kind->reader() ) {
			MessageReader::Person => self::users( [ $event->person_id ] ),
			MessageReader::Mentors => self::users( $this->mentors( $event->group_id, $now ) ),
			MessageReader::Administrators => $this->capabilities->holders( Capabilities::MANAGE ),
		};
	}

	/**
	 * @return list<int>
	 */
	private function mentors( int $group_id, DateTimeImmutable $now ): array {
		$mentors = array_filter( $this->groups->find( $group_id )->mentors ?? [], static fn( GroupMentor $mentor ): bool => $mentor->leads_at( $now ) );
		return array_values( array_map( static fn( GroupMentor $mentor ): int => $mentor->user_id, $mentors ) );
	}

	/**
	 * @param list<int> $user_ids
	 * @return list<WP_User> Those who still have an account.
	 */
	private static function users( array $user_ids ): array {
		return array_values( array_filter( array_map( static fn( int $id ): WP_User|false => get_user_by( 'id', $id ), $user_ids ) ) );
	}
}
