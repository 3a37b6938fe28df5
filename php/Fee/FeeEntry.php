<?php
/**
 * One line of the ledger: written once, never changed, never deleted. A mistake is put right by another entry. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

use DateTimeImmutable;

final class FeeEntry {
	/**
	 * How references begin.
	 */
	public const REFERENCE = 'M-';

	/**
	 * @param int               $id               Row id; 0 before it is stored.
	 * @param int               $account_id       The registration the fee began with: a fee goes along with an exchange, and
	 *                                            everything paid for it stays in one account (A41).
	 * @param int               $registration_id  The registration it was written for.
	 * @param FeeKind           $kind             What it says.
	 * @param int               $amount           Minor units, never negative: the kind says which way.
	 * @param string            $currency         ISO 4217.
	 * @param string            $on_date          The day it counts for, Y-m-d: when the check arrived, when the place was had.
	 * @param string            $once             What makes it happen once; see the key functions below.
	 * @param DateTimeImmutable $recorded_at      UTC.
	 * @param int               $recorded_by      Account; 0: it followed from the registration.
	 * @param string            $recorded_by_name Name snapshot.
	 * @param FeeMethod|null    $method           How money came; only of payments.
	 * @param string            $reference        Number of the check, name on the transfer.
	 * @param string|null       $due_on           Last day to pay, Y-m-d; only of a due.
	 * @param int|null          $payment_id       The payment that came back.
	 * @param string            $reason           Why an exception was made.
	 * @param bool              $is_told          Whether a letter to the person follows from it.
	 * @param string|null       $kept_until       Last day to choose another group, before what was paid is owed back, Y-m-d;
	 *                                            only of the void of a cancelled group.
	 */
	public function __construct(
		public readonly int $id,
		public readonly int $account_id,
		public readonly int $registration_id,
		public readonly FeeKind $kind,
		public readonly int $amount,
		public readonly string $currency,
		public readonly string $on_date,
		public readonly string $once,
		public readonly DateTimeImmutable $recorded_at,
		public readonly int $recorded_by = 0,
		public readonly string $recorded_by_name = '',
		public readonly ?FeeMethod $method = null,
		public readonly string $reference = '',
		public readonly ?string $due_on = null,
		public readonly ?int $payment_id = null,
		public readonly string $reason = '',
		public readonly bool $is_told = false,
		public readonly ?string $kept_until = null,
	) {}

	/**
	 * The same entry as it is stored.
	 */
	public function with_id( int $id ): self {
		/** @var array<string, mixed> $facts */
		$facts = get_object_vars( $this );
		// @phpstan-ignore argument.type
		return new self( ...array_merge( $facts, [ 'id' => $id ] ) );
	}

	/**
	 * A registration has one first due.
	 */
	public static function due_once( int $registration_id ): string {
		return "due:{$registration_id}";
	}

	/**
	 * A registration ends once.
	 */
	public static function void_once( int $registration_id ): string {
		return "void:{$registration_id}";
	}

	/**
	 * A payment comes back once.
	 */
	public static function came_back_once( int $payment_id ): string {
		return "back:{$payment_id}";
	}

	/**
	 * A request is carried out once, whoever sends it again.
	 */
	public static function request_once( string $request_key ): string {
		return "key:{$request_key}";
	}

	/**
	 * Whether another entry says the same: tells a repeat from another request that reuses the key. That a payment came back
	 * is the same whatever day is named.
	 */
	public function says_the_same( self $other ): bool {
		return ( null !== $this->payment_id && $this->payment_id === $other->payment_id ) || [ $this->account_id, $this->kind, $this->amount, $this->currency, $this->on_date, $this->method, $this->reference, $this->reason ]
			=== [ $other->account_id, $other->kind, $other->amount, $other->currency, $other->on_date, $other->method, $other->reference, $other->reason ];
	}

	/**
	 * What the person writes on a check or transfer, so that it is found again. It stays the same when the place is exchanged.
	 */
	public static function reference_of( int $account_id ): string {
		return self::REFERENCE . $account_id;
	}
}
