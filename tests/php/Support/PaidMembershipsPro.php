<?php
/**
 * A stand-in for Paid Memberships Pro, shaped by what its documentation and code promise: the names of two tables on $wpdb,
 * their columns, and the action it fires once memberships have changed. With MENTORING_PMPRO naming a folder that holds the
 * real plugin, the same tests run against that: `MENTORING_PMPRO=/path npm run test:integration -- 7.1 --filter PaidMembershipsPro`.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests;

final class PaidMembershipsPro {
	/**
	 * Switches it on with two levels.
	 *
	 * @return array{int, int} Their ids: "Member" and "Newsletter".
	 */
	public static function switch_on(): array {
		global $wpdb;
		if ( '' !== self::real() ) {
			require_once self::real() . '/includes/upgradecheck.php';
			call_user_func( 'pmpro_db_delta' ); // @phpstan-ignore argument.type
			// It reads its levels while it is loaded.
			require_once self::real() . '/paid-memberships-pro.php';
		} else {
			$wpdb->pmpro_membership_levels = $wpdb->prefix . 'pmpro_membership_levels';
			$wpdb->pmpro_memberships_users = $wpdb->prefix . 'pmpro_memberships_users';
			$wpdb->query( "CREATE TABLE {$wpdb->pmpro_membership_levels} (id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY, name VARCHAR(255) NOT NULL)" );
			$wpdb->query( "CREATE TABLE {$wpdb->pmpro_memberships_users} (id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY, user_id INT UNSIGNED NOT NULL, membership_id INT UNSIGNED NOT NULL, status VARCHAR(20) NOT NULL DEFAULT 'active', startdate DATETIME NOT NULL, enddate DATETIME NULL)" );
		}
		return [ self::add_level( 'Member' ), self::add_level( 'Newsletter' ) ];
	}

	/**
	 * Switches it off, its tables gone.
	 */
	public static function switch_off(): void {
		global $wpdb;
		foreach ( [ 'pmpro_membership_levels', 'pmpro_memberships_users' ] as $name ) {
			$wpdb->query( "DROP TABLE IF EXISTS {$wpdb->prefix}{$name}" );
			unset( $wpdb->{$name} );
		}
	}

	/**
	 * Gives somebody a level, or none.
	 *
	 * @param int         $level 0 ends what there is.
	 * @param string|null $until Y-m-d H:i:s in the zone of the site.
	 */
	public static function change( int $level, int $user_id, ?string $until = null ): void {
		global $wpdb;
		if ( '' !== self::real() && 0 === $level ) {
			foreach ( (array) call_user_func( 'pmpro_getMembershipLevelsForUser', $user_id ) as $held ) { // @phpstan-ignore argument.type
				call_user_func( 'pmpro_cancelMembershipLevel', is_object( $held ) && is_numeric( $held->id ?? null ) ? (int) $held->id : 0, $user_id, 'cancelled' ); // @phpstan-ignore argument.type
			}
			call_user_func( 'pmpro_do_action_after_all_membership_level_changes' ); // @phpstan-ignore argument.type
			return;
		}
		if ( '' !== self::real() ) {
			call_user_func(
				'pmpro_changeMembershipLevel', // @phpstan-ignore argument.type
				[
					'user_id'         => $user_id,
					'membership_id'   => $level,
					'code_id'         => 0,
					'initial_payment' => 0,
					'billing_amount'  => 0,
					'cycle_number'    => 0,
					'cycle_period'    => '',
					'billing_limit'   => 0,
					'trial_amount'    => 0,
					'trial_limit'     => 0,
					'startdate'       => '2026-01-01 00:00:00',
					'enddate'         => $until ?? 'NULL',
				],
				$user_id,
				'cancelled'
			);
			call_user_func( 'pmpro_do_action_after_all_membership_level_changes' ); // @phpstan-ignore argument.type
			return;
		}
		$wpdb->update( $wpdb->pmpro_memberships_users, [ 'status' => 'cancelled' ], [ 'user_id' => $user_id, 'status' => 'active' ] );
		if ( $level > 0 ) {
			$wpdb->insert(
				$wpdb->pmpro_memberships_users,
				[
					'user_id'       => $user_id,
					'membership_id' => $level,
					'startdate'     => '2026-01-01 00:00:00',
					'enddate'       => $until,
				]
			);
		}
		do_action( 'pmpro_after_all_membership_level_changes', [ $user_id => [] ] );
	}

	private static function add_level( string $name ): int {
		global $wpdb;
		$wpdb->insert( $wpdb->prefix . 'pmpro_membership_levels', [ 'name' => $name ] );
		return (int) $wpdb->insert_id;
	}

	private static function real(): string {
		return (string) getenv( 'MENTORING_PMPRO' );
	}
}
