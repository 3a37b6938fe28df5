<?php
/**
 * Copies a term with its groups to a new one: what was written and planned, never who was in it (A5, A7, A51). The copy is a
 * draft; its mentors are proposed and still to be asked; meetings move by whole weeks, so that weekdays stay. All of it is
 * stored at once, and a second try finds the copy that is there.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use DateTimeImmutable;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Meeting\MeetingRepository;
use MentoringProgram\Meeting\MeetingState;
use MentoringProgram\Meeting\Schedule;
use MentoringProgram\Program\PolicyRepository;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\NotAllowed;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Shared\WallTime;
use MentoringProgram\Term\Term;
use MentoringProgram\Term\TermRepository;
use MentoringProgram\Term\TermRules;
use MentoringProgram\Term\TermStage;

final class CopyTerm {
	public function __construct(
		private readonly TermRepository $terms,
		private readonly GroupRepository $groups,
		private readonly GroupMentorRepository $mentors,
		private readonly MeetingRepository $meetings,
		private readonly PolicyRepository $policies,
		private readonly GroupPosts $posts,
		private readonly Database $database,
		private readonly Clock $clock,
	) {}

	/**
	 * @param string $name      Name of the new term.
	 * @param string $starts_on Its first day, Y-m-d.
	 * @return CopiedTerm With the copy that is there already, when the same was asked before.
	 * @throws NotFound     When there is no such term.
	 * @throws NotAllowed   When the person does not run the program.
	 * @throws InvalidInput Naming name and starts_on.
	 * @throws Refused      copied_before: under this name, with another first day (facts: name).
	 */
	public function copy( int $id, string $name, string $starts_on, Actor $actor ): CopiedTerm {
		$from = $this->terms->find( $id ) ?? throw new NotFound();
		if ( null !== TermRules::why_not_edit( $from, $actor ) ) {
			throw new NotAllowed();
		}
		$name   = trim( $name );
		$errors = [
			...( '' === $name ? [ new FieldError( 'name', 'missing' ) ] : [] ),
			...( WallTime::is_date( $starts_on ) ? [] : [ new FieldError( 'starts_on', '' === $starts_on ? 'missing' : 'invalid' ) ] ),
		];
		if ( [] === $errors && $starts_on <= $from->starts_on ) {
			$errors[] = new FieldError( 'starts_on', 'not_later' );
		}
		if ( [] !== $errors ) {
			throw new InvalidInput( $errors );
		}
		$there = $this->terms->copy_of( $id, $name );
		if ( null !== $there ) {
			return self::found( $there, $starts_on );
		}
		$weeks   = self::weeks( $from->starts_on, $starts_on );
		$today   = $this->clock->now()->setTimezone( new \DateTimeZone( $from->timezone ) )->format( 'Y-m-d' );
		$policy  = $this->policies->in_force( $from->program_id, $today );
		$groups  = array_values( array_filter( $this->groups->of_terms( [ $id ], true ), static fn( Group $group ): bool => GroupState::Cancelled !== $group->state ) );
		$copied  = array_values( array_filter( $groups, static fn( Group $group ): bool => null !== $policy?->track( $group->track ) ) );
		$made    = $this->store( $from, $this->next( $from, $name, $starts_on, $weeks ), $copied, $weeks, $actor );
		if ( null === $made ) {
			return self::found( $this->terms->copy_of( $id, $name ) ?? throw new NotFound(), $starts_on );
		}
		$left_out = array_values( array_map( static fn( Group $group ): string => $group->title, array_filter( $groups, static fn( Group $group ): bool => ! in_array( $group, $copied, true ) ) ) );
		return new CopiedTerm( $this->terms->find( $made ) ?? throw new NotFound(), count( $copied ), $left_out, false );
	}

	/**
	 * Whole weeks, as few as keep a meeting on or after the first day there, too.
	 */
	private static function weeks( string $from, string $to ): int {
		return (int) ceil( (int) ( new DateTimeImmutable( $from ) )->diff( new DateTimeImmutable( $to ) )->days / 7 );
	}

	private static function found( Term $there, string $starts_on ): CopiedTerm {
		return $there->starts_on === $starts_on ? new CopiedTerm( $there, 0, [], true ) : throw new Refused( GroupReason::CopiedBefore, [ 'name' => $there->name ] );
	}

	private function next( Term $from, string $name, string $starts_on, int $weeks ): Term {
		return new Term(
			id: 0,
			program_id: $from->program_id,
			name: $name,
			starts_on: $starts_on,
			ends_on: max( $starts_on, self::moved( $from->ends_on, $weeks ) ),
			opens_at: null,
			closes_at: null,
			timezone: $from->timezone,
			message_soon: $from->message_soon,
			message_open: $from->message_open,
			message_closed: $from->message_closed,
			version: 1,
			stage: TermStage::Draft,
			copied_from: $from->id,
		);
	}

	/**
	 * Pages first, because WordPress writes them; then everything of ours at once.
	 *
	 * @param list<Group> $groups
	 * @return int|null The new term; null when somebody else was faster.
	 */
	private function store( Term $from, Term $next, array $groups, int $weeks, Actor $actor ): ?int {
		$meetings = $this->meetings->of_hosts( 'group', array_map( static fn( Group $group ): int => $group->id, $groups ) );
		$pages    = [];
		$term_id  = null;
		try {
			foreach ( $groups as $group ) {
				$pages[ $group->id ] = $this->posts->copy( $group->post_id, $group->title, $actor->id );
			}
			$term_id = $this->database->together(
				function () use ( $from, $next, $groups, $meetings, $pages, $weeks, $actor ): ?int {
					$this->terms->lock( $from->id );
					if ( null !== $this->terms->copy_of( $from->id, $next->name ) ) {
						return null;
					}
					$now     = $this->clock->now();
					$term_id = $this->terms->add( $next, $actor );
					foreach ( $groups as $group ) {
						$form = $this->form( $group, $term_id, $meetings[ $group->id ] ?? [], $weeks );
						$id   = $this->groups->insert( $form, $pages[ $group->id ], $group->program_id, $actor->id, $now );
						$this->mentors->save( $id, $form->mentors, $now );
						$this->meetings->replace( 'group', $id, $form->meetings, false, $now );
						$this->posts->attach( $pages[ $group->id ], $id );
					}
					return $term_id;
				}
			);
		} finally {
			if ( null === $term_id ) {
				array_map( $this->posts->remove( ... ), $pages );
			}
		}
		return $term_id;
	}

	/**
	 * @param list<Meeting> $meetings
	 */
	private function form( Group $group, int $term_id, array $meetings, int $weeks ): GroupForm {
		$drafts = [];
		foreach ( $meetings as $meeting ) {
			if ( MeetingState::Planned === $meeting->state ) {
				$drafts[] = [
					'date'  => self::moved( $meeting->local_date, $weeks ),
					'start' => $meeting->start_time,
					'end'   => $meeting->end_time,
				];
			}
		}
		$leading  = array_values( array_filter( $group->mentors, static fn( GroupMentor $mentor ): bool => null === $mentor->until && MentorRole::Substitute !== $mentor->role ) );
		$accounts = $this->mentors->accounts( array_map( static fn( GroupMentor $mentor ): int => $mentor->user_id, $leading ) );
		return new GroupForm(
			title: $group->title,
			description: null,
			term_id: $term_id,
			track: $group->track,
			minimum: $group->minimum,
			capacity: $group->capacity,
			summary: $group->summary,
			topics: $group->topics,
			readings: $group->readings,
			state: GroupState::Draft,
			on_hold_until: null,
			location_kind: $group->location_kind,
			location_public: $group->location_public,
			location_members: $group->location_members,
			location_private: $group->location_private,
			location_link: $group->location_link,
			timezone: $group->timezone,
			meetings: Schedule::meetings( $drafts, $group->timezone ),
			mentors: array_values(
				array_map(
					static fn( GroupMentor $mentor ): array => [
						'id'    => $mentor->user_id,
						'role'  => $mentor->role,
						'from'  => null,
						'until' => null,
					],
					array_filter( $leading, static fn( GroupMentor $mentor ): bool => in_array( $mentor->user_id, $accounts, true ) )
				)
			),
		);
	}

	private static function moved( string $date, int $weeks ): string {
		return ( new DateTimeImmutable( $date ) )->modify( "+{$weeks} weeks" )->format( 'Y-m-d' );
	}
}
