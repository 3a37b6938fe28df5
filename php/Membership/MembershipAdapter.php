<?php
/**
 * Speaks with one membership plugin. Answers Unknown, never None, when that plugin is missing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Membership;

interface MembershipAdapter {
	/**
	 * The standing of a user under a rule that is this adapter's to judge, asked live.
	 */
	public function state_of( int $user_id, MembershipRule $rule ): MembershipState;
}
