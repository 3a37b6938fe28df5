<?php
/**
 * Lists and single registrations over REST: who sees whose, filters, pages, and what never stands in an answer.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Registration;

use MentoringProgram\Group\Group;
use MentoringProgram\Registration\RegistrationHistorySchema;
use MentoringProgram\Registration\RegistrationSchema;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WP_REST_Response;
use WP_User;

final class RegistrationListTest extends IntegrationTestCase {
	private static int $keys = 0;

	private OpenChapter $chapter;
	private WP_User $member;
	private WP_User $manager;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter = OpenChapter::make();
		$this->member  = $this->create_user( OpenChapter::MEMBER, [ 'display_name' => 'Adaeze Nwosu' ] );
		$this->manager = $this->create_user( 'editor', capabilities: [ 'manage_mentoring' ] );
	}

	/**
	 * "See participants' contact details": a member's list holds their own only, whatever is asked for; nobody is named
	 * in it.
	 */
	public function test_a_member_sees_their_own_only(): void {
		$group = $this->chapter->group();
		$own   = $this->register( $this->member, $group );
		$other = $this->register( $this->create_user( OpenChapter::MEMBER ), $group );
		$this->act_as( $this->member );

		$all      = $this->rest( 'GET', 'registrations' );
		$filtered = $this->rest( 'GET', 'registrations', [
			'group'  => $group->id,
			'search' => 'Person',
		] );

		self::assertSame( [ $own ], $this->ids( $all ) );
		self::assertSame( [ $own ], $this->ids( $filtered ) );
		self::assertSame( '1', $all->get_headers()['X-WP-Total'] ?? null );
		self::assertStringNotContainsString( 'person', strtolower( (string) wp_json_encode( array_column( $this->data( $all ), 'person' ) ) ) );
		self::assertSame( 404, $this->rest( 'GET', "registrations/{$other}" )->get_status() );
	}

	/**
	 * P9: all but the newest are counted ahead, and the sum is right whenever the last count was.
	 */
	public function test_the_number_of_all_is_right_before_and_after_it_is_counted_ahead(): void {
		$group  = $this->chapter->group( capacity: 2 );
		$number = function (): string {
			$this->act_as( $this->manager );
			return (string) ( $this->rest( 'GET', 'registrations' )->get_headers()['X-WP-Total'] ?? '' );
		};
		$this->insert_registrations( 1200, $group );
		self::assertSame( '1200', $number() );

		do_action( 'mentoring_program_minute' );
		self::assertSame( [ 'number' => 700 ], mentoring_program()->copies()->settled( 'registrations', '0' )[0] ?? null );
		self::assertSame( '1200', $number() );

		$this->register( $this->member, $group );
		self::assertSame( '1201', $number() );
		$this->insert_registrations( 700, $group );
		do_action( 'mentoring_program_minute' );
		self::assertSame( '1901', $number() );
	}

	/**
	 * Check 2: somebody else's registration and one that never was give the same bytes, to a member and to the mentor of
	 * the group.
	 */
	public function test_not_yours_and_not_there_are_the_same_answer(): void {
		$mentor = $this->create_user( OpenChapter::MEMBER );
		$other  = $this->register( $this->create_user( OpenChapter::MEMBER ), $this->chapter->group( mentor: $mentor->ID ) );

		foreach ( [ $this->member, $mentor ] as $somebody ) {
			$this->act_as( $somebody );
			foreach ( [ [ 'GET', '' ], [ 'POST', '/leave' ], [ 'POST', '/accept' ], [ 'POST', '/decline' ] ] as [ $method, $act ] ) {
				$not_yours = $this->rest( $method, "registrations/{$other}{$act}" );
				$not_there = $this->rest( $method, "registrations/999999{$act}" );
				self::assertSame( 404, $not_yours->get_status() );
				self::assertSame( wp_json_encode( $not_there->get_data() ), wp_json_encode( $not_yours->get_data() ) );
				self::assertSame( $not_there->get_headers(), $not_yours->get_headers() );
			}
		}
	}

	/**
	 * The administrator sees everybody, in the order of the queue, and can narrow the list.
	 */
	public function test_an_administrator_filters_by_group_term_status_and_name(): void {
		$small   = $this->chapter->group( capacity: 1 );
		$other   = $this->chapter->group( first: '2027-09-08 01:00:00', term: $this->chapter->another_term() );
		$first   = $this->register( $this->member, $small );
		$second  = $this->register( $this->create_user( OpenChapter::MEMBER, [ 'display_name' => 'Tomasz 100%' ] ), $small );
		$third   = $this->register( $this->create_user( OpenChapter::MEMBER, [ 'display_name' => 'Farida' ] ), $small );
		$fourth  = $this->register( $this->member, $other );
		$in_term = $this->register( $this->member, $this->chapter->group() );
		$this->act_as( $this->manager );
		$this->rest( 'POST', "registrations/{$third}/withdraw" );

		self::assertSame( [ $first, $second, $third ], $this->list( [ 'group' => $small->id ] ) );
		self::assertSame( [ $fourth ], $this->list( [ 'term' => $other->term_id ] ) );
		self::assertSame( [ $fourth, $first ], $this->list( [ 'status' => 'confirmed' ] ) );
		self::assertSame( [ $in_term ], $this->list( [ 'status' => 'offered' ] ) );
		self::assertSame( [ $second ], $this->list( [ 'status' => 'waiting' ] ) );
		self::assertSame( [ $third ], $this->list( [ 'status' => 'ended' ] ) );
		self::assertSame( [ $third ], $this->list( [ 'search' => 'fari' ] ) );
		self::assertSame( [ $second ], $this->list( [ 'search' => '100%' ] ) );
		self::assertSame( [], $this->list( [ 'search' => '%' . 'z' ] ) );
		self::assertSame( [], $this->list( [ 'search' => '_' ] ) );
		// An address is not searched: who knows half of it learns nothing.
		self::assertSame( [], $this->list( [ 'search' => '@example.org' ] ) );
		self::assertSame( [ $first ], $this->list( [
			'group'  => $small->id,
			'status' => 'confirmed',
			'search' => 'Nwosu',
		] ) );
	}

	/**
	 * Lists are ordered by the server, both ways, and groups are searched by their titles.
	 */
	public function test_an_administrator_orders_by_person_group_and_moment(): void {
		$late  = $this->chapter->group( title: 'Zebra' );
		$early = $this->chapter->group( title: 'Anchor', term: $this->chapter->another_term() );
		$first = $this->register( $this->member, $late );
		$other = $this->register( $this->create_user( OpenChapter::MEMBER, [ 'display_name' => 'Zoë' ] ), $early );
		$third = $this->register( $this->create_user( OpenChapter::MEMBER, [ 'display_name' => 'Bram' ] ), $late );
		$this->act_as( $this->manager );

		foreach ( [
			'registered' => [ $first, $other, $third ],
			'person'     => [ $first, $third, $other ],
			'group'      => [ $other, $first, $third ],
		] as $order_by => $ids ) {
			self::assertSame( $ids, $this->list( [
				'orderby' => $order_by,
				'order'   => 'asc',
			] ), $order_by );
		}
		self::assertSame( [ $third, $other, $first ], $this->list( [] ), 'Newest first unless asked.' );
		self::assertSame( [ $other, $third, $first ], $this->list( [
			'orderby' => 'person',
			'order'   => 'desc',
		] ) );
		self::assertSame( [ $other ], $this->list( [ 'search' => 'anch' ] ) );
	}

	/**
	 * The numbers beside the tabs follow every filter but the status itself.
	 */
	public function test_numbers_of_each_status(): void {
		$small = $this->chapter->group( capacity: 1 );
		$this->register( $this->member, $small );
		$gone = $this->register( $this->create_user( OpenChapter::MEMBER, [ 'display_name' => 'Farida' ] ), $small );
		$this->register( $this->create_user( OpenChapter::MEMBER ), $small );
		$this->register( $this->create_user( OpenChapter::MEMBER ), $this->chapter->group( term: $this->chapter->another_term() ) );
		$this->act_as( $this->manager );
		$this->rest( 'POST', "registrations/{$gone}/withdraw" );

		$counts = $this->data( $this->rest( 'GET', 'registrations/counts', [
			'group'  => $small->id,
			'status' => 'ended',
		] ) );
		self::assertEquals( [
			'confirmed' => 1,
			'offered'   => 0,
			'waiting'   => 1,
			'ended'     => 1,
			// Of those still there; membership has tests of its own.
			'lapsed'     => 0,
			'unverified' => 2,
			'owed'       => 0,
			'overdue'    => 0,
		], $counts );
		self::assertSame( 2, $this->data( $this->rest( 'GET', 'registrations/counts' ) )['confirmed'] );
	}

	/**
	 * How it came about and what was agreed to (A27 to A35), in the order it happened; never an answer.
	 */
	public function test_a_history_tells_how_it_came_about(): void {
		$group = $this->chapter->group( capacity: 1 );
		$id    = $this->register( $this->member, $group );
		$this->act_as( $this->manager );
		$this->rest( 'POST', "registrations/{$id}/withdraw" );

		$history = $this->data( $this->rest( 'GET', "registrations/{$id}/history" ) );

		self::assert_matches_schema( RegistrationHistorySchema::schema(), $history, 'history' );
		self::assertIsArray( $history['events'] );
		self::assertIsArray( $history['agreed'] );
		self::assertSame( [ 'Registered and got a place.', 'Was withdrawn.' ], array_column( $history['events'], 'words' ) );
		self::assertSame( [ '', $this->manager->display_name ], array_column( $history['events'], 'by' ) );
		self::assertCount( count( $this->chapter->ticks() ), $history['agreed'] );
	}

	/**
	 * A wait shows its place in line, the person is named, and every record is what the schema promises.
	 */
	public function test_records_say_where_each_person_stands(): void {
		$group = $this->chapter->group( capacity: 1 );
		$this->register( $this->member, $group );
		foreach ( range( 1, 3 ) as $ignored ) {
			$this->register( $this->create_user( OpenChapter::MEMBER ), $group );
		}
		$this->act_as( $this->manager );
		$records = $this->data( $this->rest( 'GET', 'registrations', [ 'group' => $group->id ] ) );

		self::assertSame( [ null, 1, 2, 3 ], array_column( $records, 'waiting_position' ) );
		self::assertSame( [ 'Has a place', 'Waiting', 'Waiting', 'Waiting' ], array_column( $records, 'status_label' ) );
		foreach ( $records as $record ) {
			self::assert_matches_schema( RegistrationSchema::schema(), $record, 'registration' );
		}
		self::assertIsArray( $records[0] );
		self::assertSame( [
			'id'    => $this->member->ID,
			'name'  => 'Adaeze Nwosu',
			'email' => $this->member->user_email,
		], $records[0]['person'] );
	}

	/**
	 * A record outlives the account: the name stays, the address is gone.
	 */
	public function test_a_deleted_account_leaves_a_name(): void {
		$id = $this->register( $this->member, $this->chapter->group() );
		require_once ABSPATH . 'wp-admin/includes/user.php';
		wp_delete_user( $this->member->ID );
		$this->act_as( $this->manager );

		$record = $this->data( $this->rest( 'GET', "registrations/{$id}" ) );

		self::assertSame( [
			'id'    => $this->member->ID,
			'name'  => 'Adaeze Nwosu',
			'email' => '',
		], $record['person'] );
	}

	/**
	 * Pages tell how many there are, and follow each other without a gap.
	 */
	public function test_lists_come_in_pages(): void {
		$group = $this->chapter->group();
		$ids   = array_map( fn(): int => $this->register( $this->create_user( OpenChapter::MEMBER ), $group ), range( 1, 5 ) );
		$this->act_as( $this->manager );

		$pages = [];
		foreach ( [ 1, 2, 3, 4 ] as $page ) {
			$response = $this->rest( 'GET', 'registrations', [
				'group'    => $group->id,
				'page'     => $page,
				'per_page' => 2,
			] );
			self::assertSame( [ '5', '3' ], [ $response->get_headers()['X-WP-Total'] ?? '', $response->get_headers()['X-WP-TotalPages'] ?? '' ] );
			$pages[] = $this->ids( $response );
		}
		self::assertSame( [ array_slice( $ids, 0, 2 ), array_slice( $ids, 2, 2 ), array_slice( $ids, 4 ), [] ], $pages );
	}

	/**
	 * P9, fault 25: a list costs the same number of queries whatever it holds.
	 */
	public function test_a_list_asks_a_fixed_number_of_queries(): void {
		$group = $this->chapter->group( capacity: 2 );
		$this->register( $this->member, $group );
		$few = $this->queries_of_a_list();
		foreach ( range( 1, 6 ) as $ignored ) {
			$person = $this->create_user( OpenChapter::MEMBER );
			$this->register( $person, $group );
			$this->register( $person, $this->chapter->group() );
			$this->register( $person, $this->chapter->group() );
		}
		$many = $this->queries_of_a_list();

		// Positions and exchanges are asked for once they are there: two more, for any number of people.
		self::assertLessThanOrEqual( $few + 2, $many );
		self::assertLessThanOrEqual( 11, $many );
	}

	/**
	 * Fault 25: hostile paging and filters are refused, not answered.
	 *
	 * @param array<string, mixed> $query
	 */
	#[DataProvider( 'hostile_queries' )]
	#[TestDox( 'A list asked for with $_dataName is a 400' )]
	public function test_hostile_queries( array $query ): void {
		$this->act_as( $this->manager );

		self::assertSame( 400, $this->rest( 'GET', 'registrations', $query )->get_status() );
	}

	/**
	 * @return array<string, array{array<string, mixed>}>
	 */
	public static function hostile_queries(): array {
		return [
			'a thousand million a page' => [ [ 'per_page' => '1000000000' ] ],
			'101 a page'                => [ [ 'per_page' => '101' ] ],
			'none a page'               => [ [ 'per_page' => '0' ] ],
			'less than none a page'     => [ [ 'per_page' => '-1' ] ],
			'1e9 a page'                => [ [ 'per_page' => '1e9' ] ],
			'letters a page'            => [ [ 'per_page' => 'abc' ] ],
			'a list a page'             => [ [ 'per_page' => [] ] ],
			'page minus one'            => [ [ 'page' => '-1' ] ],
			'a page without end'        => [ [ 'page' => str_repeat( '9', 40 ) ] ],
			'an invented status'        => [ [ 'status' => "waiting' OR 1=1 --" ] ],
			'a group that is a list'    => [ [ 'group' => [ 1, 2 ] ] ],
			'a term that sleeps'        => [ [ 'term' => '1 AND SLEEP(5)' ] ],
			'an invented membership'    => [ [ 'membership' => "current' OR 1=1 --" ] ],
			'ten thousand letters'      => [ [ 'search' => str_repeat( 'a', 10000 ) ] ],
			'a search that is a list'   => [ [ 'search' => [ 'a' ] ] ],
		];
	}

	/**
	 * Check 6: quotes and comments in a search are just text.
	 */
	public function test_a_search_is_only_text(): void {
		$this->register( $this->member, $this->chapter->group() );
		$this->act_as( $this->manager );

		foreach ( [ "' OR '1'='1", '") OR 1=1 --', '\\', "x' UNION SELECT 1 --", "\u{201B} OR 1=1", '%d', '%s%s' ] as $search ) {
			self::assertSame( [], $this->list( [ 'search' => $search ] ), $search );
		}
	}

	/**
	 * Check 9: answers stand in no list and no record, for nobody.
	 */
	public function test_answers_are_in_no_record(): void {
		$id = $this->register( $this->member, $this->chapter->group(), [
			'answers' => [ 'intern' => 'yes' ] + OpenChapter::ELIGIBLE + [
				'outpatient'       => 'yes',
				'support_lacking'  => 'yes',
				'supervised'       => 'yes',
				'graduate_program' => 'A-very-private-answer',
				'internship_site'  => 'A-very-private-answer',
				'supervisor'       => 'A-very-private-answer',
			],
		] );

		foreach ( [ $this->member, $this->manager, $this->create_user( 'editor', capabilities: [ 'manage_mentoring', 'read_mentoring_answers' ] ) ] as $somebody ) {
			$this->act_as( $somebody );
			$seen = wp_json_encode( [ $this->data( $this->rest( 'GET', 'registrations' ) ), $this->data( $this->rest( 'GET', "registrations/{$id}" ) ) ] );
			self::assertStringNotContainsString( 'A-very-private-answer', (string) $seen );
			self::assertStringNotContainsString( '2021-03', (string) $seen );
		}
	}

	/**
	 * Check 24: personal answers, refusals too, are kept by nobody on the way.
	 */
	public function test_personal_answers_are_not_stored_on_the_way(): void {
		$id = $this->register( $this->member, $this->chapter->group() );
		$this->act_as( $this->member );

		foreach ( [
			$this->rest( 'GET', 'registrations' ),
			$this->rest( 'GET', "registrations/{$id}" ),
			$this->rest( 'GET', 'registrations/999999' ),
			$this->rest( 'POST', 'registrations' ),
			$this->rest( 'POST', "registrations/{$id}/leave" ),
		] as $response ) {
			self::assertSame( 'no-store', $response->get_headers()['Cache-Control'] ?? null );
		}
	}

	/**
	 * @param array<string, mixed> $query
	 * @return list<int>
	 */
	private function list( array $query ): array {
		$response = $this->rest( 'GET', 'registrations', $query );
		self::assertSame( 200, $response->get_status(), (string) wp_json_encode( $response->get_data() ) );
		return $this->ids( $response );
	}

	/**
	 * @return list<int>
	 */
	private function ids( WP_REST_Response $response ): array {
		return array_values( array_filter( array_column( $this->data( $response ), 'id' ), is_int( ... ) ) );
	}

	private function queries_of_a_list(): int {
		$this->act_as( $this->manager );
		$this->rest( 'GET', 'registrations' );
		/** @var \wpdb $wpdb */
		$wpdb   = $GLOBALS['wpdb'];
		$before = $wpdb->num_queries;
		$this->rest( 'GET', 'registrations', [ 'per_page' => 100 ] );
		return $wpdb->num_queries - $before;
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	private function register( WP_User $person, Group $group, array $changes = [] ): int {
		$this->act_as( $person );
		$response = $this->rest( 'POST', 'registrations', array_merge( $this->chapter->form( $group ), [ 'accept_waiting' => true ], $changes ), [ 'Idempotency-Key' => 'request-' . ( ++self::$keys ) . '-of-this-run' ] );
		$id       = $this->data( $response )['id'] ?? null;
		self::assertIsInt( $id, (string) wp_json_encode( $this->data( $response ) ) );
		return $id;
	}

	/**
	 * Registrations of long ago, all ended.
	 */
	private function insert_registrations( int $count, Group $group ): void {
		global $wpdb;
		$rows = [];
		for ( $number = 0; $number < $count; $number++ ) {
			$rows[] = sprintf( "( %d, 1, 'Somebody', 1, '2020-01-01 00:00:00', '2020-02-01 00:00:00', 'left', '%s', '' )", $group->id, wp_generate_uuid4() );
		}
		$wpdb->query( "INSERT INTO {$wpdb->prefix}mentoring_registrations ( group_id, person_id, person_name, policy_id, queued_at, ended_at, ended_reason, request_key, request_hash ) VALUES " . implode( ', ', $rows ) );
	}
}
