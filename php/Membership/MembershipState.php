<?php
/**
 * The standing of one person at one moment. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Membership;

final class MembershipState {
	/**
	 * @param Standing    $standing Standing.
	 * @param string|null $until    Last day of the membership, Y-m-d; null when it has no end or is unknown.
	 * @param string      $adapter  Who says so: "roles" or "pmpro".
	 */
	public function __construct(
		public readonly Standing $standing,
		public readonly ?string $until = null,
		public readonly string $adapter = 'roles',
	) {}
}
