<?php
/**
 * What somebody has in a group: a place, an offer, a turn in line; asked of Registration through Places. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use DateTimeImmutable;

final class OwnPlace {
	/**
	 * @param int                               $registration Registration, which has not ended.
	 * @param 'confirmed'|'offered'|'waiting'   $status           As it reads now.
	 * @param int|null                          $position         Place in line, from 1, while waiting.
	 * @param DateTimeImmutable|null            $offer_expires_at UTC; null: no clock runs.
	 */
	public function __construct(
		public readonly int $registration,
		public readonly string $status,
		public readonly ?int $position = null,
		public readonly ?DateTimeImmutable $offer_expires_at = null,
	) {}
}
