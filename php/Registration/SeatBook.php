<?php
/**
 * Every act that changes who holds which seat (DESIGN § 7): register, leave, accept, decline, withdraw, capacity, state,
 * expiry, standing. Each is one transaction under the lock of its groups; events are told after it is known to be
 * committed. Decides no eligibility and no window: rules did that before.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use Closure;
use DateTimeImmutable;
use MentoringProgram\Group\GroupState;
use MentoringProgram\Group\SeatKeeper;
use MentoringProgram\Membership\MemberIndexRepository;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Busy;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Refused;

final class SeatBook implements SeatKeeper {
	public function __construct(
		private readonly SeatTransaction $transaction,
		private readonly RegistrationRepository $registrations,
		private readonly MemberIndexRepository $members,
		private readonly OfferClock $offer_clock,
		private readonly Clock $clock,
	) {}

	/**
	 * Asks for a place: confirmed, offered or waiting. The same key answers with the registration as it is now, and so does the
	 * same move: a place moves to one group at a time.
	 *
	 * @throws Refused  key_reused, key_spent, already_registered, group_not_open, group_cancelled, group_on_hold,
	 *                  full (facts: position), too_many_waits, move_offered (facts: name), already_ended.
	 * @throws NotFound When there is no such group, or no such place to move.
	 * @throws Busy     When the database stays locked.
	 */
	public function register( NewRegistration $wish ): SeatOutcome {
		// Whoever moves a place holds its group too: two moves of one place meet there.
		$group_ids = null === $wish->replaces_id ? [ $wish->group_id ] : [ $wish->group_id, ( $this->registrations->find( $wish->replaces_id ) ?? throw new NotFound() )->group_id ];
		return $this->tell(
			$this->transaction->run(
				$group_ids,
				fn( SeatLedger $ledger ): SeatAct => $this->register_under_lock( $wish, $this->begin( $ledger, $group_ids ) )
			)
		);
	}

	/**
	 * Leaves: at once while waiting, offered or before the first meeting; later it is a request (A49).
	 *
	 * @param string $mentor_told yes, not_yet, tell or ''; kept with a request.
	 * @throws Refused  already_ended.
	 * @throws NotFound When there is no such registration.
	 * @throws Busy     When the database stays locked.
	 */
	public function leave( int $registration_id, Actor $actor, string $mentor_told = '' ): SeatOutcome {
		return $this->act_on(
			$registration_id,
			EndedReason::Left,
			function ( Registration $registration, SeatAct $act ) use ( $actor, $mentor_told ): void {
				$status = $registration->status( $act->now );
				if ( RegistrationStatus::Confirmed !== $status || ! $act->group( $registration->group_id )->has_begun( $act->now ) ) {
					$act->end( $registration, EndedReason::Left, RegistrationEventKind::Left, $actor, [ 'was' => $status->value ] );
					return;
				}
				if ( null !== $registration->leave_requested_at ) {
					$act->was_done_before();
					return;
				}
				$act->ledger->ask_to_leave( $registration->id, $mentor_told, $act->now );
				$act->record( $registration, RegistrationEventKind::LeaveRequested, $actor, [ 'mentor_told' => $mentor_told ] );
			}
		);
	}

	/**
	 * Takes somebody out.
	 *
	 * @throws Refused  already_ended.
	 * @throws NotFound When there is no such registration.
	 * @throws Busy     When the database stays locked.
	 */
	public function withdraw( int $registration_id, Actor $actor ): SeatOutcome {
		return $this->act_on(
			$registration_id,
			EndedReason::Withdrawn,
			static fn( Registration $registration, SeatAct $act ) => $act->end( $registration, EndedReason::Withdrawn, RegistrationEventKind::Withdrawn, $actor, [ 'was' => $registration->status( $act->now )->value ] )
		);
	}

	/**
	 * Grants a request to leave (A49).
	 *
	 * @throws Refused  not_leaving, already_ended.
	 * @throws NotFound When there is no such registration.
	 * @throws Busy     When the database stays locked.
	 */
	public function confirm_leave( int $registration_id, Actor $actor ): SeatOutcome {
		return $this->act_on(
			$registration_id,
			EndedReason::Left,
			static function ( Registration $registration, SeatAct $act ) use ( $actor ): void {
				if ( null === $registration->leave_requested_at ) {
					throw new Refused( RegistrationReason::NotLeaving );
				}
				$act->end( $registration, EndedReason::Left, RegistrationEventKind::LeaveConfirmed, $actor, [ 'was' => $registration->status( $act->now )->value ] );
			}
		);
	}

	/**
	 * Accepts an offer, giving up another place when one is held: both change in one act.
	 *
	 * @param int|null  $gives_up Registration of the place given up.
	 * @param list<int> $text_ids Texts accepted with it: those that were outstanding.
	 * @param bool      $by_link  Whether a mailed link was used, without signing in.
	 * @throws Refused  not_offered, offer_expired, must_give_up (facts: registration, group, title), wrong_exchange,
	 *                  already_ended.
	 * @throws NotFound When there is no such registration.
	 * @throws Busy     When the database stays locked.
	 */
	public function accept( int $registration_id, ?int $gives_up, Actor $actor, array $text_ids = [], bool $by_link = false ): SeatOutcome {
		$registration = $this->registrations->find( $registration_id ) ?? throw new NotFound();
		$given_up     = null === $gives_up ? null : ( $this->registrations->find( $gives_up ) ?? throw new Refused( RegistrationReason::WrongExchange ) );
		$group_ids    = null === $given_up || $given_up->group_id === $registration->group_id ? [ $registration->group_id ] : [ $registration->group_id, $given_up->group_id ];
		return $this->tell(
			$this->transaction->run(
				$group_ids,
				function ( SeatLedger $ledger ) use ( $registration_id, $gives_up, $actor, $text_ids, $by_link, $group_ids ): SeatAct {
					$act          = $this->begin( $ledger, $group_ids );
					$registration = $ledger->registration( $registration_id ) ?? throw new NotFound();
					$act->is_about( $registration->id );
					if ( RegistrationStatus::Confirmed === $registration->status( $act->now ) ) {
						$act->was_done_before();
						return $act;
					}
					$this->refuse_unless_offered( $registration, $act->now );
					$given_up = $this->place_given_up( $registration, $gives_up, $act );
					if ( null !== $given_up ) {
						$act->end( $given_up, EndedReason::Exchanged, RegistrationEventKind::Exchanged, $actor, [
							'was' => RegistrationStatus::Confirmed->value,
							'for' => $registration->id,
						] );
					}
					if ( [] !== $text_ids ) {
						$ledger->accept_texts( $registration->id, $registration->person_id, $text_ids, $act->now );
					}
					if ( null === $registration->agreed_at ) {
						$ledger->agree( $registration->id, $act->now );
					}
					$ledger->seat( $registration->id, $act->now );
					$act->record( $registration, RegistrationEventKind::Accepted, $actor, ( null === $given_up ? [] : [ 'gave_up' => $given_up->id ] ) + ( $by_link ? [ 'by_link' => true ] : [] ) );
					$act->settle();
					return $act;
				}
			)
		);
	}

	/**
	 * Turns an offer down.
	 *
	 * @throws Refused  not_offered, offer_expired, already_ended.
	 * @throws NotFound When there is no such registration.
	 * @throws Busy     When the database stays locked.
	 */
	public function decline( int $registration_id, Actor $actor ): SeatOutcome {
		return $this->act_on(
			$registration_id,
			EndedReason::Declined,
			function ( Registration $registration, SeatAct $act ) use ( $actor ): void {
				$this->refuse_unless_offered( $registration, $act->now );
				$act->end( $registration, EndedReason::Declined, RegistrationEventKind::Declined, $actor, [] );
			}
		);
	}

	/**
	 * {@inheritDoc}
	 */
	public function change_capacity( int $group_id, int $capacity, Actor $actor ): void {
		$this->settle_after( $group_id, $actor, static fn( SeatLedger $ledger ) => $ledger->set_capacity( $group_id, $capacity ) );
	}

	/**
	 * {@inheritDoc}
	 */
	public function change_state( int $group_id, GroupState $state, ?string $on_hold_until, Actor $actor ): void {
		$this->settle_after( $group_id, $actor, fn( SeatLedger $ledger ) => $ledger->set_state( $group_id, $state, $on_hold_until, $this->clock->now() ) );
	}

	/**
	 * {@inheritDoc}
	 */
	public function cancel( int $group_id, string $choose_by, Actor $actor ): void {
		$this->settle_after( $group_id, $actor, fn( SeatLedger $ledger ) => $ledger->set_state( $group_id, GroupState::Cancelled, null, $this->clock->now() ), [ RegistrationEvent::CHOOSE_BY => $choose_by ] );
	}

	/**
	 * {@inheritDoc}
	 */
	public function dates_changed( int $group_id, array $before, array $now, Actor $actor ): Closure {
		return $this->note_for_everybody_seated( $group_id, RegistrationEventKind::DatesChanged, $actor, [
			'before' => implode( "\n", $before ),
			'now'    => implode( "\n", $now ),
		] );
	}

	/**
	 * Asks everybody with a place likewise, where a message of its own has told of the new date already.
	 *
	 * @param string $before The date that is gone, "Y-m-d H:i H:i".
	 * @param string $now    The date planned instead.
	 * @return Closure(): void Tells it; to be called once the transaction of the caller is through.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function ask_about_new_date( int $group_id, string $before, string $now, Actor $actor ): Closure {
		return $this->note_for_everybody_seated( $group_id, RegistrationEventKind::DatesChanged, $actor, [
			'before' => $before,
			'now'    => $now,
			'silent' => true,
		] );
	}

	/**
	 * Writes down that the person can come to the changed dates, or ends the place at once, also after the first meeting: what
	 * the chapter changes never costs the member (DESIGN § 7).
	 *
	 * @throws Refused  dates_not_asked, dates_agreed, already_ended.
	 * @throws NotFound When there is no such registration.
	 * @throws Busy     When the database stays locked.
	 */
	public function answer_changed_dates( int $registration_id, bool $comes, Actor $actor ): SeatOutcome {
		$outcome = $this->act_on(
			$registration_id,
			EndedReason::Left,
			function ( Registration $registration, SeatAct $act ) use ( $comes, $actor ): void {
				$asked = RegistrationStatus::Confirmed === $registration->status( $act->now ) ? ChangedDates::of( $this->registrations->events_of( $registration->id ) ) : null;
				if ( null === $asked || ( ! $comes && ! $asked->is_open() ) ) {
					throw new Refused( null === $asked ? RegistrationReason::DatesNotAsked : RegistrationReason::DatesAgreed );
				}
				if ( ! $comes ) {
					$act->end( $registration, EndedReason::Left, RegistrationEventKind::Left, $actor, [
						'was'                      => RegistrationStatus::Confirmed->value,
						RegistrationEvent::BECAUSE => RegistrationEvent::DATES_CHANGED,
					] );
				} elseif ( $asked->is_open() ) {
					$act->record( $registration, RegistrationEventKind::CanCome, $actor, [] );
				} else {
					$act->was_done_before();
				}
			}
		);
		// Saying no twice is harmless; who has left cannot come any more.
		return $comes && null !== $outcome->registration->ended_at ? throw new Refused( RegistrationReason::AlreadyEnded ) : $outcome;
	}

	/**
	 * {@inheritDoc}
	 */
	public function runs_anyway( int $group_id, int $people, Actor $actor ): Closure {
		return $this->note_for_everybody_seated( $group_id, RegistrationEventKind::RunsAnyway, $actor, [ 'people' => $people ] );
	}

	/**
	 * Writes down that a mentor and a person found a conflict before the group began (A40). The place stays as it is.
	 *
	 * @throws NotFound When there is no such registration.
	 * @throws Busy     When the database stays locked.
	 */
	public function conflict_found( int $registration_id, Actor $actor ): void {
		$this->act_on( $registration_id, null, static fn( Registration $registration, SeatAct $act ) => $act->record( $registration, RegistrationEventKind::ConflictFound, $actor, [] ) );
	}

	/**
	 * {@inheritDoc}
	 */
	public function has_people( int $group_id ): bool {
		return $this->registrations->has_any( $group_id );
	}

	/**
	 * Gives the seats kept back away again: to those waiting, else to whoever registers (A49).
	 *
	 * @throws Refused  nothing_withheld.
	 * @throws NotFound When there is no such group.
	 * @throws Busy     When the database stays locked.
	 */
	public function offer_withheld( int $group_id, Actor $actor ): void {
		$this->settle_after(
			$group_id,
			$actor,
			static function ( SeatLedger $ledger ) use ( $group_id ): void {
				if ( 0 === $ledger->release_withheld( $group_id ) && ! $ledger->is_repeat ) {
					throw new Refused( RegistrationReason::NothingWithheld );
				}
			}
		);
	}

	/**
	 * Starts the clock of an offer whose message was handed over. Does nothing when it was started before or the offer is
	 * gone; while the group is on hold it stands still from the beginning.
	 *
	 * @param DateTimeImmutable $expires_at UTC.
	 * @throws NotFound When there is no such registration.
	 * @throws Busy     When the database stays locked.
	 */
	public function start_offer_clock( int $registration_id, DateTimeImmutable $expires_at ): void {
		$this->act_on(
			$registration_id,
			null,
			static function ( Registration $registration, SeatAct $act ) use ( $expires_at ): void {
				if ( RegistrationStatus::Offered !== $registration->status( $act->now ) || $act->ledger->has_clock( $registration->id ) ) {
					return;
				}
				$on_hold = GroupState::OnHold === $act->group( $registration->group_id )->state;
				$act->ledger->start_clock( $registration->id, $on_hold ? null : $expires_at, $on_hold ? max( 0, $expires_at->getTimestamp() - $act->now->getTimestamp() ) : null );
			}
		);
	}

	/**
	 * Settles every group with an offer past its time.
	 *
	 * @return int How many groups were settled.
	 */
	public function expire_due(): int {
		return $this->settle_each( $this->registrations->groups_with_expired_offers( $this->clock->now() ) );
	}

	/**
	 * Settles every group where the person waits: their standing changed.
	 */
	public function settle_person( int $person_id ): void {
		$this->settle_each( $this->registrations->groups_waited_for( $person_id ) );
	}

	/**
	 * Moves no seat, so it needs no lock of its own: the caller's transaction has written the group and holds it.
	 *
	 * @param array<string, int|string|bool> $details Details of each event; the first of them says so.
	 * @return Closure(): void
	 */
	private function note_for_everybody_seated( int $group_id, RegistrationEventKind $kind, Actor $actor, array $details ): Closure {
		$now    = $this->clock->now();
		$events = [];
		foreach ( $this->registrations->seated_in( [ $group_id ] ) as $registration ) {
			if ( RegistrationStatus::Confirmed === $registration->status( $now ) ) {
				$events[] = $this->registrations->note( $registration, $kind, $now, $actor, $details + [ 'first' => [] === $events ] );
			}
		}
		return static fn() => CommittedEvents::tell( $events );
	}

	private function register_under_lock( NewRegistration $wish, SeatAct $act ): SeatAct {
		$group = $act->group( $wish->group_id );
		$own   = $act->ledger->of_person( $wish->person_id, $wish->request_key );
		foreach ( $own as $claim ) {
			if ( $claim->same_key ) {
				if ( ! hash_equals( $claim->request_hash, $wish->request_hash ) ) {
					throw new Refused( RegistrationReason::KeyReused );
				}
				if ( RegistrationStatus::Ended === $claim->registration->status( $act->now ) ) {
					throw new Refused( RegistrationReason::KeySpent );
				}
				$act->is_about( $claim->registration->id );
				$act->was_done_before();
				return $act;
			}
		}
		if ( null !== $wish->replaces_id && $this->is_moved_already( $wish, $own, $act ) ) {
			return $act;
		}
		$places = 0;
		$waits  = 0;
		foreach ( $own as $claim ) {
			if ( $claim->registration->group_id === $wish->group_id ) {
				$status = $claim->registration->status( $act->now );
				if ( RegistrationStatus::Ended !== $status ) {
					throw new Refused( RegistrationReason::AlreadyRegistered, [
						'registration' => $claim->registration->id,
						'status'       => $status->value,
					] );
				}
				$act->end( $claim->registration, EndedReason::OfferExpired, RegistrationEventKind::OfferExpired, null, [] );
				continue;
			}
			$places += $claim->is_place_beside( $group, $act->now ) ? 1 : 0;
			$waits  += $claim->is_wait_in( $group->term_id, $act->now ) ? 1 : 0;
		}
		$id = $act->ledger->insert( $wish, $group, $act->now );
		if ( null === $id ) {
			throw new Refused(
				match ( $group->state ) {
					GroupState::Cancelled => RegistrationReason::GroupCancelled,
					GroupState::OnHold => RegistrationReason::GroupOnHold,
					default => RegistrationReason::GroupNotOpen,
				}
			);
		}
		$act->is_about( $id );
		$came_to = $act->settle( $wish, $id, null === $wish->replaces_id && ! $wish->awaits_agreement() && ! ( $wish->one_place_per_term && $places > 0 ) );
		if ( RegistrationStatus::Waiting === $came_to->status && ! $wish->accept_waiting ) {
			throw new Refused( RegistrationReason::Full, [ 'position' => $came_to->position ] );
		}
		if ( RegistrationStatus::Confirmed !== $came_to->status && $wish->waits_per_term > 0 && $waits >= $wish->waits_per_term ) {
			throw new Refused( RegistrationReason::TooManyWaits, [ 'limit' => $wish->waits_per_term ] );
		}
		return $act;
	}

	/**
	 * Whether the very same move was made before and waits for an answer.
	 *
	 * @param list<PersonClaim> $own What the person has.
	 * @throws Refused move_offered, already_ended.
	 */
	private function is_moved_already( NewRegistration $wish, array $own, SeatAct $act ): bool {
		$moves = false;
		foreach ( $own as $claim ) {
			$status = $claim->registration->status( $act->now );
			$moves  = $moves || ( $claim->registration->id === $wish->replaces_id && RegistrationStatus::Confirmed === $status );
			if ( $claim->registration->replaces_id === $wish->replaces_id && RegistrationStatus::Offered === $status ) {
				if ( $claim->registration->group_id !== $wish->group_id ) {
					throw new Refused( RegistrationReason::MoveOffered, [ 'name' => $wish->person_name ] );
				}
				$act->is_about( $claim->registration->id );
				$act->was_done_before();
				return true;
			}
		}
		return $moves ? false : throw new Refused( RegistrationReason::AlreadyEnded );
	}

	/**
	 * The place that ends when this offer is accepted; null when there is none to give up.
	 */
	private function place_given_up( Registration $registration, ?int $gives_up, SeatAct $act ): ?Registration {
		$group = $act->group( $registration->group_id );
		$one   = $act->ledger->is_one_place( $registration->id );
		$found = null;
		foreach ( $act->ledger->of_person( $registration->person_id ) as $claim ) {
			$other = $claim->registration;
			if ( $other->id === $registration->id || RegistrationStatus::Confirmed !== $other->status( $act->now ) ) {
				continue;
			}
			if ( $other->id === $gives_up ) {
				$found = $other;
				continue;
			}
			if ( $other->id === $registration->replaces_id || ( $one && $claim->is_place_beside( $group, $act->now ) ) ) {
				throw new Refused( RegistrationReason::MustGiveUp, [
					'registration' => $other->id,
					'group'        => $other->group_id,
					'title'        => $claim->group_title,
				] );
			}
		}
		if ( null === $found && null !== $gives_up ) {
			$other = $act->ledger->registration( $gives_up );
			// Given up already: what the person wants is so.
			if ( null === $other || $other->id === $registration->id || $other->person_id !== $registration->person_id || null === $other->ended_at ) {
				throw new Refused( RegistrationReason::WrongExchange );
			}
		}
		return $found;
	}

	private function refuse_unless_offered( Registration $registration, DateTimeImmutable $now ): void {
		$status = $registration->status( $now );
		if ( RegistrationStatus::Offered !== $status ) {
			throw new Refused(
				match ( true ) {
					RegistrationStatus::Ended !== $status => RegistrationReason::NotOffered,
					EndedReason::OfferExpired === $registration->reason_ended( $now ) => RegistrationReason::OfferExpired,
					default => RegistrationReason::AlreadyEnded,
				}
			);
		}
	}

	/**
	 * An act on one registration: what it does, then settling its group.
	 *
	 * @param EndedReason|null                       $done_as Ended so, the act was done before. Null: any end is fine.
	 * @param Closure( Registration, SeatAct ): void $change  Final write.
	 */
	private function act_on( int $registration_id, ?EndedReason $done_as, Closure $change ): SeatOutcome {
		$group_ids = [ ( $this->registrations->find( $registration_id ) ?? throw new NotFound() )->group_id ];
		return $this->tell(
			$this->transaction->run(
				$group_ids,
				function ( SeatLedger $ledger ) use ( $registration_id, $group_ids, $done_as, $change ): SeatAct {
					$act          = $this->begin( $ledger, $group_ids );
					$registration = $ledger->registration( $registration_id ) ?? throw new NotFound();
					$act->is_about( $registration->id );
					$ended_as = $registration->reason_ended( $act->now );
					if ( null !== $ended_as ) {
						if ( null !== $done_as && $done_as !== $ended_as ) {
							throw new Refused( EndedReason::OfferExpired === $ended_as ? RegistrationReason::OfferExpired : RegistrationReason::AlreadyEnded );
						}
						$act->was_done_before();
						return $act;
					}
					$change( $registration, $act );
					$act->settle();
					return $act;
				}
			)
		);
	}

	/**
	 * A change of the group itself, then settling it.
	 *
	 * @param Closure( SeatLedger ): void $change  Final write.
	 * @param array<string, string>       $details Details of the end of whoever ends with the group.
	 */
	private function settle_after( int $group_id, Actor $actor, Closure $change, array $details = [] ): void {
		$act = $this->transaction->run(
			[ $group_id ],
			function ( SeatLedger $ledger ) use ( $group_id, $actor, $change, $details ): SeatAct {
				$change( $ledger );
				$act = $this->begin( $ledger, [ $group_id ] );
				$act->is_by( $actor, $details );
				$act->settle();
				return $act;
			}
		);
		CommittedEvents::tell( $act->events() );
	}

	/**
	 * Settles groups one by one; one that stays locked keeps the others from nothing and is met again by the next act.
	 *
	 * @param list<int> $group_ids Groups.
	 * @return int How many were settled.
	 */
	private function settle_each( array $group_ids ): int {
		$settled = 0;
		foreach ( $group_ids as $group_id ) {
			try {
				$this->settle_after( $group_id, Actor::system(), static function (): void {} );
				++$settled;
			} catch ( Busy | NotFound $missed ) {
				error_log( sprintf( 'mentoring-program: group %d was not settled (%s)', $group_id, $missed::class ) ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
			}
		}
		return $settled;
	}

	/**
	 * @param non-empty-list<int> $group_ids Groups.
	 */
	private function begin( SeatLedger $ledger, array $group_ids ): SeatAct {
		return new SeatAct( $ledger, $this->members, $this->offer_clock, $this->clock->now(), $group_ids );
	}

	/**
	 * Reads the registration freshly, and tells what happened.
	 */
	private function tell( SeatAct $act ): SeatOutcome {
		$registration = $this->registrations->find( $act->registration_id() ) ?? throw new NotFound();
		CommittedEvents::tell( $act->events() );
		return new SeatOutcome( $registration, $act->events(), $act->is_replayed() );
	}
}
