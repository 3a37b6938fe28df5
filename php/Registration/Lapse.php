<?php
/**
 * A membership that ended while somebody has a place whose program asks for it. Nothing follows from it by itself. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

final class Lapse {
	/**
	 * @param int    $registration_id The place.
	 * @param int    $person_id       Account.
	 * @param string $ended_on        Y-m-d, last day of the membership.
	 * @param string $renew_by        Y-m-d, last day before the administrator is told.
	 */
	public function __construct(
		public readonly int $registration_id,
		public readonly int $person_id,
		public readonly string $ended_on,
		public readonly string $renew_by,
	) {}

	/**
	 * Whether the time to renew is over.
	 *
	 * @param string $today Y-m-d, in the zone of the site.
	 */
	public function is_overdue( string $today ): bool {
		return $this->renew_by < $today;
	}
}
