<?php
/**
 * What somebody has yet to agree to before an offer becomes a place: everything, for who was registered by somebody else;
 * what a longer group asks on top, for who moves (A27 to A35). Writes nothing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Group\Group;
use MentoringProgram\Program\Agreement;
use MentoringProgram\Program\PolicyRepository;

final class OutstandingAgreements {
	public function __construct(
		private readonly RegistrationRepository $registrations,
		private readonly PolicyRepository $policies,
	) {}

	/**
	 * In the order of the form, in the wording of the rule set that judged the registration.
	 *
	 * @return list<Agreement>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of( Registration $registration, Group $group ): array {
		// Whoever registered by themself, for this very group, agreed then.
		if ( null !== $registration->agreed_at && null === $registration->replaces_id ) {
			return [];
		}
		$policy = $this->policies->find( $registration->policy_id );
		$track  = $policy?->track( $group->track );
		if ( null === $policy || null === $track ) {
			return [];
		}
		$accepted = $this->registrations->accepted_texts( $registration->id );
		return array_values( array_filter( $policy->agreements_for( $track ), static fn( Agreement $agreement ): bool => ! in_array( $agreement->text_id, $accepted, true ) ) );
	}
}
