<?php
/**
 * What an administrator reads of somebody's membership beside a registration: what the membership plugin last said, and whether
 * a person looked by hand. Pure.
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
	 */
	public function __construct(
		public readonly MembershipState $state,
		public readonly ?DateTimeImmutable $read_at,
		public readonly ?Verification $verified,
	) {}
}
