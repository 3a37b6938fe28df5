<?php
/**
 * What a ledger of entries comes to: due, paid, owed, kept for another group, owed back, and since when it is overdue. The
 * only arithmetic on fees. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

final class FeeBalance {
	/**
	 * @param int         $due        Minor units that are to be paid in all.
	 * @param int         $paid       Minor units that came and stayed.
	 * @param string      $currency   ISO 4217.
	 * @param string|null $due_on     Last day to pay what is due, Y-m-d.
	 * @param string|null $kept_until Last day on which what was paid stays for another group, Y-m-d.
	 */
	public function __construct(
		public readonly int $due,
		public readonly int $paid,
		public readonly string $currency,
		public readonly ?string $due_on,
		public readonly ?string $kept_until = null,
	) {}

	/**
	 * @param non-empty-list<FeeEntry> $entries Of one account, oldest first.
	 */
	public static function of( array $entries ): self {
		$due        = 0;
		$paid       = 0;
		$due_on     = null;
		$kept_until = null;
		foreach ( $entries as $entry ) {
			$due       += match ( $entry->kind ) {
				FeeKind::Due => $entry->amount,
				FeeKind::Void => -$entry->amount,
				default => 0,
			};
			$paid      += match ( $entry->kind ) {
				FeeKind::Payment => $entry->amount,
				FeeKind::CameBack, FeeKind::Refund => -$entry->amount,
				default => 0,
			};
			$due_on     = $entry->due_on ?? $due_on;
			$kept_until = in_array( $entry->kind, [ FeeKind::Due, FeeKind::Void ], true ) ? $entry->kept_until : $kept_until;
		}
		return new self( $due, $paid, $entries[0]->currency, $due_on, $kept_until );
	}

	/**
	 * Minor units still to be paid.
	 */
	public function owed(): int {
		return max( 0, $this->due - $this->paid );
	}

	/**
	 * Minor units beyond what is due: the chapter owes them back, unless they are kept for another group.
	 */
	public function owed_back(): int {
		return max( 0, $this->paid - $this->due );
	}

	/**
	 * The last day to pay, once it has passed and something is still owed; else null.
	 *
	 * @param string $today Y-m-d.
	 */
	public function overdue_since( string $today ): ?string {
		return null !== $this->due_on && $this->owed() > 0 && $this->due_on < $today ? $this->due_on : null;
	}

	/**
	 * @param string $today Y-m-d.
	 */
	public function state( string $today ): FeeState {
		return match ( true ) {
			$this->owed() > 0 => FeeState::Owed,
			$this->owed_back() > 0 => null !== $this->kept_until && $this->kept_until >= $today ? FeeState::Kept : FeeState::OwedBack,
			default => FeeState::Settled,
		};
	}
}
