<?php
/**
 * What an administrator does about the place of somebody whose membership ended: keeps it until a day, reminds by hand, asks the
 * membership plugin again. The place stays whatever is done.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Registration;

use MentoringProgram\Group\Group;
use MentoringProgram\Message\MessageKind;
use MentoringProgram\Registration\RegistrationSchema;
use MentoringProgram\Registration\RegistrationStatus;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use MentoringProgram\Tests\RenderedBlock;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WP_REST_Response;
use WP_User;

final class AfterLapseTest extends IntegrationTestCase {
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
	 * A19: who and until when is kept in the history; Overview and the list of the overdue leave it out until that day is over, the
	 * member reads the later day, and the place is freed on no day.
	 */
	public function test_a_place_is_kept_until_a_day(): void {
		$place = $this->lapsed_place();
		$this->travel( '2026-10-02 12:00' );
		self::assertSame( 1, $this->overdue() );

		$answer = $this->keep( $place, '2026-10-31' );

		self::assertSame( 200, $answer->get_status() );
		self::assert_matches_schema( RegistrationSchema::schema(), $this->data( $answer ), 'registration' );
		self::assertSame( [ '2026-10-01', '2026-10-31', 'Ruth', null ], Answer::of( $answer )->values( 'membership.lapse.renew_by', 'membership.lapse.kept_until', 'membership.lapse.kept_by', 'membership.lapse.reminded_at' ) );
		self::assertSame( [ 'The membership had ended. The place is kept until 31 October 2026.', 'Ruth' ], $this->last_event( $place ) );
		self::assertSame( 0, $this->overdue() );
		$this->act_as( $this->member );
		self::assertStringContainsString( 'Please renew by 31 October 2026.', RenderedBlock::of( 'my-mentoring' ) );
		$this->act_as( $this->manager );
		$this->travel( '2026-11-01 06:59' );
		self::assertSame( 0, $this->overdue(), 'It is still 31 October in Vancouver.' );
		$this->travel( '2026-11-01 07:00' );
		do_action( 'mentoring_program_minute' );
		do_action( 'mentoring_program_daily' );
		self::assertSame( 1, $this->overdue() );
		self::assertSame( RegistrationStatus::Confirmed, mentoring_program()->registrations()->find( $place )?->status( $this->clock->now() ) );
	}

	/**
	 * A19: another day takes the place of the first; the same day again is noted once.
	 */
	public function test_the_day_can_be_moved(): void {
		$place = $this->lapsed_place();
		$this->keep( $place, '2026-12-31' );
		$this->keep( $place, '2026-11-30' );
		$rows = $this->row_counts();

		self::assertSame( '2026-11-30', Answer::of( $this->keep( $place, '2026-11-30' ) )->text( 'membership.lapse.kept_until' ) );

		self::assertSame( $rows, $this->row_counts() );
		$this->travel( '2026-12-02 12:00' );
		self::assertSame( 1, $this->overdue() );
	}

	/**
	 * A day on which nothing would change, none at all, or a slip of the pen is named with what to choose, and nothing is kept.
	 */
	#[DataProvider( 'wrong_days' )]
	#[TestDox( 'Kept until "$until": $says' )]
	public function test_a_wrong_day_is_named( string $until, string $says ): void {
		$place = $this->lapsed_place();
		$rows  = $this->row_counts();

		$refused = $this->keep( $place, $until );

		self::assertSame( 400, $refused->get_status() );
		self::assertSame( [ 'kept_until', $says ], Answer::of( $refused )->values( 'data.fields.0.field', 'data.fields.0.message' ) );
		self::assertSame( $rows, $this->row_counts() );
	}

	/**
	 * @return array<string, array{string, string}>
	 */
	public static function wrong_days(): array {
		return [
			'none'                        => [ '', 'Choose the last day on which the place is kept.' ],
			'a day that is not there'     => [ '2026-11-31', 'Choose the last day on which the place is kept.' ],
			'words'                       => [ 'in spring', 'Choose the last day on which the place is kept.' ],
			'the last day to renew'       => [ '2026-10-01', 'Choose a day after 1 October 2026: until then the place is kept anyway.' ],
			'more than a year from today' => [ '2027-09-02', 'Choose a day up to 1 September 2027, a year from today. It can be moved later.' ],
		];
	}

	/**
	 * A19, DESIGN § 11: the message goes out by hand although the chapter lets none go out by itself, says what was shown before, and
	 * is written down; a second one has to wait a day, whoever sends it and from whichever place.
	 */
	public function test_a_reminder_goes_out_by_hand_once_a_day(): void {
		$place = $this->lapsed_place();
		$other = $this->register( $this->member, $this->chapter->group( term: $this->chapter->another_term(), first: '2027-09-01 01:00:00' ), with_membership: true );
		$this->act_as( $this->manager );
		self::assertTrue( mentoring_program()->messages()->find( MessageKind::MembershipLapsed )->is_off );
		$shown = Answer::of( $this->rest( 'GET', "registrations/{$place}/renewal-letter" ) );
		self::assertSame( [], $this->letters(), 'Looking sends nothing.' );

		$answer = $this->rest( 'POST', "registrations/{$place}/remind-to-renew" );
		do_action( 'mentoring_program_minute' );

		self::assertSame( [ 200, '2026-09-01T12:00:00Z' ], [ $answer->get_status(), Answer::of( $answer )->text( 'membership.lapse.reminded_at' ) ] );
		self::assertSame( [ $shown->text( 'body' ) ], $this->letters() );
		self::assertSame( [ 'Dmitri Volkov', $this->member->user_email ], $shown->values( 'name', 'address' ) );
		self::assertStringContainsString( 'Please renew by 1 October 2026.', $shown->text( 'body' ) );
		self::assertSame( [ 'The membership had ended. A message asked to renew it.', 'Ruth' ], $this->last_event( $place ) );
		foreach ( [ $place, $other ] as $one ) {
			$again = Answer::of( $this->rest( 'POST', "registrations/{$one}/remind-to-renew" ) );
			self::assertSame( [ 'reminded_lately', 'Dmitri Volkov was written to on 1 September 2026, 05:00. Leave a day for an answer: the next reminder can go on 2 September 2026, 05:00 (Vancouver time).' ], $again->values( 'code', 'message' ) );
		}
		$this->travel( '2026-09-02 12:00' );
		self::assertSame( 200, $this->rest( 'POST', "registrations/{$other}/remind-to-renew" )->get_status() );
		do_action( 'mentoring_program_minute' );
		self::assertCount( 2, $this->letters() );
	}

	/**
	 * A19: nobody is asked to do something by a day that is over; where the place is kept longer, the letter names that day.
	 */
	public function test_the_letter_names_a_day_to_come(): void {
		$place = $this->lapsed_place();
		$this->travel( '2026-10-02 12:00' );
		$body = fn(): string => Answer::of( $this->rest( 'GET', "registrations/{$place}/renewal-letter" ) )->text( 'body' );
		self::assertStringContainsString( 'Please renew as soon as you can. Nobody loses a place automatically; Ruth would write first.', $body() );

		$this->keep( $place, '2026-10-31' );

		self::assertStringContainsString( 'Please renew by 31 October 2026. Nobody loses', $body() );
	}

	/**
	 * DESIGN § 11: who was reminded by hand since the end is not written to once more by itself.
	 */
	public function test_a_reminder_by_hand_replaces_the_one_by_itself(): void {
		$message = mentoring_program()->messages()->find( MessageKind::MembershipLapsed );
		$this->act_as( $this->manager );
		self::assertSame( 200, $this->rest( 'POST', 'messages/membership_lapsed', [ 'is_off' => false, 'version' => $message->version ] )->get_status() );
		$place = $this->lapsed_place();
		$this->rest( 'POST', "registrations/{$place}/remind-to-renew" );
		do_action( 'mentoring_program_minute' );
		self::assertCount( 1, $this->letters() );

		$this->travel( '2026-09-02 12:00' );
		do_action( 'mentoring_program_daily' );
		do_action( 'mentoring_program_minute' );

		self::assertCount( 1, $this->letters() );
	}

	/**
	 * DESIGN § 11: a copy of the site writes to nobody, and says what to do.
	 */
	public function test_a_copy_of_the_site_reminds_nobody(): void {
		$place = $this->lapsed_place();
		mentoring_program()->settings()->change(
			[
				'site' => [
					'address'     => 'https://the-real-one.example',
					'environment' => 'production',
				],
			]
		);
		$rows = $this->row_counts();

		$refused = $this->rest( 'POST', "registrations/{$place}/remind-to-renew" );

		self::assertSame( [ 409, 'mail_paused' ], [ $refused->get_status(), $this->data( $refused )['code'] ] );
		self::assertStringEndsWith( 'page=mentoring-messages', Answer::of( $refused )->text( 'data.next.url' ) );
		self::assertSame( $rows, $this->row_counts() );
	}

	/**
	 * Nothing is kept or reminded of where nothing ended, and the answer says why.
	 */
	public function test_without_a_lapse_there_is_nothing_to_decide(): void {
		$place = $this->register( $this->member, $this->chapter->group() );
		$this->act_as( $this->manager );
		$rows = $this->row_counts();

		foreach ( [ $this->keep( $place, '2026-10-31' ), $this->rest( 'POST', "registrations/{$place}/remind-to-renew" ) ] as $refused ) {
			self::assertSame( [ 409, 'no_lapse' ], [ $refused->get_status(), $this->data( $refused )['code'] ] );
			self::assertStringContainsString( 'the membership of Dmitri Volkov: it has not ended', Answer::of( $refused )->text( 'message' ) );
		}
		self::assertNull( Answer::of( $this->rest( 'GET', "registrations/{$place}" ) )->values( 'membership.lapse' )[0] );
		self::assertSame( $rows, $this->row_counts() );
	}

	/**
	 * A19, DESIGN § 8: asked again at that moment, the answer is shown with its moment, also when nothing is different; a renewal ends
	 * what was to be decided.
	 */
	public function test_the_membership_plugin_is_asked_again_at_once(): void {
		$place = $this->lapsed_place();
		$this->travel( '2026-09-01 15:00' );
		$again = Answer::of( $this->rest( 'POST', "registrations/{$place}/read-membership" ) );
		self::assertSame( [ 'none', '2026-09-01T15:00:00Z', '2026-10-01' ], $again->values( 'membership.standing', 'membership.read_at', 'membership.lapse.renew_by' ) );

		$this->member->set_role( OpenChapter::MEMBER );
		$renewed = Answer::of( $this->rest( 'POST', "registrations/{$place}/read-membership" ) );

		self::assertSame( [ 'current', '2026-09-01T15:00:00Z', null, false ], $renewed->values( 'membership.standing', 'membership.read_at', 'membership.lapse', 'can.keep_place.allowed' ) );
	}

	/**
	 * An account that is gone has no membership: the refusal says so.
	 */
	public function test_an_account_that_is_gone_is_not_asked_about(): void {
		$place = $this->register( $this->member, $this->chapter->group() );
		wp_delete_user( $this->member->ID );
		$this->act_as( $this->manager );

		$refused = Answer::of( $this->rest( 'POST', "registrations/{$place}/read-membership" ) );

		self::assertSame( [ 'account_gone', 'The account of Dmitri Volkov is gone, so there is no membership to read.' ], $refused->values( 'code', 'message' ) );
	}

	private function keep( int $place, string $until ): WP_REST_Response {
		return $this->rest( 'POST', "registrations/{$place}/keep-place", [ 'kept_until' => $until ] );
	}

	private function overdue(): int {
		$people = Answer::of( $this->rest( 'GET', 'lapses' ) )->number( 'people' );
		self::assertCount( $people, $this->data( $this->rest( 'GET', 'registrations', [ 'membership' => 'overdue' ] ) ) );
		return $people;
	}

	/**
	 * @return list<mixed> What the history says last, and who did it.
	 */
	private function last_event( int $place ): array {
		$history = Answer::of( $this->rest( 'GET', "registrations/{$place}/history" ) );
		return array_map( static fn( array $column ): mixed => array_pop( $column ), [ $history->column( 'events', 'words' ), $history->column( 'events', 'by' ) ] );
	}

	/**
	 * @return list<string> Bodies of letters about a membership that ended.
	 */
	private function letters(): array {
		return array_values( array_filter( array_column( $this->mailbox(), 'message' ), static fn( string $body ): bool => str_contains( $body, 'Your membership ended' ) ) );
	}

	/**
	 * A place of somebody whose membership ended on 1 September; the administrator is signed in.
	 */
	private function lapsed_place(): int {
		$place = $this->register( $this->member, $this->chapter->group() );
		$this->lapse();
		$this->act_as( $this->manager );
		return $place;
	}

	private function lapse(): void {
		mentoring_program()->members()->check( $this->member->ID );
		$this->member->set_role( 'subscriber' );
		do_action( 'mentoring_program_minute' );
	}

	/**
	 * @param bool $with_membership Renews it first, and lets it end again.
	 */
	private function register( WP_User $person, Group $group, bool $with_membership = false ): int {
		if ( $with_membership ) {
			$person->set_role( OpenChapter::MEMBER );
			do_action( 'mentoring_program_minute' );
		}
		$this->act_as( $person );
		$id = Answer::of( $this->rest( 'POST', 'registrations', $this->chapter->form( $group ), [ 'Idempotency-Key' => "after-lapse-{$group->id}" ] ) )->number( 'id' );
		if ( $with_membership ) {
			$this->lapse();
		}
		return $id;
	}
}
