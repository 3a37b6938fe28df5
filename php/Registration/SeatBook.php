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

use DateTimeImmutable;
use MentoringProgram\Group\GroupState;
use MentoringProgram\Group\SeatKeeper;
use MentoringProgram\Shared\Actor;

final class SeatBook implements SeatKeeper {
	public function __construct(
		private readonly SeatTransaction $transaction,
		private readonly RegistrationRepository $registrations,
	) {}

	/**
	 * Asks for a place: confirmed, offered or waiting.
	 *
	 * @throws \MentoringProgram\Shared\Refused  key_reused, key_spent, already_registered, group_not_open, group_cancelled,
	 *                                           group_on_hold, full (facts: position), too_many_waits.
	 * @throws \MentoringProgram\Shared\NotFound When there is no such group.
	 * @throws \MentoringProgram\Shared\Busy     When the database stays locked.
	 */
	public function register( NewRegistration $wish ): SeatOutcome {
		throw new \LogicException();
	}

	/**
	 * Leaves: at once while waiting, offered or before the first meeting; later it is a request (A49).
	 *
	 * @param string $mentor_told yes, not_yet, tell or ''; kept with a request.
	 * @throws \MentoringProgram\Shared\Refused  already_ended.
	 * @throws \MentoringProgram\Shared\NotFound When there is no such registration.
	 * @throws \MentoringProgram\Shared\Busy     When the database stays locked.
	 */
	public function leave( int $registration_id, Actor $actor, string $mentor_told = '' ): SeatOutcome {
		throw new \LogicException();
	}

	/**
	 * Takes somebody out.
	 */
	public function withdraw( int $registration_id, Actor $actor ): SeatOutcome {
		throw new \LogicException();
	}

	/**
	 * Grants a request to leave.
	 *
	 * @throws \MentoringProgram\Shared\Refused not_leaving, already_ended.
	 */
	public function confirm_leave( int $registration_id, Actor $actor ): SeatOutcome {
		throw new \LogicException();
	}

	/**
	 * Accepts an offer, giving up another place when one is held.
	 *
	 * @throws \MentoringProgram\Shared\Refused not_offered, offer_expired, must_give_up, wrong_exchange, already_ended.
	 */
	public function accept( int $registration_id, ?int $gives_up, Actor $actor ): SeatOutcome {
		throw new \LogicException();
	}

	/**
	 * Turns an offer down.
	 *
	 * @throws \MentoringProgram\Shared\Refused not_offered, offer_expired, already_ended.
	 */
	public function decline( int $registration_id, Actor $actor ): SeatOutcome {
		throw new \LogicException();
	}

	/**
	 * {@inheritDoc}
	 */
	public function change_capacity( int $group_id, int $capacity, Actor $actor ): void {
		throw new \LogicException();
	}

	/**
	 * {@inheritDoc}
	 */
	public function change_state( int $group_id, GroupState $state, ?string $on_hold_until, Actor $actor ): void {
		throw new \LogicException();
	}

	/**
	 * {@inheritDoc}
	 */
	public function has_people( int $group_id ): bool {
		throw new \LogicException();
	}

	/**
	 * Gives the withheld seats of a group away again: to those waiting, else to whoever registers.
	 *
	 * @throws \MentoringProgram\Shared\Refused nothing_withheld.
	 */
	public function offer_withheld( int $group_id, Actor $actor ): void {
		throw new \LogicException();
	}

	/**
	 * Settles every group with an offer past its time.
	 *
	 * @return int How many groups were settled.
	 */
	public function expire_due(): int {
		throw new \LogicException();
	}

	/**
	 * Starts the clock of an offer whose message was handed over; does nothing when it runs or the offer is gone.
	 *
	 * @param DateTimeImmutable $expires_at UTC.
	 */
	public function start_offer_clock( int $registration_id, DateTimeImmutable $expires_at ): void {
		throw new \LogicException();
	}

	/**
	 * Settles every group where the person waits: their standing changed.
	 */
	public function settle_person( int $person_id ): void {
		throw new \LogicException();
	}
}
