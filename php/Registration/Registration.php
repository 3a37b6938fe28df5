<?php
/**
 * A person asking for a place in a group, with the seat it holds, if any. Status is read off the facts. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;

final class Registration {
	/**
	 * @param int                    $id                 Row id.
	 * @param int                    $group_id           Group.
	 * @param int                    $person_id          Account.
	 * @param string                 $person_name        Name snapshot.
	 * @param int                    $policy_id          The rule set that judged it.
	 * @param DateTimeImmutable      $queued_at          Order of the queue, ties by id; UTC.
	 * @param int|null               $replaces_id        The place this one would give up.
	 * @param DateTimeImmutable|null $seated_at          When the seat became a place, UTC.
	 * @param DateTimeImmutable|null $agreed_at          When everything asked was accepted, UTC; null: that is outstanding.
	 * @param DateTimeImmutable|null $leave_requested_at A request to leave awaits the administrator, UTC.
	 * @param string                 $mentor_told        yes, not_yet, tell, or ''.
	 * @param DateTimeImmutable|null $ended_at           UTC.
	 * @param EndedReason|null       $ended_reason       Why it ended.
	 * @param int|null               $seat_id            Seat held.
	 * @param DateTimeImmutable|null $offer_expires_at   UTC; null while the offer was not handed over yet.
	 */
	public function __construct(
		public readonly int $id,
		public readonly int $group_id,
		public readonly int $person_id,
		public readonly string $person_name,
		public readonly int $policy_id,
		public readonly DateTimeImmutable $queued_at,
		public readonly ?int $replaces_id,
		public readonly ?DateTimeImmutable $seated_at,
		public readonly ?DateTimeImmutable $agreed_at,
		public readonly ?DateTimeImmutable $leave_requested_at,
		public readonly string $mentor_told,
		public readonly ?DateTimeImmutable $ended_at,
		public readonly ?EndedReason $ended_reason,
		public readonly ?int $seat_id,
		public readonly ?DateTimeImmutable $offer_expires_at,
	) {}

	/**
	 * Reads the status off. An offer past its time shows as ended before anybody settled it.
	 */
	public function status( DateTimeImmutable $now ): RegistrationStatus {
		return match ( true ) {
			null !== $this->ended_at => RegistrationStatus::Ended,
			null === $this->seat_id => RegistrationStatus::Waiting,
			null !== $this->seated_at => RegistrationStatus::Confirmed,
			null !== $this->offer_expires_at && $this->offer_expires_at <= $now => RegistrationStatus::Ended,
			default => RegistrationStatus::Offered,
		};
	}

	/**
	 * Why it ended, also for an offer past its time that nobody settled yet.
	 */
	public function reason_ended( DateTimeImmutable $now ): ?EndedReason {
		return RegistrationStatus::Ended === $this->status( $now ) ? ( $this->ended_reason ?? EndedReason::OfferExpired ) : null;
	}
}
