<?php
/**
 * Time zones by city, the only ones a program can be run in: a bare offset knows no summer time. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Setup;

use DateTimeImmutable;
use DateTimeZone;

final class CityZone {
	/**
	 * Whether a zone is one of a city. "UTC", "UTC-8" and "Etc/GMT+8" are not.
	 */
	public static function is_city( string $zone ): bool {
		return 'UTC' !== $zone && in_array( $zone, DateTimeZone::listIdentifiers(), true );
	}

	/**
	 * Every zone of a city; those that share the offset of the site in winter or in summer come first.
	 *
	 * @param float|null $offset Hours from UTC the site was set to; null when there is no such hint.
	 * @return list<string>
	 */
	public static function all( ?float $offset ): array {
		$cities = array_values( array_filter( DateTimeZone::listIdentifiers(), self::is_city( ... ) ) );
		if ( null === $offset ) {
			return $cities;
		}
		$near = array_values( array_filter( $cities, static fn( string $city ): bool => in_array( (int) round( $offset * 3600 ), self::offsets( $city ), true ) ) );
		return [ ...$near, ...array_values( array_diff( $cities, $near ) ) ];
	}

	/**
	 * @return list<int> Seconds from UTC in January and in July.
	 */
	private static function offsets( string $city ): array {
		$zone = new DateTimeZone( $city );
		return array_map( static fn( string $day ): int => ( new DateTimeImmutable( $day, $zone ) )->getOffset(), [ '2026-01-15', '2026-07-15' ] );
	}
}
