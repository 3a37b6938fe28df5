<?php
/**
 * What is in whose calendar: the groups a person has a place in or leads, those called off under them, and nothing else.
 * Answers with nothing where there is nothing of this person's. Writes nothing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Calendar;

use DateTimeImmutable;
use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupRecords;
use MentoringProgram\Group\GroupRepository;
use MentoringProgram\Group\GroupState;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Meeting\MeetingRepository;
use MentoringProgram\Registration\EndedReason;
use MentoringProgram\Registration\Registration;
use MentoringProgram\Registration\RegistrationRepository;
use MentoringProgram\Registration\RegistrationStatus;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Actors;
use MentoringProgram\Shared\Clock;

final class Calendars {
	public function __construct(
		private readonly GroupRepository $groups,
		private readonly GroupRecords $records,
		private readonly MeetingRepository $meetings,
		private readonly RegistrationRepository $registrations,
		private readonly GroupEvents $events,
		private readonly Feeds $feeds,
		private readonly Actors $actors,
		private readonly Clock $clock,
	) {}

	/**
	 * The meetings of one group, or one of them; null when the person has no place there and does not lead it.
	 *
	 * @param int $meeting_id 0 for all.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of_group( int $group_id, int $meeting_id, Actor $actor ): ?CalendarFile {
		$group  = $this->groups_of( $actor )[ $group_id ] ?? null;
		$events = null === $group ? [] : $this->events_of( [ $group ], $actor, $meeting_id );
		return null === $group || [] === $events ? null : new CalendarFile( sanitize_title( $group->title, 'mentoring' ) . '.ics', ICalendar::write( $group->title, $events, $this->clock->now() ) );
	}

	/**
	 * Everything of the person a secret address was made for; null when nobody's.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of_feed( string $secret ): ?CalendarFile {
		$person = $this->feeds->person( $secret );
		$actor  = null === $person ? Actor::visitor() : $this->actors->of( $person );
		if ( ! $actor->is_signed_in() ) {
			return null;
		}
		$switched = switch_to_user_locale( $actor->id );
		try {
			/* translators: %s: name of the site. */
			$name = sprintf( __( 'Mentoring, %s', 'mentoring-program' ), html_entity_decode( get_bloginfo( 'name' ), ENT_QUOTES ) );
			return new CalendarFile( 'mentoring.ics', ICalendar::write( $name, $this->events_of( array_values( $this->groups_of( $actor ) ), $actor, 0 ), $this->clock->now() ) );
		} finally {
			if ( $switched ) {
				restore_previous_locale();
			}
		}
	}

	/**
	 * @return array<int, Group> By id.
	 */
	private function groups_of( Actor $actor ): array {
		if ( ! $actor->is_signed_in() ) {
			return [];
		}
		$now    = $this->clock->now();
		$mine   = array_filter( $this->registrations->of_person( $actor->id ), static fn( Registration $registration ): bool => self::is_in_calendar( $registration, $now ) );
		$groups = $this->groups->find_many( array_values( array_unique( array_map( static fn( Registration $registration ): int => $registration->group_id, $mine ) ) ) );
		foreach ( $this->groups->led_by( $actor->id ) as $group ) {
			if ( GroupState::Draft !== $group->state && $group->is_led_by( $actor->id, $now ) ) {
				$groups[ $group->id ] = $group;
			}
		}
		return $groups;
	}

	/**
	 * A place, and one that ended because the group was called off: a calendar must hear of that.
	 */
	private static function is_in_calendar( Registration $registration, DateTimeImmutable $now ): bool {
		return RegistrationStatus::Confirmed === $registration->status( $now )
			|| ( null !== $registration->seated_at && EndedReason::GroupCancelled === $registration->ended_reason );
	}

	/**
	 * @param list<Group> $groups
	 * @return list<Event> In order of time.
	 */
	private function events_of( array $groups, Actor $actor, int $meeting_id ): array {
		$now      = $this->clock->now();
		$meetings = $this->meetings->ever_of_hosts( 'group', array_map( static fn( Group $group ): int => $group->id, $groups ) );
		$events   = [];
		foreach ( $this->records->of( $groups, $actor ) as $record ) {
			$of_group = array_values( array_filter( $meetings[ $record->group->id ] ?? [], static fn( Meeting $meeting ): bool => 0 === $meeting_id || $meeting->id === $meeting_id ) );
			array_push( $events, ...$this->events->of( $record, $of_group, $actor, $now ) );
		}
		usort( $events, static fn( Event $one, Event $other ): int => $one->starts_at <=> $other->starts_at );
		return $events;
	}
}
