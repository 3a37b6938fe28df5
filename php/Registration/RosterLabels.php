<?php
/**
 * The words of rosters: marks, what is saved and what is open, and why something is not possible. The only translated text
 * of running a group; decides nothing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Meeting\Mark;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\Format;
use MentoringProgram\Shared\Reason;
use MentoringProgram\Shared\ReasonLabels;

final class RosterLabels implements ReasonLabels {
	public function __construct( private readonly Format $format ) {}

	/**
	 * A mark in a word or two.
	 */
	public function mark( Mark $mark ): string {
		return match ( $mark ) {
			Mark::Present => __( 'Present', 'mentoring-program' ),
			Mark::Absent => __( 'Absent', 'mentoring-program' ),
			Mark::Excused => __( 'Excused', 'mentoring-program' ),
			Mark::SteppedOut => __( 'Stepped out', 'mentoring-program' ),
		};
	}

	/**
	 * What stands beside somebody who has not agreed to the changed date of a meeting.
	 */
	public function never_agreed(): string {
		return __( 'Has not agreed to this changed date: excused, not absent', 'mentoring-program' );
	}

	/**
	 * What a pre-meeting came to, in a few words.
	 */
	public function outcome( PreMeetingOutcome $outcome ): string {
		return match ( $outcome ) {
			PreMeetingOutcome::Fits => __( 'It fits', 'mentoring-program' ),
			PreMeetingOutcome::Conflict => __( 'A conflict', 'mentoring-program' ),
		};
	}

	/**
	 * How many pre-meetings are open: "One pre-meeting is still open".
	 */
	public function pre_meetings( int $open ): string {
		return match ( $open ) {
			0 => __( 'All pre-meetings have been held', 'mentoring-program' ),
			1 => __( 'One pre-meeting is still open', 'mentoring-program' ),
			/* translators: %d: number of pre-meetings. */
			default => sprintf( __( '%d pre-meetings are still open', 'mentoring-program' ), $open ),
		};
	}

	/**
	 * What is noted of a meeting and what is open: "1 of 5 not marked yet".
	 */
	public function state( Roster $roster, Meeting $meeting ): string {
		$people = count( $roster->people_at( $meeting ) );
		$open   = $roster->open( $meeting );
		$saved  = [];
		foreach ( $roster->attendance[ $meeting->id ] ?? [] as $attendance ) {
			$saved[] = $attendance->marked_at;
		}
		return match ( true ) {
			0 === $people => __( 'Nobody had a place then', 'mentoring-program' ),
			/* translators: %d: number of people. */
			[] === $saved => sprintf( _n( '%d person, not marked yet', '%d people, not marked yet', $people, 'mentoring-program' ), $people ),
			/* translators: 1: date and time, 2: number of people not marked, 3: number of people in all. */
			$open > 0 => sprintf( __( 'Saved on %1$s. %2$d of %3$d not marked yet', 'mentoring-program' ), $this->saved( max( $saved ), $meeting ), $open, $people ),
			/* translators: 1: date and time, 2: number of people. */
			default => sprintf( _n( 'Saved on %1$s. %2$d person, marked', 'Saved on %1$s. All %2$d are marked', $people, 'mentoring-program' ), $this->saved( max( $saved ), $meeting ), $people ),
		};
	}

	/**
	 * {@inheritDoc}
	 */
	public function message( Reason $reason, array $facts ): ?string {
		if ( ! $reason instanceof RosterReason ) {
			return null;
		}
		return match ( $reason ) {
			RosterReason::MeetingNotBegun => $this->not_begun( $facts ),
			/* translators: %s: date. */
			RosterReason::MeetingCancelled => sprintf( __( 'The meeting of %s was cancelled. Nothing else is to do for it.', 'mentoring-program' ), $this->format->date( self::text( $facts, 'date' ) ) ),
			/* translators: %s: date. */
			RosterReason::MeetingOver => sprintf( __( 'The meeting of %s is over, so it cannot be cancelled any more.', 'mentoring-program' ), $this->format->date( self::text( $facts, 'date' ) ) ),
			/* translators: 1: name of a person, 2: date. */
			RosterReason::NeverAgreed => sprintf( __( '%1$s has not agreed to the changed date %2$s, so cannot be absent from it. Note “Excused”, or what else is true.', 'mentoring-program' ), self::text( $facts, 'name' ), $this->format->date( self::text( $facts, 'date' ) ) ),
		};
	}

	/**
	 * {@inheritDoc}
	 */
	public function next( Reason $reason, array $facts ): ?array {
		return null;
	}

	/**
	 * {@inheritDoc}
	 */
	public function field_message( FieldError $error ): ?string {
		return match ( true ) {
			'meeting' === $error->field && 'unknown' === $error->code => __( 'This is no meeting of the group any more. Load the page again to see its meetings.', 'mentoring-program' ),
			str_starts_with( $error->field, 'marks.' ) && str_ends_with( $error->field, '.meeting' ) && 'unknown' === $error->code => __( 'One of these meetings is none of the group any more. Load the page again to see its meetings.', 'mentoring-program' ),
			str_starts_with( $error->field, 'marks.' ) && 'unknown' === $error->code => __( 'Somebody on this list was not in the group at that meeting. Load the page again to see who was.', 'mentoring-program' ),
			str_starts_with( $error->field, 'instead' ) => match ( $error->code ) {
				'missing' => __( 'A new date needs a day, a start and an end; leave all three empty for none.', 'mentoring-program' ),
				'over' => __( 'The new date is over. Choose one that is to come.', 'mentoring-program' ),
				'double' => __( 'The group meets then already. Choose another new date.', 'mentoring-program' ),
				'before_start' => __( 'The new date must end after it starts, on the same day.', 'mentoring-program' ),
				default => __( 'This is not a date or time there is.', 'mentoring-program' ),
			},
			! str_starts_with( $error->field, 'pre_meetings.' ) => null,
			'unknown' === $error->code => __( 'Somebody on this list has no place in the group any more. Load the page again to see who has.', 'mentoring-program' ),
			str_ends_with( $error->field, '.held_on' ) => 'to_come' === $error->code ? __( 'Choose the day it was held; it cannot be a day to come.', 'mentoring-program' ) : __( 'Choose the day it was held.', 'mentoring-program' ),
			str_ends_with( $error->field, '.outcome' ) => __( 'Choose the outcome: it fits, or a conflict.', 'mentoring-program' ),
			default => null,
		};
	}

	/**
	 * @param array<string, mixed> $facts
	 */
	private function not_begun( array $facts ): string {
		/* translators: %s: date, time and time zone. */
		return sprintf( __( 'This meeting begins on %s. Attendance can be marked from then on.', 'mentoring-program' ), $this->format->moment( new DateTimeImmutable( self::text( $facts, 'starts_at' ) ), self::text( $facts, 'timezone' ) ) );
	}

	private function saved( DateTimeImmutable $moment, Meeting $meeting ): string {
		return $this->format->moment_without_zone( $moment, $meeting->timezone );
	}

	/**
	 * @param array<string, mixed> $facts
	 */
	private static function text( array $facts, string $name ): string {
		return is_string( $facts[ $name ] ?? null ) ? $facts[ $name ] : '';
	}
}
