<?php
/**
 * What the ledger of fees knows about people, and what becomes of it (check 19): a chapter must be able to account for money,
 * so entries stay; only the name of who recorded them goes.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

use MentoringProgram\Shared\Format;
use MentoringProgram\Shared\PersonalData;

final class FeeData implements PersonalData {
	private const KEPT = 'kept: an account of money';

	public function __construct(
		private readonly FeeRepository $fees,
		private readonly FeeLabels $labels,
		private readonly Format $format,
	) {}

	/**
	 * {@inheritDoc}
	 */
	public function inventory(): array {
		return [
			'fee_entries' => [
				'id'               => 'none',
				'account_id'       => 'exported',
				'registration_id'  => self::KEPT,
				'kind'             => 'exported',
				'amount'           => 'exported',
				'currency'         => 'exported',
				'method'           => 'exported',
				'reference'        => 'exported',
				'on_date'          => 'exported',
				'due_on'           => 'exported',
				'payment_id'       => 'none',
				'reason'           => 'exported',
				'is_told'          => 'none',
				'recorded_at'      => self::KEPT,
				'recorded_by'      => self::KEPT,
				'recorded_by_name' => 'erased',
				'once_key'         => 'none',
				'kept_until'       => 'exported',
			],
			'fee_accounts' => [
				'account_id'      => 'exported',
				'registration_id' => self::KEPT,
				'currency'        => 'exported',
				'due'             => self::KEPT,
				'paid'            => self::KEPT,
				'owed'            => self::KEPT,
				'due_on'          => 'exported',
				'kept_until'      => 'exported',
				'version'         => 'none',
			],
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function export( int $person_id ): iterable {
		foreach ( $this->fees->of_person( $person_id ) as $entry ) {
			yield [
				'group' => __( 'Fees', 'mentoring-program' ),
				'item'  => 'fee-' . $entry->id,
				'data'  => [
					[
						'name'  => __( 'What', 'mentoring-program' ),
						'value' => $this->labels->entry( $entry ),
					],
					[
						'name'  => __( 'Amount', 'mentoring-program' ),
						'value' => $this->format->money( $entry->amount, $entry->currency ),
					],
					[
						'name'  => __( 'Date', 'mentoring-program' ),
						'value' => $this->format->date( $entry->on_date ),
					],
					[
						'name'  => __( 'Last day to pay', 'mentoring-program' ),
						'value' => null === $entry->due_on ? '' : $this->format->date( $entry->due_on ),
					],
					[
						'name'  => __( 'Kept for another group until', 'mentoring-program' ),
						'value' => null === $entry->kept_until ? '' : $this->format->date( $entry->kept_until ),
					],
					[
						'name'  => __( 'Reference', 'mentoring-program' ),
						'value' => FeeEntry::reference_of( $entry->account_id ),
					],
				],
			];
		}
	}

	/**
	 * {@inheritDoc}
	 */
	public function erase( int $person_id ): array {
		return [
			'erased' => $this->fees->forget_recorder( $person_id ),
			'kept'   => [] === $this->fees->of_person( $person_id ) ? [] : [ __( 'What was due and paid for a place stays: the chapter must be able to account for its money.', 'mentoring-program' ) ],
		];
	}
}
