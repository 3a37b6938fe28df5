<?php
/**
 * Roles, capabilities and levels of this site as candidates for "member", each with the reason it cannot be one. Owns those
 * reasons; the words are MembershipLabels'.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Membership;

use MentoringProgram\Shared\FieldError;

final class RoleChoices {
	public function __construct( private readonly PaidMembershipsProAdapter $paid_memberships_pro ) {}

	/**
	 * Levels of Paid Memberships Pro by id; none while it is not active.
	 *
	 * @return array<int, string> Name.
	 */
	public function levels(): array {
		return $this->paid_memberships_pro->levels();
	}

	/**
	 * Every role of the site by key.
	 *
	 * @return array<string, string> Name as people read it.
	 */
	public function roles(): array {
		return array_map( translate_user_role( ... ), wp_roles()->get_names() );
	}

	/**
	 * How many people have each role.
	 *
	 * @return array<string, int>
	 */
	public function counts(): array {
		return count_users()['avail_roles'];
	}

	/**
	 * Why a rule cannot be taken; empty when it can.
	 *
	 * @return list<FieldError> Fields roles, capability and levels.
	 */
	public function why_not( MembershipRule $rule ): array {
		$errors = match ( $rule->by ) {
			MembershipRule::BY_CAPABILITY => [ $this->why_not_capability( $rule->capability ) ],
			MembershipRule::BY_LEVELS => [ $this->why_not_levels( $rule->levels ) ],
			MembershipRule::BY_ROLES => [] === $rule->roles ? [ new FieldError( 'roles', 'missing' ) ] : array_map( $this->why_not_role( ... ), $rule->roles ),
		};
		return array_values( array_filter( $errors ) );
	}

	/**
	 * Why a role cannot make a member.
	 */
	public function why_not_role( string $role ): ?FieldError {
		$names = $this->roles();
		return match ( true ) {
			! isset( $names[ $role ] ) => new FieldError( 'roles', 'unknown', [ 'role' => $role ] ),
			$role === self::handed_out() => new FieldError( 'roles', 'open_sign_up', [ 'role' => $names[ $role ] ] ),
			default => null,
		};
	}

	/**
	 * Why a capability cannot make a member. A role given at sign-up must not hold it either: "read" would make a member
	 * of everybody with an account.
	 */
	private function why_not_capability( string $capability ): ?FieldError {
		$names = $this->roles();
		$open  = self::handed_out();
		return match ( true ) {
			'' === $capability => new FieldError( 'capability', 'missing' ),
			null !== $open && in_array( $open, self::roles_with( $capability ), true ) => new FieldError( 'capability', 'open_sign_up', [ 'role' => $names[ $open ] ?? $open ] ),
			! self::is_held( $capability ) => new FieldError( 'capability', 'unknown' ),
			default => null,
		};
	}

	/**
	 * @param list<int> $levels
	 */
	private function why_not_levels( array $levels ): ?FieldError {
		$there = $this->levels();
		return match ( true ) {
			[] === $levels => new FieldError( 'levels', 'missing' ),
			[] === $there => new FieldError( 'levels', 'no_plugin' ),
			[] !== array_diff( $levels, array_keys( $there ) ) => new FieldError( 'levels', 'unknown' ),
			default => null,
		};
	}

	/**
	 * Roles that have a capability.
	 *
	 * @return list<string> Keys.
	 */
	public static function roles_with( string $capability ): array {
		return array_keys( array_filter( wp_roles()->role_objects, static fn( \WP_Role $role ): bool => $role->has_cap( $capability ) ) );
	}

	/**
	 * The role that whoever signs up gets; null while nobody can sign themselves up.
	 */
	private static function handed_out(): ?string {
		$role = get_option( 'default_role' );
		return (bool) get_option( 'users_can_register' ) && is_string( $role ) ? $role : null;
	}

	private static function is_held( string $capability ): bool {
		global $wpdb;
		return [] !== self::roles_with( $capability ) || [] !== get_users(
			[
				'fields'       => 'ID',
				'number'       => 1,
				'meta_key'     => $wpdb->get_blog_prefix() . 'capabilities',
				'meta_value'   => '"' . $capability . '"',
				'meta_compare' => 'LIKE',
			]
		);
	}
}
