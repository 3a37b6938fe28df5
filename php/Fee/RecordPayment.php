<?php
/**
 * Writes down that money arrived (A36). The same request key is the same payment, whoever sends it again.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;

final class RecordPayment {
	public function __construct(
		private readonly FeeAccounts $accounts,
		private readonly FeeLedger $ledger,
		private readonly Clock $clock,
	) {}

	/**
	 * @param FeeIntent $intent What arrived; its method is named.
	 * @throws \MentoringProgram\Shared\NotFound When there is no such registration for the actor.
	 * @throws \MentoringProgram\Shared\Refused  no_fee, fee_key_reused.
	 */
	public function record( int $registration_id, FeeIntent $intent, Actor $actor ): FeeAccount {
		$account = $this->accounts->of( $registration_id, $actor );
		$this->ledger->write_once(
			$account->id(),
			fn( array $entries ): FeeEntry => new FeeEntry(
				id: 0,
				account_id: $account->id(),
				registration_id: FeeBook::registration_id( $entries ),
				kind: FeeKind::Payment,
				amount: $intent->amount,
				currency: $account->balance->currency,
				on_date: $intent->on_date,
				once: FeeEntry::request_once( $intent->request_key ),
				recorded_at: $this->clock->now(),
				recorded_by: $actor->id,
				recorded_by_name: $actor->name,
				method: $intent->method,
				reference: $intent->reference,
				is_told: $intent->is_told,
			)
		);
		return $this->accounts->of( $registration_id, $actor );
	}
}
