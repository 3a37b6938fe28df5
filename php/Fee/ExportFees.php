<?php
/**
 * The ledger of a span of days as a file for the bookkeeper: entries by date, drawn in batches while they are sent, so that
 * memory stays the same however many there are (P10). Making one is written down (check 14).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

use DateTimeZone;
use Generator;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Audit;
use MentoringProgram\Shared\AuditAct;
use MentoringProgram\Shared\CsvResponse;
use MentoringProgram\Shared\Moment;

/**
 * @phpstan-import-type FeeLine from FeeSearch
 */
final class ExportFees {
	private const BATCH = 500;

	public function __construct(
		private readonly FeeSearch $search,
		private readonly FeeLabels $labels,
		private readonly Audit $audit,
		private readonly DateTimeZone $zone,
	) {}

	/**
	 * @param string $from First day, Y-m-d.
	 * @param string $to   Last day, Y-m-d.
	 * @throws \MentoringProgram\Shared\DatabaseError When it could not be written down.
	 */
	public function export( string $from, string $to, Actor $actor ): CsvResponse {
		$this->audit->record( $actor, AuditAct::Exported, 'fee', 0, 0, [
			'from' => $from,
			'to'   => $to,
		] );
		return new CsvResponse(
			"fees-{$from}-{$to}.csv",
			[
				__( 'Date', 'mentoring-program' ),
				__( 'Reference', 'mentoring-program' ),
				__( 'Person', 'mentoring-program' ),
				__( 'Group', 'mentoring-program' ),
				__( 'Term', 'mentoring-program' ),
				__( 'What', 'mentoring-program' ),
				__( 'How it was paid', 'mentoring-program' ),
				__( 'Number or note', 'mentoring-program' ),
				__( 'Charged', 'mentoring-program' ),
				__( 'Received', 'mentoring-program' ),
				__( 'Currency', 'mentoring-program' ),
				__( 'Reason', 'mentoring-program' ),
				__( 'Recorded by', 'mentoring-program' ),
				__( 'Recorded at', 'mentoring-program' ),
			],
			fn(): Generator => $this->rows( $from, $to )
		);
	}

	/**
	 * @return Generator<list<string|int|float|null>>
	 */
	private function rows( string $from, string $to ): Generator {
		$day   = $from;
		$after = 0;
		do {
			$lines = $this->search->lines( $to, $day, $after, self::BATCH );
			foreach ( $lines as $line ) {
				yield $this->row( $line );
				$day   = $line['on_date'];
				$after = $line['id'];
			}
		} while ( self::BATCH === count( $lines ) );
	}

	/**
	 * @param FeeLine $line
	 * @return list<string|int|float|null>
	 */
	private function row( array $line ): array {
		$amount = number_format( $line['amount'] / 100, 2, '.', '' );
		return [
			$line['on_date'],
			FeeEntry::reference_of( $line['account_id'] ),
			$line['person'],
			$line['group'],
			$line['term'],
			$this->labels->kind( $line['kind'] ),
			null === $line['method'] ? '' : $this->labels->method( $line['method'] ),
			$line['reference'],
			match ( $line['kind'] ) {
				FeeKind::Due => (float) $amount,
				FeeKind::Void => -(float) $amount,
				default => null,
			},
			match ( $line['kind'] ) {
				FeeKind::Payment => (float) $amount,
				FeeKind::CameBack, FeeKind::Refund => -(float) $amount,
				default => null,
			},
			$line['currency'],
			$line['reason'],
			$line['recorded_by_name'],
			(string) Moment::from_row( $line['recorded_at'] )?->setTimezone( $this->zone )->format( 'Y-m-d H:i' ),
		];
	}
}
