<?php
/**
 * The catalog of a site with a persistent object cache (P7): visitors cost no query of ours while nothing changed, see
 * every change at once, and a cache that is wrong harms nobody.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Group;

use MentoringProgram\Group\CatalogFilter;
use MentoringProgram\Group\Group;
use MentoringProgram\Registration\NewRegistration;
use MentoringProgram\Registration\Registration;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Moment;
use MentoringProgram\Term\Term;
use MentoringProgram\Tests\Chapter;
use MentoringProgram\Tests\IntegrationTestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WP_Object_Cache;
use WP_User;

final class CatalogCacheTest extends IntegrationTestCase {
	private Chapter $chapter;
	private Term $term;
	private Group $group;
	private WP_User $mentor;
	private mixed $cache;

	protected function setUp(): void {
		parent::setUp();
		$this->cache = $GLOBALS['wp_object_cache'];
		wp_cache_flush();
		// Core's own cache, which lives as long as this process, stands for one that outlives a request.
		wp_using_ext_object_cache( true );
		$this->chapter = Chapter::make();
		$this->term    = $this->chapter->term();
		$this->mentor  = $this->create_user( 'subscriber', [ 'display_name' => 'Naoko Hirabayashi' ] );
		$this->group   = $this->chapter->group( $this->term, $this->mentor, [
			'minimum'  => 1,
			'capacity' => 2,
		] );
	}

	protected function tearDown(): void {
		$GLOBALS['wp_object_cache'] = $this->cache;
		wp_using_ext_object_cache( false );
		wp_cache_flush();
		parent::tearDown();
	}

	#[TestDox( 'A second visitor costs no query of ours' )]
	public function test_a_second_visitor(): void {
		self::assertGreaterThan( 0, $this->own_queries() );
		self::assertSame( 0, $this->own_queries() );
	}

	#[TestDox( 'Without a persistent cache everything is read each time' )]
	public function test_without_a_persistent_cache(): void {
		wp_using_ext_object_cache( false );
		self::assertSame( $this->own_queries(), $this->own_queries() );
		self::assertGreaterThan( 0, $this->own_queries() );
	}

	/**
	 * @param callable( self ): mixed $change
	 */
	#[DataProvider( 'changes' )]
	#[TestDox( 'What changes is seen at once: $_dataName' )]
	public function test_changes( callable $change, string $before, string $after ): void {
		self::assertStringContainsString( $before, $this->seen() );
		self::assertStringNotContainsString( $after, $this->seen() );
		$change( $this );
		self::assertStringContainsString( $after, $this->seen() );
	}

	/**
	 * @return array<string, array{callable( self ): mixed, string, string}>
	 */
	public static function changes(): array {
		return [
			'somebody registers'            => [ static fn( self $test ) => $test->register(), '2 of 2 places left', 'Last place, 1 of 2' ],
			'a group is edited'             => [ static fn( self $test ) => $test->edit_group(), 'Harbour Street Library', 'Rose Garden House' ],
			'a term is edited'              => [ static fn( self $test ) => $test->edit_term(), 'Fall 2026', 'Autumn 2026' ],
			'a title is edited as a post'   => [ static fn( self $test ) => wp_update_post( [ 'ID' => $test->group->post_id, 'post_title' => 'Grief at work' ] ), 'The first hours', 'Grief at work' ],
			'a mentor takes another name'   => [ static fn( self $test ) => wp_update_user( [ 'ID' => $test->mentor->ID, 'display_name' => 'Naoko Tanaka' ] ), 'Naoko Hirabayashi', 'Naoko Tanaka' ],
			'a mentor writes a profile'     => [ static fn( self $test ) => mentoring_program()->profiles()->save( new \MentoringProgram\Profile\Profile( $test->mentor->ID, 'Naoko Hirabayashi', 'Psychotherapist', '', 0, 0 ), 1, $test->clock->now() ), 'Naoko', 'Psychotherapist' ],
			'a group is cancelled'          => [ static fn( self $test ) => mentoring_program()->seat_book()->change_state( $test->group->id, \MentoringProgram\Group\GroupState::Cancelled, null, Actor::system() ), '2 of 2', 'Will not take place' ],
			'another group is published'    => [ static fn( self $test ) => $test->chapter->group( $test->term, $test->mentor, [ 'title' => 'Another group' ] ), 'The first hours', 'Another group' ],
			'registration closes by itself' => [ static fn( self $test ) => $test->travel( '2026-10-02 12:00' ), '2 of 2 places left', 'Registration closed' ],
		];
	}

	#[TestDox( 'A place that is given up, and an offer that ends by itself, are seen at once' )]
	public function test_leaving_and_expiry(): void {
		$one = $this->register();
		$this->register();
		$offered = $this->register();
		self::assertStringContainsString( 'Full, 1 person waiting', $this->seen() );

		mentoring_program()->seat_book()->leave( $one->id, Actor::system() );
		self::assertStringContainsString( '"Full"', $this->seen(), 'The freed place is offered to who waited.' );

		mentoring_program()->seat_book()->start_offer_clock( $offered->id, $this->clock->now()->modify( '+2 hours' ) );
		self::assertStringContainsString( '"Full"', $this->seen() );
		$this->travel( '+3 hours' );
		self::assertStringContainsString( 'Last place, 1 of 2', $this->seen() );
	}

	#[TestDox( 'A registration that is rolled back leaves nothing behind' )]
	public function test_nothing_uncommitted_is_kept(): void {
		$seen = '';
		try {
			mentoring_program()->database()->together(
				function (): void {
					mentoring_program()->database()->write( 'UPDATE {terms} SET name = %s WHERE id = %d', 'Never so', $this->term->id );
					throw new \RuntimeException( 'Stop.' );
				}
			);
		} catch ( \RuntimeException ) {
			$seen = $this->seen();
		}
		self::assertStringContainsString( 'Fall 2026', $seen );
	}

	#[TestDox( 'What a member sees is never kept, and never comes from what is kept' )]
	public function test_members(): void {
		$member = $this->create_user( 'subscriber', [ 'display_name' => 'Adaeze Nwosu' ] );
		$this->register( $member );
		$this->seen();
		$this->act_as( $member );
		self::assertStringContainsString( 'You have a place', $this->seen() );
		$this->act_as( null );
		self::assertStringNotContainsString( 'You have a place', $this->seen() );
	}

	/**
	 * Fault 21.
	 *
	 * @param callable( self ): mixed $lie What the cache says of ours.
	 */
	#[DataProvider( 'lies' )]
	#[TestDox( 'A cache that answers with $_dataName is not believed' )]
	public function test_lies( callable $lie ): void {
		$cache = new class() extends WP_Object_Cache {
			public mixed $said = false;

			/**
			 * @param int|string $key
			 * @param string     $group
			 * @param bool       $force
			 * @param bool|null  $found
			 */
			public function get( $key, $group = 'default', $force = false, &$found = null ): mixed {
				return 'mentoring_program' === $group ? $this->said : parent::get( $key, $group, $force, $found );
			}
		};
		$cache->said                = $lie( $this );
		$GLOBALS['wp_object_cache'] = $cache;
		self::assertStringContainsString( '2 of 2 places left', $this->seen() );
	}

	/**
	 * @return array<string, array{callable( self ): mixed}>
	 */
	public static function lies(): array {
		return [
			'nothing'             => [ static fn(): bool => false ],
			'a word'              => [ static fn(): string => 'full' ],
			'something else'      => [ static fn(): array => [ 'key' => 'other', 'what' => new \stdClass() ] ],
			'another page\'s facts' => [ static fn(): array => [ 'key' => 'catalog:9:9:2026-09-01', 'what' => new \MentoringProgram\Group\GroupFacts( mentoring_program()->group_records()->context(), [], [], [], [] ) ] ],
		];
	}

	#[TestDox( 'What only people with a place may read is never kept' )]
	public function test_the_private_note(): void {
		mentoring_program()->database()->write( 'UPDATE {groups} SET location_private = %s', 'Door code 4711' );
		$this->seen();
		$kept = print_r( $GLOBALS['wp_object_cache'], true ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_print_r
		self::assertStringContainsString( 'GroupFacts', $kept );
		self::assertStringNotContainsString( '4711', $kept );
	}

	#[TestDox( 'A cache flushed in between costs queries, nothing else' )]
	public function test_a_flushed_cache(): void {
		$before = $this->seen();
		wp_cache_flush();
		self::assertGreaterThan( 0, $this->own_queries() );
		self::assertSame( $before, $this->seen() );
	}

	#[TestDox( 'A cache that never forgets shows old places, and gives away none' )]
	public function test_an_old_cache(): void {
		$this->seen();
		$cache = $GLOBALS['wp_object_cache'];
		self::assertInstanceOf( WP_Object_Cache::class, $cache );
		$old = clone $cache;
		$this->register();
		$this->register();
		$GLOBALS['wp_object_cache'] = $old;
		self::assertStringContainsString( '2 of 2 places left', $this->seen() );

		$this->expectExceptionMessage( 'full' );
		$this->register( null, false );
	}

	private function seen(): string {
		return (string) wp_json_encode( mentoring_program()->catalog()->view( new CatalogFilter(), mentoring_program()->actors()->current() ), JSON_UNESCAPED_UNICODE );
	}

	private function own_queries(): int {
		$own   = 0;
		$count = static function ( mixed $sql ) use ( &$own ): mixed {
			$own += is_string( $sql ) && str_contains( $sql, 'mentoring_' ) ? 1 : 0;
			return $sql;
		};
		add_filter( 'query', $count );
		$this->seen();
		remove_filter( 'query', $count );
		return $own;
	}

	private function register( ?WP_User $person = null, bool $waits = true ): Registration {
		$person ??= $this->create_user();
		return mentoring_program()->seat_book()->register(
			new NewRegistration( $this->group->id, $this->term->id, $person->ID, $person->display_name, $this->chapter->policy->id, [], [], $waits, wp_generate_uuid4(), str_repeat( '0', 64 ), true, 3 )
		)->registration;
	}

	private function edit_group(): void {
		$this->act_as( $this->create_user( 'administrator', [], [ 'manage_mentoring' ] ) );
		$form     = Chapter::form( $this->term, $this->mentor );
		$response = $this->rest( 'POST', "groups/{$this->group->id}", [ 'version' => $this->group->version, 'location_public' => 'Rose Garden House' ] + $form );
		self::assertSame( 200, $response->get_status(), (string) wp_json_encode( $response->get_data() ) );
		$this->act_as( null );
	}

	private function edit_term(): void {
		mentoring_program()->database()->write( 'UPDATE {terms} SET name = %s, updated_at = %s WHERE id = %d', 'Autumn 2026', Moment::to_row( $this->clock->now() ), $this->term->id );
	}
}
