<?php
/**
 * Membership by what WordPress itself knows: some roles, or a capability. The default adapter. It knows current or
 * none, and no dates: somebody whose membership lapsed simply lost the role.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Membership;

use MentoringProgram\Shared\Settings;
use WP_User;

final class RolesAdapter implements MembershipAdapter {
	public function __construct( private readonly Settings $settings ) {}

	public function key(): string {
		return 'roles';
	}

	/**
	 * Current or none; Unknown while nobody said what makes a member here.
	 */
	public function state_of( int $user_id ): MembershipState {
		$user = get_user_by( 'id', $user_id );
		return new MembershipState( $user instanceof WP_User ? $this->standing( $user, $this->rule() ) : Standing::None, null, $this->key() );
	}

	/**
	 * What makes a member here.
	 */
	public function rule(): MembershipRule {
		$chosen = $this->settings->all()['membership'];
		return new MembershipRule( $chosen['by'], $chosen['roles'], $chosen['capability'] );
	}

	/**
	 * The standing somebody has, or would have, under a rule.
	 */
	public function standing( WP_User $user, MembershipRule $rule ): Standing {
		if ( ! $rule->is_set() ) {
			return Standing::Unknown;
		}
		$is_member = MembershipRule::BY_CAPABILITY === $rule->by
			? user_can( $user, $rule->capability )
			: [] !== $rule->met_by( array_values( $user->roles ) );
		return $is_member ? Standing::Current : Standing::None;
	}
}
