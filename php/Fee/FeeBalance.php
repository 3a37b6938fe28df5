<?php
/**
 * What a ledger of entries comes to: due, paid, owed, owed back, and since when it is overdue. The only arithmetic on fees.
 * Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

final class FeeBalance {
	/**
	 * @param int         $due      Minor units that are to be paid in all.
	 * @param int         $paid     Minor units that came and stayed.
	 * @param string      $currency ISO 4217.
	 * @param string|null $due_on   Last day to pay what is due, Y-m-d.
	 */
	public function __construct(
		public readonly int $due,
		public readonly int $paid,
		public readonly string $currency,
		public readonly ?string $due_on,
	) {}

	/**
	 * @param non-empty-list<FeeEntry> $entries Of one account, oldest first.
	 */
	public static function of( array $entries ): self {
		$due    = 0;
		$paid   = 0;
		$due_on = null;
		foreach ( $entries as $entry ) {
			$due   += match ( $entry->kind ) {
				FeeKind::Due => $entry->amount,
				FeeKind::Void => -$entry->amount,
				default => 0,
			};
			$paid  += match ( $entry->kind ) {
				FeeKind::Payment => $entry->amount,
				FeeKind::CameBack, FeeKind::Refund => -$entry->amount,
				default => 0,
			};
			$due_on = $entry->due_on ?? $due_on;
		}
		return new self( $due, $paid, $entries[0]->currency, $due_on );
	}

	/**
	 * Minor units still to be paid.
	 */
	public function owed(): int {
		return max( 0, $this->due - $this->paid );
	}

	/**
	 * Minor units the chapter owes back.
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

	public function state(): FeeState {
		return match ( true ) {
			$this->owed() > 0 => FeeState::Owed,
			$this->owed_back() > 0 => FeeState::OwedBack,
			default => FeeState::Settled,
		};
	}
}
