<?php
/**
 * Meetings as people read them: the rhythm in one phrase, the first and last day, all days by month. The only translated
 * words about meetings. Owns no rule.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Meeting;

use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\Format;

/**
 * @phpstan-type Day array{iso: string, label: string}
 * @phpstan-type Month array{month: string, days: list<Day>}
 */
final class MeetingLabels {
	public function __construct( private readonly Format $format ) {}

	/**
	 * "Every other Tuesday, 18:00–19:30"; "Tuesdays, 18:00–19:30"; "Tuesdays and Thursdays, times vary"; '' without
	 * meetings.
	 *
	 * @param list<Meeting> $meetings In order of time.
	 */
	public function rhythm( array $meetings ): string {
		$meetings = self::planned( $meetings );
		if ( [] === $meetings ) {
			return '';
		}
		$rhythm = Rhythm::of( $meetings );
		$times  = null === $rhythm->start || null === $rhythm->end ? __( 'times vary', 'mentoring-program' ) : $this->format->time_span( $rhythm->start, $rhythm->end );
		/* translators: 1: days, for example "Every other Tuesday", 2: times of day. */
		return sprintf( _x( '%1$s, %2$s', 'when a group meets', 'mentoring-program' ), $this->days( $rhythm, $meetings ), $times );
	}

	/**
	 * "6 October 2026 to 15 June 2027"; "7 October to 2 December 2026"; "7 October 2026"; '' without meetings.
	 *
	 * @param list<Meeting> $meetings In order of time.
	 */
	public function span( array $meetings ): string {
		$meetings = self::planned( $meetings );
		$first    = $meetings[0] ?? null;
		$last     = $meetings[ count( $meetings ) - 1 ] ?? null;
		if ( null === $first || null === $last ) {
			return '';
		}
		if ( $first->local_date === $last->local_date ) {
			return $this->format->date( $first->local_date );
		}
		$same_year = substr( $first->local_date, 0, 4 ) === substr( $last->local_date, 0, 4 );
		return sprintf(
			/* translators: 1: first date, 2: last date. */
			__( '%1$s to %2$s', 'mentoring-program' ),
			$same_year ? $this->format->date_without_year( $first->local_date ) : $this->format->date( $first->local_date ),
			$this->format->date( $last->local_date )
		);
	}

	/**
	 * Every day, month by month; a year is named when it changes, a time when it is not the usual one.
	 *
	 * @param list<Meeting> $meetings In order of time.
	 * @return list<Month>
	 */
	public function by_month( array $meetings ): array {
		$meetings = self::planned( $meetings );
		$rhythm   = Rhythm::of( $meetings );
		$months   = [];
		$year     = '';
		foreach ( $meetings as $meeting ) {
			$month = substr( $meeting->local_date, 0, 7 );
			if ( ! isset( $months[ $month ] ) ) {
				$months[ $month ] = [
					'month' => $this->format->month( $month, substr( $month, 0, 4 ) !== $year ),
					'days'  => [],
				];
				$year             = substr( $month, 0, 4 );
			}
			$day     = $this->format->weekday_and_day( $meeting->local_date );
			$unusual = $meeting->start_time !== $rhythm->start || $meeting->end_time !== $rhythm->end;

			$months[ $month ]['days'][] = [
				'iso'   => $meeting->local_date,
				/* translators: 1: day, for example "Tue 6", 2: times of day. */
				'label' => $unusual ? sprintf( _x( '%1$s, %2$s', 'a meeting', 'mentoring-program' ), $day, $this->format->time_span( $meeting->start_time, $meeting->end_time ) ) : $day,
			];
		}
		return array_values( $months );
	}

	/**
	 * One date on a line of its own: "Tue 6 October 2026, 18:00–19:30".
	 *
	 * @param string $date  Y-m-d.
	 * @param string $start H:i.
	 * @param string $end   H:i.
	 */
	public function line( string $date, string $start, string $end ): string {
		/* translators: 1: weekday, 2: date, 3: times of day. */
		return sprintf( __( '%1$s %2$s, %3$s', 'mentoring-program' ), $this->format->wall( $date, 'D' ), $this->format->date( $date ), $this->format->time_span( $start, $end ) );
	}

	/**
	 * Dates as a change of them names them, a line each.
	 *
	 * @param list<string> $dates Each "Y-m-d H:i H:i"; what is none is left out.
	 * @return list<string>
	 */
	public function lines( array $dates ): array {
		$parts = array_filter( array_map( static fn( string $date ): array => explode( ' ', $date ), $dates ), static fn( array $one ): bool => 3 === count( $one ) );
		return array_values( array_map( fn( array $one ): string => $this->line( ...$one ), $parts ) );
	}

	/**
	 * How many meetings take place.
	 *
	 * @param list<Meeting> $meetings Meetings.
	 */
	public static function count( array $meetings ): int {
		return count( self::planned( $meetings ) );
	}

	/**
	 * "Tuesdays".
	 *
	 * @param int $weekday 1 is Monday.
	 */
	public static function weekday_plural( int $weekday ): string {
		return match ( $weekday ) {
			1 => __( 'Mondays', 'mentoring-program' ),
			2 => __( 'Tuesdays', 'mentoring-program' ),
			3 => __( 'Wednesdays', 'mentoring-program' ),
			4 => __( 'Thursdays', 'mentoring-program' ),
			5 => __( 'Fridays', 'mentoring-program' ),
			6 => __( 'Saturdays', 'mentoring-program' ),
			default => __( 'Sundays', 'mentoring-program' ),
		};
	}

	/**
	 * "Tuesday".
	 *
	 * @param int $weekday 1 is Monday.
	 */
	public function weekday( int $weekday ): string {
		// 1 January 2001 was a Monday.
		return $this->format->wall( sprintf( '2001-01-%02d', $weekday ), 'l' );
	}

	/**
	 * The sentence for a meeting or zone that cannot be taken; null for another field.
	 */
	public function field_message( FieldError $error ): ?string {
		if ( 'timezone' === $error->field ) {
			return __( 'Choose a time zone by its city, for example Vancouver.', 'mentoring-program' );
		}
		if ( 'meetings' === $error->field ) {
			return match ( $error->code ) {
				/* translators: %d: number of meetings. */
				'out_of_range', 'too_long' => sprintf( __( 'There can be up to %d meetings.', 'mentoring-program' ), Schedule::MOST ),
				'needed_to_publish' => __( 'Before it is published it needs at least one meeting.', 'mentoring-program' ),
				/* translators: %s: date, or several. */
				'attended' => sprintf( __( 'Who was there is noted for %s, so this meeting cannot be taken out. Put it back; its day and hours can be corrected, and what is noted stays with it.', 'mentoring-program' ), $this->dates_of( $error ) ),
				default => null,
			};
		}
		if ( 1 === preg_match( '/^days\.(\d+)\./', $error->field, $found ) ) {
			$wrong = 'before_start' === $error->code
				/* translators: %d: number of a line in a list. */
				? __( 'Line %d: the last day is before the first.', 'mentoring-program' )
				/* translators: %d: number of a line in a list. */
				: __( 'Line %d: choose the day.', 'mentoring-program' );
			return sprintf( $wrong, (int) $found[1] + 1 );
		}
		if ( 1 !== preg_match( '/^meetings\.(\d+)/', $error->field, $found ) ) {
			return null;
		}
		$number = (int) $found[1] + 1;
		$wrong  = match ( $error->code ) {
			'missing' => __( 'date, start and end are needed.', 'mentoring-program' ),
			'before_start' => __( 'it must end after it starts, on the same day.', 'mentoring-program' ),
			'skipped_hour' => __( 'the clock skips this hour on that day, when summer time begins.', 'mentoring-program' ),
			'double' => __( 'another meeting is at the same time.', 'mentoring-program' ),
			default => __( 'this is not a date or time.', 'mentoring-program' ),
		};
		/* translators: 1: number of a meeting in the list, 2: what is wrong with it. */
		return sprintf( __( 'Meeting %1$d: %2$s', 'mentoring-program' ), $number, $wrong );
	}

	private function dates_of( FieldError $error ): string {
		$dates = array_filter( is_array( $error->facts['dates'] ?? null ) ? $error->facts['dates'] : [], is_string( ... ) );
		return wp_sprintf( '%l', array_map( $this->format->date( ... ), array_values( $dates ) ) );
	}

	/**
	 * @param list<Meeting> $meetings
	 */
	private function days( Rhythm $rhythm, array $meetings ): string {
		$plural = array_map( self::weekday_plural( ... ), $rhythm->weekdays );
		if ( [] === $plural ) {
			return __( 'Various days', 'mentoring-program' );
		}
		if ( 1 === count( $meetings ) ) {
			return $this->weekday( $rhythm->weekdays[0] );
		}
		if ( isset( $plural[1] ) ) {
			/* translators: 1: a weekday in the plural, 2: another one. */
			return sprintf( __( '%1$s and %2$s', 'mentoring-program' ), $plural[0], $plural[1] );
		}
		$weekday = $this->weekday( $rhythm->weekdays[0] );
		return match ( $rhythm->every ) {
			/* translators: %s: a weekday. */
			2 => sprintf( __( 'Every other %s', 'mentoring-program' ), $weekday ),
			/* translators: %s: a weekday. */
			3 => sprintf( __( 'Every third %s', 'mentoring-program' ), $weekday ),
			/* translators: %s: a weekday. */
			4 => sprintf( __( 'Every fourth %s', 'mentoring-program' ), $weekday ),
			default => $plural[0],
		};
	}

	/**
	 * @param list<Meeting> $meetings
	 * @return list<Meeting>
	 */
	private static function planned( array $meetings ): array {
		return array_values( array_filter( $meetings, static fn( Meeting $meeting ): bool => MeetingState::Planned === $meeting->state ) );
	}
}
