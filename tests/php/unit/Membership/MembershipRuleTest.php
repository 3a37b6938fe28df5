<?php
/**
 * What makes somebody a member: one of some roles, or a capability.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Membership;

use MentoringProgram\Membership\MembershipRule;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class MembershipRuleTest extends TestCase {
	/**
	 * A19: somebody is a member by any one of the roles chosen, whatever else they are.
	 *
	 * @param list<string> $has
	 * @param list<string> $met_by
	 */
	#[DataProvider( 'people' )]
	public function test_roles_make_members( MembershipRule $rule, array $has, array $met_by ): void {
		self::assertSame( $met_by, $rule->met_by( $has ) );
	}

	/**
	 * @return array<string, array{MembershipRule, list<string>, list<string>}>
	 */
	public static function people(): array {
		$by_roles = new MembershipRule( 'roles', [ 'member', 'associate' ], '' );
		return [
			'one of the roles'                    => [ $by_roles, [ 'subscriber', 'associate' ], [ 'associate' ] ],
			'both of the roles'                   => [ $by_roles, [ 'member', 'associate' ], [ 'member', 'associate' ] ],
			'another role'                        => [ $by_roles, [ 'subscriber' ], [] ],
			'no role'                             => [ $by_roles, [], [] ],
			'roles count for nothing by capability' => [ new MembershipRule( 'capability', [ 'member' ], 'read_members' ), [ 'member' ], [] ],
		];
	}

	/**
	 * A rule nobody filled in decides nothing.
	 */
	public function test_an_empty_rule_is_not_set(): void {
		self::assertFalse( ( new MembershipRule( 'roles', [], 'read_members' ) )->is_set() );
		self::assertFalse( ( new MembershipRule( 'capability', [ 'member' ], '' ) )->is_set() );
		self::assertTrue( ( new MembershipRule( 'roles', [ 'member' ], '' ) )->is_set() );
		self::assertTrue( ( new MembershipRule( 'capability', [], 'read_members' ) )->is_set() );
	}
}
