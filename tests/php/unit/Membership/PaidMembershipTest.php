<?php
/**
 * Standing read off the rows of Paid Memberships Pro.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Membership;

use MentoringProgram\Membership\PaidMembership;
use MentoringProgram\Membership\Standing;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;

final class PaidMembershipTest extends TestCase {
	/**
	 * A19: it is noon of 1 September 2026 where the site is.
	 *
	 * @param list<array{string, string|null}> $rows
	 */
	#[DataProvider( 'people' )]
	#[TestDox( '$_dataName' )]
	public function test_reads_the_rows_of_a_person( array $rows, Standing $standing, ?string $until ): void {
		$rows  = array_map( static fn( array $row ): array => [ 'status' => $row[0], 'enddate' => $row[1] ], $rows );
		$state = PaidMembership::read( $rows, '2026-09-01 12:00:00' );
		self::assertSame( [ $standing, $until ], [ $state->standing, $state->until ] );
	}

	/**
	 * @return array<string, array{list<array{string, string|null}>, Standing, string|null}>
	 */
	public static function people(): array {
		return [
			'nobody ever had one'                           => [ [], Standing::None, null ],
			'active without an end'                         => [ [ [ 'active', null ] ], Standing::Current, null ],
			'zeros are no end'                              => [ [ [ 'active', '0000-00-00 00:00:00' ] ], Standing::Current, null ],
			'active to the end of the year'                 => [ [ [ 'active', '2026-12-31 23:59:59' ] ], Standing::Current, '2026-12-31' ],
			'the later of two counts'                       => [ [ [ 'active', '2026-10-01 00:00:00' ], [ 'active', '2026-12-31 23:59:59' ] ], Standing::Current, '2026-12-31' ],
			'past its end before the daily run says so'     => [ [ [ 'active', '2026-09-01 11:59:59' ] ], Standing::Lapsed, '2026-09-01' ],
			'expired'                                       => [ [ [ 'expired', '2025-12-31 23:59:59' ] ], Standing::Lapsed, '2025-12-31' ],
			'renewed after it expired'                      => [ [ [ 'expired', '2025-12-31 23:59:59' ], [ 'active', null ] ], Standing::Current, null ],
			'given up before its time'                      => [ [ [ 'cancelled', '2026-12-31 00:00:00' ] ], Standing::Lapsed, '2026-09-01' ],
			'given up, nobody knows when'                   => [ [ [ 'admin_cancelled', null ] ], Standing::Lapsed, null ],
			'a word we do not know says nothing'            => [ [ [ 'someday', null ] ], Standing::None, null ],
		];
	}
}
