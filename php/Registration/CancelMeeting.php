<?php
/**
 * "This meeting cannot take place": who runs a group cancels a meeting to come, for everybody at once, and may plan another
 * date for it. Everybody with a place is told in the same request, and asked whether they can come
 * to the new date.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Group\GroupRepository;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Meeting\MeetingRepository;
use MentoringProgram\Meeting\MeetingState;
use MentoringProgram\Meeting\Schedule;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;

final class CancelMeeting {
	public function __construct(
		private readonly Rosters $rosters,
		private readonly GroupRepository $groups,
		private readonly MeetingRepository $meetings,
		private readonly RosterRules $rules,
		private readonly SeatBook $seats,
		private readonly Database $database,
		private readonly Clock $clock,
	) {}

	/**
	 * @param array{date: string, start: string, end: string}|null $instead Wall date and times where the group meets; null for
	 *                                                                      no other date yet.
	 * @throws \MentoringProgram\Shared\NotFound When the group is not the actor's to run.
	 * @throws \MentoringProgram\Shared\Refused  meeting_cancelled, meeting_over.
	 * @throws InvalidInput                      Naming the meeting or what is wrong with the new date.
	 */
	public function cancel( int $group_id, int $meeting_id, ?array $instead, Actor $actor ): Roster {
		$roster  = $this->rosters->run_by( $group_id, $actor );
		$now     = $this->clock->now();
		$meeting = $roster->meeting( $meeting_id ) ?? throw new InvalidInput( [ new FieldError( 'meeting', 'unknown' ) ] );
		$refused = $this->rules->cancel( $meeting, $now );
		if ( null !== $refused ) {
			throw $refused;
		}
		$new = null === $instead ? null : $this->planned( $roster, $meeting, $instead );
		[ $after, $tell ] = $this->database->together(
			function () use ( $meeting, $new, $group_id, $actor ): array {
				$this->meetings->cancel( $meeting->id, null === $new ? null : $this->meetings->add( 'group', $group_id, $new ) );
				$this->groups->keep_edges( $group_id );
				$tell  = null === $new ? null : $this->seats->ask_about_new_date( $group_id, self::words( $meeting ), self::words( $new ), $actor );
				$after = $this->rosters->run_by( $group_id, $actor );
				/**
				 * Fires when a meeting is cancelled on its own; the group goes on. In the same transaction: what listeners write
				 * down is kept with it or not at all, so that no meeting is cancelled and nobody told.
				 *
				 * @param Roster  $roster  The group as it is now.
				 * @param Meeting $meeting The meeting, cancelled.
				 */
				do_action( 'mentoring_program_meeting_cancelled', $after, $after->meeting( $meeting->id ) ?? $meeting );
				return [ $after, $tell ];
			}
		);
		if ( null !== $tell ) {
			$tell();
		}
		return $after;
	}

	private static function words( Meeting $meeting ): string {
		return "{$meeting->local_date} {$meeting->start_time} {$meeting->end_time}";
	}

	/**
	 * @param array{date: string, start: string, end: string} $instead
	 */
	private function planned( Roster $roster, Meeting $meeting, array $instead ): Meeting {
		try {
			$new = Schedule::meetings( [ $instead ], $meeting->timezone )[0];
		} catch ( InvalidInput $wrong ) {
			throw new InvalidInput( array_map( static fn( FieldError $error ): FieldError => new FieldError( str_replace( 'meetings.0', 'instead', $error->field ), $error->code ), $wrong->errors ) );
		}
		if ( $new->starts_at <= $this->clock->now() ) {
			throw new InvalidInput( [ new FieldError( 'instead.date', 'over' ) ] );
		}
		foreach ( $roster->meetings as $other ) {
			if ( MeetingState::Planned === $other->state && $other->id !== $meeting->id && $new->starts_at < $other->ends_at && $other->starts_at < $new->ends_at ) {
				throw new InvalidInput( [ new FieldError( 'instead.date', 'double' ) ] );
			}
		}
		return $new;
	}
}
