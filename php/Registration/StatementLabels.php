<?php
/**
 * The words of the statement of attended hours: what was noted, how long it was, and what it is not (A32, A33).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Meeting\Mark;

final class StatementLabels {
	public function mark( ?Mark $mark ): string {
		return match ( $mark ) {
			Mark::Present => __( 'Attended', 'mentoring-program' ),
			Mark::Absent => __( 'Absent', 'mentoring-program' ),
			Mark::Excused => __( 'Excused', 'mentoring-program' ),
			Mark::SteppedOut => __( 'Stepped out', 'mentoring-program' ),
			null => __( 'Not recorded', 'mentoring-program' ),
		};
	}

	/**
	 * "7 hours 30 minutes".
	 *
	 * @param int $minutes Minutes.
	 */
	public function duration( int $minutes ): string {
		$hours = intdiv( $minutes, 60 );
		$rest  = $minutes % 60;
		/* translators: %s: number of hours. */
		$in_hours = sprintf( _n( '%s hour', '%s hours', $hours, 'mentoring-program' ), number_format_i18n( $hours ) );
		if ( 0 === $rest ) {
			return $in_hours;
		}
		/* translators: %s: number of minutes. */
		$in_minutes = sprintf( _n( '%s minute', '%s minutes', $rest, 'mentoring-program' ), number_format_i18n( $rest ) );
		/* translators: 1: hours, 2: minutes. */
		return 0 === $hours ? $in_minutes : sprintf( _x( '%1$s %2$s', 'hours and minutes', 'mentoring-program' ), $in_hours, $in_minutes );
	}
}
