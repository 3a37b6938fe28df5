<?php
/**
 * The file for the bookkeeper takes the same memory whatever it holds (P10).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Fee;

use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use PHPUnit\Framework\Attributes\TestDox;

final class ExportMemoryTest extends IntegrationTestCase {
	#[TestDox( 'P10: a file of 50 000 entries peaks at no more than 1.1 times the memory of one of 1 000, and none is missing' )]
	public function test_memory_stays_flat(): void {
		$chapter = OpenChapter::make();
		$person  = $this->create_user( OpenChapter::MEMBER );
		mentoring_program()->database()->write(
			"INSERT INTO {registrations} (group_id, person_id, person_name, policy_id, queued_at, request_key, request_hash) VALUES (%d, %d, 'Somebody', %d, '2026-09-01 12:00:00', 'key', '')",
			$chapter->group()->id,
			$person->ID,
			$chapter->policy->id
		);
		$registration = mentoring_program()->database()->inserted_id();
		$this->entries( $registration, 1, 1000, '2026-01-15' );
		$this->entries( $registration, 1001, 50000, '2026-02-15' );
		$this->peak( '2026-01-01', '2026-01-31', 1000 );

		$small = $this->peak( '2026-01-01', '2026-01-31', 1000 );
		$large = $this->peak( '2026-02-01', '2026-02-28', 50000 );

		self::assertLessThanOrEqual( 1.1, $large / $small );
	}

	/**
	 * Adds entries on three days, in an order that is not that of their ids.
	 */
	private function entries( int $registration, int $first, int $count, string $day ): void {
		for ( $done = 0; $done < $count; $done += 1000 ) {
			$values = [];
			for ( $number = $done; $number < min( $count, $done + 1000 ); $number++ ) {
				array_push( $values, $registration, $registration, ( new \DateTimeImmutable( $day ) )->modify( '+' . ( $number % 3 ) . ' days' )->format( 'Y-m-d' ), "test:" . ( $first + $number ) );
			}
			mentoring_program()->database()->write(
				'INSERT INTO {fee_entries} (account_id, registration_id, on_date, once_key, kind, amount, currency, reference, reason, is_told, recorded_at, recorded_by, recorded_by_name) VALUES ' . implode( ',', array_fill( 0, intdiv( count( $values ), 4 ), "(%d, %d, %s, %s, 'payment', 15000, 'USD', '2207', '', 0, '2026-01-01 12:00:00', 1, 'Tess')" ) ),
				...$values
			);
		}
	}

	/**
	 * Bytes above what was in use, at the peak of drawing a file that must have this many rows, each once, by day.
	 */
	private function peak( string $from, string $to, int $rows ): int {
		$file   = mentoring_program()->export_fees()->export( $from, $to, mentoring_program()->actors()->current() );
		$before = memory_get_usage();
		memory_reset_peak_usage(); // @phpstan-ignore function.notFound (tests run on PHP 8.2 or later)
		$seen     = 0;
		$last     = '';
		$in_order = true;
		foreach ( $file->lines() as $line ) {
			$day = substr( $line, 0, 10 );
			if ( 0 < $seen++ ) {
				$in_order = $in_order && $day >= $last;
				$last     = $day;
			}
		}
		self::assertTrue( $in_order );
		self::assertSame( $rows + 1, $seen );
		return memory_get_peak_usage() - $before;
	}
}
