<?php
/**
 * A mentor confirms a group: its dates and the agreement on confidentiality, by a secret link; or an administrator records that
 * it was said by phone. The group that waited for the last of them is published.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use MentoringProgram\Meeting\MeetingRepository;
use MentoringProgram\Program\TextRepository;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Audit;
use MentoringProgram\Shared\AuditAct;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\NotAllowed;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Shared\Token;
use MentoringProgram\Shared\TokenPurpose;
use MentoringProgram\Shared\Tokens;
use MentoringProgram\Shared\WallTime;

final class ConfirmGroup {
	public function __construct(
		private readonly GroupRepository $groups,
		private readonly MeetingRepository $meetings,
		private readonly ConfirmationRepository $confirmations,
		private readonly TextRepository $texts,
		private readonly GroupPosts $posts,
		private readonly SeatKeeper $seats,
		private readonly Tokens $tokens,
		private readonly Audit $audit,
		private readonly Clock $clock,
	) {}

	/**
	 * What a link is about; writes nothing.
	 *
	 * @return array{Token, Confirmation, Group}
	 * @throws NotFound When the link is none, its time is over, or what it is about is gone.
	 */
	public function asked_by( string $secret ): array {
		$token        = $this->tokens->find( TokenPurpose::ConfirmGroup, $secret ) ?? throw new NotFound();
		$confirmation = $this->confirmations->find( $token->object_id ) ?? throw new NotFound();
		$group        = $this->groups->find( $confirmation->group_id ) ?? throw new NotFound();
		return [ $token, $confirmation, $group ];
	}

	/**
	 * Why what a link asks cannot be confirmed any more; null when it can, or was.
	 */
	public function why_not( Confirmation $confirmation, Group $group ): ?GroupReason {
		$now = $this->clock->now();
		return match ( true ) {
			null !== $confirmation->confirmed_at => null,
			GroupState::Cancelled === $group->state => GroupReason::AlreadyCancelled,
			! in_array( $confirmation->mentor_id, array_map( static fn( GroupMentor $mentor ): int => $mentor->user_id, ConfirmationRules::asked_of( $group, $now ) ), true ) => GroupReason::NotAsked,
			$confirmation->dates !== $this->dates( $group ) => GroupReason::DatesChanged,
			default => null,
		};
	}

	/**
	 * Confirms by a link. Twice is harmless.
	 *
	 * @param array{promise: string, detail: string} $agreement The wording that was read.
	 * @throws NotFound When the link is none or its time is over.
	 * @throws Refused  already_cancelled, not_asked, dates_changed: nothing is written, the link stays good.
	 */
	public function by_link( string $secret, array $agreement ): Group {
		[ $token, $confirmation, $group ] = $this->asked_by( $secret );
		$why = $this->why_not( $confirmation, $group );
		if ( null !== $why ) {
			throw new Refused( $why );
		}
		// The answer first: a link used up by somebody whose answer was lost could never be answered again (fault 6).
		if ( null === $confirmation->confirmed_at ) {
			$this->confirmations->confirm( $confirmation->id, $this->texts->ensure( $agreement['promise'], $agreement['detail'] ), null, '', $this->clock->now() );
		}
		$this->tokens->use_up( $token );
		return $this->publish_if_complete( $group, Actor::system() );
	}

	/**
	 * Records that a mentor confirmed by phone. Nobody agrees for somebody else: the agreement stays open.
	 *
	 * @param string $told_on Y-m-d, not in the future.
	 * @throws NotFound     When there is no such group.
	 * @throws NotAllowed   When the person does not run the program.
	 * @throws InvalidInput Naming mentor and told_on.
	 * @throws Refused      already_cancelled.
	 */
	public function by_phone( int $group_id, int $mentor_id, string $told_on, Actor $actor ): Group {
		$group = $this->groups->find( $group_id ) ?? throw new NotFound();
		$why   = GroupRules::why_not_edit( $group, $actor );
		if ( null !== $why ) {
			throw GroupReason::NotManager === $why ? new NotAllowed() : new Refused( $why );
		}
		$now     = $this->clock->now();
		$mentors = array_values( array_filter( ConfirmationRules::asked_of( $group, $now ), static fn( GroupMentor $mentor ): bool => $mentor->user_id === $mentor_id ) );
		$errors  = [
			...( [] === $mentors ? [ new FieldError( 'mentor', 'not_leading' ) ] : [] ),
			...( WallTime::is_date( $told_on ) && $told_on <= $now->setTimezone( new \DateTimeZone( $group->timezone ) )->format( 'Y-m-d' ) ? [] : [ new FieldError( 'told_on', 'invalid' ) ] ),
			...( null === $group->first_meeting_at ? [ new FieldError( 'meetings', 'needed_to_publish' ) ] : [] ),
		];
		if ( [] !== $errors ) {
			throw new InvalidInput( $errors );
		}
		$confirmation = $this->confirmations->ensure( $group->id, $mentors[0] ?? throw new NotFound(), $this->dates( $group ) );
		if ( null === $confirmation->confirmed_at ) {
			$this->audit->record( $actor, AuditAct::MentorConfirmed, 'group', $group->id, $mentor_id, [ 'told_on' => $told_on ] );
			$this->confirmations->confirm( $confirmation->id, null, $told_on, $actor->name, $now );
		}
		return $this->publish_if_complete( $group, $actor );
	}

	/**
	 * Publishes the groups whose mentors have all confirmed and that a crash kept from it. Cron asks.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function finish(): void {
		foreach ( $this->groups->waiting_for_mentors() as $group ) {
			$this->publish_if_complete( $group, Actor::system() );
		}
	}

	private function dates( Group $group ): string {
		return ConfirmationRules::dates( $this->meetings->of_hosts( 'group', [ $group->id ] )[ $group->id ] ?? [] );
	}

	private function publish_if_complete( Group $group, Actor $actor ): Group {
		$asked   = array_map( static fn( GroupMentor $mentor ): int => $mentor->user_id, ConfirmationRules::asked_of( $group, $this->clock->now() ) );
		$missing = ConfirmationRules::missing( $asked, $this->confirmations->of_groups( [ $group->id ] )[ $group->id ] ?? [], $this->dates( $group ) );
		// Published and still waiting: a crash came between the two.
		if ( ! $group->waits_for_mentors || ! in_array( $group->state, [ GroupState::Draft, GroupState::Published ], true ) || [] !== $missing ) {
			return $group;
		}
		if ( GroupState::Draft === $group->state ) {
			$this->seats->change_state( $group->id, GroupState::Published, null, $actor );
		}
		$this->posts->update( $group->post_id, $group->title, null );
		$this->groups->waits_no_more( $group->id );
		$published = $this->groups->find( $group->id ) ?? throw new NotFound();
		/** This action is documented in SaveGroup. */
		do_action( 'mentoring_program_group_saved', $published );
		return $published;
	}
}
