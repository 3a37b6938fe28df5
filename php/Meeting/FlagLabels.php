<?php
/**
 * The words of flags: what kind it is, and what exactly is in the way.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Meeting;

use MentoringProgram\Shared\Format;

final class FlagLabels {
	public function __construct( private readonly Format $format ) {}

	/**
	 * In a word or two.
	 */
	public function label( FlagKind $kind ): string {
		return match ( $kind ) {
			FlagKind::DayOff => __( 'Day without meetings', 'mentoring-program' ),
			FlagKind::MentorElsewhere, FlagKind::RoomElsewhere => __( 'Clash', 'mentoring-program' ),
			FlagKind::OutsideTerm => __( 'Outside the term', 'mentoring-program' ),
			FlagKind::Past => __( 'In the past', 'mentoring-program' ),
			FlagKind::HourTwice => __( 'Clock change', 'mentoring-program' ),
		};
	}

	/**
	 * In a sentence.
	 *
	 * @param string $term      Name of the term.
	 * @param string $first_day Its first day, Y-m-d.
	 * @param string $last_day  Its last day, Y-m-d.
	 */
	public function sentence( MeetingFlag $flag, string $term, string $first_day, string $last_day ): string {
		return match ( $flag->kind ) {
			FlagKind::DayOff => $this->day_off( $flag->day_off ?? throw new \LogicException( 'A day off names its day.' ) ),
			FlagKind::MentorElsewhere => $this->mentor_elsewhere( $flag->elsewhere ?? throw new \LogicException( 'A clash names its meeting.' ) ),
			FlagKind::RoomElsewhere => $this->room_elsewhere( $flag->elsewhere ?? throw new \LogicException( 'A clash names its meeting.' ) ),
			/* translators: 1: name of a term, 2: date, 3: date. */
			FlagKind::OutsideTerm => sprintf( __( '%1$s runs from %2$s to %3$s.', 'mentoring-program' ), $term, $this->format->date( $first_day ), $this->format->date( $last_day ) ),
			FlagKind::Past => __( 'This moment has passed.', 'mentoring-program' ),
			FlagKind::HourTwice => __( 'Clocks go back that night and show this time twice. The first one is meant.', 'mentoring-program' ),
		};
	}

	private function day_off( DayOff $day ): string {
		$when = $day->from === $day->to
			? $this->format->date( $day->from )
			/* translators: 1: first date, 2: last date. */
			: sprintf( __( '%1$s to %2$s', 'mentoring-program' ), $this->format->date( $day->from ), $this->format->date( $day->to ) );
		/* translators: 1: name of a holiday, 2: its dates. */
		return '' === $day->name ? $when : sprintf( __( '%1$s, %2$s.', 'mentoring-program' ), $day->name, $when );
	}

	private function mentor_elsewhere( Elsewhere $other ): string {
		return sprintf(
			/* translators: 1: one name or several, 2: times of day, 3: title of a group. */
			_n( '%1$s leads “%3$s” at %2$s.', '%1$s lead “%3$s” at %2$s.', count( $other->mentors ), 'mentoring-program' ),
			wp_sprintf( '%l', $other->mentors ),
			$this->format->time_span( $other->meeting->start_time, $other->meeting->end_time ),
			$other->host
		);
	}

	private function room_elsewhere( Elsewhere $other ): string {
		/* translators: 1: a room, 2: times of day, 3: title of a group. */
		return sprintf( __( '%1$s is taken at %2$s by “%3$s”.', 'mentoring-program' ), $other->room, $this->format->time_span( $other->meeting->start_time, $other->meeting->end_time ), $other->host );
	}
}
