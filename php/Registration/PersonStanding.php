<?php
/**
 * What an administrator reads of somebody's membership beside a registration: what the membership plugin last said, and whether
 * a person looked by hand, and whether it ended to the concern of this place. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Membership\MembershipState;

final class PersonStanding {
	/**
	 * @param MembershipState        $state    As the index has it.
	 * @param DateTimeImmutable|null $read_at  When it was asked, UTC; null: nobody asked yet.
	 * @param Verification|null      $verified For the term of the registration.
	 * @param Lapse|null             $lapse    What is to be decided about the place; null: nothing.
	 */
	public function __construct(
		public readonly MembershipState $state,
		public readonly ?DateTimeImmutable $read_at,
		public readonly ?Verification $verified,
		public readonly ?Lapse $lapse = null,
	) {}
}
