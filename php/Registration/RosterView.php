<?php
/**
 * A roster as My mentoring shows it to who leads the group: people with their address, attendance of one meeting, and what
 * was just saved or needs another look. Asks; prints nothing and writes nothing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use DateTimeZone;
use MentoringProgram\Group\GroupMentor;
use MentoringProgram\Meeting\Mark;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Meeting\MeetingLabels;
use MentoringProgram\Meeting\MeetingState;
use MentoringProgram\Shared\Blocks;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\Format;
use MentoringProgram\Shared\RestOutcome;

/**
 * @phpstan-import-type NoticeShown from RegistrationNotices
 *
 * @phpstan-type PersonShown array{
 *   registration: int, name: string, email: string, phones: list<string>, met: string, was: bool, held: bool, held_on: string,
 *   outcomes: list<array{value: string, label: string, chosen: bool}>, wrong_on: string, wrong_outcome: string,
 * }
 * @phpstan-type MarkShown array{registration: int, name: string, note: string, options: list<array{value: string, label: string, chosen: bool}>}
 * @phpstan-type AttendanceShown array{
 *   meeting: int, meetings: list<array{id: int, label: string, chosen: bool}>, rows: list<MarkShown>, state: string, is_open: bool,
 * }
 * @phpstan-type RosterShown array{
 *   group: int, nonce: string, notice: NoticeShown|null, people: list<PersonShown>, pre_meetings: string, print: string,
 *   cancel: list<array{id: int, label: string, chosen: bool}>, instead: array{date: string, start: string, end: string}, zone: string, attendance: AttendanceShown|null, later: string,
 * }
 * @phpstan-type RosterToPrint array{kind: 'roster', title: string, mentee_label: string, facts: string, back: string, meetings: list<string>, people: list<PersonShown>, printed: string}
 */
final class RosterView {
	/**
	 * Meetings with a box on paper.
	 */
	private const BOXES = 6;

	public function __construct(
		private readonly RosterForms $forms,
		private readonly RegistrationNotices $notices,
		private readonly RosterRules $rules,
		private readonly RosterLabels $labels,
		private readonly RestOutcome $outcome,
		private readonly MeetingLabels $meetings,
		private readonly Blocks $blocks,
		private readonly Format $format,
	) {}

	/**
	 * @param string $done     What the address says was done.
	 * @param int    $in_group The group it was done in.
	 * @return RosterShown
	 */
	public function of( Roster $roster, string $done, int $in_group, DateTimeImmutable $now ): array {
		$begun   = $roster->begun( $now );
		$meeting = $this->chosen( $roster, $begun );
		$next    = $roster->next( $now );
		return [
			'group'      => $roster->group->id,
			'nonce'      => wp_create_nonce( RegistrationForms::NONCE ),
			'notice'     => $this->notice( $roster, $meeting, $done, $in_group, $now ),
			'people'       => array_map( $this->person( ... ), $roster->present( $now ) ),
			'pre_meetings' => $this->labels->pre_meetings( $roster->pre_meetings_open( $now ) ),
			'print'        => $this->blocks->here(
				[
					'mentoring_roster'  => $roster->group->id,
					'mentoring_group'   => null,
					'mentoring_meeting' => null,
				]
			),
			'cancel'       => $this->to_come( $roster, $now ),
			'instead'      => $this->forms->post()->instead ?? [
				'date'  => '',
				'start' => '',
				'end'   => '',
			],
			'zone'         => $this->format->zone( $roster->group->timezone ),
			'attendance' => null === $meeting ? null : [
				'meeting'  => $meeting->id,
				'meetings' => $this->choices( $roster, $begun, $meeting ),
				'rows'     => array_map( fn( RosterPerson $person ): array => $this->row( $roster, $meeting, $person ), $roster->people_at( $meeting ) ),
				'state'    => $this->labels->state( $roster, $meeting ),
				'is_open'  => $roster->open( $meeting ) > 0,
			],
			'later'      => match ( true ) {
				null !== $meeting => '',
				null === $next => __( 'No meetings are planned yet.', 'mentoring-program' ),
				/* translators: %s: date, time and time zone. */
				default => sprintf( __( 'Attendance can be marked from the first meeting on, %s.', 'mentoring-program' ), $this->format->moment( $next->starts_at, $next->timezone ) ),
			},
		];
	}

	/**
	 * A roster to print, with a box for each of the next meetings.
	 *
	 * @param string $mentee What the program calls a mentee; '' for no word of its own.
	 * @return RosterToPrint
	 */
	public function to_print( Roster $roster, string $mentee, DateTimeImmutable $now ): array {
		$group   = $roster->group;
		$people  = $roster->present( $now );
		$planned = array_filter( $roster->meetings, static fn( Meeting $meeting ): bool => MeetingState::Planned === $meeting->state && $meeting->ends_at > $now );
		$mentors = array_map( static fn( GroupMentor $mentor ): string => $mentor->name, array_filter( $group->mentors, static fn( GroupMentor $mentor ): bool => $mentor->leads_at( $now ) ) );
		return [
			'kind'     => 'roster',
			'title'    => $group->title,
			'mentee_label' => $mentee,
			'facts'    => sprintf(
				/* translators: 1: when a group meets, 2: name of the time zone, 3: names of mentors, 4: places taken, 5: places in all. */
				__( '%1$s (%2$s), with %3$s. %4$d of %5$d places taken.', 'mentoring-program' ),
				$this->meetings->rhythm( $roster->meetings ),
				$this->format->zone( $group->timezone ),
				implode( ', ', $mentors ),
				count( $people ),
				$group->capacity
			),
			'back'     => $this->blocks->here( [ 'mentoring_roster' => null ] ),
			'meetings' => array_map( fn( Meeting $meeting ): string => $this->format->date_without_year( $meeting->local_date ), array_slice( array_values( $planned ), 0, self::BOXES ) ),
			'people'   => array_map( $this->person( ... ), $people ),
			/* translators: %s: date. */
			'printed'  => sprintf( __( 'As of %s. Private addresses: keep this sheet to yourself and shred it after the term. Note nothing about clients on it.', 'mentoring-program' ), $this->format->date( $now->setTimezone( new DateTimeZone( $group->timezone ) )->format( 'Y-m-d' ) ) ),
		];
	}

	/**
	 * @return PersonShown
	 */
	private function person( RosterPerson $person ): array {
		$id    = $person->registration->id;
		$noted = $person->pre_meeting;
		$typed = $this->forms->post()->pre_meetings[ $id ] ?? [
			'held'    => null !== $noted,
			'held_on' => $noted->held_on ?? '',
			'outcome' => $noted->outcome->value ?? '',
		];
		$wrong = fn( string $field ): string => null === ( $error = $this->forms->answer()?->error_of( "pre_meetings.{$id}.{$field}" ) ) ? '' : $this->outcome->field_message( $error );
		return [
			'registration'  => $id,
			'name'          => $person->name,
			'email'         => $person->email,
			'phones'        => $person->phones,
			'met'           => null === $noted ? '' : $this->format->date_without_year( $noted->held_on ),
			'was'           => null !== $noted,
			'held'          => $typed['held'],
			'held_on'       => $typed['held_on'],
			'outcomes'      => array_map(
				fn( PreMeetingOutcome $outcome ): array => [
					'value'  => $outcome->value,
					'label'  => $this->labels->outcome( $outcome ),
					'chosen' => $outcome->value === $typed['outcome'],
				],
				PreMeetingOutcome::cases()
			),
			'wrong_on'      => $wrong( 'held_on' ),
			'wrong_outcome' => $wrong( 'outcome' ),
		];
	}

	/**
	 * The meeting asked for; else the first that is not complete; else the last.
	 *
	 * @param list<Meeting> $begun
	 */
	private function chosen( Roster $roster, array $begun ): ?Meeting {
		$asked = $this->forms->post()->meeting_id ?? (int) $this->blocks->argument( 'mentoring_meeting' );
		$open  = null;
		foreach ( $begun as $meeting ) {
			if ( $meeting->id === $asked ) {
				return $meeting;
			}
			if ( $roster->open( $meeting ) > 0 ) {
				$open ??= $meeting;
			}
		}
		return $open ?? ( [] === $begun ? null : $begun[ count( $begun ) - 1 ] );
	}

	/**
	 * @param list<Meeting> $begun
	 * @return list<array{id: int, label: string, chosen: bool}>
	 */
	private function choices( Roster $roster, array $begun, Meeting $chosen ): array {
		$choices = [];
		foreach ( $begun as $meeting ) {
			$date      = $this->format->date( $meeting->local_date );
			$choices[] = [
				'id'     => $meeting->id,
				/* translators: %s: date of a meeting. */
				'label'  => $roster->open( $meeting ) > 0 ? sprintf( __( '%s, not complete', 'mentoring-program' ), $date ) : $date,
				'chosen' => $meeting->id === $chosen->id,
			];
		}
		return $choices;
	}

	/**
	 * Meetings that can still be cancelled.
	 *
	 * @return list<array{id: int, label: string, chosen: bool}>
	 */
	private function to_come( Roster $roster, DateTimeImmutable $now ): array {
		$choices = [];
		foreach ( $roster->meetings as $meeting ) {
			if ( null === $this->rules->cancel( $meeting, $now ) ) {
				$choices[] = [
					'id'     => $meeting->id,
					'label'  => $this->format->date( $meeting->local_date ) . ', ' . $this->format->time_span( $meeting->start_time, $meeting->end_time ),
					'chosen' => $meeting->id === $this->forms->post()?->meeting_id,
				];
			}
		}
		return $choices;
	}

	/**
	 * Who to call after a meeting was cancelled, for those who may not read mail in time.
	 *
	 * @return NoticeShown|null
	 */
	private function cancelled( Roster $roster, DateTimeImmutable $now ): ?array {
		$meeting = $roster->meeting( (int) $this->blocks->argument( 'mentoring_meeting' ) );
		if ( null === $meeting || MeetingState::Cancelled !== $meeting->state ) {
			return null;
		}
		$people = $roster->present( $now );
		$new    = null === $meeting->replaced_by ? null : $roster->meeting( $meeting->replaced_by );
		return [
			'tone'  => 'good',
			/* translators: %s: date. */
			'title' => sprintf( __( 'The meeting of %s is cancelled', 'mentoring-program' ), $this->format->date( $meeting->local_date ) ),
			'lines' => [
				/* translators: %d: number of people. */
				sprintf( _n( 'A message to %d person is handed to the mail server now.', 'Messages to %d people are handed to the mail server now.', count( $people ), 'mentoring-program' ), count( $people ) ),
				/* translators: 1: date, 2: times of day. */
				...( null === $new ? [] : [ sprintf( __( 'Planned instead: %1$s, %2$s.', 'mentoring-program' ), $this->format->date( $new->local_date ), $this->format->time_span( $new->start_time, $new->end_time ) ) ] ),
				__( 'Is it soon? Call or write to whoever may not read mail in time:', 'mentoring-program' ),
			],
			'links' => array_map(
				static fn( RosterPerson $person ): array => [
					'label' => implode( ', ', [ $person->name, ...$person->phones, $person->email ] ),
					'url'   => [] === $person->phones ? 'mailto:' . $person->email : 'tel:' . preg_replace( '/[^+0-9]/', '', $person->phones[0] ),
				],
				$people
			),
		];
	}

	/**
	 * @return MarkShown
	 */
	private function row( Roster $roster, Meeting $meeting, RosterPerson $person ): array {
		$id     = $person->registration->id;
		$post   = $this->forms->post();
		$chosen = null !== $post && $post->meeting_id === $meeting->id ? $post->marks[ $id ] ?? null : null;
		$never  = $person->never_agreed_to( $meeting );
		$chosen = $chosen ?? ( $roster->attendance[ $meeting->id ][ $id ] ?? null )->mark ?? ( $never ? Mark::Excused : null );
		return [
			'registration' => $id,
			'name'         => $person->name,
			'note'         => $never ? $this->labels->never_agreed() : '',
			'options'      => array_map(
				fn( Mark $mark ): array => [
					'value'  => $mark->value,
					'label'  => $this->labels->mark( $mark ),
					'chosen' => $mark === $chosen,
				],
				$this->rules->marks( $person, $meeting )
			),
		];
	}

	/**
	 * @return NoticeShown|null
	 */
	private function notice( Roster $roster, ?Meeting $meeting, string $done, int $in_group, DateTimeImmutable $now ): ?array {
		$answer = $this->forms->answer();
		if ( null !== $answer ) {
			if ( $this->forms->post()?->group_id !== $roster->group->id ) {
				return null;
			}
			return match ( true ) {
				null !== $answer->refused => $this->not_saved( [ $this->outcome->message( $answer->refused->reason, $answer->refused->facts ) ] ),
				[] !== $answer->errors => $this->not_saved( array_values( array_unique( array_map( fn( FieldError $error ): string => $this->outcome->field_message( $error ), $answer->errors ) ) ) ),
				default => $this->notices->problem( $answer ),
			};
		}
		if ( 'cancel_meeting' === $done && $in_group === $roster->group->id ) {
			return $this->cancelled( $roster, $now );
		}
		if ( 'pre_meetings' === $done && $in_group === $roster->group->id ) {
			return [
				'tone'  => 'good',
				'title' => __( 'The pre-meetings are saved', 'mentoring-program' ),
				'lines' => [ $this->labels->pre_meetings( $roster->pre_meetings_open( $now ) ) ],
				'links' => [],
			];
		}
		if ( 'attendance' !== $done || $in_group !== $roster->group->id || null === $meeting || [] === ( $roster->attendance[ $meeting->id ] ?? [] ) ) {
			return null;
		}
		return [
			'tone'  => 'good',
			/* translators: %s: date of a meeting. */
			'title' => sprintf( __( 'Attendance of %s', 'mentoring-program' ), $this->format->date( $meeting->local_date ) ),
			'lines' => [ $this->labels->state( $roster, $meeting ) ],
			'links' => [],
		];
	}

	/**
	 * @param list<string> $lines
	 * @return NoticeShown
	 */
	private function not_saved( array $lines ): array {
		return [
			'tone'  => 'wait',
			'title' => __( 'Nothing was saved', 'mentoring-program' ),
			'lines' => $lines,
			'links' => [],
		];
	}
}
