<?php
/**
 * Who is a member, asked live, kept in the index, and brought up to date when roles change.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Membership;

use MentoringProgram\Membership\MembershipState;
use MentoringProgram\Membership\Standing;
use MentoringProgram\Registration\RegistrationStatus;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_User;

final class MemberIndexTest extends IntegrationTestCase {
	/**
	 * A19: membership is read from roles or a capability; while nobody said which, it is unknown, never "none".
	 *
	 * @param array{by: string, roles: list<string>, capability: string} $rule
	 */
	#[DataProvider( 'rules' )]
	public function test_standing_is_read_live( array $rule, string $role, Standing $standing ): void {
		mentoring_program()->settings()->change( [ 'membership' => $rule ] );
		$person = $this->create_user( $role );

		self::assertSame( $standing, mentoring_program()->members()->state( $person->ID )->standing );
		self::assertSame( 0, $this->row_counts()['member_index'], 'Looking writes nothing.' );
	}

	/**
	 * @return array<string, array{array{by: string, roles: list<string>, capability: string}, string, Standing}>
	 */
	public static function rules(): array {
		$by_role = [
			'by'         => 'roles',
			'roles'      => [ 'author', 'contributor' ],
			'capability' => '',
		];
		$by_cap  = [
			'by'         => 'capability',
			'roles'      => [],
			'capability' => 'edit_posts',
		];
		return [
			'somebody with one of the roles'     => [ $by_role, 'contributor', Standing::Current ],
			'somebody with another role'         => [ $by_role, 'subscriber', Standing::None ],
			'an administrator is no member by that' => [ $by_role, 'administrator', Standing::None ],
			'somebody with the capability'       => [ $by_cap, 'contributor', Standing::Current ],
			'somebody without the capability'    => [ $by_cap, 'subscriber', Standing::None ],
			'nobody said which roles'            => [ [ 'roles' => [] ] + $by_role, 'contributor', Standing::Unknown ],
			'nobody said which capability'       => [ [ 'capability' => '' ] + $by_cap, 'contributor', Standing::Unknown ],
		];
	}

	/**
	 * Somebody whose account is gone is no member.
	 */
	public function test_nobody_is_no_member(): void {
		OpenChapter::make();

		self::assertSame( Standing::None, mentoring_program()->members()->state( 999999 )->standing );
	}

	/**
	 * DESIGN § 8: a role or capability that changes marks its person only; the next minute asks again and tells it once.
	 */
	public function test_a_changed_role_is_asked_about_within_a_minute(): void {
		OpenChapter::make();
		$leaves = $this->create_user( OpenChapter::MEMBER );
		$stays  = $this->create_user( OpenChapter::MEMBER );
		$this->check( $leaves, $stays );
		$told = [];
		add_action(
			'mentoring_program_standing_changed',
			static function ( int $user_id, MembershipState $state ) use ( &$told ): void {
				$told[] = [ $user_id, $state->standing ];
			},
			10,
			2
		);

		$leaves->set_role( 'subscriber' );
		self::assertSame( [ $leaves->ID ], mentoring_program()->member_index()->marked( 10 ) );
		self::assertSame( Standing::Current, $this->standing( $leaves ), 'The index follows later.' );
		do_action( 'mentoring_program_minute' );
		do_action( 'mentoring_program_minute' );

		self::assertSame( [ [ $leaves->ID, Standing::None ] ], $told );
		self::assertSame( [ Standing::None, Standing::Current ], [ $this->standing( $leaves ), $this->standing( $stays ) ] );
		self::assertSame( [], mentoring_program()->member_index()->marked( 10 ) );
	}

	/**
	 * P8: what the index says already is not written again by every act; what is old, marked or different is.
	 */
	public function test_the_same_is_not_written_again(): void {
		OpenChapter::make();
		$member = $this->create_user( OpenChapter::MEMBER );
		$writes = function () use ( $member ): int {
			$written = 0;
			$count   = static function ( string $sql ) use ( &$written ): string {
				$written += str_starts_with( ltrim( $sql ), 'INSERT INTO' ) && str_contains( $sql, 'mentoring_member_index' ) ? 1 : 0;
				return $sql;
			};
			add_filter( 'query', $count );
			mentoring_program()->members()->check( $member->ID );
			remove_filter( 'query', $count );
			return $written;
		};

		self::assertSame( [ 1, 0 ], [ $writes(), $writes() ] );
		$this->clock->set( '+13 hours' );
		self::assertSame( [ 1, 0 ], [ $writes(), $writes() ] );
		mentoring_program()->member_index()->mark_dirty( $member->ID );
		self::assertSame( [ 1, 0 ], [ $writes(), $writes() ] );
	}

	/**
	 * A capability given to one person counts as much as a role.
	 */
	public function test_a_capability_given_to_one_person_is_noticed(): void {
		mentoring_program()->settings()->change(
			[
				'membership' => [
					'by'         => 'capability',
					'roles'      => [],
					'capability' => 'chapter_member',
				],
			]
		);
		$person = $this->create_user( 'subscriber' );
		$this->check( $person );
		self::assertSame( Standing::None, $this->standing( $person ) );

		$person->add_cap( 'chapter_member' );
		do_action( 'mentoring_program_minute' );

		self::assertSame( Standing::Current, $this->standing( $person ) );
	}

	/**
	 * DESIGN § 7: who renews while waiting gets the place that was free all along.
	 */
	public function test_a_renewal_reaches_who_waits(): void {
		$chapter = OpenChapter::make();
		$group   = $chapter->group( capacity: 1 );
		$holder  = $this->create_user( OpenChapter::MEMBER );
		$waiting = $this->create_user( OpenChapter::MEMBER );
		$place   = $this->register( $chapter, $group->id, $holder );
		$mine    = $this->register( $chapter, $group->id, $waiting );
		$waiting->set_role( 'subscriber' );
		do_action( 'mentoring_program_minute' );
		$this->act_as( $holder );
		$this->rest( 'POST', "registrations/{$place}/leave" );
		self::assertSame( RegistrationStatus::Waiting, $this->status_now( $mine ), 'Not while the membership has lapsed.' );

		$waiting->set_role( OpenChapter::MEMBER );
		do_action( 'mentoring_program_minute' );

		self::assertSame( RegistrationStatus::Offered, $this->status_now( $mine ) );
	}

	/**
	 * DESIGN § 8: once a day everybody is asked about again: who was never asked, whose change nobody reported, whose
	 * account is gone.
	 */
	public function test_the_daily_run_mends_the_index(): void {
		OpenChapter::make();
		$missing = $this->create_user( OpenChapter::MEMBER );
		$stale   = $this->create_user( OpenChapter::MEMBER );
		$this->check( $stale );
		$database = mentoring_program()->database();
		$database->write( "UPDATE {member_index} SET standing = 'none' WHERE user_id = %d", $stale->ID );
		$database->write( "INSERT INTO {member_index} (user_id, standing, adapter, checked_at) VALUES (999999, 'current', 'roles', '2026-09-01 12:00:00')" );

		do_action( 'mentoring_program_daily' );
		self::assertSame( [ Standing::Current, Standing::None ], [ $this->standing( $missing ), $this->standing( $stale ) ], 'Asked about today already.' );
		$this->travel( '+24 hours' );
		do_action( 'mentoring_program_daily' );

		self::assertSame( [ Standing::Current, Standing::Current ], [ $this->standing( $missing ), $this->standing( $stale ) ] );
		self::assertNull( mentoring_program()->member_index()->find( 999999, $this->clock->now() ) );
		self::assertSame( $database->number( 'SELECT COUNT(*) FROM {users}' ), $this->row_counts()['member_index'] );
	}

	/**
	 * An account that is deleted leaves the index with it.
	 */
	public function test_a_deleted_account_leaves_the_index(): void {
		OpenChapter::make();
		$person = $this->create_user( OpenChapter::MEMBER );
		$this->check( $person );

		wp_delete_user( $person->ID );

		self::assertNull( mentoring_program()->member_index()->find( $person->ID, $this->clock->now() ) );
	}

	private function check( WP_User ...$people ): void {
		foreach ( $people as $person ) {
			mentoring_program()->members()->check( $person->ID );
		}
	}

	private function standing( WP_User $person ): ?Standing {
		return mentoring_program()->member_index()->find( $person->ID, $this->clock->now() )[0]->standing ?? null;
	}

	private function status_now( int $registration ): ?RegistrationStatus {
		return mentoring_program()->registrations()->find( $registration )?->status( $this->clock->now() );
	}

	private function register( OpenChapter $chapter, int $group, WP_User $person ): int {
		$this->act_as( $person );
		return Answer::of( $this->rest( 'POST', 'registrations', [ 'accept_waiting' => true ] + $chapter->form( $group ), [ 'Idempotency-Key' => "member-index-test-{$person->ID}" ] ) )->number( 'id' );
	}
}
