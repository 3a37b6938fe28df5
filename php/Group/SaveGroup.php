<?php
/**
 * Creates or changes a group from the one form: facts, mentors, meetings, title and description, capacity and state. Nothing of
 * a group is public before its mentors have confirmed it: until then publishing is a wish, and they are asked.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use MentoringProgram\Meeting\AttendanceRepository;
use MentoringProgram\Meeting\KeptMeetings;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Meeting\MeetingChanges;
use MentoringProgram\Meeting\MeetingRepository;
use MentoringProgram\Program\Policy;
use MentoringProgram\Program\PolicyRepository;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\NotAllowed;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Shared\Stale;
use MentoringProgram\Term\Term;
use MentoringProgram\Term\TermRepository;

final class SaveGroup {
	public function __construct(
		private readonly GroupRepository $groups,
		private readonly GroupMentorRepository $mentors,
		private readonly MeetingRepository $meetings,
		private readonly AttendanceRepository $attendance,
		private readonly TermRepository $terms,
		private readonly PolicyRepository $policies,
		private readonly ConfirmationRepository $confirmations,
		private readonly AskMentors $ask,
		private readonly GroupPosts $posts,
		private readonly SeatKeeper $seats,
		private readonly Database $database,
		private readonly Clock $clock,
	) {}

	/**
	 * Makes a group.
	 *
	 * @param array<string, mixed> $input Writable fields of GroupSchema.
	 * @throws NotAllowed   When the person does not run the program.
	 * @throws InvalidInput Naming each field.
	 */
	public function create( array $input, Actor $actor ): Group {
		$term   = $this->term( $input['term'] ?? null );
		$policy = null === $term ? null : $this->policy( $term );
		// Without a term there is no program to ask about; the form then only learns that it lacks one.
		if ( ! $actor->manages( $term->program_id ?? 1 ) ) {
			throw new NotAllowed();
		}
		$form = GroupInput::complete( $input, $policy, $term, null, [], $this->clock->now() );
		$this->check( $form, $term, $policy, null, false );
		if ( null === $term ) {
			throw new NotFound();
		}
		$form    = $this->once_confirmed( $form, null );
		$now     = $this->clock->now();
		$post_id = $this->posts->insert( $form->title, $form->description ?? '', $actor->id );
		try {
			$id = $this->database->together(
				function () use ( $form, $post_id, $term, $actor, $now ): int {
					$id = $this->groups->insert( $form, $post_id, $term->program_id, $actor->id, $now );
					$this->save_around( $id, $form, false, $now );
					// With the facts or not at all: a page that names no group is one nobody can open.
					$this->posts->attach( $post_id, $id );
					return $id;
				}
			);
		} catch ( \Throwable $error ) {
			$this->posts->remove( $post_id );
			throw $error;
		}
		return $this->saved( $id );
	}

	/**
	 * Changes a group. Fields that were not sent stay as they are.
	 *
	 * @param array<string, mixed> $input   Writable fields of GroupSchema.
	 * @param int                  $version The version that was edited.
	 * @throws NotFound     When there is no such group.
	 * @throws NotAllowed   When the person does not run the program.
	 * @throws Refused      When it was cancelled.
	 * @throws Stale        When somebody saved it meanwhile.
	 * @throws InvalidInput Naming each field.
	 */
	public function update( int $id, array $input, int $version, Actor $actor ): Group {
		$stored = $this->groups->find( $id ) ?? throw new NotFound();
		$why    = GroupRules::why_not_edit( $stored, $actor );
		if ( null !== $why ) {
			throw GroupReason::NotManager === $why ? new NotAllowed() : new Refused( $why );
		}
		if ( $stored->version !== $version ) {
			throw $this->groups->stale( $id ) ?? new NotFound();
		}
		$term   = $this->term( $input['term'] ?? $stored->term_id );
		$policy = null === $term ? null : $this->policy( $term );
		$before = $this->meetings->of_hosts( 'group', [ $id ] )[ $id ] ?? [];
		$form   = GroupInput::complete( $input, $policy, $term, $stored, $before, $this->clock->now() );
		$people = $this->seats->has_people( $id );
		$this->check( $form, $term, $policy, $stored, $people );
		$this->keep_attendance( $id, $form );
		$form   = $this->once_confirmed( $form, $stored );

		// The database keeps minimum below capacity at every moment: where the new minimum would not fit, places come first.
		$places_first = $form->minimum > $stored->capacity;
		if ( $places_first ) {
			$this->seats->change_capacity( $id, $form->capacity, $actor );
		}
		$now           = $this->clock->now();
		[ $gone, $new ] = MeetingChanges::of( $before, $form->meetings, $now );
		$tell          = $this->database->together(
			function () use ( $id, $version, $form, $people, $actor, $now, $gone, $new ): ?\Closure {
				$this->groups->update( $id, $version, $form, $actor->id, $now );
				$this->save_around( $id, $form, $people, $now );
				return [] === [ ...$gone, ...$new ] ? null : $this->seats->dates_changed( $id, $gone, $new, $actor );
			}
		);
		if ( ! $places_first && $form->capacity !== $stored->capacity ) {
			$this->seats->change_capacity( $id, $form->capacity, $actor );
		}
		if ( $form->state !== $stored->state || $form->on_hold_until !== $stored->on_hold_until ) {
			$this->seats->change_state( $id, $form->state, $form->on_hold_until, $actor );
		}
		if ( null !== $tell ) {
			$tell();
		}
		$this->posts->update( $stored->post_id, $form->title, $form->description );
		return $this->saved( $id );
	}

	private function save_around( int $id, GroupForm $form, bool $has_people, \DateTimeImmutable $now ): void {
		$this->mentors->save( $id, $form->mentors, $now );
		$this->meetings->replace( 'group', $id, $form->meetings, $has_people, $now );
	}

	private function saved( int $id ): Group {
		$group = $this->groups->find( $id ) ?? throw new NotFound();
		if ( $group->waits_for_mentors || in_array( $group->state, [ GroupState::Published, GroupState::OnHold ], true ) ) {
			$this->ask->once( $group );
		}
		/**
		 * Fires after a group was made or changed.
		 *
		 * @param Group $group As it is now.
		 */
		do_action( 'mentoring_program_group_saved', $group );
		return $group;
	}

	/**
	 * What is public stays public; a draft becomes so once who leads it has confirmed exactly these dates.
	 *
	 * @throws InvalidInput Where it is to go from a draft to something else than published.
	 */
	private function once_confirmed( GroupForm $form, ?Group $stored ): GroupForm {
		if ( ! $form->state->is_public() || ( null !== $stored && $stored->state->is_public() ) ) {
			return $form;
		}
		$asked   = array_column( array_filter( $form->mentors, static fn( array $mentor ): bool => MentorRole::Substitute !== $mentor['role'] ), 'id' );
		$missing = ConfirmationRules::missing( $asked, null === $stored ? [] : $this->confirmations->of_groups( [ $stored->id ] )[ $stored->id ] ?? [], ConfirmationRules::dates( $form->meetings ) );
		if ( [] === $missing ) {
			return $form;
		}
		return GroupState::Published === $form->state ? $form->until_confirmed() : throw new InvalidInput( [ new FieldError( 'state', 'not_confirmed' ) ] );
	}

	private function check( GroupForm $form, ?Term $term, ?Policy $policy, ?Group $stored, bool $has_people ): void {
		$problems = GroupRules::problems( $form, $term, $policy, $this->mentors->accounts( array_column( $form->mentors, 'id' ) ), $stored, $has_people, $this->clock->now() );
		if ( [] !== $problems ) {
			throw new InvalidInput( $problems );
		}
	}

	/**
	 * A meeting at which somebody was noted stays: taken out, it would count for nobody (A42, A50). Moved, it keeps what is noted.
	 *
	 * @throws InvalidInput Naming the dates.
	 */
	private function keep_attendance( int $id, GroupForm $form ): void {
		$dropped = KeptMeetings::dropped( $this->meetings->ever_of_hosts( 'group', [ $id ] )[ $id ] ?? [], $form->meetings, $this->clock->now() );
		$marks   = $this->attendance->of_meetings( array_map( static fn( Meeting $meeting ): int => $meeting->id, $dropped ) );
		$dates   = [];
		foreach ( $dropped as $meeting ) {
			if ( [] !== ( $marks[ $meeting->id ] ?? [] ) ) {
				$dates[] = $meeting->local_date;
			}
		}
		if ( [] !== $dates ) {
			throw new InvalidInput( [ new FieldError( 'meetings', 'attended', [ 'dates' => $dates ] ) ] );
		}
	}

	private function term( mixed $id ): ?Term {
		return is_int( $id ) && $id > 0 ? $this->terms->find( $id ) : null;
	}

	private function policy( Term $term ): ?Policy {
		$today = $this->clock->now()->setTimezone( new \DateTimeZone( $term->timezone ) )->format( 'Y-m-d' );
		return $this->policies->in_force( $term->program_id, $today );
	}
}
