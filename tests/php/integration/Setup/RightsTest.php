<?php
/**
 * Rights are given to named people; each change is written down, and nobody leaves the program alone.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Setup;

use MentoringProgram\Setup\RightsSchema;
use MentoringProgram\Shared\AuditAct;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use WP_REST_Response;
use WP_User;

final class RightsTest extends IntegrationTestCase {
	private OpenChapter $chapter;

	private WP_User $manager;

	private WP_User $person;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter = OpenChapter::make();
		$this->manager = $this->create_user( 'subscriber', [ 'user_email' => 'questions@example.org' ], [ Capabilities::MANAGE, Capabilities::READ_ANSWERS ] );
		$this->person  = $this->create_user( 'subscriber' );
		$this->act_as( $this->manager );
	}

	/**
	 * Check 18: given and taken, and both written down with who, whom and what.
	 */
	public function test_a_right_is_given_and_taken_and_written_down(): void {
		foreach ( Capabilities::ALL as $right ) {
			$answer = $this->change( $this->person, $right, true );
			self::assertSame( 200, $answer->get_status() );
			self::assert_matches_schema( RightsSchema::schema(), $this->data( $answer ), 'rights' );
			self::assertTrue( user_can( $this->person->ID, $right ) );
		}
		$this->change( $this->person, Capabilities::RECORD_FEES, true );
		self::assertSame( 200, $this->change( $this->person, Capabilities::RECORD_FEES, false )->get_status() );
		self::assertFalse( user_can( $this->person->ID, Capabilities::RECORD_FEES ) );

		$rows = mentoring_program()->audit()->of( 'user', $this->person->ID );
		self::assertSame( [ AuditAct::RightTaken, ...array_fill( 0, 4, AuditAct::RightGiven ) ], array_column( $rows, 'act' ), 'Nothing twice.' );
		self::assertSame( [ 'right' => Capabilities::RECORD_FEES ], $rows[0]['details'] );
		self::assertSame( $this->manager->ID, $rows[0]['actor_id'] );
	}

	/**
	 * Check 20: also where more people hold it than a list shows.
	 */
	public function test_a_right_many_hold_is_taken(): void {
		for ( $number = 1; $number <= 50; $number++ ) {
			$this->create_user( 'subscriber', capabilities: [ Capabilities::RECORD_FEES ] );
		}
		$last = $this->create_user( 'subscriber', capabilities: [ Capabilities::RECORD_FEES ] );

		self::assertSame( 200, $this->change( $last, Capabilities::RECORD_FEES, false )->get_status() );
		self::assertFalse( user_can( $last->ID, Capabilities::RECORD_FEES ) );
	}

	/**
	 * DESIGN § 12: the last who runs the program and the last who reads concerns keep their right; nothing is written.
	 */
	public function test_the_last_one_keeps_the_right(): void {
		$this->change( $this->person, Capabilities::READ_CONCERNS, true );
		foreach ( [ [ $this->manager, Capabilities::MANAGE, 'last_manager' ], [ $this->person, Capabilities::READ_CONCERNS, 'last_reader_of_concerns' ] ] as [ $user, $right, $reason ] ) {
			$before = $this->row_counts();
			$answer = $this->change( $user, $right, false );
			self::assertSame( 409, $answer->get_status() );
			self::assertSame( $reason, $this->data( $answer )['code'] );
			self::assertTrue( user_can( $user->ID, $right ) );
			self::assertSame( $before, $this->row_counts() );
		}
	}

	/**
	 * DESIGN § 12: a site administrator names who runs the program, and gives no other right, not even to themselves.
	 */
	public function test_a_site_administrator_gives_only_the_right_to_run_it(): void {
		$site = $this->create_user( 'administrator' );
		$this->act_as( $site );
		foreach ( [ Capabilities::READ_ANSWERS, Capabilities::RECORD_FEES, Capabilities::READ_CONCERNS ] as $right ) {
			self::assertSame( 403, $this->change( $site, $right, true )->get_status() );
		}
		self::assertSame( 200, $this->change( $this->person, Capabilities::MANAGE, true )->get_status() );
	}

	/**
	 * DESIGN § 12: addresses and rights of one person go to another in one act; handing over one's own too.
	 */
	public function test_everything_is_handed_over_in_one_go(): void {
		$this->change( $this->manager, Capabilities::READ_CONCERNS, true );
		$answer = $this->rest(
			'POST',
			'rights/hand-over',
			[
				'from' => $this->manager->ID,
				'to'   => $this->person->ID,
			]
		);

		self::assertSame( 200, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );
		foreach ( [ Capabilities::MANAGE, Capabilities::READ_ANSWERS, Capabilities::READ_CONCERNS ] as $right ) {
			self::assertTrue( user_can( $this->person->ID, $right ), $right );
			self::assertFalse( user_can( $this->manager->ID, $right ), $right );
		}
		self::assertFalse( user_can( $this->person->ID, Capabilities::RECORD_FEES ), 'Nothing that was not held.' );
		$contacts = mentoring_program()->programs()->find( $this->chapter->program->id )->contacts ?? [];
		self::assertSame( $this->person->user_email, $contacts['questions'] ?? '' );
		self::assertSame( 'concerns@example.org', $contacts['concerns'] ?? '', 'An address of somebody else stays.' );
		self::assertContains( AuditAct::HandedOver, array_column( mentoring_program()->audit()->of( 'user', $this->manager->ID ), 'act' ) );
	}

	/**
	 * DESIGN § 12: a right that nobody holds, or too few, is said, with what follows from it; also after an account is deleted.
	 */
	public function test_what_nobody_holds_is_said(): void {
		$this->change( $this->person, Capabilities::MANAGE, true );
		$gaps = function (): array {
			$rights = $this->data( $this->rest( 'GET', 'rights' ) )['rights'];
			self::assertIsArray( $rights );
			return array_keys( array_filter( array_column( $rights, 'gap', 'key' ), static fn( mixed $gap ): bool => '' !== $gap ) );
		};
		self::assertSame( [ Capabilities::READ_CONCERNS ], $gaps() );

		wp_delete_user( $this->manager->ID );
		$this->act_as( $this->person );

		self::assertSame( [ Capabilities::READ_ANSWERS, Capabilities::READ_CONCERNS ], $gaps() );
	}

	private function change( WP_User $user, string $right, bool $holds ): WP_REST_Response {
		return $this->rest(
			'POST',
			'rights',
			[
				'user'  => $user->ID,
				'right' => $right,
				'holds' => $holds,
			]
		);
	}
}
