<?php
/**
 * Which meetings deserve a second look, and that nothing else is flagged.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Meeting;

use DateTimeImmutable;
use MentoringProgram\Meeting\DayOff;
use MentoringProgram\Meeting\Elsewhere;
use MentoringProgram\Meeting\MeetingFlag;
use MentoringProgram\Meeting\MeetingFlags;
use MentoringProgram\Meeting\Schedule;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;

final class MeetingFlagsTest extends TestCase {
	/**
	 * @param list<string> $kinds
	 */
	#[DataProvider( 'meetings' )]
	#[TestDox( 'Flags $_dataName' )]
	public function test_flags( string $date, string $start, string $end, array $kinds ): void {
		self::assertSame( $kinds, self::kinds( self::flags( $date, $start, $end ) ) );
	}

	/**
	 * @return array<string, array{string, string, string, list<string>}>
	 */
	public static function meetings(): array {
		return [
			'nothing about an ordinary day'             => [ '2026-10-06', '18:00', '19:30', [] ],
			'the first day of a break'                  => [ '2026-12-21', '18:00', '19:30', [ 'day_off' ] ],
			'its last day'                              => [ '2027-01-03', '18:00', '19:30', [ 'day_off' ] ],
			'nothing the day after a break'             => [ '2027-01-04', '18:00', '19:30', [] ],
			'a mentor and a room that are taken'        => [ '2026-11-17', '18:00', '19:30', [ 'mentor_elsewhere', 'room_elsewhere' ] ],
			'nothing that only touches another meeting' => [ '2026-11-17', '19:00', '20:00', [] ],
			'a day before the term'                     => [ '2026-09-07', '18:00', '19:30', [ 'outside_term' ] ],
			'a day after the term'                      => [ '2027-05-05', '18:00', '19:30', [ 'outside_term' ] ],
			'nothing on the last day of the term'       => [ '2027-05-04', '18:00', '19:30', [] ],
			'a moment that has passed'                  => [ '2026-08-31', '09:00', '10:00', [ 'outside_term', 'past' ] ],
			'an hour the clock shows twice'             => [ '2026-11-01', '01:15', '03:00', [ 'hour_twice' ] ],
			'an end the clock shows twice'              => [ '2026-11-01', '00:30', '01:15', [ 'hour_twice' ] ],
			'nothing later that night'                  => [ '2026-11-01', '02:00', '03:00', [] ],
		];
	}

	public function test_a_flag_says_which_meeting_and_what_is_in_the_way(): void {
		[ $mentor, $room ] = self::flags( '2026-11-17', '18:00', '19:30' );

		self::assertSame( [ 7, [ 'Naoko' ] ], [ $mentor->index, $mentor->elsewhere?->mentors ] );
		self::assertSame( [ 7, 'Room 2' ], [ $room->index, $room->elsewhere?->room ] );
	}

	/**
	 * @return list<MeetingFlag>
	 */
	private static function flags( string $date, string $start, string $end ): array {
		return MeetingFlags::of(
			[ 7 => self::meeting( $date, $start, $end ) ],
			'2026-09-08',
			'2027-05-04',
			[ new DayOff( '2026-12-21', '2027-01-03', 'Winter break' ) ],
			[ new Elsewhere( self::meeting( '2026-11-17', '17:30', '19:00' ), 'Grief, Loss and Endings', [ 'Naoko' ], 'Room 2' ) ],
			new DateTimeImmutable( '2026-08-31 19:00:00 UTC' ),
		);
	}

	private static function meeting( string $date, string $start, string $end ): \MentoringProgram\Meeting\Meeting {
		return Schedule::meetings(
			[
				[
					'date'  => $date,
					'start' => $start,
					'end'   => $end,
				],
			],
			'America/Vancouver'
		)[0];
	}

	/**
	 * @param list<MeetingFlag> $flags
	 * @return list<string>
	 */
	private static function kinds( array $flags ): array {
		return array_map( static fn( MeetingFlag $flag ): string => $flag->kind->value, $flags );
	}
}
