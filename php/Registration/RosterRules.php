<?php
/**
 * What a mentor may do with the group, and who was in it when: asked by the use cases, the page and the mailed link. Each
 * rule answers null or the refusal. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Group\Group;
use MentoringProgram\Meeting\Mark;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Meeting\MeetingState;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\Moment;
use MentoringProgram\Shared\Refused;

final class RosterRules {
	/**
	 * Whether the group is this person's to run: who leads it at this moment, to the minute, or runs the program.
	 */
	public function runs( Group $group, Actor $actor, DateTimeImmutable $now ): bool {
		return $actor->manages( $group->program_id ) || ( $actor->is_signed_in() && $group->is_led_by( $actor->id, $now ) );
	}

	/**
	 * Whether attendance of the meeting can be marked (A42): it has begun and was not cancelled.
	 */
	public function mark( Meeting $meeting, DateTimeImmutable $now ): ?Refused {
		return match ( true ) {
			MeetingState::Cancelled === $meeting->state => new Refused( RosterReason::MeetingCancelled, [ 'date' => $meeting->local_date ] ),
			$meeting->starts_at > $now => new Refused( RosterReason::MeetingNotBegun, [
				'starts_at' => Moment::to_rest( $meeting->starts_at ),
				'timezone'  => $meeting->timezone,
			] ),
			default => null,
		};
	}

	/**
	 * Whether this can be noted of the person: nobody is absent from a date the chapter changed and they never agreed to
	 * (DESIGN § 7).
	 */
	public function may_be( ?Mark $mark, RosterPerson $person, Meeting $meeting ): ?Refused {
		return Mark::Absent === $mark && $person->never_agreed_to( $meeting ) ? new Refused( RosterReason::NeverAgreed, [
			'name' => $person->name,
			'date' => $meeting->local_date,
		] ) : null;
	}

	/**
	 * What can be noted of the person at the meeting.
	 *
	 * @return list<Mark>
	 */
	public function marks( RosterPerson $person, Meeting $meeting ): array {
		return array_values( array_filter( Mark::cases(), fn( Mark $mark ): bool => null === $this->may_be( $mark, $person, $meeting ) ) );
	}

	/**
	 * Whether the meeting can be cancelled on its own: it is planned and not over.
	 */
	public function cancel( Meeting $meeting, DateTimeImmutable $now ): ?Refused {
		return match ( true ) {
			MeetingState::Cancelled === $meeting->state => new Refused( RosterReason::MeetingCancelled, [ 'date' => $meeting->local_date ] ),
			$meeting->ends_at <= $now => new Refused( RosterReason::MeetingOver, [ 'date' => $meeting->local_date ] ),
			default => null,
		};
	}

	/**
	 * What is wrong with a note of a pre-meeting (A40): it has a day that is not to come, and one of two outcomes.
	 *
	 * @param string $today Y-m-d where the group meets.
	 * @return list<FieldError>
	 */
	public function pre_meeting( int $registration_id, string $held_on, string $outcome, string $today ): array {
		$field  = "pre_meetings.{$registration_id}";
		$errors = [];
		$day    = DateTimeImmutable::createFromFormat( '!Y-m-d', $held_on );
		if ( false === $day || $day->format( 'Y-m-d' ) !== $held_on ) {
			$errors[] = new FieldError( "{$field}.held_on", '' === $held_on ? 'missing' : 'invalid' );
		} elseif ( $held_on > $today ) {
			$errors[] = new FieldError( "{$field}.held_on", 'to_come' );
		}
		if ( null === PreMeetingOutcome::tryFrom( $outcome ) ) {
			$errors[] = new FieldError( "{$field}.outcome", '' === $outcome ? 'missing' : 'invalid' );
		}
		return $errors;
	}

	/**
	 * Whether the person had a place when the meeting took place. Who came later, from the waiting list, is not missed; who
	 * left since is still on the list of the meetings before.
	 */
	public function was_in( Registration $registration, Meeting $meeting ): bool {
		return null !== $registration->seated_at && $registration->seated_at < $meeting->ends_at
			&& ( null === $registration->ended_at || $registration->ended_at > $meeting->starts_at );
	}
}
