<?php
/**
 * Tells until when an offer would be kept if its message were handed over now. Starts no clock: SeatBook does, under the
 * lock, once the message was handed over.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Group\GroupRepository;
use MentoringProgram\Program\PolicyRepository;
use MentoringProgram\Shared\Clock;

final class Offers {
	public function __construct(
		private readonly RegistrationRepository $registrations,
		private readonly GroupRepository $groups,
		private readonly PolicyRepository $policies,
		private readonly OfferClock $clock,
		private readonly Clock $time,
	) {}

	/**
	 * When the offer would end, UTC: the running clock if it runs already. Null: it is no longer offered.
	 */
	public function would_expire( int $registration_id ): ?DateTimeImmutable {
		$registration = $this->registrations->find( $registration_id );
		$now          = $this->time->now();
		if ( null === $registration || RegistrationStatus::Offered !== $registration->status( $now ) ) {
			return null;
		}
		if ( null !== $registration->offer_expires_at ) {
			return $registration->offer_expires_at;
		}
		$group  = $this->groups->find( $registration->group_id );
		$policy = $this->policies->find( $registration->policy_id );
		return null === $group || null === $policy ? null : $this->clock->expiry( $policy, $group, $now );
	}
}
