<?php
/**
 * Reads somebody's standing off the rows Paid Memberships Pro keeps of them: several at once, and every one there ever was. A
 * membership past its end counts as ended before the plugin's daily run marks it so. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Membership;

final class PaidMembership {
	/**
	 * What the index calls memberships of that plugin.
	 */
	public const KEY = 'pmpro';

	/**
	 * What a row says that was a membership and is over.
	 */
	private const OVER = [ 'inactive', 'cancelled', 'admin_cancelled', 'changed', 'admin_changed', 'expired' ];

	/**
	 * @param list<array<string, string|null>> $rows Each { status, enddate } of a level that makes a member.
	 * @param string                           $now  Y-m-d H:i:s, in the zone of the site.
	 */
	public static function read( array $rows, string $now ): MembershipState {
		$runs_until = [];
		$ended_on   = [];
		foreach ( $rows as $row ) {
			$end = self::end( $row['enddate'] ?? null );
			if ( 'active' === ( $row['status'] ?? '' ) && ( null === $end || $end > $now ) ) {
				$runs_until[] = $end;
			} elseif ( in_array( $row['status'] ?? '', [ 'active', ...self::OVER ], true ) ) {
				// A day to come is of a membership that was given up before its time.
				$ended_on[] = null === $end ? '' : substr( min( $end, $now ), 0, 10 );
			}
		}
		if ( [] !== $runs_until ) {
			return new MembershipState( Standing::Current, in_array( null, $runs_until, true ) ? null : substr( max( $runs_until ), 0, 10 ), self::KEY );
		}
		return [] === $ended_on
			? new MembershipState( Standing::None, null, self::KEY )
			: new MembershipState( Standing::Lapsed, '' === max( $ended_on ) ? null : max( $ended_on ), self::KEY );
	}

	/**
	 * The end of a membership; null for none. Old versions wrote zeros for that; the plugin takes any year before 1000 so.
	 */
	private static function end( ?string $stored ): ?string {
		return null === $stored || '' === $stored || str_starts_with( $stored, '0' ) ? null : substr( $stored, 0, 19 );
	}
}
