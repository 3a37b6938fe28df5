<?php
/**
 * The day a membership ended, by what is told now and what was known before.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Membership;

use MentoringProgram\Membership\MembershipState;
use MentoringProgram\Membership\Standing;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;

final class MembershipStateTest extends TestCase {
	/**
	 * A19, DESIGN § 8: it is 1 September 2026.
	 */
	#[DataProvider( 'changes' )]
	#[TestDox( '$_dataName' )]
	public function test_the_day_it_ended( MembershipState $told, ?MembershipState $before, ?string $day, bool $has_lapsed ): void {
		$now = $told->after( $before, '2026-09-01' );
		self::assertSame( [ $day, $has_lapsed ], [ $now->lapsed_on, $now->has_lapsed() ] );
		self::assertSame( [ $told->standing, $told->until, $told->adapter ], [ $now->standing, $now->until, $now->adapter ] );
	}

	/**
	 * DESIGN § 8: the index is written only when something is different.
	 */
	public function test_it_says_the_same_only_when_nothing_is_different(): void {
		$state = new MembershipState( Standing::Lapsed, '2026-08-15', 'pmpro', '2026-08-15' );
		self::assertTrue( $state->says_the_same_as( clone $state ) );
		foreach ( [
			null,
			new MembershipState( Standing::None, '2026-08-15', 'pmpro', '2026-08-15' ),
			new MembershipState( Standing::Lapsed, '2026-08-16', 'pmpro', '2026-08-15' ),
			new MembershipState( Standing::Lapsed, '2026-08-15', 'roles', '2026-08-15' ),
			new MembershipState( Standing::Lapsed, '2026-08-15', 'pmpro', '2026-08-16' ),
		] as $other ) {
			self::assertFalse( $state->says_the_same_as( $other ) );
		}
	}

	/**
	 * @return array<string, array{MembershipState, MembershipState|null, string|null, bool}>
	 */
	public static function changes(): array {
		$current = new MembershipState( Standing::Current );
		$none    = new MembershipState( Standing::None );
		$unknown = new MembershipState( Standing::Unknown );
		$gone    = new MembershipState( Standing::None, null, 'roles', '2026-08-10' );
		return [
			'a current one has not ended'                      => [ $current, $gone, null, false ],
			'the plugin tells the day'                         => [ new MembershipState( Standing::Lapsed, '2026-08-15', 'pmpro' ), $current, '2026-08-15', true ],
			'the plugin tells no day: the day it was noticed'  => [ new MembershipState( Standing::Lapsed, null, 'pmpro' ), $current, '2026-09-01', true ],
			'noticed before, it keeps that day'                => [ new MembershipState( Standing::Lapsed, null, 'pmpro' ), new MembershipState( Standing::Lapsed, null, 'pmpro', '2026-08-20' ), '2026-08-20', true ],
			'a member who lost the role ended that day'        => [ $none, $current, '2026-09-01', true ],
			'and did so only once'                             => [ $none, $gone, '2026-08-10', true ],
			'who never was a member has not ended'             => [ $none, $none, null, false ],
			'nor has somebody asked about for the first time'  => [ $none, null, null, false ],
			'no answer says nothing of an end'                 => [ $unknown, $current, null, false ],
			'no answer forgets nothing, and acts on nothing'   => [ $unknown, $gone, '2026-08-10', false ],
			'whose membership nobody could tell is no loss'    => [ $none, $unknown, null, false ],
		];
	}
}
