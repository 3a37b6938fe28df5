<?php
/**
 * Which of some moments changes next what a page says. Pages lie in caches for a day and in tabs for longer: a moment
 * within two days travels with the markup, a later one comes with the next look. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

use DateTimeImmutable;

final class Upcoming {
	private const HOURS = 48;

	/**
	 * The nearest that is still to come; null when there is none or it is far away.
	 */
	public static function first( DateTimeImmutable $now, ?DateTimeImmutable ...$moments ): ?DateTimeImmutable {
		$near = array_filter( $moments, static fn( ?DateTimeImmutable $moment ): bool => null !== $moment && $moment > $now && $moment <= $now->modify( '+' . self::HOURS . ' hours' ) );
		return [] === $near ? null : min( $near );
	}
}
