<?php
/**
 * Who must have confirmed which dates before a group is public, and where each mentor stands. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use DateTimeImmutable;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Meeting\MeetingState;

final class ConfirmationRules {
	/**
	 * A name for a list of dates: the same for the same wall times in the same zone, another as soon as one differs.
	 *
	 * @param list<Meeting> $meetings In any order; those called off do not count.
	 */
	public static function dates( array $meetings ): string {
		$lines = [];
		foreach ( $meetings as $meeting ) {
			if ( MeetingState::Planned === $meeting->state ) {
				$lines[] = "{$meeting->local_date} {$meeting->start_time} {$meeting->end_time} {$meeting->timezone}";
			}
		}
		sort( $lines );
		return hash( 'sha256', implode( "\n", $lines ) );
	}

	/**
	 * Who is asked: mentor and co-mentors. A substitute steps in where they have confirmed.
	 *
	 * @return list<GroupMentor>
	 */
	public static function asked_of( Group $group, DateTimeImmutable $now ): array {
		return array_values( array_filter( $group->mentors, static fn( GroupMentor $mentor ): bool => MentorRole::Substitute !== $mentor->role && ( null === $mentor->until || $mentor->until > $now ) ) );
	}

	/**
	 * Who of these has not confirmed these dates.
	 *
	 * @param list<int>          $mentor_ids    Accounts.
	 * @param list<Confirmation> $confirmations Of the group.
	 * @return list<int> Accounts.
	 */
	public static function missing( array $mentor_ids, array $confirmations, string $dates ): array {
		return array_values( array_filter( $mentor_ids, static fn( int $id ): bool => ConfirmationState::Confirmed !== self::state( $id, $confirmations, $dates ) ) );
	}

	/**
	 * Where one mentor stands.
	 *
	 * @param list<Confirmation> $confirmations Of the group.
	 */
	public static function state( int $mentor_id, array $confirmations, string $dates ): ConfirmationState {
		$present = self::about( $mentor_id, $confirmations, $dates );
		$earlier = array_filter( $confirmations, static fn( Confirmation $one ): bool => $one->mentor_id === $mentor_id && null !== $one->confirmed_at );
		return match ( true ) {
			null !== $present?->confirmed_at => ConfirmationState::Confirmed,
			[] !== $earlier => ConfirmationState::Changed,
			null !== $present?->asked_at => ConfirmationState::Asked,
			default => ConfirmationState::NotAsked,
		};
	}

	/**
	 * What a mentor was asked about exactly these dates.
	 *
	 * @param list<Confirmation> $confirmations Of the group.
	 */
	public static function about( int $mentor_id, array $confirmations, string $dates ): ?Confirmation {
		foreach ( $confirmations as $confirmation ) {
			if ( $confirmation->mentor_id === $mentor_id && $confirmation->dates === $dates ) {
				return $confirmation;
			}
		}
		return null;
	}
}
