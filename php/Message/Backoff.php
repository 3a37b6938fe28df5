<?php
/**
 * When a message the mail server would not take is tried again, and when it is given up. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use DateTimeImmutable;

final class Backoff {
	/**
	 * Minutes after the first, second, … attempt; after the eighth there is no other.
	 */
	private const MINUTES = [ 1, 5, 30, 120, 360, 720, 1440 ];

	/**
	 * The next attempt after so many; null: no other.
	 */
	public static function next( int $attempts, DateTimeImmutable $now ): ?DateTimeImmutable {
		$minutes = self::MINUTES[ $attempts - 1 ] ?? null;
		return null === $minutes ? null : $now->modify( "+{$minutes} minutes" );
	}
}
