<?php
/**
 * Finds what mentors are to be reminded of, each minute: attendance the morning after a meeting, and people not yet met when
 * the first meeting nears (A39, A42). Writes messages down, each once; sends none.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use DateTimeImmutable;
use DateTimeZone;
use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupRepository;
use MentoringProgram\Group\GroupState;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Meeting\MeetingRepository;
use MentoringProgram\Registration\Rosters;
use MentoringProgram\Shared\Clock;

final class MeetingReminders {
	/**
	 * A meeting is asked about once, as long as this many days have not passed.
	 */
	private const LOOKS_BACK = '-3 days';

	/**
	 * Hour of the day after a meeting, where it takes place.
	 */
	private const MORNING = 8;

	/**
	 * Days before the first meeting.
	 */
	private const DAYS_BEFORE = [ 2, 7 ];

	public function __construct(
		private readonly MeetingRepository $meetings,
		private readonly GroupRepository $groups,
		private readonly Rosters $rosters,
		private readonly WriteMessages $messages,
		private readonly Clock $clock,
	) {}

	/**
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function write(): void {
		$now  = $this->clock->now();
		$over = array_filter( $this->between( $now->modify( self::LOOKS_BACK ), $now ), static fn( Meeting $meeting ): bool => self::morning_after( $meeting ) <= $now );
		$near = $this->between( $now, $now->modify( '+' . max( self::DAYS_BEFORE ) . ' days' ) );
		$all  = $this->groups->find_many( array_values( array_unique( array_map( static fn( Meeting $meeting ): int => $meeting->host_id, [ ...$over, ...$near ] ) ) ) );
		$runs = array_filter( $all, static fn( Group $group ): bool => in_array( $group->state, [ GroupState::Published, GroupState::OnHold ], true ) );
		if ( [] === $runs ) {
			return;
		}
		$rosters = $this->rosters->of( array_values( $runs ) );
		foreach ( $over as $meeting ) {
			$roster = $rosters[ $meeting->host_id ] ?? null;
			if ( null !== $roster && $roster->open( $meeting ) > 0 ) {
				$this->tell( $roster->group, MessageKind::AttendanceToMark, $meeting, "meeting-{$meeting->id}-attendance", $now );
			}
		}
		foreach ( $near as $meeting ) {
			$roster = $rosters[ $meeting->host_id ] ?? null;
			$is_first = null !== $roster && $meeting->starts_at > $now && $roster->group->first_meeting_at?->getTimestamp() === $meeting->starts_at->getTimestamp();
			if ( null !== $roster && $is_first && $roster->pre_meetings_open( $now ) > 0 ) {
				$days = self::days_before( $meeting, $now );
				$this->tell( $roster->group, MessageKind::PreMeetingsMissing, $meeting, "meeting-{$meeting->id}-pre-{$days}", $now );
			}
		}
	}

	/**
	 * @return list<Meeting>
	 */
	private function between( DateTimeImmutable $from, DateTimeImmutable $to ): array {
		return array_merge( ...array_values( $this->meetings->between( 'group', $from, $to ) ) );
	}

	private function tell( Group $group, MessageKind $kind, Meeting $meeting, string $key, DateTimeImmutable $now ): void {
		$this->messages->to( array_column( $this->groups->leading( $group->id, $now ), 'id' ), $kind, new MessageOccasion( $key, about_id: $meeting->id ) );
	}

	/**
	 * The smallest of the days this reminder is for: 2 in the last two days, 7 before.
	 */
	private static function days_before( Meeting $meeting, DateTimeImmutable $now ): int {
		foreach ( self::DAYS_BEFORE as $days ) {
			if ( $now >= $meeting->starts_at->modify( "-{$days} days" ) ) {
				return $days;
			}
		}
		return max( self::DAYS_BEFORE );
	}

	private static function morning_after( Meeting $meeting ): DateTimeImmutable {
		return ( new DateTimeImmutable( $meeting->local_date, new DateTimeZone( $meeting->timezone ) ) )->modify( '+1 day' )->setTime( self::MORNING, 0 );
	}
}
