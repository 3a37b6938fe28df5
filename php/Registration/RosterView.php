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
use MentoringProgram\Meeting\Mark;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Shared\Blocks;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\Format;
use MentoringProgram\Shared\RestOutcome;

/**
 * @phpstan-import-type NoticeShown from RegistrationNotices
 *
 * @phpstan-type PersonShown array{name: string, email: string}
 * @phpstan-type MarkShown array{registration: int, name: string, options: list<array{value: string, label: string, chosen: bool}>}
 * @phpstan-type AttendanceShown array{
 *   meeting: int, meetings: list<array{id: int, label: string, chosen: bool}>, rows: list<MarkShown>, state: string, is_open: bool,
 * }
 * @phpstan-type RosterShown array{
 *   group: int, nonce: string, notice: NoticeShown|null, people: list<PersonShown>, attendance: AttendanceShown|null, later: string,
 * }
 */
final class RosterView {
	public function __construct(
		private readonly RosterForms $forms,
		private readonly RegistrationNotices $notices,
		private readonly RosterLabels $labels,
		private readonly RestOutcome $outcome,
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
			'notice'     => $this->notice( $roster, $meeting, $done, $in_group ),
			'people'     => array_map(
				static fn( RosterPerson $person ): array => [
					'name'  => $person->name,
					'email' => $person->email,
				],
				$roster->present( $now )
			),
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
	 * @return MarkShown
	 */
	private function row( Roster $roster, Meeting $meeting, RosterPerson $person ): array {
		$id     = $person->registration->id;
		$post   = $this->forms->post();
		$chosen = null !== $post && $post->meeting_id === $meeting->id ? $post->marks[ $id ] ?? null : null;
		$chosen = $chosen ?? ( $roster->attendance[ $meeting->id ][ $id ] ?? null )?->mark;
		return [
			'registration' => $id,
			'name'         => $person->name,
			'options'      => array_map(
				fn( Mark $mark ): array => [
					'value'  => $mark->value,
					'label'  => $this->labels->mark( $mark ),
					'chosen' => $mark === $chosen,
				],
				Mark::cases()
			),
		];
	}

	/**
	 * @return NoticeShown|null
	 */
	private function notice( Roster $roster, ?Meeting $meeting, string $done, int $in_group ): ?array {
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
