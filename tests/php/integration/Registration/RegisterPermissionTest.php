<?php
/**
 * What groups are told of places and of who may register: in batch, with the words and the next step for each viewer.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Registration;

use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupPlaces;
use MentoringProgram\Group\GroupState;
use MentoringProgram\Registration\RegistrationReason;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Can;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_User;

final class RegisterPermissionTest extends IntegrationTestCase {
	private static int $keys = 0;

	private OpenChapter $chapter;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter = OpenChapter::make();
	}

	/**
	 * "See why registration is not possible": a visitor is sent to sign in and comes back to the group; somebody without
	 * membership to join; a member may register.
	 */
	public function test_each_viewer_has_their_own_next_step(): void {
		$group = $this->chapter->group();

		$visitor  = $this->can( $group, null );
		$stranger = $this->can( $group, $this->create_user( 'subscriber' ) );
		$member   = $this->can( $group, $this->create_user( OpenChapter::MEMBER ) );

		self::assertSame( 'not_signed_in', $visitor->reason );
		self::assertSame( 'Sign in to register', $visitor->next['label'] ?? null );
		self::assertStringContainsString( rawurlencode( (string) get_permalink( $group->post_id ) ), $visitor->next['url'] );
		self::assertSame( [ 'no_membership', 'https://chapter.example/join' ], [ $stranger->reason, $stranger->next['url'] ?? null ] );
		self::assertTrue( $member->allowed );
	}

	/**
	 * Without an address to join at, the next step is to write to somebody.
	 */
	public function test_without_a_page_to_join_the_next_step_is_a_letter(): void {
		mentoring_program()->settings()->change(
			[
				'links' => [
					'sign_in' => '',
					'join'    => '',
					'renew'   => '',
				],
			]
		);

		self::assertSame( 'mailto:questions@example.org', $this->can( $this->chapter->group(), $this->create_user( 'subscriber' ) )->next['url'] ?? null );
	}

	/**
	 * Nobody is sent to sign in or to join for a group that takes nobody any more.
	 */
	public function test_what_is_over_is_said_before_what_can_be_mended(): void {
		self::assertSame( 'group_cancelled', $this->can( $this->chapter->group( state: GroupState::Cancelled ), null )->reason );
		$this->travel( '2026-09-20 12:00' );
		$closed = $this->can( $this->chapter->group(), $this->create_user( 'subscriber' ) );
		self::assertSame( 'registration_closed', $closed->reason );
		self::assertSame( 'Registration closed on 18 September 2026, 00:00 (Vancouver time).', $closed->message );
	}

	/**
	 * A26, complaint 23: places are what is there for a newcomer; whoever has something sees it.
	 */
	public function test_places_show_what_is_left_and_what_is_mine(): void {
		$group  = $this->chapter->group( capacity: 2 );
		$first  = $this->create_user( OpenChapter::MEMBER );
		$second = $this->create_user( OpenChapter::MEMBER );
		$third  = $this->create_user( OpenChapter::MEMBER );
		self::assertSame( 2, $this->places( $group, null )->left() );
		$this->register( $first, $group );
		self::assertSame( 1, $this->places( $group, null )->left() );
		$this->register( $second, $group );
		$this->register( $third, $group );

		$seen = $this->places( $group, $third );

		self::assertSame( [ 0, 2, 1 ], [ $seen->left(), $seen->confirmed, $seen->waiting ] );
		self::assertSame( [ 'waiting', 1 ], [ $seen->mine?->status, $seen->mine?->position ] );
		self::assertSame( 'confirmed', $this->places( $group, $first )->mine?->status );
		self::assertNull( $this->places( $group, null )->mine );
		self::assertSame( 'already_registered', $this->can( $group, $third )->reason );
	}

	/**
	 * A17, A19: who waits is counted by who waits before them, not by who holds a seat, whenever either of them came.
	 */
	public function test_a_place_in_line_counts_those_who_wait_before(): void {
		$group                          = $this->chapter->group( capacity: 1 );
		[ $place, $passed, $next, $last ] = array_map( fn(): WP_User => $this->create_user( OpenChapter::MEMBER ), range( 1, 4 ) );
		foreach ( [ $place, $passed, $next, $last ] as $person ) {
			$this->register( $person, $group );
		}
		self::assertSame( [ null, 1, 2, 3 ], $this->line( $group, $place, $passed, $next, $last ) );

		// The place goes past a membership that lapsed: its seat is held by somebody who came later.
		$passed->set_role( 'subscriber' );
		do_action( 'mentoring_program_minute' );
		$this->act_as( $place );
		$this->rest( 'POST', 'registrations/' . $this->places( $group, $place )->mine?->registration . '/leave', [] );
		$this->register( $place, $group );

		self::assertSame( 'offered', $this->places( $group, $next )->mine?->status );
		self::assertSame( [ 3, 1, null, 2 ], $this->line( $group, $place, $passed, $next, $last ) );
		self::assertSame( [ 0, 1, 3 ], [ $this->places( $group, null )->confirmed, $this->places( $group, null )->offered, $this->places( $group, null )->waiting ] );
	}

	/**
	 * P7: places and permission cost the same number of own queries for one group and for twelve.
	 */
	public function test_many_groups_cost_no_more_queries_than_one(): void {
		$groups = array_map( fn(): Group => $this->chapter->group(), range( 1, 12 ) );
		$member = $this->create_user( OpenChapter::MEMBER );
		$this->register( $member, $groups[3] );
		$this->act_as( $member );
		$this->queries_for( $groups, $member );

		self::assertSame( 1, $this->queries_for( [ $groups[0] ], $member ) );
		self::assertSame( 1, $this->queries_for( $groups, $member ) );
	}

	/**
	 * WORDS: every reason is a sentence of its own, without blanks left open, and none is the fallback.
	 */
	#[DataProvider( 'reasons' )]
	public function test_every_reason_has_its_sentence( RegistrationReason $reason ): void {
		$facts   = [
			'email'    => 'adaeze@example.org',
			'until'    => '2026-08-31',
			'opens_at' => '2026-11-15T17:00:00Z',
			'timezone' => 'America/Vancouver',
			'position' => 5,
			'limit'    => 3,
			'title'    => 'Staying well in long work',
			'status'   => 'waiting',
			'message'  => 'A sentence of the program.',
		];
		$message = mentoring_program()->registration_labels()->message( $reason, $facts );

		self::assertNotNull( $message );
		self::assertGreaterThan( 20, strlen( $message ) );
		self::assertDoesNotMatchRegularExpression( '/[{}%]/', $message );
		self::assertNotSame( '', (string) mentoring_program()->registration_labels()->message( $reason, [] ) . ( in_array( $reason, [ RegistrationReason::NotEligible, RegistrationReason::TalkFirst ], true ) ? '-' : '' ) );
	}

	/**
	 * @return iterable<string, array{RegistrationReason}>
	 */
	public static function reasons(): iterable {
		foreach ( RegistrationReason::cases() as $reason ) {
			yield $reason->value => [ $reason ];
		}
	}

	/**
	 * Fields of other concepts are left to them.
	 */
	public function test_only_fields_of_registration_are_worded_here(): void {
		$labels = mentoring_program()->registration_labels();

		self::assertNotNull( $labels->field_message( new FieldError( 'agreements.no_refund', 'not_accepted' ) ) );
		self::assertNotNull( $labels->field_message( new FieldError( 'attends_all_dates', 'not_accepted' ) ) );
		self::assertNull( $labels->field_message( new FieldError( 'agreements.no_refund', 'too_long' ) ) );
		self::assertNull( $labels->field_message( new FieldError( 'title', 'missing' ) ) );
	}

	/**
	 * @param list<Group> $groups
	 */
	private function queries_for( array $groups, WP_User $person ): int {
		/** @var \wpdb $wpdb */
		$wpdb = $GLOBALS['wpdb'];
		_prime_post_caches( array_map( static fn( Group $group ): int => $group->post_id, $groups ) );
		$before = $wpdb->num_queries;
		$this->ask( $groups, $person );
		return $wpdb->num_queries - $before;
	}

	private function can( Group $group, ?WP_User $person ): Can {
		return $this->ask( [ $group ], $person )[ $group->id ];
	}

	/**
	 * @param list<Group> $groups
	 * @return array<int, Can>
	 */
	private function ask( array $groups, ?WP_User $person ): array {
		$actor = $this->actor( $person );
		$terms = [ $this->chapter->term->id => $this->chapter->term ];
		return mentoring_program()->register_permission()->of(
			$groups,
			[ $this->chapter->program->id => $this->chapter->program ],
			[ $this->chapter->program->id => $this->chapter->policy ],
			$terms,
			mentoring_program()->places()->of( $groups, $actor ),
			$actor,
			mentoring_program()->clock()->now()
		);
	}

	private function places( Group $group, ?WP_User $person ): GroupPlaces {
		return mentoring_program()->places()->of( [ $group ], $this->actor( $person ) )[ $group->id ];
	}

	/**
	 * Places in line, as the page of each shows them and as the list of registrations has them.
	 *
	 * @return list<int|null>
	 */
	private function line( Group $group, WP_User ...$people ): array {
		$shown = [];
		$ids   = [];
		foreach ( array_values( $people ) as $person ) {
			$mine    = $this->places( $group, $person )->mine ?? throw new \LogicException( 'Everybody has something.' );
			$shown[] = $mine->position;
			self::assertSame( $mine->position, mentoring_program()->places()->positions( [ $mine->registration ] )[ $mine->registration ] ?? null );
			$ids[] = $mine->registration;
		}
		$listed = mentoring_program()->places()->positions( [ 0, ...$ids ] );
		self::assertSame( $shown, array_map( static fn( int $id ): ?int => $listed[ $id ] ?? null, $ids ) );
		return $shown;
	}

	private function actor( ?WP_User $person ): Actor {
		return null === $person ? Actor::visitor() : mentoring_program()->actors()->of( $person->ID );
	}

	private function register( WP_User $person, Group $group ): void {
		$this->act_as( $person );
		$response = $this->rest( 'POST', 'registrations', $this->chapter->form( $group ) + [ 'accept_waiting' => true ], [ 'Idempotency-Key' => 'request-' . ( ++self::$keys ) . '-of-this-run' ] );
		self::assertSame( 201, $response->get_status(), (string) wp_json_encode( $response->get_data() ) );
	}
}
