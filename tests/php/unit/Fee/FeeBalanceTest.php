<?php
/**
 * What a ledger comes to, and the last day to pay.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Fee;

use DateTimeImmutable;
use MentoringProgram\Fee\DueDay;
use MentoringProgram\Fee\FeeBalance;
use MentoringProgram\Fee\FeeEntry;
use MentoringProgram\Fee\FeeKind;
use MentoringProgram\Fee\FeeState;
use MentoringProgram\Program\FeeDue;
use MentoringProgram\Program\FeeRules;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;

final class FeeBalanceTest extends TestCase {
	/**
	 * A36, A37, A41.
	 *
	 * @param non-empty-list<array{FeeKind, int}> $entries
	 */
	#[DataProvider( 'ledgers' )]
	#[TestDox( '$_dataName' )]
	public function test_a_ledger_comes_to( array $entries, int $owed, int $owed_back, FeeState $state ): void {
		$balance = FeeBalance::of( array_map( static fn( array $entry ): FeeEntry => self::entry( ...$entry ), $entries ) );

		self::assertSame( [ $owed, $owed_back, $state ], [ $balance->owed(), $balance->owed_back(), $balance->state( '2026-09-16' ) ] );
		self::assertSame( $owed > 0 ? '2026-09-15' : null, $balance->overdue_since( '2026-09-16' ) );
		self::assertNull( $balance->overdue_since( '2026-09-15' ), 'The last day is a day to pay.' );
	}

	/**
	 * @return iterable<string, array{non-empty-list<array{FeeKind, int}>, int, int, FeeState}>
	 */
	public static function ledgers(): iterable {
		$due = [ FeeKind::Due, 15000 ];
		yield 'a place is owed' => [ [ $due ], 15000, 0, FeeState::Owed ];
		yield 'a part was paid' => [ [ $due, [ FeeKind::Payment, 9000 ] ], 6000, 0, FeeState::Owed ];
		yield 'all was paid' => [ [ $due, [ FeeKind::Payment, 15000 ] ], 0, 0, FeeState::Settled ];
		yield 'a payment came back' => [ [ $due, [ FeeKind::Payment, 15000 ], [ FeeKind::CameBack, 15000 ] ], 15000, 0, FeeState::Owed ];
		yield 'nothing is due any more' => [ [ $due, [ FeeKind::Void, 15000 ] ], 0, 0, FeeState::Settled ];
		yield 'what was paid is owed back' => [ [ $due, [ FeeKind::Payment, 15000 ], [ FeeKind::Void, 15000 ] ], 0, 15000, FeeState::OwedBack ];
		yield 'what was owed back is returned' => [ [ $due, [ FeeKind::Payment, 15000 ], [ FeeKind::Void, 15000 ], [ FeeKind::Refund, 15000 ] ], 0, 0, FeeState::Settled ];
		yield 'a dearer place after an exchange' => [ [ [ FeeKind::Due, 9000 ], [ FeeKind::Payment, 9000 ], [ FeeKind::Void, 9000 ], $due ], 6000, 0, FeeState::Owed ];
	}

	#[TestDox( 'What was paid for a cancelled group is kept until the last day to choose another, then owed back; a new place ends it (A36, A41)' )]
	public function test_what_is_kept(): void {
		$cancelled = [ self::entry( FeeKind::Due, 15000 ), self::entry( FeeKind::Payment, 15000 ), self::entry( FeeKind::Void, 15000, '2026-09-14' ) ];
		self::assertSame( [ FeeState::Kept, FeeState::OwedBack ], [ FeeBalance::of( $cancelled )->state( '2026-09-14' ), FeeBalance::of( $cancelled )->state( '2026-09-15' ) ] );

		$chosen = FeeBalance::of( [ ...$cancelled, self::entry( FeeKind::Due, 9000 ) ] );
		self::assertSame( [ FeeState::OwedBack, 6000 ], [ $chosen->state( '2026-09-10' ), $chosen->owed_back() ] );
		self::assertSame( FeeState::Settled, FeeBalance::of( [ $cancelled[0], $cancelled[2] ] )->state( '2026-09-10' ), 'Nothing was paid.' );
	}

	#[TestDox( 'The last day to pay is counted as the program says, and never lies before the place' )]
	public function test_the_last_day(): void {
		self::assertSame( '2026-09-15', DueDay::of( new FeeRules(), '2026-09-01', '2026-10-06' ) );
		$before = new FeeRules( FeeDue::BeforeFirstMeeting, 7 );
		self::assertSame( '2026-09-29', DueDay::of( $before, '2026-09-01', '2026-10-06' ) );
		self::assertSame( '2026-10-02', DueDay::of( $before, '2026-10-02', '2026-10-06' ) );
		self::assertSame( '2026-09-08', DueDay::of( $before, '2026-09-01', null ), 'Without a meeting, after the place.' );
	}

	private static function entry( FeeKind $kind, int $amount, ?string $kept_until = null ): FeeEntry {
		return new FeeEntry( 0, 1, 1, $kind, $amount, 'USD', '2026-09-01', '', new DateTimeImmutable( '2026-09-01' ), due_on: FeeKind::Due === $kind ? '2026-09-15' : null, kept_until: $kept_until );
	}
}
