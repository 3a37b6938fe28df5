<?php
/**
 * What stands for each placeholder about a fee, from what the ledger says at this moment.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use MentoringProgram\Fee\FeeBalance;
use MentoringProgram\Fee\FeeBook;
use MentoringProgram\Fee\FeeEntry;
use MentoringProgram\Fee\FeeKind;
use MentoringProgram\Fee\FeeLabels;
use MentoringProgram\Fee\FeeRepository;
use MentoringProgram\Shared\Format;

final class FeeFacts {
	public function __construct(
		private readonly FeeRepository $fees,
		private readonly FeeLabels $labels,
		private readonly Format $format,
	) {}

	/**
	 * What is still to be paid for a registration; '' for what is not so.
	 *
	 * @return array{owed: string, due_by: string, reference: string}
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of_registration( int $registration_id ): array {
		return $this->owed( $this->fees->of_registrations( [ $registration_id ] )[ $registration_id ] ?? [] );
	}

	/**
	 * The payment an entry is, or is about, and what is owed after it. Null: there is none, or it has come back and a receipt
	 * for it would no longer be true.
	 *
	 * @return array<string, string>|null By placeholder.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of_entry( int $entry_id, int $registration_id, bool $is_receipt ): ?array {
		$entries = $this->fees->of_registrations( [ $registration_id ] )[ $registration_id ] ?? [];
		$payment = $this->payment( $entries, $entry_id );
		return null === $payment || ( $is_receipt && FeeBook::came_back( $entries, $payment ) ) ? null : $this->owed( $entries ) + [
			'amount'   => $this->format->money( $payment->amount, $payment->currency ),
			'paid_on'  => $this->format->date( $payment->on_date ),
			'paid_how' => MessageText::line( $this->labels->entry( $payment ) ),
		];
	}

	/**
	 * What is still owed of the very due an entry is. Null: it was paid, or something else became due since.
	 *
	 * @return array{owed: string, due_by: string, reference: string}|null
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of_due( int $entry_id, int $registration_id ): ?array {
		$entries = $this->fees->of_registrations( [ $registration_id ] )[ $registration_id ] ?? [];
		$dues    = array_filter( $entries, static fn( FeeEntry $entry ): bool => FeeKind::Due === $entry->kind );
		$last    = end( $dues );
		$owed    = $this->owed( $entries );
		return false === $last || $entry_id !== $last->id || '' === $owed['owed'] ? null : $owed;
	}

	/**
	 * @param list<FeeEntry> $entries Of one account.
	 * @return array{owed: string, due_by: string, reference: string}
	 */
	private function owed( array $entries ): array {
		$balance = [] === $entries ? null : FeeBalance::of( $entries );
		$owed    = null === $balance ? 0 : $balance->owed();
		return [
			'owed'      => null === $balance || 0 === $owed ? '' : $this->format->money( $owed, $balance->currency ),
			'due_by'    => null === $balance?->due_on || 0 === $owed ? '' : $this->format->date( $balance->due_on ),
			'reference' => [] === $entries ? '' : FeeEntry::reference_of( $entries[0]->account_id ),
		];
	}

	/**
	 * @param list<FeeEntry> $entries
	 */
	private function payment( array $entries, int $entry_id ): ?FeeEntry {
		$by_id = array_combine( array_map( static fn( FeeEntry $entry ): int => $entry->id, $entries ), $entries );
		$entry = $by_id[ $entry_id ] ?? null;
		return null === $entry?->payment_id ? $entry : ( $by_id[ $entry->payment_id ] ?? null );
	}
}
