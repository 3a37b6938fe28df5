<?php
/**
 * A group with everything that is shown with it to one person: meetings, mentors' profiles, places, and whether that
 * person may register. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use DateTimeImmutable;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Profile\Profile;
use MentoringProgram\Program\Policy;
use MentoringProgram\Program\Program;
use MentoringProgram\Program\Track;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Can;
use MentoringProgram\Term\Term;
use MentoringProgram\Term\TermState;

final class GroupRecord {
	/**
	 * @param Group               $group        Facts.
	 * @param Program             $program      Program.
	 * @param Policy              $policy       Rule set in force.
	 * @param Term                $term         Term.
	 * @param list<Meeting>       $meetings     In order of time.
	 * @param array<int, Profile> $profiles     Of its mentors, by user id.
	 * @param GroupPlaces         $places       As the person sees them.
	 * @param Can                 $can_register Whether the person may register.
	 * @param bool                $for_member   Whether the person's membership is current.
	 * @param DateTimeImmutable|null $changes_at When registration opens or closes next, if that is near.
	 * @param Can|null               $can_then   Whether the person may register from then on.
	 */
	public function __construct(
		public readonly Group $group,
		public readonly Program $program,
		public readonly Policy $policy,
		public readonly Term $term,
		public readonly array $meetings,
		public readonly array $profiles,
		public readonly GroupPlaces $places,
		public readonly Can $can_register,
		public readonly bool $for_member,
		public readonly ?DateTimeImmutable $changes_at = null,
		public readonly ?Can $can_then = null,
	) {}

	/**
	 * The same record as it will be read from that moment on, if nobody does anything until then.
	 */
	public function once_changed(): self {
		return new self( $this->group, $this->program, $this->policy, $this->term, $this->meetings, $this->profiles, $this->places, $this->can_then ?? $this->can_register, $this->for_member );
	}

	public function track(): ?Track {
		return $this->policy->track( $this->group->track );
	}

	/**
	 * Who leads it, mentor first; who left is left out.
	 *
	 * @return list<GroupMentor>
	 */
	public function mentors( DateTimeImmutable $now ): array {
		return array_values( array_filter( $this->group->mentors, static fn( GroupMentor $mentor ): bool => null === $mentor->until || $now < $mentor->until ) );
	}

	public function term_state( DateTimeImmutable $now ): TermState {
		return $this->term->state( $now, $this->program->may_open() );
	}

	/**
	 * Whether nobody can register any more: the term's closing moment or the group's first meeting has passed, whichever
	 * is earlier, or the group will not take place.
	 */
	public function is_closed( DateTimeImmutable $now ): bool {
		return in_array( $this->group->state, [ GroupState::Cancelled, GroupState::Archived ], true )
			|| $this->group->has_begun( $now )
			|| in_array( $this->term_state( $now ), [ TermState::Closed, TermState::Running, TermState::Ended ], true );
	}

	/**
	 * Whether the person reads the members' line of where the group meets.
	 */
	public function shows_members_line( Actor $actor, DateTimeImmutable $now ): bool {
		return GroupRules::reads_members_line( $this->group, $this->places, $actor, $this->for_member, $now );
	}

	/**
	 * Whether the person reads the note and the link for people with a place.
	 */
	public function shows_private_note( Actor $actor, DateTimeImmutable $now ): bool {
		return GroupRules::reads_private_note( $this->group, $this->places, $actor, $now );
	}

	/**
	 * How many people are missing until the group can run; 0 when it can, or when it was decided that it does (A9, A10).
	 */
	public function missing(): int {
		return null !== $this->group->runs_anyway_at ? 0 : max( 0, $this->group->minimum - $this->places->confirmed );
	}
}
