<?php
/**
 * Where a term stands is computed from its moments, never chosen (A3, A4).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Term;

use DateTimeImmutable;
use DateTimeZone;
use MentoringProgram\Shared\WallTime;
use MentoringProgram\Term\Term;
use MentoringProgram\Term\TermState;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class TermTest extends TestCase {
	#[DataProvider( 'moments' )]
	public function test_the_state_at_a_moment( string $now, TermState $state ): void {
		self::assertSame( $state, self::term()->state( self::utc( $now ), true ) );
	}

	/**
	 * @return iterable<string, array{string, TermState}>
	 */
	public static function moments(): iterable {
		yield 'a second before it opens' => [ '2026-08-01 15:59:59', TermState::ComingSoon ];
		yield 'the second it opens' => [ '2026-08-01 16:00:00', TermState::Open ];
		yield 'a second before it closes' => [ '2026-09-05 06:58:59', TermState::Open ];
		yield 'the second it closes' => [ '2026-09-05 06:59:00', TermState::Closed ];
		yield 'the evening before the first day, already the first day in UTC' => [ '2026-09-08 03:00:00', TermState::Closed ];
		yield 'the first day' => [ '2026-09-08 07:00:00', TermState::Running ];
		yield 'the last evening, already the next day in UTC' => [ '2027-06-02 05:00:00', TermState::Running ];
		yield 'the day after the last' => [ '2027-06-02 07:00:00', TermState::Ended ];
	}

	/**
	 * Before members, administrators and agreements are confirmed no term opens.
	 */
	public function test_a_term_of_a_program_that_may_not_open_stays_coming_soon(): void {
		self::assertSame( TermState::ComingSoon, self::term()->state( self::utc( '2026-08-10 00:00:00' ), false ) );
	}

	public function test_each_state_has_its_own_message(): void {
		self::assertSame( 'soon', self::term()->message( TermState::ComingSoon ) );
		self::assertSame( 'open', self::term()->message( TermState::Open ) );
		self::assertSame( 'closed', self::term()->message( TermState::Running ) );
	}

	#[DataProvider( 'wall_times' )]
	public function test_a_wall_time_becomes_a_moment( string $wall, string $zone, ?string $utc ): void {
		self::assertSame( $utc, WallTime::moment( $wall, $zone )?->format( 'Y-m-d H:i' ) );
	}

	/**
	 * @return iterable<string, array{string, string, string|null}>
	 */
	public static function wall_times(): iterable {
		yield 'summer' => [ '2026-08-01 09:00', 'America/Vancouver', '2026-08-01 16:00' ];
		yield 'winter' => [ '2026-12-01 09:00', 'America/New_York', '2026-12-01 14:00' ];
		yield 'an hour the clock skips' => [ '2026-03-29 02:30', 'Europe/Berlin', null ];
		yield 'a day that does not exist' => [ '2026-02-30 09:00', 'Europe/Berlin', null ];
		yield 'words' => [ 'tomorrow', 'Europe/Berlin', null ];
	}

	private static function term(): Term {
		return new Term( 1, 1, 'Fall 2026', '2026-09-08', '2027-06-01', self::utc( '2026-08-01 16:00:00' ), self::utc( '2026-09-05 06:59:00' ), 'America/Vancouver', 'soon', 'open', 'closed', 1 );
	}

	private static function utc( string $moment ): DateTimeImmutable {
		return new DateTimeImmutable( $moment, new DateTimeZone( 'UTC' ) );
	}
}
