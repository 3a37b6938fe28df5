<?php
/**
 * Explicit dates become meetings, and what no calendar has is refused where it was typed.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Meeting;

use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Meeting\Schedule;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;

final class ScheduleTest extends TestCase {
	private const ZONE = 'America/Vancouver';

	/**
	 * A11: what people agreed on is wall time; the moment beside it follows the zone, through the change of the clock.
	 */
	public function test_wall_time_stays_when_the_clock_changes(): void {
		$meetings = Schedule::meetings( [ self::draft( '2026-11-03' ), self::draft( '2026-10-20' ) ], self::ZONE );

		self::assertSame( [ '2026-10-20', '2026-11-03' ], array_map( static fn( Meeting $meeting ): string => $meeting->local_date, $meetings ), 'Meetings come in order of time.' );
		self::assertSame( '2026-10-21 01:00', $meetings[0]->starts_at->format( 'Y-m-d H:i' ), 'Summer time: seven hours behind.' );
		self::assertSame( '2026-11-04 02:00', $meetings[1]->starts_at->format( 'Y-m-d H:i' ), 'Winter time: eight hours behind.' );
		self::assertSame( '18:00', $meetings[1]->start_time );
	}

	/**
	 * @param array<mixed>                $drafts
	 * @param list<array{string, string}> $errors
	 */
	#[DataProvider( 'refused' )]
	#[TestDox( 'Refuses $_dataName' )]
	public function test_names_what_it_refuses( array $drafts, string $zone, array $errors ): void {
		try {
			Schedule::meetings( $drafts, $zone );
			self::fail( 'Nothing was refused.' );
		} catch ( InvalidInput $invalid ) {
			self::assertSame( $errors, array_map( static fn( FieldError $error ): array => [ $error->field, $error->code ], $invalid->errors ) );
		}
	}

	/**
	 * @return array<string, array{array<mixed>, string, list<array{string, string}>}>
	 */
	public static function refused(): array {
		return [
			'a day that does not exist'                    => [ [ self::draft( '2026-02-29' ) ], self::ZONE, [ [ 'meetings.0.date', 'invalid' ] ] ],
			'a date written another way'                   => [ [ self::draft( '6/10/2026' ) ], self::ZONE, [ [ 'meetings.0.date', 'invalid' ] ] ],
			'a date with a line after it'                  => [ [ self::draft( "2026-10-06\n" ) ], self::ZONE, [ [ 'meetings.0.date', 'invalid' ] ] ],
			'an hour no clock shows'                       => [ [ self::draft( '2026-10-06', '24:00', '25:00' ) ], self::ZONE, [ [ 'meetings.0.start', 'invalid' ], [ 'meetings.0.end', 'invalid' ] ] ],
			'an end before its start'                      => [ [ self::draft( '2026-10-06', '19:30', '18:00' ) ], self::ZONE, [ [ 'meetings.0.end', 'before_start' ] ] ],
			'an end at its start'                          => [ [ self::draft( '2026-10-06', '18:00', '18:00' ) ], self::ZONE, [ [ 'meetings.0.end', 'before_start' ] ] ],
			'a missing end'                                => [ [ [ 'date' => '2026-10-06', 'start' => '18:00' ] ], self::ZONE, [ [ 'meetings.0.end', 'missing' ] ] ],
			'a word it does not know'                      => [ [ self::draft( '2026-10-06' ) + [ 'room' => '2' ] ], self::ZONE, [ [ 'meetings.0.room', 'unknown' ] ] ],
			'something that is no meeting'                 => [ [ 'Tuesdays' ], self::ZONE, [ [ 'meetings.0', 'invalid' ] ] ],
			'the same meeting twice'                       => [ [ self::draft( '2026-10-06' ), self::draft( '2026-10-06' ) ], self::ZONE, [ [ 'meetings.1.date', 'double' ] ] ],
			'two meetings that overlap'                    => [ [ self::draft( '2026-10-06', '19:00', '20:00' ), self::draft( '2026-10-06' ) ], self::ZONE, [ [ 'meetings.0.date', 'double' ] ] ],
			'an hour the clock skips in spring'            => [ [ self::draft( '2027-03-14', '02:30', '04:00' ) ], self::ZONE, [ [ 'meetings.0.start', 'skipped_hour' ] ] ],
			'an end in the hour the clock skips in spring' => [ [ self::draft( '2027-03-14', '01:30', '02:30' ) ], self::ZONE, [ [ 'meetings.0.end', 'skipped_hour' ] ] ],
			'more than a hundred meetings'                 => [ array_fill( 0, 101, self::draft( '2026-10-06' ) ), self::ZONE, [ [ 'meetings', 'out_of_range' ] ] ],
			'a bare offset in the place of a zone'         => [ [ self::draft( '2026-10-06' ) ], '-08:00', [ [ 'timezone', 'invalid' ] ] ],
			'a zone nobody knows'                          => [ [ self::draft( '2026-10-06' ) ], 'America/Atlantis', [ [ 'timezone', 'invalid' ] ] ],
			'three things at once, each by its place'      => [
				[ self::draft( '2026-10-06' ), self::draft( '2026-13-01' ), self::draft( '2026-10-20', '20:00', '19:00' ) ],
				self::ZONE,
				[ [ 'meetings.1.date', 'invalid' ], [ 'meetings.2.end', 'before_start' ] ],
			],
		];
	}

	public function test_two_meetings_may_touch(): void {
		self::assertCount( 2, Schedule::meetings( [ self::draft( '2026-10-06', '18:00', '19:00' ), self::draft( '2026-10-06', '19:00', '20:00' ) ], self::ZONE ) );
	}

	public function test_the_hour_that_comes_twice_in_autumn_means_the_earlier_one(): void {
		$meetings = Schedule::meetings( [ self::draft( '2026-11-01', '01:30', '03:00' ) ], self::ZONE );
		self::assertSame( '2026-11-01 08:30', $meetings[0]->starts_at->format( 'Y-m-d H:i' ) );
	}

	/**
	 * @return array{date: string, start: string, end: string}
	 */
	private static function draft( string $date, string $start = '18:00', string $end = '19:30' ): array {
		return [
			'date'  => $date,
			'start' => $start,
			'end'   => $end,
		];
	}
}
