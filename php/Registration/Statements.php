<?php
/**
 * The statement of attended hours (A50): one's own, or somebody's for who runs the program, written down when it is not one's
 * own. Ready to print; nothing here is a certificate. Another's is as missing as one that is not there.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use DateTimeZone;
use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupMentor;
use MentoringProgram\Meeting\AttendanceRepository;
use MentoringProgram\Meeting\Mark;
use MentoringProgram\Meeting\MeetingRepository;
use MentoringProgram\Program\ProgramRepository;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Audit;
use MentoringProgram\Shared\AuditAct;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Format;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Term\TermRepository;

/**
 * @phpstan-type StatementRow array{iso: string, date: string, hours: string, mark: string}
 * @phpstan-type StatementShown array{
 *   kind: 'statement', group: string, term: string, chapter: string, mentors: string, person: string, zone: string,
 *   rows: list<StatementRow>, total: string, made: string,
 * }
 */
final class Statements {
	/**
	 * Argument of its address, below My mentoring: the registration.
	 */
	public const ARGUMENT = 'mentoring_statement';

	/**
	 * @var StatementShown|null
	 */
	private ?array $opened = null;

	public function __construct(
		private readonly RegistrationRepository $registrations,
		private readonly RegistrationRecords $records,
		private readonly ProgramRepository $programs,
		private readonly TermRepository $terms,
		private readonly MeetingRepository $meetings,
		private readonly AttendanceRepository $attendance,
		private readonly StatementLabels $labels,
		private readonly Format $format,
		private readonly Audit $audit,
		private readonly Clock $clock,
	) {}

	/**
	 * Makes the statement of a registration, for the page of this request.
	 *
	 * @return StatementShown
	 * @throws NotFound When there is none, or none for this person.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function open( int $registration_id, Actor $actor ): array {
		$registration = $this->registrations->find( $registration_id );
		$record       = null === $registration || null === $registration->seated_at ? null : $this->records->of( [ $registration ], $actor )[0] ?? null;
		$is_mine      = $actor->is_signed_in() && $registration?->person_id === $actor->id;
		if ( null === $record || ( ! $is_mine && ! $actor->manages( $record->group->program_id ) ) ) {
			throw new NotFound();
		}
		if ( ! $is_mine ) {
			$this->audit->record( $actor, AuditAct::Exported, 'registration', $registration_id, $record->registration->person_id, [ 'what' => 'statement' ] );
		}
		$this->opened = $this->shown( $record, $this->clock->now() );
		return $this->opened;
	}

	/**
	 * What was opened in this request.
	 *
	 * @return StatementShown|null
	 */
	public function opened(): ?array {
		return $this->opened;
	}

	/**
	 * @return StatementShown
	 */
	private function shown( RegistrationRecord $record, DateTimeImmutable $now ): array {
		$group    = $record->group;
		$meetings = $this->meetings->of_hosts( 'group', [ $group->id ] )[ $group->id ] ?? [];
		$marks    = $this->attendance->of_registrations( [ $record->registration->id ] )[ $record->registration->id ] ?? [];
		$attended = AttendedHours::of( $record->registration, $meetings, $marks, $now );
		return [
			'kind'    => 'statement',
			'group'   => $group->title,
			'term'    => $this->terms->find( $group->term_id )->name ?? '',
			'chapter' => $this->programs->find( $group->program_id )->chapter ?? '',
			'mentors' => self::mentors( $group ),
			'person'  => $record->person_name,
			'zone'    => $this->format->zone( $group->timezone ),
			'rows'    => array_map(
				fn( array $row ): array => [
					'iso'   => $row['meeting']->local_date,
					'date'  => $this->format->date( $row['meeting']->local_date ),
					'hours' => $this->format->time_span( $row['meeting']->start_time, $row['meeting']->end_time ),
					'mark'  => $this->labels->mark( $row['mark'] ),
				],
				$attended->meetings
			),
			'total'   => $this->labels->duration( $attended->minutes ),
			'made'    => $this->format->date( $now->setTimezone( new DateTimeZone( $group->timezone ) )->format( 'Y-m-d' ) ),
		];
	}

	/**
	 * Whoever led the group, also who no longer does.
	 */
	private static function mentors( Group $group ): string {
		return wp_sprintf( '%l', array_values( array_unique( array_map( static fn( GroupMentor $mentor ): string => $mentor->name, $group->mentors ) ) ) );
	}
}
