<?php
/**
 * A membership that ends during the term: it never frees a place, the administrator hears after the time to renew, and the
 * member reads by when.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Registration;

use MentoringProgram\Group\Group;
use MentoringProgram\Message\MessageKind;
use MentoringProgram\Program\PolicyDocument;
use MentoringProgram\Registration\RegistrationStatus;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use MentoringProgram\Tests\RenderedBlock;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WP_User;

final class LapsesTest extends IntegrationTestCase {
	private OpenChapter $chapter;
	private WP_User $member;
	private WP_User $manager;

	protected function setUp(): void {
		parent::setUp();
		update_option( 'timezone_string', 'America/Vancouver' );
		$this->chapter = OpenChapter::make();
		$this->member  = $this->create_user( OpenChapter::MEMBER, [ 'display_name' => 'Dmitri Volkov' ] );
		$this->manager = $this->create_user( 'editor', [ 'display_name' => 'Ruth' ], [ 'manage_mentoring' ] );
	}

	/**
	 * A19: the place stays, however long it lasts; who waits is not offered it.
	 */
	public function test_a_lapse_never_frees_a_place(): void {
		$group = $this->chapter->group( capacity: 1 );
		$place = $this->register( $this->member, $group );
		$wait  = $this->register( $this->create_user( OpenChapter::MEMBER ), $group );

		$this->lapse( $this->member );
		$this->travel( '+200 days' );
		do_action( 'mentoring_program_minute' );
		do_action( 'mentoring_program_daily' );

		self::assertSame( [ RegistrationStatus::Confirmed, RegistrationStatus::Waiting ], [ $this->status_now( $place ), $this->status_now( $wait ) ] );
	}

	/**
	 * A19: thirty days to renew are thirty days; then it is one row, that leads to the same people, and is gone on renewal.
	 */
	public function test_the_administrator_hears_after_the_time_to_renew(): void {
		$group = $this->chapter->group();
		$place = $this->register( $this->member, $group );
		$this->register( $this->member, $this->chapter->group() );
		$other = $this->create_user( OpenChapter::MEMBER );
		$this->register( $other, $group );
		$this->lapse( $this->member );
		$this->act_as( $this->manager );

		$this->travel( '2026-10-02 06:59' );
		self::assertSame( [ 0, null, null ], $this->row(), 'The last day to renew is 1 October in Vancouver.' );
		self::assertSame( [ $place ], $this->listed( 'lapsed', 'confirmed' ) );
		self::assertSame( [], $this->listed( 'overdue' ) );
		$this->travel( '2026-10-02 07:00' );
		self::assertSame( [ 1, '2026-09-01', '2026-09-01' ], $this->row() );
		self::assertSame( [ $place ], $this->listed( 'overdue' ) );

		$this->member->set_role( OpenChapter::MEMBER );
		do_action( 'mentoring_program_minute' );
		self::assertSame( [ 0, null, null ], $this->row() );
	}

	/**
	 * A19, DESIGN § 8: nothing follows from a plugin that gives no answer.
	 */
	public function test_unknown_is_no_lapse(): void {
		$this->register( $this->member, $this->chapter->group() );
		$this->lapse( $this->member );
		$this->travel( '+60 days' );
		$this->act_as( $this->manager );
		self::assertSame( 1, $this->row()[0] );

		mentoring_program()->settings()->change(
			[
				'membership' => [
					'by'         => 'roles',
					'roles'      => [],
					'capability' => '',
				],
			]
		);
		mentoring_program()->members()->check( $this->member->ID );

		self::assertSame( [ 0, null, null ], $this->row() );
	}

	/**
	 * A19: a program may ask for membership only when somebody registers, or until the first meeting.
	 *
	 * @param list<mixed> $row
	 */
	#[DataProvider( 'moments' )]
	#[TestDox( 'Asked for until $standing, a lapse on $on is told of $row.0 people' )]
	public function test_the_program_says_until_when_it_asks( string $standing, string $on, array $row ): void {
		$place = $this->register( $this->member, $this->chapter->group() );
		$this->judge_by( $place, $standing );
		$this->travel( $on );
		$this->lapse( $this->member );
		$this->travel( '+31 days' );
		$this->act_as( $this->manager );

		self::assertSame( $row, $this->row() );
	}

	/**
	 * @return array<string, array{string, string, list<mixed>}>
	 */
	public static function moments(): array {
		$nobody = [ 0, null, null ];
		return [
			'only when registering'         => [ 'registration', '2026-09-10 12:00', $nobody ],
			'the day before it first meets' => [ 'first_meeting', '2026-10-05 12:00', [ 1, '2026-10-05', '2026-10-05' ] ],
			'the day it first meets'        => [ 'first_meeting', '2026-10-06 12:00', $nobody ],
			'throughout, later'             => [ 'throughout', '2026-11-10 12:00', [ 1, '2026-11-10', '2026-11-10' ] ],
		];
	}

	/**
	 * WORDS "membership lapsed": the member reads by when, and that nothing happens by itself.
	 */
	public function test_the_member_reads_by_when_to_renew(): void {
		$this->register( $this->member, $this->chapter->group() );
		$this->lapse( $this->member );
		$this->act_as( $this->member );

		$page = RenderedBlock::of( 'my-mentoring' );
		self::assertStringContainsString( 'Your membership ended on 1 September 2026', $page );
		self::assertStringContainsString( 'Please renew by 1 October 2026. Nobody loses a place automatically; Ruth would write first.', $page );
		self::assertStringNotContainsString( 'While you wait', $page );
		$this->travel( '2026-10-02 07:00' );
		self::assertStringContainsString( 'Please renew as soon as you can. Nobody loses a place automatically', RenderedBlock::of( 'my-mentoring' ) );
	}

	/**
	 * DESIGN § 11: off until the chapter switches it on, because a membership plugin sends its own; then once for each end.
	 */
	public function test_the_letter_is_off_at_first_and_sent_once(): void {
		$this->register( $this->member, $this->chapter->group() );
		$this->lapse( $this->member );
		$this->next_day();
		self::assertSame( [], $this->letters() );

		$this->act_as( $this->manager );
		$message = mentoring_program()->messages()->find( MessageKind::MembershipLapsed );
		self::assertTrue( $message->is_off );
		self::assertSame( 200, $this->rest( 'POST', 'messages/membership_lapsed', [ 'is_off' => false, 'version' => $message->version ] )->get_status() );
		$this->next_day();
		self::assertSame( [], $this->letters(), 'What ended before is not told afterwards.' );

		$this->member->set_role( OpenChapter::MEMBER );
		do_action( 'mentoring_program_minute' );
		$this->lapse( $this->member );
		$this->next_day();
		$this->next_day();
		$letters = $this->letters();
		self::assertCount( 1, $letters );
		self::assertStringContainsString( 'Please renew by 3 October 2026. Nobody loses a place automatically; Ruth would write first.', $letters[0] );
		self::assertStringContainsString( 'https://chapter.example/renew', $letters[0] );
	}

	private function next_day(): void {
		$this->travel( '+1 day' );
		do_action( 'mentoring_program_daily' );
		do_action( 'mentoring_program_minute' );
	}

	/**
	 * @return list<string> Bodies of letters about a membership that ended.
	 */
	private function letters(): array {
		return array_values( array_filter( array_column( $this->mailbox(), 'message' ), static fn( string $body ): bool => str_contains( $body, 'Your membership ended' ) ) );
	}

	private function lapse( WP_User $person ): void {
		mentoring_program()->members()->check( $person->ID );
		$person->set_role( 'subscriber' );
		do_action( 'mentoring_program_minute' );
	}

	/**
	 * @return list<mixed> How many people, and the first and the last day.
	 */
	private function row(): array {
		return Answer::of( $this->rest( 'GET', 'lapses' ) )->values( 'people', 'first_on', 'last_on' );
	}

	/**
	 * @return list<mixed>
	 */
	private function listed( string $membership, string $status = '' ): array {
		return array_column( $this->data( $this->rest( 'GET', 'registrations', [ 'membership' => $membership ] + ( '' === $status ? [] : [ 'status' => $status ] ) ) ), 'id' );
	}

	private function status_now( int $registration ): ?RegistrationStatus {
		return mentoring_program()->registrations()->find( $registration )?->status( $this->clock->now() );
	}

	/**
	 * Lets a registration be judged by rules that ask for membership otherwise.
	 */
	private function judge_by( int $registration, string $standing ): void {
		$document                     = PolicyDocument::of( $this->chapter->policy );
		$document['life']['standing'] = $standing;
		$id                           = mentoring_program()->policies()->add( PolicyDocument::policy( 0, $this->chapter->program->id, '2026-07-02', $document ), Actor::system() );
		mentoring_program()->database()->write( 'UPDATE {registrations} SET policy_id = %d WHERE id = %d', $id, $registration );
	}

	private function register( WP_User $person, Group $group ): int {
		$this->act_as( $person );
		return Answer::of( $this->rest( 'POST', 'registrations', [ 'accept_waiting' => true ] + $this->chapter->form( $group ), [ 'Idempotency-Key' => "lapses-test-{$group->id}" ] ) )->number( 'id' );
	}
}
