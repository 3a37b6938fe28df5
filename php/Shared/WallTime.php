<?php
/**
 * Turns a wall time somebody typed in a zone into a moment, and refuses hours that the clock skips. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

use DateTimeImmutable;
use DateTimeZone;

final class WallTime {
	/**
	 * The moment of a wall time; null when it is none, or the clock skips it.
	 *
	 * @param string $wall     "Y-m-d H:i".
	 * @param string $timezone IANA zone.
	 * @return DateTimeImmutable|null UTC.
	 */
	public static function moment( string $wall, string $timezone ): ?DateTimeImmutable {
		$zone   = new DateTimeZone( $timezone );
		$moment = DateTimeImmutable::createFromFormat( '!Y-m-d H:i', $wall, $zone );
		// PHP moves a skipped hour forward silently; reading it back tells.
		return false !== $moment && $moment->format( 'Y-m-d H:i' ) === $wall ? $moment->setTimezone( new DateTimeZone( 'UTC' ) ) : null;
	}

	/**
	 * Whether a text is a wall time at all, skipped or not.
	 */
	public static function is_written( string $wall ): bool {
		return false !== ( $moment = DateTimeImmutable::createFromFormat( '!Y-m-d H:i', $wall, new DateTimeZone( 'UTC' ) ) ) && $moment->format( 'Y-m-d H:i' ) === $wall;
	}

	/**
	 * A moment as the wall time of a zone; null stays null.
	 */
	public static function of( ?DateTimeImmutable $moment, string $timezone ): ?string {
		return $moment?->setTimezone( new DateTimeZone( $timezone ) )->format( 'Y-m-d H:i' );
	}

	/**
	 * Whether a text is a date.
	 */
	public static function is_date( string $date ): bool {
		return self::is_written( $date . ' 00:00' );
	}
}
