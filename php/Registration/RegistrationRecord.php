<?php
/**
 * A registration with what people read beside it. Never holds answers. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Group\Group;

/**
 * @phpstan-type HeldPlace array{id: int, group: int, group_title: string}
 */
final class RegistrationRecord {
	/**
	 * @param Registration   $registration Registration.
	 * @param Group          $group        Its group.
	 * @param string         $person_name  Name of the account today, or as it was when the account is gone.
	 * @param string         $person_email Address of the account, '' when it is gone.
	 * @param int|null       $position     Place in line, from 1, while waiting.
	 * @param HeldPlace|null $gives_up     The place given up when this offer is accepted.
	 * @param ChangedDates|null   $changed_dates What somebody with a place was asked about changed dates.
	 * @param PersonStanding|null $standing      Of the membership; null unless who asks runs the program.
	 */
	public function __construct(
		public readonly Registration $registration,
		public readonly Group $group,
		public readonly string $person_name,
		public readonly string $person_email,
		public readonly ?int $position,
		public readonly ?array $gives_up,
		public readonly ?ChangedDates $changed_dates,
		public readonly ?PersonStanding $standing = null,
	) {}
}
