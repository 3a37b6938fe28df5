<?php
/**
 * Our own capabilities. They are given to named people, never to roles, and removed on uninstall (DESIGN § 12).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

use WP_User;

final class Capabilities {
	public const MANAGE       = 'manage_mentoring';
	public const READ_ANSWERS = 'read_mentoring_answers';
	public const RECORD_FEES  = 'record_mentoring_fees';
	public const READ_CONCERNS = 'read_mentoring_concerns';

	/**
	 * Every right of ours.
	 */
	public const ALL = [ self::MANAGE, self::READ_ANSWERS, self::RECORD_FEES, self::READ_CONCERNS ];

	/**
	 * The people who hold a right, by name.
	 *
	 * @param value-of<self::ALL> $capability Right.
	 * @return list<WP_User>
	 */
	public function holders( string $capability ): array {
		global $wpdb;
		// A person's own capabilities are a serialized list; this finds the few that name ours, then asks WordPress.
		$users = get_users(
			[
				'meta_key'     => $wpdb->get_blog_prefix() . 'capabilities',
				'meta_value'   => '"' . $capability . '"',
				'meta_compare' => 'LIKE',
				'orderby'      => 'ID',
				'number'       => 50,
			]
		);
		return array_values( array_filter( $users, static fn( mixed $user ): bool => $user instanceof WP_User && user_can( $user, $capability ) ) );
	}

	/**
	 * Makes somebody the first mentoring administrator: whoever switches the plugin on, while there is nobody else.
	 */
	public function give_first( int $user_id ): void {
		if ( $user_id > 0 && [] === $this->holders( self::MANAGE ) ) {
			$this->name_administrators( [ $user_id ] );
		}
	}

	/**
	 * Makes exactly these people mentoring administrators; who is new also reads answers, who was one keeps what they hold.
	 *
	 * @param non-empty-list<int> $user_ids Accounts that exist.
	 */
	public function name_administrators( array $user_ids ): void {
		foreach ( $this->holders( self::MANAGE ) as $user ) {
			if ( ! in_array( $user->ID, $user_ids, true ) ) {
				$user->remove_cap( self::MANAGE );
				$user->remove_cap( self::READ_ANSWERS );
			}
		}
		foreach ( $user_ids as $user_id ) {
			$user = get_user_by( 'id', $user_id );
			if ( $user instanceof WP_User && ! user_can( $user, self::MANAGE ) ) {
				$user->add_cap( self::MANAGE );
				$user->add_cap( self::READ_ANSWERS );
			}
		}
	}

	/**
	 * Takes our capabilities from everybody.
	 */
	public function remove(): void {
		foreach ( self::ALL as $capability ) {
			$holders = $this->holders( $capability );
			while ( [] !== $holders ) {
				foreach ( $holders as $user ) {
					$user->remove_cap( $capability );
				}
				// More than one page of them, or somebody who has it in a way that is not ours to take.
				$left    = $this->holders( $capability );
				$holders = array_column( $left, 'ID' ) === array_column( $holders, 'ID' ) ? [] : $left;
			}
		}
	}
}
