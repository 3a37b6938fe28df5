<?php
/**
 * Time zones by city, and no others.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Setup;

use MentoringProgram\Setup\CityZone;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

final class CityZoneTest extends TestCase {
	/**
	 * Set-up asks for the time zone by city: a bare offset knows no summer time (DESIGN § 5).
	 */
	#[TestWith( [ 'America/Vancouver', true ] )]
	#[TestWith( [ 'Europe/Copenhagen', true ] )]
	#[TestWith( [ 'UTC', false ] )]
	#[TestWith( [ 'UTC-8', false ] )]
	#[TestWith( [ '-08:00', false ] )]
	#[TestWith( [ '+00:00', false ] )]
	#[TestWith( [ 'Etc/GMT+8', false ] )]
	#[TestWith( [ 'EST', false ] )]
	#[TestWith( [ 'america/vancouver', false ] )]
	#[TestWith( [ '', false ] )]
	public function test_only_a_city_is_a_zone( string $zone, bool $is_city ): void {
		self::assertSame( $is_city, CityZone::is_city( $zone ) );
	}

	/**
	 * A site set to "UTC-8" is asked for a city; those on that offset in winter or summer stand first, none is missing.
	 */
	public function test_cities_on_the_offset_of_the_site_come_first(): void {
		$near  = CityZone::all( -8.0 );
		$first = array_slice( $near, 0, (int) array_search( 'Europe/Copenhagen', $near, true ) );

		self::assertContains( 'America/Vancouver', $first );
		self::assertContains( 'America/Anchorage', $first );
		self::assertNotContains( 'America/Toronto', array_slice( $near, 0, 12 ) );
		self::assertCount( count( CityZone::all( null ) ), $near );
		self::assertNotContains( 'UTC', $near );
	}
}
