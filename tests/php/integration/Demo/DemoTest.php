<?php
/**
 * The invented chapter is installed and removed as one, and never on a site with real data.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Demo;

use MentoringProgram\Demo\Cast;
use MentoringProgram\Demo\DemoPeople;
use MentoringProgram\Demo\DemoReason;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Tests\Chapter;
use MentoringProgram\Tests\IntegrationTestCase;

final class DemoTest extends IntegrationTestCase {
	public function test_it_is_installed_once_and_removed_as_one(): void {
		$accounts = self::count_of( 'SELECT COUNT(*) FROM {users}' );
		$first    = mentoring_program()->demo()->install();
		self::assertCount( 6, $first['sign_ins'] );
		self::assertCount( 4, $first['pages'] );
		self::assertGreaterThanOrEqual( 8, self::count_of( "SELECT COUNT(*) FROM {groups} WHERE state = 'published'" ) );
		self::assertSame( 2, self::count_of( 'SELECT COUNT(*) FROM {terms}' ) );
		self::assertSame( 1, self::count_of( 'SELECT COUNT(*) FROM {seats} s JOIN {registrations} r ON r.id = s.registration_id WHERE r.seated_at IS NULL' ), 'One offer runs.' );
		self::assertCount( 20, Cast::members() );

		self::assertSame( 5, self::count_of( "SELECT COUNT(*) FROM {fee_entries} WHERE kind = 'payment'" ) );
		self::assertSame( 1, self::count_of( "SELECT COUNT(*) FROM {fee_entries} WHERE kind = 'came_back'" ) );

		$registrations = self::count_of( 'SELECT COUNT(*) FROM {registrations}' );
		self::assertSame( $first, mentoring_program()->demo()->install(), 'A second time tells the same and adds nothing.' );
		self::assertSame( $registrations, self::count_of( 'SELECT COUNT(*) FROM {registrations}' ) );

		mentoring_program()->demo()->seed( 3, 2 );
		self::assertSame( $registrations + 2, self::count_of( 'SELECT COUNT(*) FROM {registrations}' ) );

		mentoring_program()->demo()->remove();
		foreach ( [ 'SELECT COUNT(*) FROM {programs}', 'SELECT COUNT(*) FROM {groups}', 'SELECT COUNT(*) FROM {registrations}', 'SELECT COUNT(*) FROM {profiles}' ] as $statement ) {
			self::assertSame( 0, self::count_of( $statement ) );
		}
		self::assertSame( $accounts, self::count_of( 'SELECT COUNT(*) FROM {users}' ) );
		self::assertSame( [], get_posts( [
			'post_type'   => [ 'mentoring_group', 'attachment' ],
			'post_status' => 'any',
			'numberposts' => 5,
		] ) );
		self::assertNull( get_role( DemoPeople::ROLE ) );
	}

	public function test_a_site_with_a_program_of_its_own_is_refused(): void {
		Chapter::make();
		$this->assert_refused();
	}

	public function test_a_site_with_people_is_refused(): void {
		for ( $number = 0; $number < 6; $number++ ) {
			$this->create_user();
		}
		$this->assert_refused();
	}

	private function assert_refused(): void {
		$accounts = self::count_of( 'SELECT COUNT(*) FROM {users}' );
		try {
			mentoring_program()->demo()->install();
			self::fail( 'The demo was installed on real data.' );
		} catch ( Refused $refusal ) {
			self::assertSame( DemoReason::RealData, $refusal->reason );
		}
		self::assertSame( $accounts, self::count_of( 'SELECT COUNT(*) FROM {users}' ) );
	}

	/**
	 * @param literal-string $statement
	 */
	private static function count_of( string $statement ): int {
		return mentoring_program()->database()->number( $statement );
	}
}
