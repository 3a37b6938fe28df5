<?php
/**
 * What leaving a place costs, in a sentence, as the rule set says that judged the registration (A30, A37): printed where
 * somebody decides to leave, so that nobody is surprised.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Group\Group;
use MentoringProgram\Program\Policy;
use MentoringProgram\Program\PolicyRepository;
use MentoringProgram\Shared\Format;

final class LeavingCost {
	/**
	 * Rule sets read so far; they never change.
	 *
	 * @var array<int, Policy|null>
	 */
	private array $read = [];

	public function __construct(
		private readonly PolicyRepository $policies,
		private readonly Format $format,
	) {}

	/**
	 * '' where the place costs nothing.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function words( Registration $registration, Group $group, DateTimeImmutable $now ): string {
		if ( ! array_key_exists( $registration->policy_id, $this->read ) ) {
			$this->read[ $registration->policy_id ] = $this->policies->find( $registration->policy_id );
		}
		$policy = $this->read[ $registration->policy_id ];
		$fee    = $policy?->track( $group->track )->fee ?? 0;
		if ( null === $policy || 0 === $fee ) {
			return '';
		}
		return sprintf(
			$policy->fees->keeps( $group->has_begun( $now ) )
				/* translators: %s: amount. */
				? __( 'The fee of %s stays due, and is not returned if you have paid it.', 'mentoring-program' )
				/* translators: %s: amount. */
				: __( 'The fee of %s is no longer due, and is returned if you have paid it.', 'mentoring-program' ),
			$this->format->money( $fee, $policy->currency )
		);
	}
}
