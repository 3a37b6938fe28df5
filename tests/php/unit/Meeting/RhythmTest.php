<?php
/**
 * The regularity somebody would hear in a list of dates.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Meeting;

use MentoringProgram\Meeting\Rhythm;
use MentoringProgram\Meeting\Schedule;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;

final class RhythmTest extends TestCase {
	/**
	 * A11: the phrase is read off the dates, so a skipped or moved date never makes it untrue.
	 *
	 * @param list<string> $dates
	 * @param list<int>    $weekdays
	 */
	#[DataProvider( 'lists' )]
	#[TestDox( 'Reads $_dataName' )]
	public function test_reads_the_rhythm_off_the_dates( array $dates, array $weekdays, int $every ): void {
		$drafts = array_map( static fn( string $date ): array => [ 'date' => $date, 'start' => '18:00', 'end' => '19:30' ], $dates );
		$rhythm = Rhythm::of( Schedule::meetings( $drafts, 'America/Vancouver' ) );

		self::assertSame( $weekdays, $rhythm->weekdays );
		self::assertSame( $every, $rhythm->every );
	}

	/**
	 * @return array<string, array{list<string>, list<int>, int}>
	 */
	public static function lists(): array {
		return [
			'every week'                                      => [ [ '2026-10-06', '2026-10-13', '2026-10-20' ], [ 2 ], 1 ],
			'every other week'                                => [ [ '2026-10-06', '2026-10-20', '2026-11-03', '2026-11-17' ], [ 2 ], 2 ],
			'every other week with 22 December skipped'       => [ [ '2026-11-24', '2026-12-08', '2027-01-05', '2027-01-19' ], [ 2 ], 2 ],
			'every third week'                                => [ [ '2026-10-05', '2026-10-26', '2026-11-16' ], [ 1 ], 3 ],
			'every fourth week'                               => [ [ '2026-10-06', '2026-11-03', '2026-12-01' ], [ 2 ], 4 ],
			'first and third Tuesdays, which are no interval' => [ [ '2026-10-06', '2026-10-20', '2026-11-03', '2026-11-17', '2026-12-01', '2026-12-15', '2027-01-05' ], [ 2 ], 0 ],
			'every other Tuesday with one moved to Thursday'  => [ [ '2026-10-06', '2026-10-20', '2026-11-05', '2026-11-17', '2026-12-01' ], [ 2 ], 2 ],
			'two weekdays'                                    => [ [ '2026-10-06', '2026-10-08', '2026-10-13', '2026-10-15' ], [ 2, 4 ], 0 ],
			'no rhythm at all'                                => [ [ '2026-10-05', '2026-10-13', '2026-10-21', '2026-10-29' ], [], 0 ],
			'two dates, too few to hear one'                  => [ [ '2026-10-06', '2026-10-20' ], [ 2 ], 0 ],
			'nothing'                                         => [ [], [], 0 ],
		];
	}

	public function test_a_time_most_meetings_share_is_the_usual_one(): void {
		$rhythm = Rhythm::of(
			Schedule::meetings(
				[
					[ 'date' => '2026-10-06', 'start' => '18:00', 'end' => '19:30' ],
					[ 'date' => '2026-10-20', 'start' => '17:00', 'end' => '18:30' ],
					[ 'date' => '2026-11-03', 'start' => '18:00', 'end' => '19:30' ],
				],
				'America/Vancouver'
			)
		);
		self::assertSame( [ '18:00', '19:30' ], [ $rhythm->start, $rhythm->end ] );
	}

	public function test_when_times_differ_none_is_the_usual_one(): void {
		$rhythm = Rhythm::of(
			Schedule::meetings(
				[
					[ 'date' => '2026-10-06', 'start' => '18:00', 'end' => '19:30' ],
					[ 'date' => '2026-10-20', 'start' => '17:00', 'end' => '18:30' ],
				],
				'America/Vancouver'
			)
		);
		self::assertNull( $rhythm->start );
	}
}
