<?php
/**
 * Paid Memberships Pro says who is a member: its levels are chosen, its changes are noticed, and while it is missing nobody is
 * counted out.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Membership;

use MentoringProgram\Membership\Standing;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Tests\Chapter;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\PaidMembershipsPro;
use WP_User;

final class PaidMembershipsProTest extends IntegrationTestCase {
	private int $member;
	private int $newsletter;
	private WP_User $person;

	protected function setUp(): void {
		parent::setUp();
		Chapter::make();
		[ $this->member, $this->newsletter ] = PaidMembershipsPro::switch_on();
		$this->person                        = $this->create_user();
		$this->choose( [ $this->member ] );
	}

	protected function tearDown(): void {
		PaidMembershipsPro::switch_off();
		parent::tearDown();
	}

	/**
	 * A19: only a chosen level makes a member, until its end in the zone of the site.
	 */
	public function test_a_chosen_level_makes_a_member_until_it_ends(): void {
		self::assertSame( Standing::None, $this->standing() );
		PaidMembershipsPro::change( $this->newsletter, $this->person->ID );
		self::assertSame( Standing::None, $this->standing() );
		PaidMembershipsPro::change( $this->member, $this->person->ID, '2026-12-31 23:59:59' );
		$state = mentoring_program()->members()->state( $this->person->ID );
		self::assertSame( [ Standing::Current, '2026-12-31', 'pmpro' ], [ $state->standing, $state->until, $state->adapter ] );
		$this->travel( '2027-01-01 07:59:58' );
		self::assertSame( Standing::Current, $this->standing(), 'One second before the year ends in Vancouver.' );
		$this->travel( '2027-01-01 08:00:00' );
		self::assertSame( Standing::Lapsed, $this->standing(), 'Before the daily run of the plugin says so.' );
	}

	/**
	 * DESIGN § 8: a change marks its person; the next minute asks again, keeps the end of the membership and tells it.
	 */
	public function test_a_change_is_noticed_within_a_minute(): void {
		PaidMembershipsPro::change( $this->member, $this->person->ID, '2026-12-31 23:59:59' );
		mentoring_program()->members()->check( $this->person->ID );
		self::assertSame( '2026-12-31', mentoring_program()->member_index()->find( $this->person->ID, $this->clock->now() )[0]->until ?? null );
		$told = 0;
		add_action(
			'mentoring_program_standing_changed',
			static function () use ( &$told ): void {
				++$told;
			}
		);
		PaidMembershipsPro::change( 0, $this->person->ID );
		self::assertSame( [ $this->person->ID ], mentoring_program()->member_index()->marked( 10 ) );
		do_action( 'mentoring_program_minute' );
		self::assertSame( Standing::Lapsed, mentoring_program()->member_index()->find( $this->person->ID, $this->clock->now() )[0]->standing ?? null );
		self::assertSame( 1, $told );
	}

	/**
	 * DESIGN § 8: missing is unknown, never none.
	 */
	public function test_a_missing_plugin_counts_nobody_out(): void {
		PaidMembershipsPro::change( $this->member, $this->person->ID );
		PaidMembershipsPro::switch_off();
		self::assertSame( Standing::Unknown, $this->standing() );
	}

	/**
	 * An administrator of the site who looks at it "with every level" or "with none" has the standing of their own rows.
	 */
	public function test_looking_at_the_site_as_somebody_else_changes_no_standing(): void {
		$administrator = $this->create_user( 'administrator' );
		$this->act_as( $administrator );
		foreach ( [ 'yes', 'no' ] as $look ) {
			update_user_meta( $administrator->ID, 'pmpro_admin_membership_access', $look );
			self::assertSame( Standing::None, mentoring_program()->members()->state( $administrator->ID )->standing );
		}
		PaidMembershipsPro::change( $this->member, $administrator->ID );
		self::assertSame( Standing::Current, mentoring_program()->members()->state( $administrator->ID )->standing );
	}

	/**
	 * A19: set-up offers the levels, takes a choice, and refuses none, an unknown one, and any while the plugin is missing.
	 */
	public function test_set_up_chooses_levels(): void {
		$this->act_as( $this->create_user( 'administrator', capabilities: [ Capabilities::MANAGE ] ) );
		$answer = $this->rest( 'POST', 'setup/membership', [ 'by' => 'pmpro', 'levels' => [ $this->member ] ] );
		self::assertSame( 200, $answer->get_status() );
		$membership = $this->data( $answer )['membership'];
		self::assertIsArray( $membership );
		self::assertSame( [ 'pmpro', [ $this->member ] ], [ $membership['by'], $membership['levels'] ] );
		self::assertContains( 'Member', array_column( (array) $membership['level_options'], 'label' ) );
		self::assertSame( 400, $this->rest( 'POST', 'setup/membership', [ 'by' => 'pmpro', 'levels' => [] ] )->get_status() );
		self::assertSame( 400, $this->rest( 'POST', 'setup/membership', [ 'by' => 'pmpro', 'levels' => [ 999999 ] ] )->get_status() );
		$tried = $this->data( $this->rest( 'POST', 'setup/try-member', [ 'user' => (string) $this->person->ID, 'by' => 'pmpro', 'levels' => [ $this->member ] ] ) );
		self::assertSame( [ 'none', "{$this->person->display_name} never had a membership of a level you chose." ], [ $tried['standing'], $tried['why'] ] );
		PaidMembershipsPro::switch_off();
		self::assertSame( 400, $this->rest( 'POST', 'setup/membership', [ 'by' => 'pmpro', 'levels' => [ $this->member ] ] )->get_status() );
		self::assertStringContainsString( 'not active', (string) wp_json_encode( $this->data( $this->rest( 'GET', 'setup' ) ) ) );
	}

	/**
	 * @param list<int> $levels
	 */
	private function choose( array $levels ): void {
		mentoring_program()->settings()->change(
			[
				'membership' => [
					'by'         => 'pmpro',
					'roles'      => [],
					'capability' => '',
					'levels'     => $levels,
				],
			]
		);
	}

	private function standing(): Standing {
		return mentoring_program()->members()->state( $this->person->ID )->standing;
	}
}
