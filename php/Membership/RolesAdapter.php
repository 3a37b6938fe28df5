<?php
/**
 * Membership by what WordPress itself knows: some roles, or a capability. The default adapter.
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
		$rule = $this->settings->all()['membership'];
		$user = get_user_by( 'id', $user_id );
		if ( ! $user instanceof WP_User ) {
			return new MembershipState( Standing::None, null, $this->key() );
		}
		if ( 'capability' === $rule['by'] ? '' === $rule['capability'] : [] === $rule['roles'] ) {
			return new MembershipState( Standing::Unknown, null, $this->key() );
		}
		$is_member = 'capability' === $rule['by']
			? user_can( $user, $rule['capability'] )
			: [] !== array_intersect( $rule['roles'], $user->roles );
		return new MembershipState( $is_member ? Standing::Current : Standing::None, null, $this->key() );
	}
}
