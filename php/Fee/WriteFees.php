<?php
/**
 * Writes the entries that follow from what happens to a registration: all of a request together at its end or, when a crash
 * kept them from being written, later: due when a seat becomes a place (A38), void when what is due is owed no longer. Each
 * at most once. What was paid for a cancelled group waits for another group of the term, if one is chosen in time (A36).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

use DateTimeImmutable;
use DateTimeZone;
use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupRepository;
use MentoringProgram\Program\Policy;
use MentoringProgram\Program\PolicyRepository;
use MentoringProgram\Registration\Registration;
use MentoringProgram\Registration\RegistrationEvent;
use MentoringProgram\Registration\RegistrationEventKind;
use MentoringProgram\Registration\RegistrationRepository;
use MentoringProgram\Shared\Clock;

final class WriteFees {
	/**
	 * How far back events without entries are looked for.
	 */
	private const LOOKS_BACK = '-2 days';
	private const BATCH      = 500;

	/**
	 * What happened in this request and is not written yet.
	 *
	 * @var list<RegistrationEvent>
	 */
	private array $collected = [];

	/**
	 * Rule sets read so far; they never change.
	 *
	 * @var array<int, Policy|null>
	 */
	private array $policies_read = [];

	public function __construct(
		private readonly FeeRepository $fees,
		private readonly FeeLedger $ledger,
		private readonly RegistrationRepository $registrations,
		private readonly GroupRepository $groups,
		private readonly PolicyRepository $policies,
		private readonly DateTimeZone $zone,
		private readonly Clock $clock,
	) {}

	/**
	 * Notes an event, to be written with all others at the end of the request, before letters are sent. Registering must not
	 * wait for it (P8), and a cancelled group ends everybody's places in one go.
	 */
	public function collect( RegistrationEvent $event ): void {
		if ( [] === $this->collected ) {
			add_action( 'shutdown', fn() => $this->write_collected() );
		}
		$this->collected[] = $event;
	}

	/**
	 * Writes what was collected.
	 */
	public function write_collected(): void {
		$events          = $this->collected;
		$this->collected = [];
		try {
			$this->of( ...$events );
		} catch ( \Throwable $failure ) {
			// Cron finds the events. The class and place, never the message: it could quote private text.
			error_log( sprintf( 'mentoring-program: fees were not written (%s at %s:%d)', $failure::class, basename( $failure->getFile() ), $failure->getLine() ) ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
		}
	}

	/**
	 * The entries of some events, in their order; those written before stay as they are.
	 *
	 * @return int How many were new.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of( RegistrationEvent ...$events ): int {
		$events        = array_filter( $events, self::may_matter( ... ) );
		$registrations = [] === $events ? [] : $this->registrations->find_many( self::ids( $events, static fn( RegistrationEvent $event ): int => $event->registration_id ) );
		$groups        = [] === $events ? [] : $this->groups->find_many( self::ids( $events, static fn( RegistrationEvent $event ): int => $event->group_id ) );
		$written       = 0;
		foreach ( $events as $event ) {
			$registration = $registrations[ $event->registration_id ] ?? null;
			$group        = $groups[ $event->group_id ] ?? null;
			$policy       = null === $registration ? null : $this->policy( $registration->policy_id );
			if ( null !== $registration && null !== $group && null !== $policy ) {
				$written += null === match ( FeeConsequence::of( $event, $policy->fees, $group->first_meeting_at ) ) {
					FeeConsequence::Due => $this->due( $event, $registration, $group, $policy ),
					FeeConsequence::Void => $this->void( $event ),
					FeeConsequence::None => null,
				} ? 0 : 1;
			}
		}
		return $written;
	}

	/**
	 * The entries of events of the last days that have none.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function missing(): void {
		$since = $this->clock->now()->modify( self::LOOKS_BACK );
		do {
			$events   = $this->registrations->events_since( $since, self::BATCH );
			$matter   = array_values( array_filter( $events, self::may_matter( ... ) ) );
			$happened = $this->fees->happened( array_map( self::once( ... ), $matter ) );
			$this->of( ...array_filter( $matter, static fn( RegistrationEvent $event ): bool => ! in_array( self::once( $event ), $happened, true ) ) );
			$last  = $events[ count( $events ) - 1 ] ?? null;
			$more  = self::BATCH === count( $events ) && null !== $last && $last->at > $since;
			$since = $last->at ?? $since;
		} while ( $more );
	}

	private function due( RegistrationEvent $event, Registration $registration, Group $group, Policy $policy ): ?FeeEntry {
		$gave_up = $event->details['gave_up'] ?? null;
		$account = is_int( $gave_up ) ? $this->fees->account_of( $gave_up ) : null;
		$fee     = $policy->track( $group->track )->fee ?? 0;
		$placed  = $this->day( $event->at );
		$entry   = fn( int $account_id ): FeeEntry => new FeeEntry(
			id: 0,
			account_id: $account_id,
			registration_id: $registration->id,
			kind: FeeKind::Due,
			amount: $fee,
			currency: $policy->currency,
			on_date: $placed,
			once: self::once( $event ),
			recorded_at: $this->clock->now(),
			due_on: DueDay::of( $policy->fees, $placed, $group->first_meeting_at?->setTimezone( new DateTimeZone( $group->timezone ) )->format( 'Y-m-d' ) ),
		);
		foreach ( null === $account ? $this->registrations->cancelled_before( $event, $group->term_id ) : [] as $cancelled ) {
			// The request that cancelled the group may not have come to its fees yet.
			$this->of( $cancelled );
			$kept  = $this->fees->account_of( $cancelled->registration_id );
			$asked = $this->day( $registration->queued_at );
			$added = null === $kept ? null : $this->ledger->write( $kept, static fn( array $entries ): ?FeeEntry => FeeBook::waits_for( $entries, $cancelled->registration_id, $asked, $policy->currency ) ? $entry( $kept ) : null );
			if ( null !== $added ) {
				return $added;
			}
		}
		// Nothing is due, and nothing was: there is no account. One that goes along is kept even when the new place is free.
		return 0 === $fee && null === $account ? null : $this->ledger->write( $account ?? $registration->id, static fn( array $entries ): FeeEntry => $entry( $account ?? $registration->id ) );
	}

	/**
	 * What is still due for this very registration; its account may hold other places.
	 */
	private function void( RegistrationEvent $event ): ?FeeEntry {
		$account    = $this->fees->account_of( $event->registration_id );
		$kept_until = $event->details[ RegistrationEvent::CHOOSE_BY ] ?? null;
		return null === $account ? null : $this->ledger->write(
			$account,
			function ( array $entries ) use ( $event, $account, $kept_until ): ?FeeEntry {
				$own = array_values( array_filter( $entries, static fn( FeeEntry $entry ): bool => $entry->registration_id === $event->registration_id && in_array( $entry->kind, [ FeeKind::Due, FeeKind::Void ], true ) ) );
				$due = [] === $own ? 0 : FeeBalance::of( $own )->due;
				return $due < 1 ? null : new FeeEntry(
					id: 0,
					account_id: $account,
					registration_id: $event->registration_id,
					kind: FeeKind::Void,
					amount: $due,
					currency: $own[0]->currency,
					on_date: $this->day( $event->at ),
					once: self::once( $event ),
					recorded_at: $this->clock->now(),
					kept_until: is_string( $kept_until ) ? $kept_until : null,
				);
			}
		);
	}

	private function day( DateTimeImmutable $moment ): string {
		return $moment->setTimezone( $this->zone )->format( 'Y-m-d' );
	}

	private function policy( int $id ): ?Policy {
		if ( ! array_key_exists( $id, $this->policies_read ) ) {
			$this->policies_read[ $id ] = $this->policies->find( $id );
		}
		return $this->policies_read[ $id ];
	}

	private static function may_matter( RegistrationEvent $event ): bool {
		return in_array(
			$event->kind,
			[
				RegistrationEventKind::Confirmed,
				RegistrationEventKind::Accepted,
				RegistrationEventKind::Left,
				RegistrationEventKind::LeaveConfirmed,
				RegistrationEventKind::Withdrawn,
				RegistrationEventKind::Exchanged,
				RegistrationEventKind::GroupCancelled,
			],
			true
		);
	}

	private static function once( RegistrationEvent $event ): string {
		return in_array( $event->kind, [ RegistrationEventKind::Confirmed, RegistrationEventKind::Accepted ], true )
			? FeeEntry::due_once( $event->registration_id )
			: FeeEntry::void_once( $event->registration_id );
	}

	/**
	 * @param array<RegistrationEvent>            $events
	 * @param callable( RegistrationEvent ): int $id
	 * @return list<int>
	 */
	private static function ids( array $events, callable $id ): array {
		return array_values( array_unique( array_map( $id, $events ) ) );
	}
}
