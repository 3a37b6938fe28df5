<?php
/**
 * Membership by what WordPress itself knows: some roles, or a capability. The default adapter. It knows current or
 * none, and no dates: somebody whose membership lapsed simply lost the role.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Membership;

use WP_User;

final class RolesAdapter implements MembershipAdapter {
	/**
	 * Current or none; Unknown while nobody said what makes a member here.
	 */
	public function state_of( int $user_id, MembershipRule $rule ): MembershipState {
		$user = get_user_by( 'id', $user_id );
		return new MembershipState(
			match ( true ) {
				! $user instanceof WP_User => Standing::None,
				! $rule->is_set() => Standing::Unknown,
				MembershipRule::BY_CAPABILITY === $rule->by ? user_can( $user, $rule->capability ) : [] !== $rule->met_by( array_values( $user->roles ) ) => Standing::Current,
				default => Standing::None,
			}
		);
	}
}
