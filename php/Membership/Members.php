<?php
/**
 * Who is a member, asked live of the adapter. Reading changes nothing; an act that matters checks, which also keeps
 * the answer.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Membership;

use DateTimeZone;
use MentoringProgram\Shared\Clock;

final class Members {
	/**
	 * What is known for less long need not be written again; the daily run's is always older.
	 */
	private const RECENT = '-12 hours';

	public function __construct(
		private readonly Adapters $adapters,
		private readonly MemberIndexRepository $index,
		private readonly Clock $clock,
		private readonly DateTimeZone $zone,
	) {}

	/**
	 * The standing of a person now. Writes nothing.
	 */
	public function state( int $user_id ): MembershipState {
		return $this->adapters->state_of( $user_id );
	}

	/**
	 * The standing of a person now, with the day it ended as far as the index knows. Writes nothing.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function known( int $user_id ): MembershipState {
		$state = $this->state( $user_id );
		return Standing::Lapsed === $state->standing || Standing::None === $state->standing ? $state->after( $this->index->find( $user_id, $this->clock->now() )[0] ?? null, $this->today() ) : $state;
	}

	/**
	 * The standing of a person now, kept in the index unless it says so already.
	 */
	public function check( int $user_id ): MembershipState {
		$now                 = $this->clock->now();
		[ $before, $recent ] = $this->index->find( $user_id, $now->modify( self::RECENT ) ) ?? [ null, false ];
		$state               = $this->adapters->state_of( $user_id )->after( $before, $this->today() );
		if ( ! $recent || ! $state->says_the_same_as( $before ) ) {
			$this->index->keep( $user_id, $state, $now );
		}
		if ( null !== $before && $before->standing !== $state->standing ) {
			/**
			 * Somebody's standing changed.
			 *
			 * @param int             $user_id Account.
			 * @param MembershipState $state   Standing now.
			 */
			do_action( 'mentoring_program_standing_changed', $user_id, $state );
		}
		return $state;
	}

	/**
	 * The same, when somebody wants to know at this moment: that it was asked now is kept too.
	 */
	public function ask_again( int $user_id ): MembershipState {
		$this->index->mark_dirty( $user_id );
		return $this->check( $user_id );
	}

	private function today(): string {
		return $this->clock->now()->setTimezone( $this->zone )->format( 'Y-m-d' );
	}
}
