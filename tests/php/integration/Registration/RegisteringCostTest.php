<?php
/**
 * What a registration costs (P8): a fixed number of queries, however long the queue is and however many lead the group.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Registration;

use MentoringProgram\Group\Group;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use PHPUnit\Framework\Attributes\TestDox;

final class RegisteringCostTest extends IntegrationTestCase {
	private const AT_MOST = 30;

	private OpenChapter $chapter;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter = OpenChapter::make();
	}

	#[TestDox( 'A place costs at most thirty queries' )]
	public function test_a_place(): void {
		$group = $this->chapter->group( mentor: $this->create_user()->ID );

		self::assertLessThanOrEqual( self::AT_MOST, $this->queries( $group, 'confirmed' ) );
	}

	#[TestDox( 'Waiting behind two hundred costs as many queries as behind two, at most thirty' )]
	public function test_a_wait(): void {
		$group = $this->chapter->group( capacity: 1, mentor: $this->create_user()->ID );
		$this->queries( $group, 'confirmed' );
		$this->queue( $group, 2 );
		$two = $this->queries( $group, 'waiting' );
		$this->queue( $group, 198 );
		$two_hundred = $this->queries( $group, 'waiting' );

		self::assertSame( $two, $two_hundred );
		self::assertLessThanOrEqual( self::AT_MOST, $two_hundred );
	}

	#[TestDox( 'Two who lead a group cost as many queries as one' )]
	public function test_a_second_mentor(): void {
		$group = $this->chapter->group( mentor: $this->create_user()->ID );
		// What is read once and remembered is read by the first.
		$this->queries( $group, 'confirmed' );
		$one = $this->queries( $group, 'confirmed' );
		mentoring_program()->database()->write( "INSERT INTO {group_mentors} (group_id, user_id, name, role, from_at) VALUES (%d, %d, 'Another mentor', 'co_mentor', '2026-07-01 12:00:00')", $group->id, $this->create_user()->ID );

		self::assertSame( $one, $this->queries( $group, 'confirmed' ) );
	}

	/**
	 * How many queries it takes to register somebody new over REST.
	 *
	 * @param string $came_to What must come of it.
	 */
	private function queries( Group $group, string $came_to ): int {
		global $wpdb;
		$this->act_as( $this->create_user( OpenChapter::MEMBER ) );
		$before   = $wpdb->num_queries;
		$response = $this->rest( 'POST', 'registrations', $this->chapter->form( $group ) + [ 'accept_waiting' => true ], [ 'Idempotency-Key' => wp_generate_uuid4() ] );
		$queries  = $wpdb->num_queries - $before;
		self::assertSame( [ 201, $came_to ], [ $response->get_status(), $this->data( $response )['status'] ?? null ] );
		return $queries;
	}

	private function queue( Group $group, int $people ): void {
		for ( $number = 0; $number < $people; $number++ ) {
			mentoring_program()->database()->write(
				"INSERT INTO {registrations} (group_id, person_id, person_name, policy_id, queued_at, agreed_at, request_key, request_hash, active_group_key, one_place) VALUES (%d, %d, 'Somebody', %d, '2026-09-01 12:00:00', '2026-09-01 12:00:00', %s, '', %s, 1)",
				$group->id,
				900000 + $number + $people,
				$this->chapter->policy->id,
				wp_generate_uuid4(),
				$group->id . ':' . ( 900000 + $number + $people )
			);
		}
	}
}
