<?php
/**
 * One attempt of an act under the lock: its moment, its groups, the events it caused, and settling. Thrown away when the
 * attempt is repeated.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Membership\MemberIndexRepository;
use MentoringProgram\Membership\Standing;
use MentoringProgram\Shared\Actor;

final class SeatAct {
	/**
	 * Groups read so far.
	 *
	 * @var array<int, SeatGroup>|null
	 */
	private ?array $groups = null;

	/**
	 * What happened, in order.
	 *
	 * @var list<RegistrationEvent>
	 */
	private array $events = [];

	private int $registration_id = 0;

	private bool $replayed = false;

	private ?Actor $actor = null;

	/**
	 * Details of the end of whoever ends with the group.
	 *
	 * @var array<string, string>
	 */
	private array $of_the_end = [];

	/**
	 * @param SeatLedger            $ledger      Statements under the lock.
	 * @param MemberIndexRepository $members     Standing of those waiting.
	 * @param OfferClock            $offer_clock How offers run.
	 * @param DateTimeImmutable     $now         Read after the lock, UTC.
	 * @param non-empty-list<int>   $group_ids   The locked groups.
	 */
	public function __construct(
		public readonly SeatLedger $ledger,
		private readonly MemberIndexRepository $members,
		private readonly OfferClock $offer_clock,
		public readonly DateTimeImmutable $now,
		private readonly array $group_ids,
	) {}

	/**
	 * Names the registration the outcome tells of.
	 */
	public function is_about( int $registration_id ): void {
		$this->registration_id = $registration_id;
	}

	/**
	 * Names who changed the group: whoever ends with it was ended by them.
	 *
	 * @param array<string, string> $details Details of that end.
	 */
	public function is_by( Actor $actor, array $details ): void {
		$this->actor      = $actor;
		$this->of_the_end = $details;
	}

	/**
	 * Says that there was nothing left to do.
	 */
	public function was_done_before(): void {
		$this->replayed = true;
	}

	public function registration_id(): int {
		return $this->registration_id;
	}

	public function is_replayed(): bool {
		return $this->replayed;
	}

	/**
	 * What happened, in order.
	 *
	 * @return list<RegistrationEvent>
	 */
	public function events(): array {
		return $this->events;
	}

	public function group( int $id ): SeatGroup {
		$this->groups ??= $this->ledger->groups( $this->group_ids );
		return $this->groups[ $id ] ?? throw new LostTransaction();
	}

	/**
	 * Ends a registration and writes down why.
	 *
	 * @param Actor|null                     $actor   Null: it followed from something else.
	 * @param array<string, int|string|bool> $details Details of the event.
	 */
	public function end( Registration $registration, EndedReason $reason, RegistrationEventKind $kind, ?Actor $actor, array $details ): void {
		$this->ledger->end( [ $registration->id ], $reason, $this->now );
		$this->record( $registration, $kind, $actor, $details );
	}

	/**
	 * Writes down what happened to a registration.
	 *
	 * @param Actor|null                     $actor   Null: it followed from something else.
	 * @param array<string, int|string|bool> $details Details of the event.
	 */
	public function record( Registration $registration, RegistrationEventKind $kind, ?Actor $actor, array $details ): void {
		$this->events[] = $this->ledger->record( $registration->id, $registration->group_id, $registration->person_id, $kind, $this->now, $actor->id ?? 0, $actor->name ?? '', $details );
	}

	/**
	 * Brings the seats of the locked groups in order after the final write (DESIGN § 7.4).
	 *
	 * @param NewRegistration|null $wish     What the newcomer asked for.
	 * @param int|null             $newcomer Registration inserted in this very transaction.
	 * @param bool                 $confirms The newcomer gets a place when reached, not an offer.
	 * @return NewcomerStanding What the newcomer came to; without one it says nothing.
	 */
	public function settle( ?NewRegistration $wish = null, ?int $newcomer = null, bool $confirms = false ): NewcomerStanding {
		$groups    = $this->groups ?? $this->ledger->groups( $this->group_ids );
		$seats     = $this->ledger->seats( $this->group_ids );
		$is_reached = SeatSettlement::reaches_queue( array_values( $groups ), $seats, $this->offer_clock, $this->now );
		$waiting   = $is_reached ? $this->ledger->waiting( $this->group_ids ) : [];
		$standings = [] === $waiting ? [] : $this->members->standings( array_values( array_unique( array_map( static fn( SeatClaim $claim ): int => $claim->person_id, $waiting ) ) ) );
		if ( null !== $wish?->by ) {
			// Whoever registers somebody else has decided about their standing, with a reason that is kept.
			$standings[ $wish->person_id ] = Standing::Current;
		}
		$claims = [];
		foreach ( $waiting as $claim ) {
			$claims[ $claim->registration_id ] = $claim;
		}
		$statuses = [];
		foreach ( $seats as $seat ) {
			if ( null !== $seat->holder && $seat->is_held() ) {
				$claims[ $seat->holder->registration_id ]   = $seat->holder;
				$statuses[ $seat->holder->registration_id ] = $seat->holder->is_seated ? RegistrationStatus::Confirmed : RegistrationStatus::Offered;
			}
		}
		$reached = [];
		foreach ( SeatSettlement::decide( array_values( $groups ), $seats, $waiting, $standings, $newcomer, $confirms, $this->offer_clock, $this->now ) as $write ) {
			$this->ledger->carry_out( $write, $this->now );
			foreach ( SeatWriteKind::End === $write->kind || SeatWriteKind::Give === $write->kind ? $write->registration_ids : [] as $id ) {
				$kind = match ( true ) {
					SeatWriteKind::End === $write->kind => EndedReason::GroupCancelled === $write->reason ? RegistrationEventKind::GroupCancelled : RegistrationEventKind::OfferExpired,
					$write->confirm => RegistrationEventKind::Confirmed,
					default => RegistrationEventKind::Offered,
				};
				$this->record_claim( $claims[ $id ], $kind, $id === $newcomer ? $wish : null, RegistrationEventKind::GroupCancelled === $kind ? [ 'was' => ( $statuses[ $id ] ?? RegistrationStatus::Waiting )->value ] + $this->of_the_end : [] );
				$reached[ $id ] = $kind;
			}
		}
		if ( null === $newcomer ) {
			return new NewcomerStanding( RegistrationStatus::Waiting, 0 );
		}
		if ( isset( $reached[ $newcomer ] ) ) {
			return new NewcomerStanding( RegistrationEventKind::Confirmed === $reached[ $newcomer ] ? RegistrationStatus::Confirmed : RegistrationStatus::Offered, 0 );
		}
		if ( null === $wish ) {
			throw new \LogicException( 'A newcomer asked for something.' );
		}
		$position = $is_reached ? count( array_filter( $waiting, static fn( SeatClaim $claim ): bool => ! isset( $reached[ $claim->registration_id ] ) ) ) : $this->ledger->count_waiting( $wish->group_id );
		$this->record_claim( new SeatClaim( $newcomer, $wish->group_id, $wish->person_id, false, false, $wish->one_place_per_term ), RegistrationEventKind::Waiting, $wish, [ 'position' => $position ] );
		return new NewcomerStanding( RegistrationStatus::Waiting, $position );
	}

	/**
	 * @param NewRegistration|null           $wish    What a newcomer asked for, or was registered for.
	 * @param array<string, int|string|bool> $details Details of the event.
	 */
	private function record_claim( SeatClaim $claim, RegistrationEventKind $kind, ?NewRegistration $wish, array $details ): void {
		$by_group       = RegistrationEventKind::GroupCancelled === $kind;
		// Whoever was registered by somebody else may never sign in: the letter that offers the place holds the link to agree.
		$details       += RegistrationEventKind::Offered === $kind && $claim->must_agree ? [ RegistrationEvent::MUST_AGREE => true ] : [];
		$this->events[] = $this->ledger->record(
			$claim->registration_id,
			$claim->group_id,
			$claim->person_id,
			$kind,
			$this->now,
			$wish->by->id ?? $wish->person_id ?? ( $by_group ? $this->actor?->id : null ) ?? 0,
			$wish->by->name ?? $wish->person_name ?? ( $by_group ? $this->actor?->name : null ) ?? '',
			$details + ( $wish->details ?? [] )
		);
	}
}
