<?php
/**
 * An exception to the rules, with its reason in the audit (A37): what is due is owed no longer, or money is returned. Nothing
 * here is offered to anybody by itself.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Audit;
use MentoringProgram\Shared\AuditAct;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Refused;

final class MakeException {
	public function __construct(
		private readonly FeeAccounts $accounts,
		private readonly FeeLedger $ledger,
		private readonly Audit $audit,
		private readonly Clock $clock,
	) {}

	/**
	 * @param FeeKind::Void|FeeKind::Refund $kind   What is made.
	 * @param FeeIntent                     $intent Its reason is given.
	 * @throws \MentoringProgram\Shared\NotFound When there is no such registration for the actor.
	 * @throws Refused                           no_fee, more_than_due, more_than_paid, fee_key_reused.
	 */
	public function make( FeeKind $kind, int $registration_id, FeeIntent $intent, Actor $actor ): FeeAccount {
		$account = $this->accounts->of( $registration_id, $actor );
		$this->ledger->write_once(
			$account->id(),
			fn( array $entries ): FeeEntry => new FeeEntry(
				id: 0,
				account_id: $account->id(),
				registration_id: FeeBook::registration_id( $entries ),
				kind: $kind,
				amount: $intent->amount,
				currency: $account->balance->currency,
				on_date: $intent->on_date,
				once: FeeEntry::request_once( $intent->request_key ),
				recorded_at: $this->clock->now(),
				recorded_by: $actor->id,
				recorded_by_name: $actor->name,
				method: $intent->method,
				reference: $intent->reference,
				reason: $intent->reason,
			),
			static fn( array $entries ): ?Refused => self::more_than_there_is( $kind, $intent->amount, FeeBalance::of( $entries ) ),
			fn( FeeEntry $entry ) => $this->audit->record(
				$actor,
				AuditAct::RuleOverridden,
				'registration',
				$registration_id,
				$account->record->registration->person_id,
				[
					'fee'      => $kind->value,
					'amount'   => $entry->amount,
					'currency' => $entry->currency,
					'reason'   => $entry->reason,
				]
			)
		);
		return $this->accounts->of( $registration_id, $actor );
	}

	/**
	 * @param FeeKind::Void|FeeKind::Refund $kind
	 */
	private static function more_than_there_is( FeeKind $kind, int $amount, FeeBalance $balance ): ?Refused {
		$most = FeeKind::Void === $kind ? $balance->due : $balance->paid;
		return $amount <= $most ? null : new Refused( FeeKind::Void === $kind ? FeeReason::MoreThanDue : FeeReason::MoreThanPaid, [
			'most'     => $most,
			'currency' => $balance->currency,
		] );
	}
}
