<?php
/**
 * Who may change a program, and when its terms may open: never before members, administrators and agreements are
 * confirmed.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Program;

use MentoringProgram\Program\Program;
use MentoringProgram\Program\ProgramReason;
use MentoringProgram\Program\ProgramRules;
use MentoringProgram\Shared\Actor;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class ProgramRulesTest extends TestCase {
	#[DataProvider( 'people' )]
	public function test_who_may_change_a_program( Actor $actor, bool $while_set_up, bool $once_confirmed ): void {
		self::assertSame( $while_set_up ? null : ProgramReason::NotManager, ProgramRules::why_not_edit( self::program( [ 'members', 'administrators' ] ), $actor ) );
		self::assertSame( $once_confirmed ? null : ProgramReason::NotManager, ProgramRules::why_not_edit( self::program( Program::MUST_CONFIRM ), $actor ) );
	}

	/**
	 * @return iterable<string, array{Actor, bool, bool}>
	 */
	public static function people(): iterable {
		yield 'a visitor never' => [ Actor::visitor(), false, false ];
		yield 'a member never' => [ new Actor( 5 ), false, false ];
		yield 'a mentoring administrator always' => [ new Actor( 5, manages: true ), true, true ];
		yield 'who sets the site up, only until terms may open' => [ new Actor( 5, sets_up: true ), true, false ];
		yield 'who does both always' => [ new Actor( 5, manages: true, sets_up: true ), true, true ];
	}

	/**
	 * @param list<string> $confirmed
	 * @param list<string> $missing
	 */
	#[DataProvider( 'confirmations' )]
	public function test_terms_open_once_everything_is_confirmed( array $confirmed, array $missing ): void {
		$program = self::program( $confirmed );
		self::assertSame( $missing, $program->unconfirmed() );
		self::assertSame( [] === $missing ? null : ProgramReason::Unconfirmed, ProgramRules::why_not_open( $program ) );
	}

	/**
	 * @return iterable<string, array{list<string>, list<string>}>
	 */
	public static function confirmations(): iterable {
		yield 'nothing yet' => [ [], [ 'members', 'administrators', 'agreements' ] ];
		yield 'all but the agreements' => [ [ 'administrators', 'members' ], [ 'agreements' ] ];
		yield 'all but the members' => [ [ 'agreements', 'administrators' ], [ 'members' ] ];
		yield 'all but the administrators' => [ [ 'members', 'agreements' ], [ 'administrators' ] ];
		yield 'everything' => [ [ 'agreements', 'members', 'administrators' ], [] ];
		yield 'everything, and something nobody asks for' => [ [ 'agreements', 'members', 'administrators', 'colours' ], [] ];
	}

	/**
	 * @param list<string> $confirmed
	 */
	private static function program( array $confirmed ): Program {
		return new Program(
			id: 7,
			preset: 'groups_by_term',
			name: 'Mentoring groups',
			chapter: 'Chapter of Tests',
			contacts: [
				'questions' => '',
				'concerns'  => '',
			],
			payment_note: '',
			confirmations: array_fill_keys(
				$confirmed,
				[
					'at' => '2026-08-01T12:00:00Z',
					'by' => 1,
				]
			),
			version: 1,
		);
	}
}
