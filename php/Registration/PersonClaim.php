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
	 * @param Registration $registration Registration.
	 * @param int          $term_id      Term of its group.
	 * @param string       $group_title  Title of its group.
	 * @param bool         $same_key     Made by the request key asked for.
	 * @param string       $request_hash What that request asked.
	 */
	public function __construct(
		public readonly Registration $registration,
		public readonly int $term_id,
		public readonly string $group_title,
		public readonly bool $same_key,
		public readonly string $request_hash,
	) {}

	/**
	 * A place in this term.
	 */
	public function is_place_in( int $term_id, DateTimeImmutable $now ): bool {
		return $this->term_id === $term_id && RegistrationStatus::Confirmed === $this->registration->status( $now );
	}

	/**
	 * A wait or an offer in this term: what is limited in number (A26).
	 */
	public function is_wait_in( int $term_id, DateTimeImmutable $now ): bool {
		return $this->term_id === $term_id && in_array( $this->registration->status( $now ), [ RegistrationStatus::Waiting, RegistrationStatus::Offered ], true );
	}
}
