<?php
/**
 * One of a person's registrations as an act sees it under the lock: with its term, and whether the request key stands on
 * it. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;

final class PersonClaim {
	/**
	 * @param Registration           $registration Registration.
	 * @param int                    $term_id      Term of its group.
	 * @param DateTimeImmutable|null $begins_at    Start of its group's first meeting, UTC.
	 * @param DateTimeImmutable|null $ends_at      Start of its group's last meeting, UTC.
	 * @param string                 $group_title  Title of its group.
	 * @param bool                   $same_key     Made by the request key asked for.
	 * @param string                 $request_hash What that request asked.
	 */
	public function __construct(
		public readonly Registration $registration,
		public readonly int $term_id,
		public readonly ?DateTimeImmutable $begins_at,
		public readonly ?DateTimeImmutable $ends_at,
		public readonly string $group_title,
		public readonly bool $same_key,
		public readonly string $request_hash,
	) {}

	/**
	 * A place that counts in the term of this group: one of the same term, or one whose own meetings still run when this group
	 * begins (A6).
	 */
	public function is_place_beside( SeatGroup $group, DateTimeImmutable $now ): bool {
		return RegistrationStatus::Confirmed === $this->registration->status( $now ) && ( $this->term_id === $group->term_id || $this->runs_at( $group->first_meeting_at ) );
	}

	private function runs_at( ?DateTimeImmutable $moment ): bool {
		return null !== $moment && null !== $this->begins_at && null !== $this->ends_at && $this->begins_at <= $moment && $moment <= $this->ends_at;
	}

	/**
	 * A wait or an offer in this term: what is limited in number (A26).
	 */
	public function is_wait_in( int $term_id, DateTimeImmutable $now ): bool {
		return $this->term_id === $term_id && in_array( $this->registration->status( $now ), [ RegistrationStatus::Waiting, RegistrationStatus::Offered ], true );
	}
}
