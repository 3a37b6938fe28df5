<?php
/**
 * Switched on, switched off, taken away.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Setup;

use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\Settings;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use MentoringProgram\Tests\SiteSnapshot;
use WP_User;

final class LifeCycleTest extends IntegrationTestCase {
	/**
	 * Whoever switches the plugin on runs it, while nobody else does; switched on again it changes nothing.
	 */
	public function test_who_switches_it_on_runs_it_while_nobody_else_does(): void {
		$first  = $this->create_user( 'administrator' );
		$second = $this->create_user( 'administrator' );
		$this->act_as( $first );
		mentoring_program()->activation()->switch_on();
		$this->act_as( $second );
		mentoring_program()->activation()->switch_on();

		self::assertSame( [ $first->ID ], $this->holders() );
		self::assertTrue( user_can( $first->ID, Capabilities::READ_ANSWERS ) );
	}

	/**
	 * DESIGN § 11: the site it is, is recorded once; a copy that is switched off and on stays a copy.
	 */
	public function test_the_site_is_recorded_once(): void {
		$settings = mentoring_program()->settings();
		self::assertTrue( $settings->present_site()->is_same_as( $settings->recorded_site() ) );
		self::assertSame( get_option( 'home' ), $settings->recorded_site()->address, 'Recorded when it was switched on.' );
		$settings->change(
			[
				'site' => [
					'address'     => 'https://chapter.example',
					'environment' => 'production',
				],
			]
		);

		mentoring_program()->activation()->switch_off();
		mentoring_program()->activation()->switch_on();

		self::assertSame( 'https://chapter.example', $settings->recorded_site()->address );
	}

	/**
	 * Switched off, nothing runs by itself and nothing is lost.
	 */
	public function test_switched_off_nothing_runs_and_nothing_is_lost(): void {
		OpenChapter::make();
		$before = $this->row_counts();
		mentoring_program()->activation()->switch_on();
		self::assertNotFalse( wp_next_scheduled( 'mentoring_program_daily' ) );

		mentoring_program()->activation()->switch_off();

		self::assertFalse( wp_next_scheduled( 'mentoring_program_minute' ) );
		self::assertFalse( wp_next_scheduled( 'mentoring_program_daily' ) );
		self::assertSame( $before, $this->row_counts() );
	}

	/**
	 * Fault 20, check 20: taken away, rights and schedules go; data stays until it was asked for.
	 */
	public function test_taken_away_it_keeps_data_but_no_right(): void {
		$chapter = OpenChapter::make();
		$group   = $chapter->group();
		$manager = $this->create_user( 'administrator', capabilities: [ Capabilities::MANAGE, Capabilities::READ_ANSWERS ] );
		mentoring_program()->activation()->switch_on();

		mentoring_program()->uninstall()->run();

		self::assertSame( [], $this->holders() );
		self::assertFalse( user_can( $manager->ID, Capabilities::READ_ANSWERS ) );
		self::assertFalse( wp_next_scheduled( 'mentoring_program_minute' ) );
		self::assertNotNull( mentoring_program()->groups()->find( $group->id ) );
		self::assertSame( [ OpenChapter::MEMBER ], mentoring_program()->settings()->all()['membership']['roles'] );
	}

	/**
	 * Fault 20: asked for, taking it away leaves no table, option or group behind; pages stay.
	 */
	public function test_asked_for_taking_it_away_leaves_nothing(): void {
		$group = OpenChapter::make()->group();
		$page  = (int) wp_insert_post(
			[
				'post_type'   => 'page',
				'post_title'  => 'Mentoring groups',
				'post_status' => 'publish',
			]
		);
		mentoring_program()->settings()->change( [ 'remove_data' => true ] );
		try {
			// As WordPress deletes a plugin: none of its hooks is there.
			foreach ( [ 'pre_trash_post', 'pre_delete_post', 'map_meta_cap' ] as $guard ) {
				remove_all_filters( $guard );
			}
			mentoring_program()->uninstall()->run();

			self::assertSame( [], SiteSnapshot::our_tables() );
			self::assertFalse( get_option( Settings::OPTION ) );
			self::assertNull( get_post( $group->post_id ) );
			self::assertNotNull( get_post( $page ) );
		} finally {
			mentoring_program()->installer()->install();
		}
		self::assertNotSame( [], SiteSnapshot::our_tables() );
	}

	/**
	 * More people than one page of them lose the right.
	 */
	public function test_everybody_loses_the_right(): void {
		$database = mentoring_program()->database();
		foreach ( range( 1, 53 ) as $number ) {
			// Straight into the tables: fifty-three passwords take a while to hash.
			$database->write( "INSERT INTO {users} (user_login, user_nicename, user_email, display_name, user_registered) VALUES (%s, %s, %s, 'One of many', '2026-07-01 12:00:00')", "one-of-{$number}", "one-of-{$number}", "one-of-{$number}@example.org" );
			update_user_meta( $database->inserted_id(), 'wp_capabilities', [ Capabilities::MANAGE => true ] );
		}
		self::assertCount( 50, $this->holders(), 'A page of them.' );

		mentoring_program()->capabilities()->remove();

		self::assertSame( [], $this->holders() );
	}

	/**
	 * @return list<int>
	 */
	private function holders(): array {
		return array_map( static fn( WP_User $user ): int => $user->ID, mentoring_program()->capabilities()->holders( Capabilities::MANAGE ) );
	}
}
