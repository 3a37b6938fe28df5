<?php
/**
 * What messages about one meeting of a group say: to mark who was there, that it will not take place, that people are still
 * to be met before it. A secret link is made here, when the letter is written, and stands nowhere else (check 16).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use DateTimeImmutable;
use MentoringProgram\Group\GroupRepository;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Meeting\MeetingRepository;
use MentoringProgram\Meeting\MeetingState;
use MentoringProgram\Program\ProgramRepository;
use MentoringProgram\Registration\AttendancePage;
use MentoringProgram\Registration\Roster;
use MentoringProgram\Registration\RosterPerson;
use MentoringProgram\Registration\Rosters;
use MentoringProgram\Shared\Format;
use MentoringProgram\Shared\LinkPage;
use MentoringProgram\Shared\Settings;
use MentoringProgram\Shared\TokenPurpose;
use MentoringProgram\Shared\Tokens;
use WP_User;

final class MeetingMatter implements Matter {
	public function __construct(
		private readonly MeetingRepository $meetings,
		private readonly GroupRepository $groups,
		private readonly ProgramRepository $programs,
		private readonly Rosters $rosters,
		private readonly Tokens $tokens,
		private readonly Format $format,
		private readonly Settings $settings,
	) {}

	/**
	 * {@inheritDoc}
	 */
	public function facts( OutboxRow $row, WP_User $reader, DateTimeImmutable $now ): ?MessageFacts {
		$meeting = $this->meetings->find( $row->about_id );
		$group   = null === $meeting ? null : $this->groups->find( $meeting->host_id );
		$program = null === $group ? null : $this->programs->find( $group->program_id );
		if ( null === $meeting || null === $group || null === $program ) {
			return null;
		}
		$roster = $this->rosters->of( [ $group ] )[ $group->id ];
		if ( ! $this->is_still_true( $row->kind, $roster, $meeting, $reader->ID, $now ) ) {
			return null;
		}
		$page   = $this->settings->page_url( 'my_mentoring' );
		$values = [
			'person'       => MessageText::line( $reader->display_name ),
			'group'        => MessageText::line( $group->title ),
			'meeting'      => $this->date( $meeting ),
			'zone'         => $this->format->zone( $meeting->timezone ),
			'new_meeting'  => $this->new_date( $roster, $meeting ),
			'missing'      => number_format_i18n( $roster->pre_meetings_open( $now ) ),
			'my_mentoring' => '' === $page ? home_url( '/' ) : $page,
			'contact'      => MessageText::line( $program->contacts['questions'] ),
			'chapter'      => MessageText::line( $program->chapter ),
		];
		if ( MessageKind::AttendanceToMark === $row->kind ) {
			$until  = $now->modify( AttendancePage::WORKS_FOR );
			$values = $values + [
				'attendance_link' => LinkPage::address( AttendancePage::ARGUMENT, $this->tokens->make( TokenPurpose::Attendance, $meeting->id, $reader->ID, $until ) ),
				'link_until'      => $this->format->moment( $until, $meeting->timezone ),
			];
		}
		return new MessageFacts( $values, false !== is_email( $values['contact'] ) ? $values['contact'] : '' );
	}

	/**
	 * Whether the message still says what is so, and to somebody whom it concerns.
	 */
	private function is_still_true( MessageKind $kind, Roster $roster, Meeting $meeting, int $reader, DateTimeImmutable $now ): bool {
		$leads   = $roster->group->is_led_by( $reader, $now );
		$planned = MeetingState::Planned === $meeting->state;
		return match ( $kind ) {
			MessageKind::AttendanceToMark => $leads && $planned && $roster->open( $meeting ) > 0,
			MessageKind::PreMeetingsMissing => $leads && $planned && $meeting->starts_at > $now && $roster->pre_meetings_open( $now ) > 0,
			MessageKind::MeetingCancelled => ! $planned && ( $leads || in_array( $reader, array_map( static fn( RosterPerson $person ): int => $person->registration->person_id, $roster->present( $now ) ), true ) ),
			default => false,
		};
	}

	/**
	 * The meeting put in the place of this one, while it is planned.
	 */
	private function new_date( Roster $roster, Meeting $meeting ): string {
		$new = null === $meeting->replaced_by ? null : $roster->meeting( $meeting->replaced_by );
		return null === $new || MeetingState::Planned !== $new->state ? '' : $this->date( $new );
	}

	/**
	 * "Tue 6 October 2026, 18:00–19:30".
	 */
	private function date( Meeting $meeting ): string {
		/* translators: 1: weekday, 2: date, 3: times of day. */
		return sprintf( __( '%1$s %2$s, %3$s', 'mentoring-program' ), $this->format->wall( $meeting->local_date, 'D' ), $this->format->date( $meeting->local_date ), $this->format->time_span( $meeting->start_time, $meeting->end_time ) );
	}
}
