<?php
/**
 * Memberships verified by hand: who and when is kept and written down, for the whole term; a membership that has ended is not made
 * current by it.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Registration;

use MentoringProgram\Group\Group;
use MentoringProgram\Registration\RegistrationSchema;
use MentoringProgram\Shared\AuditAct;
use MentoringProgram\Shared\CsvResponse;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use WP_User;

final class VerifyMembershipTest extends IntegrationTestCase {
	private OpenChapter $chapter;
	private WP_User $member;
	private WP_User $manager;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter = OpenChapter::make();
		$this->member  = $this->create_user( OpenChapter::MEMBER, [ 'display_name' => 'Adaeze Nwosu' ] );
		$this->manager = $this->create_user( 'editor', [ 'display_name' => 'Ruth' ], [ 'manage_mentoring' ] );
	}

	/**
	 * A19, check 18: the mark names who and when, is written down, and holds for everything the person has in the term, not for
	 * the next one.
	 */
	public function test_who_and_when_is_kept_for_the_term(): void {
		$place = $this->register( $this->chapter->group() );
		$wait  = $this->register( $this->chapter->group() );
		$next  = $this->register( $this->chapter->group( term: $this->chapter->another_term() ) );
		$this->act_as( $this->manager );

		$answer = $this->rest( 'POST', "registrations/{$place}/verify" );

		self::assertSame( 200, $answer->get_status() );
		self::assert_matches_schema( RegistrationSchema::schema(), $this->data( $answer ), 'registration' );
		self::assertSame( [ '2026-09-01T12:00:00Z', 'Ruth', 'current' ], $this->mark( $place ) );
		self::assertSame( $this->mark( $place ), $this->mark( $wait ) );
		self::assertSame( [ null, '', 'current' ], $this->mark( $next ) );
		$kept = mentoring_program()->audit()->of( 'registration', $place );
		self::assertSame( [ [ AuditAct::MembershipVerified, $this->manager->ID, $this->member->ID, [ 'standing' => 'current' ] ] ], array_map( static fn( array $row ): array => [ $row['act'], $row['actor_id'], $row['person_id'], $row['details'] ], $kept ) );
		self::assertSame( [ $next ], $this->listed( 'unverified' ) );
		self::assertSame( 1, $this->data( $this->rest( 'GET', 'registrations/counts' ) )['unverified'] );
	}

	/**
	 * A19: it may be taken back, which is written down too; twice is refused with a sentence.
	 */
	public function test_it_may_be_taken_back(): void {
		$place = $this->register( $this->chapter->group() );
		$this->act_as( $this->manager );
		self::assertSame( 'not_verified', $this->data( $this->rest( 'POST', "registrations/{$place}/unverify" ) )['code'] );
		$this->rest( 'POST', "registrations/{$place}/verify" );
		$again = $this->data( $this->rest( 'POST', "registrations/{$place}/verify" ) );
		self::assertSame( [ 'already_verified', 'This membership is marked as verified already, by Ruth.' ], [ $again['code'], $again['message'] ] );

		self::assertSame( 200, $this->rest( 'POST', "registrations/{$place}/unverify" )->get_status() );

		self::assertSame( [ null, '', 'current' ], $this->mark( $place ) );
		self::assertSame( [ [ 'taken_back' => true ], [ 'standing' => 'current' ] ], array_column( mentoring_program()->audit()->of( 'registration', $place ), 'details' ) );
	}

	/**
	 * A19: the plugin is asked again at that moment; a membership that has ended cannot be marked, and nothing is written.
	 */
	public function test_a_lapsed_membership_is_not_verified(): void {
		$place = $this->register( $this->chapter->group() );
		$this->member->set_role( 'subscriber' );
		$this->act_as( $this->manager );
		$rows = $this->row_counts();

		$refused = $this->rest( 'POST', "registrations/{$place}/verify" );

		self::assertSame( [ 409, 'not_current' ], [ $refused->get_status(), $this->data( $refused )['code'] ] );
		self::assertStringContainsString( 'The membership of Adaeze Nwosu lapsed on 1 September 2026', Answer::of( $refused )->text( 'message' ) );
		self::assertSame( $rows, $this->row_counts() );
		self::assertSame( [ $place ], $this->listed( 'lapsed' ) );
		self::assertSame( [], $this->listed( 'current' ) );
		self::assertSame( 1, $this->data( $this->rest( 'GET', 'registrations/counts' ) )['lapsed'] );
	}

	/**
	 * A19, DESIGN § 8: where the plugin gives no answer, looking elsewhere is all one can do.
	 */
	public function test_an_unknown_membership_may_be_verified(): void {
		$place = $this->register( $this->chapter->group() );
		mentoring_program()->settings()->change(
			[
				'membership' => [
					'by'         => 'roles',
					'roles'      => [],
					'capability' => '',
				],
			]
		);
		$this->act_as( $this->manager );

		self::assertSame( 200, $this->rest( 'POST', "registrations/{$place}/verify" )->get_status() );
		self::assertSame( [ '2026-09-01T12:00:00Z', 'Ruth', 'unknown' ], $this->mark( $place ) );
		self::assertSame( [ $place ], $this->listed( 'unknown' ) );
	}

	/**
	 * Check 14, A19: the file of a term says of each registration where the membership stands and who verified it when; a name that
	 * looks like a formula is harmless, and more people cost no more queries.
	 */
	public function test_the_file_of_the_term_says_who_is_a_member(): void {
		global $wpdb;
		$file = function () use ( $wpdb ): array {
			$answer = $this->rest( 'POST', 'registrations/export', [ 'term' => $this->chapter->term->id ] );
			self::assertInstanceOf( CsvResponse::class, $answer );
			$before = $wpdb->num_queries;
			$rows   = array_map( static fn( string $line ): array => str_getcsv( trim( $line, "\xEF\xBB\xBF\r\n" ), escape: '' ), iterator_to_array( $answer->lines(), false ) );
			return [ array_map( static fn( array $row ): array => array_combine( array_map( strval( ... ), $rows[0] ), $row ), array_slice( $rows, 1 ) ), $wpdb->num_queries - $before ];
		};
		$verified = $this->register( $this->chapter->group() );
		$lapsed   = $this->member;
		$formula  = $this->create_user( 'editor', [ 'display_name' => '=Ruth()' ], [ 'manage_mentoring' ] );
		$this->act_as( $formula );
		$this->rest( 'POST', "registrations/{$verified}/verify" );
		$lapsed->set_role( 'subscriber' );
		do_action( 'mentoring_program_minute' );
		$this->member = $this->create_user( OpenChapter::MEMBER, [ 'display_name' => 'Salomé' ] );
		$this->register( $this->chapter->group() );
		$this->act_as( $formula );

		[ $rows, $queries ] = $file();

		self::assertSame(
			[
				[ 'Adaeze Nwosu', 'Lapsed on 1 September 2026', '2026-09-01 12:00:00', "'=Ruth()", '2026-09-01 12:00:00' ],
				[ 'Salomé', 'Current', '2026-09-01 12:00:00', '', '' ],
			],
			array_map( static fn( array $row ): array => [ $row['Name'], $row['Membership'], $row['Membership read (UTC)'], $row['Verified by'], $row['Verified (UTC)'] ], $rows )
		);
		for ( $more = 0; $more < 4; ++$more ) {
			$this->member = $this->create_user( OpenChapter::MEMBER );
			$this->register( $this->chapter->group() );
			$this->member->set_role( 'subscriber' );
			do_action( 'mentoring_program_minute' );
		}
		$this->act_as( $formula );
		self::assertSame( $queries, $file()[1] );
	}

	/**
	 * Check 2: a member reads nothing of it, not even of themselves; and cannot do it.
	 */
	public function test_a_member_reads_nothing_of_it(): void {
		$place = $this->register( $this->chapter->group() );

		self::assertNull( $this->data( $this->rest( 'GET', "registrations/{$place}" ) )['membership'] );
		self::assertSame( 403, $this->rest( 'POST', "registrations/{$place}/verify" )->get_status() );
	}

	/**
	 * @return list<mixed> When, by whom, and the standing.
	 */
	private function mark( int $registration ): array {
		return Answer::of( $this->rest( 'GET', "registrations/{$registration}" ) )->values( 'membership.verified_at', 'membership.verified_by', 'membership.standing' );
	}

	/**
	 * @return list<mixed>
	 */
	private function listed( string $membership ): array {
		return array_column( $this->data( $this->rest( 'GET', 'registrations', [ 'membership' => $membership ] ) ), 'id' );
	}

	private function register( Group $group ): int {
		$this->act_as( $this->member );
		return Answer::of( $this->rest( 'POST', 'registrations', [ 'accept_waiting' => true ] + $this->chapter->form( $group ), [ 'Idempotency-Key' => "verify-test-{$group->id}" ] ) )->number( 'id' );
	}
}
