<?php
/**
 * Until when an offer is kept.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Registration;

use DateTimeImmutable;
use DateTimeZone;
use MentoringProgram\Registration\OfferClock;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;

final class OfferClockTest extends TestCase {
	/**
	 * Fault 11: by one clock, UTC, and never at night where the site is; at the first meeting at the latest, unless the
	 * group has begun.
	 */
	#[DataProvider( 'offers' )]
	#[TestDox( 'An offer $_dataName' )]
	public function test_an_offer_ends( string $now, int $hours, ?string $first_meeting, string $expected ): void {
		$clock = new OfferClock( new DateTimeZone( 'America/Vancouver' ) );

		$ends = $clock->after( $hours * 3600, null === $first_meeting ? null : self::utc( $first_meeting ), self::utc( $now ) );

		self::assertSame( [ $expected, 'UTC' ], [ $ends->format( 'Y-m-d H:i' ), $ends->getTimezone()->getName() ] );
	}

	/**
	 * Vancouver is seven hours behind UTC in summer, eight in winter.
	 *
	 * @return array<string, array{string, int, string|null, string}>
	 */
	public static function offers(): array {
		return [
			'made by day ends after its hours'                     => [ '2026-09-01 18:30', 48, null, '2026-09-03 18:30' ],
			'that would end at 20:59 ends then'                    => [ '2026-09-02 03:59', 48, null, '2026-09-04 03:59' ],
			'that would end at 21:00 ends at 8:00 the next day'    => [ '2026-09-02 04:00', 48, null, '2026-09-04 15:00' ],
			'that would end at midnight ends at 8:00'              => [ '2026-09-02 07:00', 48, null, '2026-09-04 15:00' ],
			'that would end at 7:59 ends at 8:00'                  => [ '2026-09-02 14:59', 48, null, '2026-09-04 15:00' ],
			'that would end at 8:00 ends then'                     => [ '2026-09-02 15:00', 48, null, '2026-09-04 15:00' ],
			'ends at the first meeting when that is earlier'       => [ '2026-10-05 18:00', 48, '2026-10-07 01:00', '2026-10-07 01:00' ],
			'moved to the morning still ends at the first meeting' => [ '2026-10-05 06:00', 48, '2026-10-07 14:00', '2026-10-07 14:00' ],
			'made after the first meeting keeps its hours'         => [ '2026-10-08 18:00', 48, '2026-10-07 01:00', '2026-10-10 18:00' ],
			'made at the first meeting keeps its hours'            => [ '2026-10-07 18:00', 48, '2026-10-07 18:00', '2026-10-09 18:00' ],
			'across the end of summer time keeps 48 real hours'    => [ '2026-10-31 18:00', 48, null, '2026-11-02 18:00' ],
			'across the end of summer time ends at a local 8:00'   => [ '2026-10-31 06:00', 48, null, '2026-11-02 16:00' ],
			'across the start of summer time ends at a local 8:00' => [ '2027-03-13 06:00', 48, null, '2027-03-15 15:00' ],
		];
	}

	private static function utc( string $moment ): DateTimeImmutable {
		return new DateTimeImmutable( $moment, new DateTimeZone( 'UTC' ) );
	}
}
