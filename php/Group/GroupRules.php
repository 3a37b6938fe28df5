<?php
/**
 * Pure answers about groups: what a form lacks, what may still be changed, and who may read which part of where a group
 * meets. Registering is judged elsewhere. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use DateTimeImmutable;
use DateTimeZone;
use MentoringProgram\Program\GroupLife;
use MentoringProgram\Program\NamesShown;
use MentoringProgram\Program\Policy;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Term\Term;
use MentoringProgram\Term\TermStage;

final class GroupRules {
	/**
	 * Why this person may not change the group now; null when they may.
	 */
	public static function why_not_edit( Group $group, Actor $actor ): ?GroupReason {
		return match ( true ) {
			! $actor->manages( $group->program_id ) => GroupReason::NotManager,
			GroupState::Cancelled === $group->state => GroupReason::AlreadyCancelled,
			default => null,
		};
	}

	/**
	 * Why this person may not delete the group; null when they may. Records of people who registered must stay
	 * readable (A8).
	 *
	 * @param bool $has_people Whether anybody ever registered.
	 */
	public static function why_not_delete( Group $group, bool $has_people, Actor $actor ): ?GroupReason {
		return match ( true ) {
			! $actor->manages( $group->program_id ) => GroupReason::NotManager,
			$has_people => GroupReason::HasPeople,
			default => null,
		};
	}

	/**
	 * Why this person may not decide that the group runs below its minimum; null when they may (A10).
	 */
	public static function why_not_run_anyway( Group $group, GroupPlaces $places, Actor $actor, DateTimeImmutable $now ): ?GroupReason {
		return self::why_not_edit( $group, $actor ) ?? match ( true ) {
			GroupStatus::BelowMinimum !== GroupStatus::of( $group, $places, $now ) => GroupReason::NotBelowMinimum,
			0 === $places->confirmed => GroupReason::NobodyInIt,
			default => null,
		};
	}

	/**
	 * What is wrong with a form, in its order; empty when it can be saved. Fewer places than people seated is allowed:
	 * nobody is dropped, the group shows as overbooked.
	 *
	 * @param Term|null   $term       The term it names, if there is one.
	 * @param Policy|null $policy     The rule set in force.
	 * @param list<int>   $accounts   Which of its mentors have an account.
	 * @param Group|null  $stored     The group as it is, null when it is made.
	 * @param bool        $has_people Whether anybody ever registered.
	 * @param DateTimeImmutable $now  UTC.
	 * @return list<FieldError>
	 */
	public static function problems( GroupForm $form, ?Term $term, ?Policy $policy, array $accounts, ?Group $stored, bool $has_people, DateTimeImmutable $now ): array {
		return [
			...( '' === $form->title ? [ new FieldError( 'title', 'missing' ) ] : [] ),
			...self::problems_of_mentors( $form, $accounts, $now ),
			...self::problems_of_term( $form, $term, $policy, $stored, $has_people ),
			...self::problems_of_size( $form ),
			...self::problems_of_location( $form ),
			...self::problems_of_state( $form, $term, $policy, $stored, $has_people ),
		];
	}

	/**
	 * Whether somebody reads the members' line of where a group meets.
	 *
	 * @param bool $is_member Whether their membership is current.
	 */
	public static function reads_members_line( Group $group, GroupPlaces $places, Actor $actor, bool $is_member, DateTimeImmutable $now ): bool {
		return $is_member || self::reads_private_note( $group, $places, $actor, $now );
	}

	/**
	 * Whether somebody reads the note and the link for people with a place: those who have one, who leads the group,
	 * and who runs the program. An offer is not a place.
	 */
	public static function reads_private_note( Group $group, GroupPlaces $places, Actor $actor, DateTimeImmutable $now ): bool {
		return $actor->manages( $group->program_id )
			|| ( $actor->is_signed_in() && ( 'confirmed' === $places->mine?->status || $group->is_led_by( $actor->id, $now ) ) );
	}

	/**
	 * From when the people of a group see each other's names (A47); null: never, or there is no meeting to count from.
	 *
	 * @return DateTimeImmutable|null UTC.
	 */
	public static function names_from( GroupLife $life, Group $group ): ?DateTimeImmutable {
		$first = $group->first_meeting_at;
		return null === $first ? null : match ( $life->names ) {
			NamesShown::Never => null,
			NamesShown::FirstMeeting => $first,
			// A day begins where the group meets.
			NamesShown::DaysBefore => $first->setTimezone( new DateTimeZone( $group->timezone ) )->modify( "-{$life->names_days} days" )->setTime( 0, 0 )->setTimezone( new DateTimeZone( 'UTC' ) ),
		};
	}

	/**
	 * @param list<int> $accounts
	 * @return list<FieldError>
	 */
	private static function problems_of_mentors( GroupForm $form, array $accounts, DateTimeImmutable $now ): array {
		$errors = [];
		$seen   = [];
		foreach ( $form->mentors as $index => $mentor ) {
			if ( ! in_array( $mentor['id'], $accounts, true ) ) {
				$errors[] = new FieldError( "mentors.{$index}.id", 'no_account' );
			} elseif ( in_array( $mentor['id'], $seen, true ) ) {
				$errors[] = new FieldError( "mentors.{$index}.id", 'double' );
			}
			$seen[] = $mentor['id'];
			if ( null !== $mentor['until'] && $mentor['until'] <= ( $mentor['from'] ?? $now ) ) {
				$errors[] = new FieldError( "mentors.{$index}.until", 'before_start' );
			} elseif ( null !== $mentor['until'] && $mentor['until'] <= $now ) {
				$errors[] = new FieldError( "mentors.{$index}.until", 'over' );
			}
		}
		return $errors;
	}

	/**
	 * @return list<FieldError>
	 */
	private static function problems_of_term( GroupForm $form, ?Term $term, ?Policy $policy, ?Group $stored, bool $has_people ): array {
		if ( null === $term || null === $policy ) {
			return [ new FieldError( 'term', 0 === $form->term_id ? 'missing' : 'invalid' ) ];
		}
		$errors = [];
		if ( null !== $stored && $stored->program_id !== $term->program_id ) {
			$errors[] = new FieldError( 'term', 'other_program' );
		} elseif ( null !== $stored && $stored->term_id !== $term->id && $has_people ) {
			$errors[] = new FieldError( 'term', 'has_people' );
		}
		if ( '' === $form->track ) {
			$errors[] = new FieldError( 'track', 'missing' );
		} elseif ( null === $policy->track( $form->track ) ) {
			$errors[] = new FieldError( 'track', 'invalid' );
		}
		return $errors;
	}

	/**
	 * @return list<FieldError>
	 */
	private static function problems_of_size( GroupForm $form ): array {
		return match ( true ) {
			$form->minimum < 1 => [ new FieldError( 'minimum', 'out_of_range' ) ],
			$form->capacity < $form->minimum => [ new FieldError( 'capacity', 'below_minimum', [ 'minimum' => $form->minimum ] ) ],
			default => [],
		};
	}

	/**
	 * @return list<FieldError>
	 */
	private static function problems_of_location( GroupForm $form ): array {
		$link = $form->location_link;
		return '' === $link || ( 1 === preg_match( '~^https?://~i', $link ) && false !== filter_var( $link, FILTER_VALIDATE_URL ) ) ? [] : [ new FieldError( 'location_link', 'invalid' ) ];
	}

	/**
	 * @return list<FieldError>
	 */
	private static function problems_of_state( GroupForm $form, ?Term $term, ?Policy $policy, ?Group $stored, bool $has_people ): array {
		if ( GroupState::Cancelled === $form->state ) {
			return [ new FieldError( 'state', 'invalid' ) ];
		}
		if ( null !== $form->on_hold_until && ! self::is_date( $form->on_hold_until ) ) {
			return [ new FieldError( 'on_hold_until', 'invalid' ) ];
		}
		if ( GroupState::Draft === $form->state ) {
			return null !== $stored && GroupState::Draft !== $stored->state && $has_people ? [ new FieldError( 'state', 'has_people' ) ] : [];
		}
		$errors = [];
		$track  = $policy?->track( $form->track );
		if ( null !== $track && null === $track->fee ) {
			$errors[] = new FieldError( 'track', 'fee_not_set', [ 'track' => $track->label ] );
		}
		if ( TermStage::Draft === $term?->stage ) {
			$errors[] = new FieldError( 'state', 'term_is_draft' );
		}
		if ( [] === array_filter( $form->mentors, static fn( array $mentor ): bool => MentorRole::Substitute !== $mentor['role'] ) ) {
			$errors[] = new FieldError( 'mentors', 'needed_to_publish' );
		}
		if ( [] === $form->meetings ) {
			$errors[] = new FieldError( 'meetings', 'needed_to_publish' );
		}
		return $errors;
	}

	private static function is_date( string $date ): bool {
		return 1 === preg_match( '/^(\d{4})-(\d{2})-(\d{2})$/D', $date, $found ) && checkdate( (int) $found[2], (int) $found[3], (int) $found[1] );
	}
}
