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
	 * Null when the message no longer says what is so: a payment to be thanked for has come back.
	 *
	 * @return array<string, string>|null By placeholder.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of( OutboxRow $row ): ?array {
		$entries = $this->fees->of_registrations( [ $row->registration_id ] )[ $row->registration_id ] ?? [];
		$payment = $this->payment( $entries, $row->fee_entry_id );
		if ( MessageKind::FeeReceived === $row->kind && ( null === $payment || FeeBook::came_back( $entries, $payment ) ) ) {
			return null;
		}
		$balance = [] === $entries ? null : FeeBalance::of( $entries );
		$owed    = null === $balance ? 0 : $balance->owed();
		return [
			'amount'    => null === $payment ? '' : $this->format->money( $payment->amount, $payment->currency ),
			'paid_on'   => null === $payment ? '' : $this->format->date( $payment->on_date ),
			'paid_how'  => null === $payment ? '' : MessageText::line( $this->labels->entry( $payment ) ),
			'owed'      => null === $balance || 0 === $owed ? '' : $this->format->money( $owed, $balance->currency ),
			'due_by'    => null === $balance?->due_on || 0 === $owed ? '' : $this->format->date( $balance->due_on ),
			'reference' => [] === $entries ? '' : FeeEntry::reference_of( $entries[0]->account_id ),
		];
	}

	/**
	 * The payment an entry is, or is about.
	 *
	 * @param list<FeeEntry> $entries
	 */
	private function payment( array $entries, ?int $entry_id ): ?FeeEntry {
		$by_id = array_combine( array_map( static fn( FeeEntry $entry ): int => $entry->id, $entries ), $entries );
		$entry = $by_id[ $entry_id ?? 0 ] ?? null;
		return null === $entry?->payment_id ? $entry : ( $by_id[ $entry->payment_id ] ?? null );
	}
}
