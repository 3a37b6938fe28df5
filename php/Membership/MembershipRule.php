<?php
/**
 * What makes somebody a member here: one of some roles, or a capability; refuses to look people up. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Membership;

final class MembershipRule {
	public const BY_ROLES      = 'roles';
	public const BY_CAPABILITY = 'capability';

	/**
	 * @param 'roles'|'capability' $by         Which of the two counts.
	 * @param list<string>         $roles      Keys of roles.
	 * @param string               $capability Capability.
	 */
	public function __construct(
		public readonly string $by,
		public readonly array $roles,
		public readonly string $capability,
	) {}

	/**
	 * Whether anybody said what makes a member.
	 */
	public function is_set(): bool {
		return self::BY_CAPABILITY === $this->by ? '' !== $this->capability : [] !== $this->roles;
	}

	/**
	 * Which of somebody's roles make them a member.
	 *
	 * @param list<string> $roles Roles somebody has.
	 * @return list<string>
	 */
	public function met_by( array $roles ): array {
		return self::BY_CAPABILITY === $this->by ? [] : array_values( array_intersect( $this->roles, $roles ) );
	}
}
