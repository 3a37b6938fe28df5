<?php
/**
 * A moved meeting stays the same meeting: calendars and attendance refer to it.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Meeting;

use DateTimeImmutable;
use MentoringProgram\Meeting\KeptMeetings;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Meeting\MeetingState;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;

final class KeptMeetingsTest extends TestCase {
	/**
	 * DESIGN § 11, A11: stored on 6 (over), 20 and 27 October, 3 November called off; it is 10 October.
	 *
	 * @param list<string>    $wanted Y-m-d, or with "@ H:i".
	 * @param array<int, int> $kept
	 */
	#[DataProvider( 'saves' )]
	#[TestDox( '$_dataName' )]
	public function test_pairs_what_is_wanted_with_what_there_was( array $wanted, array $kept ): void {
		$stored = [ self::meeting( 1, '2026-10-06' ), self::meeting( 2, '2026-10-20' ), self::meeting( 3, '2026-10-27' ), self::meeting( 4, '2026-11-03', state: MeetingState::Cancelled ) ];
		$drafts = array_map( static fn( string $text ): Meeting => self::meeting( 0, ...explode( ' @ ', $text ) ), $wanted );
		$found  = KeptMeetings::of( $stored, $drafts, new DateTimeImmutable( '2026-10-10 12:00:00Z' ) );
		ksort( $found );
		self::assertSame( $kept, $found );
	}

	/**
	 * @return array<string, array{list<string>, array<int, int>}>
	 */
	public static function saves(): array {
		return [
			'nothing changed'                                      => [ [ '2026-10-06', '2026-10-20', '2026-10-27' ], [ 1, 2, 3 ] ],
			'another hour on the same day is the same meeting'     => [ [ '2026-10-06', '2026-10-20', '2026-10-27 @ 19:00' ], [ 1, 2, 3 ] ],
			'another day is a meeting that moved'                  => [ [ '2026-10-06', '2026-10-22', '2026-10-27' ], [ 1, 2, 3 ] ],
			'a corrected past day stays a past meeting'            => [ [ '2026-10-07', '2026-10-20', '2026-10-27' ], [ 1, 2, 3 ] ],
			'a past meeting taken out is never one to come'        => [ [ '2026-10-20', '2026-10-27', '2026-12-01' ], [ 2, 3 ] ],
			'one more is new'                                      => [ [ '2026-10-06', '2026-10-20', '2026-10-27', '2026-12-01' ], [ 1, 2, 3 ] ],
			'what was called off and is back is the same meeting'  => [ [ '2026-10-06', '2026-10-20', '2026-10-27', '2026-11-03' ], [ 1, 2, 3, 4 ] ],
			'what stays is found before what moves'                => [ [ '2026-10-06', '2026-10-13', '2026-10-20' ], [ 1, 3, 2 ] ],
		];
	}

	private static function meeting( int $id, string $date, string $start = '18:00', MeetingState $state = MeetingState::Planned ): Meeting {
		return new Meeting( $id, 'group', 1, $date, $start, '20:00', 'UTC', new DateTimeImmutable( "{$date} {$start}Z" ), new DateTimeImmutable( "{$date} 20:00Z" ), $state );
	}
}
