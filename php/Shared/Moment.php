<?php
/**
 * Moments as they are stored: UTC, "Y-m-d H:i:s". Owns the one way in and out of a row. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

use DateTimeImmutable;
use DateTimeZone;

final class Moment {
	private const STORED = 'Y-m-d H:i:s';

	/**
	 * Reads a stored UTC moment; null stays null.
	 *
	 * @throws \UnexpectedValueException When the row holds something else.
	 */
	public static function from_row( ?string $stored ): ?DateTimeImmutable {
		if ( null === $stored ) {
			return null;
		}
		$moment = DateTimeImmutable::createFromFormat( '!' . self::STORED, substr( $stored, 0, 19 ), new DateTimeZone( 'UTC' ) );
		if ( false === $moment ) {
			throw new \UnexpectedValueException( 'A stored moment is not a date and time.' );
		}
		return $moment;
	}

	/**
	 * Writes a moment the way rows hold it; null stays null.
	 */
	public static function to_row( ?DateTimeImmutable $moment ): ?string {
		return $moment?->setTimezone( new DateTimeZone( 'UTC' ) )->format( self::STORED );
	}

	/**
	 * Writes a moment the way the REST interface shows it: RFC 3339, UTC.
	 */
	public static function to_rest( ?DateTimeImmutable $moment ): ?string {
		return $moment?->setTimezone( new DateTimeZone( 'UTC' ) )->format( 'Y-m-d\TH:i:s\Z' );
	}
}
