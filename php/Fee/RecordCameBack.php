<?php
/**
 * Writes down that a payment came back unpaid: what it settled is due again and its receipt no longer holds. A payment comes
 * back once, however often it is said.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Refused;

final class RecordCameBack {
	public function __construct(
		private readonly FeeAccounts $accounts,
		private readonly FeeLedger $ledger,
		private readonly Clock $clock,
	) {}

	/**
	 * @param int    $payment_id Entry of the payment.
	 * @param string $on_date    The day it came back, Y-m-d.
	 * @param bool   $is_told    Whether the person gets a letter about it.
	 * @throws \MentoringProgram\Shared\NotFound When there is no such registration for the actor.
	 * @throws Refused                           no_fee, no_payment.
	 */
	public function record( int $registration_id, int $payment_id, string $on_date, bool $is_told, Actor $actor ): FeeAccount {
		$account = $this->accounts->of( $registration_id, $actor );
		$payment = $account->payment( $payment_id ) ?? throw new Refused( FeeReason::NoPayment );
		if ( $account->came_back( $payment ) ) {
			return $account;
		}
		$this->ledger->write_once(
			$account->id(),
			fn( array $entries ): FeeEntry => new FeeEntry(
				id: 0,
				account_id: $account->id(),
				registration_id: FeeBook::registration_id( $entries ),
				kind: FeeKind::CameBack,
				amount: $payment->amount,
				currency: $payment->currency,
				on_date: $on_date,
				once: FeeEntry::came_back_once( $payment->id ),
				recorded_at: $this->clock->now(),
				recorded_by: $actor->id,
				recorded_by_name: $actor->name,
				method: $payment->method,
				reference: $payment->reference,
				payment_id: $payment->id,
				is_told: $is_told,
			)
		);
		return $this->accounts->of( $registration_id, $actor );
	}
}
