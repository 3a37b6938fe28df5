<?php
/**
 * Asks who leads a group to confirm it: those who have not confirmed the dates it has now. Message listens and writes to them.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use MentoringProgram\Meeting\MeetingRepository;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\NotAllowed;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Refused;

final class AskMentors {
	public function __construct(
		private readonly GroupRepository $groups,
		private readonly MeetingRepository $meetings,
		private readonly ConfirmationRepository $confirmations,
		private readonly Clock $clock,
	) {}

	/**
	 * Writes to everybody whose confirmation is missing, again where they were asked before.
	 *
	 * @throws NotFound   When there is no such group.
	 * @throws NotAllowed When the person does not run the program.
	 * @throws Refused    already_cancelled, nobody_to_ask.
	 */
	public function again( int $group_id, Actor $actor ): Group {
		$group = $this->groups->find( $group_id ) ?? throw new NotFound();
		$why   = GroupRules::why_not_edit( $group, $actor );
		if ( null !== $why ) {
			throw GroupReason::NotManager === $why ? new NotAllowed() : new Refused( $why );
		}
		if ( 0 === $this->ask( $group, true ) ) {
			throw new Refused( GroupReason::NobodyToAsk );
		}
		return $group;
	}

	/**
	 * Writes to those who were not asked about these dates yet.
	 */
	public function once( Group $group ): void {
		$this->ask( $group, false );
	}

	/**
	 * Writes to those a crash kept from being asked. Cron asks.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function missing(): void {
		foreach ( $this->groups->waiting_for_mentors() as $group ) {
			$this->once( $group );
		}
	}

	/**
	 * @return int How many are asked.
	 */
	private function ask( Group $group, bool $again ): int {
		$now      = $this->clock->now();
		$meetings = $this->meetings->of_hosts( 'group', [ $group->id ] )[ $group->id ] ?? [];
		$dates    = ConfirmationRules::dates( $meetings );
		$asked    = 0;
		foreach ( [] === $meetings ? [] : ConfirmationRules::asked_of( $group, $now ) as $mentor ) {
			$confirmation = $this->confirmations->ensure( $group->id, $mentor, $dates );
			if ( null !== $confirmation->confirmed_at || ( ! $again && null !== $confirmation->asked_at ) ) {
				continue;
			}
			/**
			 * Fires when a mentor is to be asked to confirm a group; again for the same question when a crash came in between.
			 *
			 * @param Confirmation $confirmation What is asked of whom, and when it was asked before.
			 */
			do_action( 'mentoring_program_mentor_asked', $confirmation );
			// Only now: who is noted as asked and was not would never be.
			$this->confirmations->asked( $confirmation->id, $now );
			++$asked;
		}
		return $asked;
	}
}
