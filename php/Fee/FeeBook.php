<?php
/**
 * What the entries of one account say besides sums: which registration it stands for, which payments stayed. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

final class FeeBook {
	/**
	 * The registration the account stands for now: the last one something became due for.
	 *
	 * @param non-empty-list<FeeEntry> $entries Oldest first.
	 */
	public static function registration_id( array $entries ): int {
		$id = $entries[0]->registration_id;
		foreach ( $entries as $entry ) {
			$id = FeeKind::Due === $entry->kind ? $entry->registration_id : $id;
		}
		return $id;
	}

	/**
	 * Whether the account waits for another group in place of a cancelled one, asked for on this day: a day after the last is
	 * too late, and once another group was chosen it waits no more.
	 *
	 * @param list<FeeEntry> $entries      Oldest first.
	 * @param int            $cancelled_id Registration in the cancelled group.
	 * @param string         $asked_on     Y-m-d.
	 */
	public static function waits_for( array $entries, int $cancelled_id, string $asked_on, string $currency ): bool {
		if ( [] === $entries ) {
			return false;
		}
		$balance = FeeBalance::of( $entries );
		return 0 === $balance->due && $currency === $balance->currency && $cancelled_id === self::registration_id( $entries ) && null !== $balance->kept_until && $asked_on <= $balance->kept_until;
	}

	/**
	 * Whether a payment has come back.
	 *
	 * @param list<FeeEntry> $entries Of its account.
	 */
	public static function came_back( array $entries, FeeEntry $payment ): bool {
		return in_array( $payment->id, array_map( static fn( FeeEntry $entry ): ?int => $entry->payment_id, $entries ), true );
	}

	/**
	 * The last day money came and stayed, Y-m-d; null when none did.
	 *
	 * @param list<FeeEntry> $entries Of one account.
	 */
	public static function paid_on( array $entries ): ?string {
		$days = [];
		foreach ( $entries as $entry ) {
			if ( FeeKind::Payment === $entry->kind && ! self::came_back( $entries, $entry ) ) {
				$days[] = $entry->on_date;
			}
		}
		return [] === $days ? null : max( $days );
	}
}
