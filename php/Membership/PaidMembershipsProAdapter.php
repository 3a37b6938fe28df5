<?php
/**
 * Membership by levels of Paid Memberships Pro, read off its own table: its functions answer otherwise to administrators who
 * look at the site with every level or with none. Answers Unknown, never None, when the plugin or its table is missing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Membership;

use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\DatabaseError;

final class PaidMembershipsProAdapter implements MembershipAdapter {
	public const KEY = PaidMembership::KEY;

	public function __construct(
		private readonly Database $database,
		private readonly Clock $clock,
	) {}

	/**
	 * Every level of the site.
	 *
	 * @return array<int, string> Name by id; none while the plugin is missing.
	 */
	public function levels(): array {
		if ( ! $this->database->has_table_of_other( 'pmpro_membership_levels' ) ) {
			return [];
		}
		$levels = [];
		try {
			foreach ( $this->database->rows( 'SELECT id, name FROM {pmpro_membership_levels} ORDER BY id' ) as $row ) {
				$levels[ (int) $row['id'] ] = (string) $row['name'];
			}
		} catch ( DatabaseError ) {
			return [];
		}
		return $levels;
	}

	/**
	 * {@inheritDoc}
	 */
	public function state_of( int $user_id, MembershipRule $rule ): MembershipState {
		if ( ! $this->database->has_table_of_other( 'pmpro_memberships_users' ) || ! $rule->is_set() ) {
			return new MembershipState( Standing::Unknown, null, self::KEY );
		}
		try {
			$rows = $this->database->rows( 'SELECT status, enddate FROM {pmpro_memberships_users} WHERE user_id = %d AND membership_id IN (%[d])', $user_id, $rule->levels );
		} catch ( DatabaseError ) {
			return new MembershipState( Standing::Unknown, null, self::KEY );
		}
		// The plugin writes times of the site's own zone.
		return PaidMembership::read( $rows, $this->clock->now()->setTimezone( wp_timezone() )->format( 'Y-m-d H:i:s' ) );
	}
}
