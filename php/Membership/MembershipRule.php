<?php
/**
 * What makes somebody a member here: one of some roles, a capability, or a level of Paid Memberships Pro; refuses to look people up. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Membership;

final class MembershipRule {
	public const BY_ROLES      = 'roles';
	public const BY_CAPABILITY = 'capability';
	public const BY_LEVELS     = 'pmpro';

	/**
	 * @param 'roles'|'capability'|'pmpro' $by         Which of the three counts.
	 * @param list<string>                 $roles      Keys of roles.
	 * @param string                       $capability Capability.
	 * @param list<int>                    $levels     Levels of Paid Memberships Pro.
	 */
	public function __construct(
		public readonly string $by,
		public readonly array $roles,
		public readonly string $capability,
		public readonly array $levels = [],
	) {}

	/**
	 * Whether anybody said what makes a member.
	 */
	public function is_set(): bool {
		return match ( $this->by ) {
			self::BY_ROLES => [] !== $this->roles,
			self::BY_CAPABILITY => '' !== $this->capability,
			self::BY_LEVELS => [] !== $this->levels,
		};
	}

	/**
	 * Which of somebody's roles make them a member.
	 *
	 * @param list<string> $roles Roles somebody has.
	 * @return list<string>
	 */
	public function met_by( array $roles ): array {
		return self::BY_ROLES !== $this->by ? [] : array_values( array_intersect( $this->roles, $roles ) );
	}
}
