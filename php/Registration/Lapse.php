<?php
/**
 * A membership that ended while somebody has a place whose program asks for it, and what was done about it by hand. Nothing
 * follows from it by itself. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;

final class Lapse {
	/**
	 * @param int                    $registration_id The place.
	 * @param int                    $person_id       Account.
	 * @param string                 $ended_on        Y-m-d, last day of the membership.
	 * @param string                 $renew_by        Y-m-d, last day to renew by the rules of the place.
	 * @param string|null            $kept_until      Y-m-d, last day an administrator keeps the place without a renewal; null: nobody said.
	 * @param string                 $kept_by         Name of who said so, as it was then.
	 * @param DateTimeImmutable|null $reminded_at     When the person was last written to about it, for whichever place; UTC.
	 */
	public function __construct(
		public readonly int $registration_id,
		public readonly int $person_id,
		public readonly string $ended_on,
		public readonly string $renew_by,
		public readonly ?string $kept_until = null,
		public readonly string $kept_by = '',
		public readonly ?DateTimeImmutable $reminded_at = null,
	) {}

	/**
	 * The last day before the administrator is told, Y-m-d.
	 */
	public function last_day(): string {
		return max( $this->renew_by, $this->kept_until ?? '' );
	}

	/**
	 * Whether the time to renew is over.
	 *
	 * @param string $today Y-m-d, in the zone of the site.
	 */
	public function is_overdue( string $today ): bool {
		return $this->last_day() < $today;
	}

	/**
	 * Whether the person was written to about it since a moment.
	 */
	public function was_reminded_since( DateTimeImmutable $moment ): bool {
		return null !== $this->reminded_at && $this->reminded_at > $moment;
	}
}
