<?php
/**
 * Asks the adapter that judges the rule in force: what makes a member here is a setting, so that it may be another one in the
 * next moment.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Membership;

use MentoringProgram\Shared\Settings;

final class Adapters {
	public function __construct(
		private readonly RolesAdapter $roles,
		private readonly PaidMembershipsProAdapter $paid_memberships_pro,
		private readonly Settings $settings,
	) {}

	/**
	 * What makes a member here.
	 */
	public function rule(): MembershipRule {
		$chosen = $this->settings->all()['membership'];
		return new MembershipRule( $chosen['by'], $chosen['roles'], $chosen['capability'], $chosen['levels'] );
	}

	/**
	 * The standing somebody has, or would have, under a rule.
	 *
	 * @param MembershipRule|null $rule Null: the one in force.
	 */
	public function state_of( int $user_id, ?MembershipRule $rule = null ): MembershipState {
		$rule  ??= $this->rule();
		$adapter = MembershipRule::BY_LEVELS === $rule->by ? $this->paid_memberships_pro : $this->roles;
		return $adapter->state_of( $user_id, $rule );
	}
}
