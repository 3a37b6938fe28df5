<?php
/**
 * A fee with everything written about it: the entries, what they come to, and whose it is now. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

use MentoringProgram\Registration\RegistrationRecord;

final class FeeAccount {
	public readonly FeeBalance $balance;

	/**
	 * @param RegistrationRecord       $record  The registration it is looked at from.
	 * @param non-empty-list<FeeEntry> $entries Oldest first.
	 */
	public function __construct(
		public readonly RegistrationRecord $record,
		public readonly array $entries,
	) {
		$this->balance = FeeBalance::of( $entries );
	}

	public function id(): int {
		return $this->entries[0]->account_id;
	}

	/**
	 * The registration it stands for now: the last one something became due for.
	 */
	public function registration_id(): int {
		return FeeBook::registration_id( $this->entries );
	}

	/**
	 * A payment of this account, null when there is none of that id.
	 */
	public function payment( int $id ): ?FeeEntry {
		foreach ( $this->entries as $entry ) {
			if ( $entry->id === $id && FeeKind::Payment === $entry->kind ) {
				return $entry;
			}
		}
		return null;
	}

	/**
	 * Whether a payment has come back.
	 */
	public function came_back( FeeEntry $payment ): bool {
		return FeeBook::came_back( $this->entries, $payment );
	}

	/**
	 * The last day money came and stayed, Y-m-d; null when none did.
	 */
	public function paid_on(): ?string {
		return FeeBook::paid_on( $this->entries );
	}
}
