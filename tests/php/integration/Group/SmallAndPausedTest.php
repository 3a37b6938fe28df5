<?php
/**
 * A group below its minimum that runs all the same (A10), and one on hold until a day.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Group;

use MentoringProgram\Group\Group;
use MentoringProgram\Group\ResumeGroups;
use MentoringProgram\Message\SendMessages;
use MentoringProgram\Registration\NewRegistration;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Term\Term;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\Chapter;
use MentoringProgram\Tests\IntegrationTestCase;
use WP_User;

final class SmallAndPausedTest extends IntegrationTestCase {
	private Chapter $chapter;
	private Term $term;
	private WP_User $mentor;
	private Group $group;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter = Chapter::make();
		$this->term    = $this->chapter->term();
		$this->mentor  = $this->create_user( 'subscriber', [ 'display_name' => 'Naoko Hirabayashi', 'user_email' => 'naoko@example.org' ] );
		$this->group   = $this->chapter->group( $this->term, $this->mentor );
		mentoring_program()->settings()->record_site();
		$this->act_as( $this->create_user( 'editor', [ 'display_name' => 'Ruth Abernathy' ], [ Capabilities::MANAGE ] ) );
	}

	/**
	 * A10: who and when is kept, everybody in it and the mentor are told once, and the flag goes.
	 */
	public function test_a_small_group_runs_when_somebody_says_so(): void {
		foreach ( [ 'ada', 'bo', 'cy' ] as $name ) {
			$this->register( $this->create_user( 'subscriber', [ 'user_email' => "{$name}@example.org" ] ) );
		}
		self::assertSame( [ 'below_minimum', true, '' ], $this->read()->values( 'status.key', 'can.run_anyway.allowed', 'runs_anyway' ) );
		mentoring_program()->send_messages()->due( SendMessages::UNHURRIED );
		$before = count( $this->mailbox() );

		$decided = Answer::of( $this->rest( 'POST', "groups/{$this->group->id}/run-anyway" ) );

		self::assertSame( [ 200, 'places_left', false ], [ $decided->status, ...$decided->values( 'status.key', 'can.run_anyway.allowed' ) ] );
		self::assertStringContainsString( 'decided by Ruth Abernathy on 1 September 2026', $decided->text( 'runs_anyway' ) );
		self::assertSame( 200, $this->rest( 'POST', "groups/{$this->group->id}/run-anyway" )->get_status(), 'Twice is harmless.' );
		mentoring_program()->send_messages()->due( SendMessages::UNHURRIED );
		$told = array_slice( $this->mailbox(), $before );
		$to   = array_merge( ...array_column( $told, 'to' ) );
		sort( $to );
		self::assertSame( [ 'ada@example.org', 'bo@example.org', 'cy@example.org', 'naoko@example.org' ], $to );
		self::assertStringContainsString( '3 people have a place in it', $told[0]['message'] );
	}

	public function test_there_must_be_something_to_decide(): void {
		$empty = Answer::of( $this->rest( 'POST', "groups/{$this->group->id}/run-anyway" ) );
		self::assertSame( [ 409, 'nobody_in_it' ], [ $empty->status, $empty->at( 'code' ) ] );
		for ( $number = 0; $number < 4; $number++ ) {
			$this->register( $this->create_user( 'subscriber' ) );
		}
		self::assertSame( 'not_below_minimum', Answer::of( $this->rest( 'POST', "groups/{$this->group->id}/run-anyway" ) )->at( 'code' ) );
		self::assertSame( '', $this->read()->at( 'runs_anyway' ) );
	}

	/**
	 * On hold ends by itself on its day, by the group's own clock, and not a minute before.
	 */
	public function test_a_group_on_hold_goes_on_by_itself_on_its_day(): void {
		$held = Answer::of( $this->rest( 'POST', "groups/{$this->group->id}", [ 'version' => 1, 'state' => 'on_hold', 'on_hold_until' => '2026-09-10' ] ) );
		self::assertSame( [ 'on_hold', 'on_hold' ], $held->values( 'state', 'status.key' ) );
		$this->travel( '2026-09-10 06:59:00' );
		$this->resume();
		self::assertSame( [ 'on_hold', '2026-09-10' ], $this->read()->values( 'state', 'on_hold_until' ), 'In Vancouver it is still the day before.' );
		$this->travel( '2026-09-10 07:00:00' );
		$this->resume();
		self::assertSame( [ 'published', null ], $this->read()->values( 'state', 'on_hold_until' ) );
	}

	public function test_a_group_on_hold_without_a_day_stays_so(): void {
		$this->rest( 'POST', "groups/{$this->group->id}", [ 'version' => 1, 'state' => 'on_hold' ] );
		$this->travel( '2027-01-01 12:00:00' );
		$this->resume();
		self::assertSame( 'on_hold', $this->read()->at( 'state' ) );
	}

	private function resume(): void {
		( new ResumeGroups( mentoring_program()->groups(), mentoring_program()->seat_book(), $this->clock ) )->due();
	}

	private function read(): Answer {
		return Answer::of( $this->rest( 'GET', "groups/{$this->group->id}" ) );
	}

	private function register( WP_User $person ): void {
		mentoring_program()->seat_book()->register( new NewRegistration( $this->group->id, $this->term->id, $person->ID, $person->display_name, $this->chapter->policy->id, [], [], true, wp_generate_uuid4(), str_repeat( '0', 64 ), true, 3 ) );
	}
}
