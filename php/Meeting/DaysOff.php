<?php
/**
 * The days on which the chapter holds no meetings, one list for the site: kept in its settings, checked before they are
 * kept. They change no meeting by themselves.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Meeting;

use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\Settings;
use MentoringProgram\Shared\WallTime;

final class DaysOff {
	public function __construct( private readonly Settings $settings ) {}

	/**
	 * @return list<DayOff> In order of time.
	 */
	public function all(): array {
		$days = [];
		foreach ( $this->settings->all()['days_off'] as $day ) {
			$days[] = new DayOff( $day['from'], $day['to'], $day['name'] );
		}
		return $days;
	}

	/**
	 * Replaces the list.
	 *
	 * @param list<array{from: string, to?: string, name?: string}> $wanted A day without `to` is a single one.
	 * @throws InvalidInput Naming "days.<n>.<key>", n from 0.
	 */
	public function replace( array $wanted ): void {
		$days   = [];
		$errors = [];
		foreach ( $wanted as $index => $day ) {
			$to = ( $day['to'] ?? '' ) === '' ? $day['from'] : $day['to'];
			foreach ( [ 'from' => $day['from'], 'to' => $to ] as $key => $date ) {
				if ( ! WallTime::is_date( $date ) ) {
					$errors[] = new FieldError( "days.{$index}.{$key}", '' === $date ? 'missing' : 'invalid' );
					continue 2;
				}
			}
			if ( $to < $day['from'] ) {
				$errors[] = new FieldError( "days.{$index}.to", 'before_start' );
			}
			$days[] = [
				'from' => $day['from'],
				'to'   => $to,
				'name' => trim( $day['name'] ?? '' ),
			];
		}
		if ( [] !== $errors ) {
			throw new InvalidInput( $errors );
		}
		sort( $days );
		$this->settings->change( [ 'days_off' => $days ] );
	}
}
