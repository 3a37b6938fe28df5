<?php
/**
 * Where the fee of a registration stands, in the lists of registrations: read off what FeeLedger has added up, by one index.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

use DateTimeZone;
use MentoringProgram\Program\PolicyRepository;
use MentoringProgram\Registration\FeeColumn;
use MentoringProgram\Registration\RegistrationRecord;
use MentoringProgram\Shared\Clock;

final class RegistrationColumn implements FeeColumn {
	public function __construct(
		private readonly FeeRepository $fees,
		private readonly PolicyRepository $policies,
		private readonly FeeLabels $labels,
		private readonly DateTimeZone $zone,
		private readonly Clock $clock,
	) {}

	/**
	 * {@inheritDoc}
	 */
	public function join(): string {
		return ' LEFT JOIN {fee_accounts} a ON a.registration_id = r.id';
	}

	/**
	 * {@inheritDoc}
	 */
	public function where( string $state ): array {
		$today = $this->today();
		return match ( $state ) {
			'' => [ '', [] ],
			'owed' => [ ' AND a.owed > 0', [] ],
			'overdue' => [ ' AND a.owed > 0 AND a.due_on < %s', [ $today ] ],
			'kept' => [ ' AND a.owed < 0 AND a.kept_until >= %s', [ $today ] ],
			'owed_back' => [ ' AND a.owed < 0 AND ( a.kept_until IS NULL OR a.kept_until < %s )', [ $today ] ],
			'settled' => [ ' AND a.owed = 0', [] ],
		};
	}

	/**
	 * {@inheritDoc}
	 */
	public function order( bool $descending ): string {
		return $descending ? ' ORDER BY COALESCE( a.owed, 0 ) DESC, r.id DESC' : ' ORDER BY COALESCE( a.owed, 0 ), r.id';
	}

	/**
	 * {@inheritDoc}
	 */
	public function numbers(): array {
		return [ 'COUNT(*) AS owed, SUM( CASE WHEN a.due_on < %s THEN 1 ELSE 0 END ) AS overdue', [ $this->today() ] ];
	}

	/**
	 * {@inheritDoc}
	 */
	public function cells( array $records ): array {
		$today    = $this->today();
		$balances = $this->fees->balances( array_map( static fn( RegistrationRecord $record ): int => $record->registration->id, $records ) );
		$records  = array_filter( $records, static fn( RegistrationRecord $record ): bool => isset( $balances[ $record->registration->id ] ) );
		$policies = $this->policies->find_many( array_values( array_unique( array_map( static fn( RegistrationRecord $record ): int => $record->registration->policy_id, $records ) ) ) );
		$cells    = [];
		foreach ( $records as $record ) {
			$balance                            = $balances[ $record->registration->id ];
			$rules                              = $policies[ $record->registration->policy_id ]->fees ?? null;
			$cells[ $record->registration->id ] = [
				'state'         => $balance->state( $today )->value,
				'state_label'   => $this->labels->state( $balance, $today ),
				'due_on'        => $balance->due_on,
				'overdue_since' => $balance->overdue_since( $today ),
				'kept_until'    => FeeState::Kept === $balance->state( $today ) ? $balance->kept_until : null,
				'stays_due'     => null !== $rules && $rules->keeps( $record->group->has_begun( $this->clock->now() ) ),
			];
		}
		return $cells;
	}

	private function today(): string {
		return $this->clock->now()->setTimezone( $this->zone )->format( 'Y-m-d' );
	}
}
