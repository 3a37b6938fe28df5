<?php
/**
 * Speaks with one membership plugin. Answers Unknown, never None, when that plugin is missing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Membership;

interface MembershipAdapter {
	public function key(): string;

	/**
	 * The standing of a user, asked live.
	 */
	public function state_of( int $user_id ): MembershipState;
}
