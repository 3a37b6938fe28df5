<?php
/**
 * Who may change or delete a term; one with groups stays readable (A8).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Term;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Term\Term;
use MentoringProgram\Term\TermReason;
use MentoringProgram\Term\TermRules;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class TermRulesTest extends TestCase {
	#[DataProvider( 'people' )]
	public function test_who_may_change_and_delete_a_term( Actor $actor, int $groups, ?TermReason $not_edit, ?TermReason $not_delete ): void {
		$term = new Term( 1, 7, 'Fall 2026', '2026-09-08', '2027-06-01', null, null, 'America/Vancouver', '', '', '', 1 );
		self::assertSame( $not_edit, TermRules::why_not_edit( $term, $actor ) );
		self::assertSame( $not_delete, TermRules::why_not_delete( $term, $groups, $actor ) );
	}

	/**
	 * @return iterable<string, array{Actor, int, TermReason|null, TermReason|null}>
	 */
	public static function people(): iterable {
		$manager = new Actor( 5, manages: true );
		yield 'a visitor' => [ Actor::visitor(), 0, TermReason::NotManager, TermReason::NotManager ];
		yield 'a member' => [ new Actor( 5 ), 0, TermReason::NotManager, TermReason::NotManager ];
		yield 'who only sets the site up' => [ new Actor( 5, sets_up: true ), 0, TermReason::NotManager, TermReason::NotManager ];
		yield 'a mentoring administrator, no groups' => [ $manager, 0, null, null ];
		yield 'a mentoring administrator, one group' => [ $manager, 1, null, TermReason::HasGroups ];
	}
}
