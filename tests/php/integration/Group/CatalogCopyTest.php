<?php
/**
 * The copy of the catalog that visitors are shown (P7, A47, check 24): it looks exactly like what is drawn, is never shown
 * once anything has changed, holds nothing of a person who reads, and is made by cron alone.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Group;

use MentoringProgram\Group\CatalogFilter;
use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupState;
use MentoringProgram\Profile\Profile;
use MentoringProgram\Registration\NewRegistration;
use MentoringProgram\Registration\Registration;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Term\Term;
use MentoringProgram\Tests\Chapter;
use MentoringProgram\Tests\IntegrationTestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WP_User;

final class CatalogCopyTest extends IntegrationTestCase {
	private Chapter $chapter;
	private Term $term;
	private Group $group;
	private WP_User $mentor;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter = Chapter::make();
		$this->term    = $this->chapter->term();
		$this->mentor  = $this->create_user( 'subscriber', [ 'display_name' => 'Naoko Hirabayashi' ] );
		$this->group   = $this->chapter->group( $this->term, $this->mentor, [
			'minimum'          => 1,
			'capacity'         => 2,
			'location_members' => 'Second floor, ring at Okafor',
			'location_private' => 'Door code 4711',
		] );
	}

	#[TestDox( 'What is kept reads as what is drawn, and costs one query' )]
	public function test_it_reads_the_same(): void {
		$drawn = $this->block();
		$this->keep();
		$kept = $this->kept();
		self::assertNotNull( $kept );
		self::assertStringContainsString( '2 of 2 places left', $kept['groups'] );

		$queries = $this->own_queries( function () use ( &$shown ): void {
			$shown = $this->block();
		} );
		self::assertSame( 1, $queries );
		self::assertSame( wp_filter_content_tags( convert_smilies( wptexturize( $drawn ) ) ), wp_filter_content_tags( convert_smilies( wptexturize( (string) $shown ) ) ) );
	}

	/**
	 * @param callable( self ): mixed $change
	 */
	#[DataProvider( 'changes' )]
	#[TestDox( 'It is not shown any more when $_dataName' )]
	public function test_a_stale_copy_is_never_shown( callable $change, string $after ): void {
		$this->keep();
		self::assertStringNotContainsString( $after, $this->block() );
		$change( $this );
		self::assertNull( $this->kept() );
		self::assertStringContainsString( $after, $this->block() );
		$this->keep();
		self::assertStringContainsString( $after, $this->kept()['groups'] ?? '' );
	}

	/**
	 * @return array<string, array{callable( self ): mixed, string}>
	 */
	public static function changes(): array {
		return [
			'somebody registers'            => [ static fn( self $test ) => $test->register(), 'Last place, 1 of 2' ],
			'a title is edited as a post'   => [ static fn( self $test ) => wp_update_post( [ 'ID' => $test->group->post_id, 'post_title' => 'Grief at work' ] ), 'Grief at work' ],
			'a mentor takes another name'   => [ static fn( self $test ) => wp_update_user( [ 'ID' => $test->mentor->ID, 'display_name' => 'Naoko Tanaka' ] ), 'Naoko Tanaka' ],
			'a mentor writes a profile'     => [ static fn( self $test ) => mentoring_program()->profiles()->save( new Profile( $test->mentor->ID, 'Naoko Hirabayashi', 'Psychotherapist', '', 0, 0 ), 1, $test->clock->now() ), 'Psychotherapist' ],
			'a group is cancelled'          => [ static fn( self $test ) => mentoring_program()->seat_book()->change_state( $test->group->id, GroupState::Cancelled, null, Actor::system() ), 'Will not take place' ],
			'another group is published'    => [ static fn( self $test ) => $test->chapter->group( $test->term, $test->mentor, [ 'title' => 'Another group' ] ), 'Another group' ],
			'dates are written differently' => [ static fn( self $test ) => update_option( 'date_format', 'Y-m-d' ), '2026-10-06 to 2026-12-01' ],
			'registration closes by itself' => [ static fn( self $test ) => $test->travel( '2026-10-02 12:00' ), 'Registration closed' ],
		];
	}

	#[TestDox( 'An offer that ends by itself ends the copy in that second' )]
	public function test_an_offer_that_ends(): void {
		$one = $this->register();
		$this->register();
		$offered = $this->register();
		mentoring_program()->seat_book()->leave( $one->id, Actor::system() );
		mentoring_program()->seat_book()->start_offer_clock( $offered->id, $this->clock->now()->modify( '+2 minutes' ) );
		$this->keep();
		self::assertNotNull( $this->kept() );
		$this->travel( '+2 minutes' );
		self::assertNull( $this->kept() );
	}

	#[TestDox( 'It is shown for a quarter of an hour at most' )]
	public function test_it_grows_old(): void {
		$this->keep();
		self::assertNotNull( $this->kept() );
		$this->travel( '+15 minutes' );
		self::assertNull( $this->kept() );
	}

	#[TestDox( 'A copy worked out while something changed is not believed' )]
	public function test_a_change_meanwhile(): void {
		$copies = mentoring_program()->copies();
		$facts  = $copies->facts();
		$this->register();
		$copies->keep( 'catalog:0:0', $facts, [ 'filters' => [], 'terms' => '', 'groups' => 'old' ], null );
		self::assertNull( $this->kept() );
	}

	#[TestDox( 'It holds what visitors see and nothing of who reads: no place, no members’ line, no note' )]
	public function test_nothing_personal(): void {
		$member = $this->create_user( 'subscriber', [ 'display_name' => 'Adaeze Nwosu' ] );
		$this->register( $member );
		$this->act_as( $member );
		$this->keep();
		self::assertNull( mentoring_program()->catalog_copy()->of( new CatalogFilter(), mentoring_program()->actors()->current() ), 'Who is signed in never gets it.' );
		self::assertStringContainsString( 'You have a place', $this->block() );

		$all = (string) wp_json_encode( mentoring_program()->database()->rows( 'SELECT * FROM {copies}' ) );
		self::assertStringContainsString( 'Last place, 1 of 2', $all );
		foreach ( [ 'You have a place', 'Adaeze', 'Okafor', '4711', 'data-mentoring-person' ] as $personal ) {
			self::assertStringNotContainsString( $personal, $all );
		}
	}

	#[TestDox( 'A visit writes nothing, with a copy, without one and with an old one' )]
	public function test_a_visit_writes_nothing(): void {
		$writes = [];
		$note   = static function ( mixed $sql ) use ( &$writes ): mixed {
			if ( is_string( $sql ) && 1 === preg_match( '/^\s*(INSERT|UPDATE|DELETE|REPLACE)/i', $sql ) ) {
				$writes[] = $sql;
			}
			return $sql;
		};
		add_filter( 'query', $note );
		$this->block();
		remove_filter( 'query', $note );
		$this->keep();
		add_filter( 'query', $note );
		$this->block();
		$this->travel( '+1 hour' );
		$this->block();
		remove_filter( 'query', $note );
		self::assertSame( [], $writes );
	}

	#[TestDox( 'A condition is looked up, never taken from the copy' )]
	public function test_a_condition(): void {
		$this->keep();
		self::assertNull( mentoring_program()->catalog_copy()->of( new CatalogFilter( places: true ), Actor::visitor() ) );
	}

	private function keep(): void {
		mentoring_program()->catalog_copy()->draw();
	}

	/**
	 * @return array{filters: array<mixed>, terms: string, groups: string}|null
	 */
	private function kept(): ?array {
		return mentoring_program()->catalog_copy()->of( new CatalogFilter(), Actor::visitor() );
	}

	private function block(): string {
		$html = render_block( [
			'blockName'    => 'mentoring-program/group-catalog',
			'attrs'        => [],
			'innerBlocks'  => [],
			'innerHTML'    => '',
			'innerContent' => [],
		] );
		return (string) preg_replace( [ '/mentoring-filter-\d+/', '/\s+/' ], [ 'mentoring-filter', ' ' ], $html );
	}

	private function own_queries( callable $work ): int {
		$own   = 0;
		$count = static function ( mixed $sql ) use ( &$own ): mixed {
			$own += is_string( $sql ) && str_contains( $sql, 'mentoring_' ) ? 1 : 0;
			return $sql;
		};
		add_filter( 'query', $count );
		$work();
		remove_filter( 'query', $count );
		return $own;
	}

	private function register( ?WP_User $person = null ): Registration {
		$person ??= $this->create_user();
		return mentoring_program()->seat_book()->register(
			new NewRegistration( $this->group->id, $this->term->id, $person->ID, $person->display_name, $this->chapter->policy->id, [], [], true, wp_generate_uuid4(), str_repeat( '0', 64 ), true, 3 )
		)->registration;
	}
}
