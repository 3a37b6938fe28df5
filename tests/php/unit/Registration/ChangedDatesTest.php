<?php
/**
 * What somebody was asked about changed dates, read off the events.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Registration;

use DateTimeImmutable;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Meeting\MeetingState;
use MentoringProgram\Registration\ChangedDates;
use MentoringProgram\Registration\RegistrationEvent;
use MentoringProgram\Registration\RegistrationEventKind;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class ChangedDatesTest extends TestCase {
	private const A = '2026-10-20 18:00 19:30';
	private const B = '2026-10-22 18:00 19:30';
	private const C = '2026-10-23 18:00 19:30';

	/**
	 * A12: people agreed to dates; what is asked is the difference to those, however often they changed since.
	 *
	 * @param list<array{0: string, 1?: string, 2?: string}>     $events Kind, dates gone, dates new.
	 * @param array{bool, list<string>, list<string>}|null $asked  Whether it is open, what is gone, what is new.
	 */
	#[DataProvider( 'histories' )]
	public function test_what_is_asked( array $events, ?array $asked ): void {
		$found = ChangedDates::of( self::events( $events ) );

		self::assertSame( $asked, null === $found ? null : [ $found->is_open(), $found->gone, $found->new ] );
	}

	/**
	 * @return array<string, array{list<array{0: string, 1?: string, 2?: string}>, array{bool, list<string>, list<string>}|null}>
	 */
	public static function histories(): array {
		$moved = [ 'dates_changed', self::A, self::B ];
		return [
			'nothing changed'                  => [ [ [ 'confirmed' ] ], null ],
			'one date moved'                   => [ [ $moved ], [ true, [ self::A ], [ self::B ] ] ],
			'a date taken out'                 => [ [ [ 'dates_changed', self::A, '' ] ], [ true, [ self::A ], [] ] ],
			'a date added'                     => [ [ [ 'dates_changed', '', self::B ] ], [ true, [], [ self::B ] ] ],
			'moved twice'                      => [ [ $moved, [ 'dates_changed', self::B, self::C ] ], [ true, [ self::A ], [ self::C ] ] ],
			'moved there and back'             => [ [ $moved, [ 'dates_changed', self::B, self::A ] ], null ],
			'agreed'                           => [ [ $moved, [ 'can_come' ] ], [ false, [ self::A ], [ self::B ] ] ],
			'agreed, then changed once more'   => [ [ $moved, [ 'can_come' ], [ 'dates_changed', self::B, self::C ] ], [ true, [ self::B ], [ self::C ] ] ],
			'left because of it, still unsaid' => [ [ $moved, [ 'left' ] ], [ true, [ self::A ], [ self::B ] ] ],
		];
	}

	/**
	 * Only a date that is new and not agreed to leaves a meeting open; every other meeting counts as before.
	 */
	public function test_which_meetings_are_left_open(): void {
		$open   = ChangedDates::of( self::events( [ [ 'dates_changed', self::A, self::B ] ] ) );
		$agreed = ChangedDates::of( self::events( [ [ 'dates_changed', self::A, self::B ], [ 'can_come' ] ] ) );

		self::assertSame( [ true, false, false ], [ $open?->leaves_open( self::meeting( '2026-10-22' ) ), $open?->leaves_open( self::meeting( '2026-11-03' ) ), $agreed?->leaves_open( self::meeting( '2026-10-22' ) ) ] );
	}

	private static function meeting( string $date ): Meeting {
		$start = new DateTimeImmutable( "{$date} 18:00 UTC" );
		return new Meeting( 1, 'group', 1, $date, '18:00', '19:30', 'UTC', $start, $start->modify( '+90 minutes' ), MeetingState::Planned );
	}

	/**
	 * @param list<array{0: string, 1?: string, 2?: string}> $written
	 * @return list<RegistrationEvent>
	 */
	private static function events( array $written ): array {
		$events = [];
		foreach ( $written as $number => $one ) {
			$events[] = new RegistrationEvent(
				$number + 1,
				2,
				3,
				4,
				RegistrationEventKind::from( $one[0] ),
				new DateTimeImmutable( "2026-10-01 12:0{$number} UTC" ),
				0,
				'',
				[
					'before' => $one[1] ?? '',
					'now'    => $one[2] ?? '',
				]
			);
		}
		return $events;
	}
}
