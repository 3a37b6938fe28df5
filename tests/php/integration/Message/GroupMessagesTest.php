<?php
/**
 * Mail to one group, from its mentor or from who runs the program: to people with a place, a letter each, once.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Message;

use MentoringProgram\Group\Group;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Shared\TooMany;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use WP_User;

final class GroupMessagesTest extends IntegrationTestCase {
	private const KEY = 'a-key-of-a-form-000';

	private static int $keys = 0;

	private OpenChapter $chapter;
	private WP_User $mentor;
	private WP_User $manager;
	private WP_User $first;
	private WP_User $second;
	private Group $group;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter = OpenChapter::make();
		$this->mentor  = $this->create_user( 'subscriber', [ 'display_name' => 'Tomasz Kowal' ] );
		$this->manager = $this->create_user( 'editor', [ 'display_name' => 'Ruth' ], [ 'manage_mentoring' ] );
		$this->first   = $this->create_user( OpenChapter::MEMBER, [ 'display_name' => 'Adaeze Okafor' ] );
		$this->second  = $this->create_user( OpenChapter::MEMBER, [ 'display_name' => 'Keala Kahananui' ] );
		$this->group   = $this->chapter->group( mentor: $this->mentor->ID );
		$this->register( $this->first );
		$this->register( $this->second );
		mentoring_program()->database()->write( 'DELETE FROM {outbox}' );
	}

	/**
	 * Check 12: each person with a place gets a letter of their own; answers go to the writer; line breaks start no header;
	 * markup stays text; the same form sent again writes nothing.
	 */
	public function test_a_mentor_writes_to_the_people_of_the_group(): void {
		$mentor = mentoring_program()->actors()->of( $this->mentor->ID );
		foreach ( [ 1, 2 ] as $time ) {
			mentoring_program()->write_to_group()->write( $this->group->id, "Hello\r\nBcc: everyone@example.org", "See you.\r\n\r\n<b>Tomasz</b> {group}", self::KEY, $mentor );
		}
		$this->send();

		$mail = $this->mailbox();
		self::assertSame( [ [ $this->first->user_email ], [ $this->second->user_email ] ], array_column( $mail, 'to' ) );
		self::assertSame( [ 'Reply-To: ' . $this->mentor->user_email ], $mail[0]['headers'] );
		self::assertSame( '“The first hours with a new client”: Hello Bcc: everyone@example.org', $mail[0]['subject'] );
		self::assertStringContainsString( "Hello Adaeze Okafor,\n\nTomasz Kowal writes to everybody in “The first hours with a new client”:\n\nSee you.\n\n<b>Tomasz</b> {group}\n", $mail[0]['message'] );
		self::assertStringNotContainsString( 'Keala', $mail[0]['message'] );
	}

	/**
	 * Check 2: another's group is like one that is not there, for members, for people in it and for other mentors.
	 */
	public function test_only_its_mentor_and_who_runs_the_program_write_to_a_group(): void {
		$other = $this->create_user( 'subscriber' );
		$this->chapter->group( mentor: $other->ID );
		foreach ( [ $other->ID, $this->first->ID, 0 ] as $writer ) {
			foreach ( [ $this->group->id, 999999 ] as $group ) {
				$thrown = null;
				try {
					mentoring_program()->write_to_group()->write( $group, 'Hello', 'Text', self::KEY, mentoring_program()->actors()->of( $writer ) );
				} catch ( NotFound $thrown ) {
					continue;
				}
				self::fail( 'Somebody wrote to a group that is not theirs.' );
			}
			self::assertNull( mentoring_program()->group_message_form()->shown( $this->group->id, mentoring_program()->actors()->of( $writer ) ) );
		}
		self::assertSame( 0, mentoring_program()->database()->number( 'SELECT COUNT(*) FROM {outbox}' ) );

		$this->act_as( $this->manager );
		$read = Answer::of( $this->rest( 'GET', "groups/{$this->group->id}/message" ) );
		self::assertSame( [ 'Adaeze Okafor', 'Keala Kahananui' ], $read->at( 'people' ) );
		$sent = Answer::of(
			$this->rest(
				'POST',
				"groups/{$this->group->id}/message",
				[
					'subject' => 'Hello',
					'text'    => 'From the administrator.',
					'key'     => self::KEY,
				]
			)
		);
		self::assertSame( 200, $sent->status );
		$this->send();
		self::assertSame( [ [ 'Reply-To: ' . $this->manager->user_email ], [ 'Reply-To: ' . $this->manager->user_email ] ], array_column( $this->mailbox(), 'headers' ) );
	}

	/**
	 * Who left before the letter went gets none; a writer who no longer leads the group gets no answers.
	 */
	public function test_what_changed_before_the_letter_went_counts(): void {
		mentoring_program()->write_to_group()->write( $this->group->id, 'Hello', 'Text', self::KEY, mentoring_program()->actors()->of( $this->mentor->ID ) );
		mentoring_program()->database()->write( "UPDATE {outbox} SET next_attempt_at = '2099-01-01 00:00:00'" );
		$this->act_as( $this->first );
		$mine = mentoring_program()->registrations()->of_person( $this->first->ID )[0];
		self::assertSame( 200, $this->rest( 'POST', "registrations/{$mine->id}/leave" )->get_status() );
		mentoring_program()->database()->write( 'UPDATE {group_mentors} SET until_at = %s', '2026-01-01 00:00:00' );
		mentoring_program()->database()->write( "DELETE FROM {outbox} WHERE message <> 'group_message'" );
		mentoring_program()->database()->write( "UPDATE {outbox} SET next_attempt_at = '2026-01-01 00:00:00'" );
		$this->send();

		self::assertSame( [ [ $this->second->user_email ] ], array_column( $this->mailbox(), 'to' ) );
		self::assertSame( [ 'Reply-To: questions@example.org' ], $this->mailbox()[0]['headers'] );
	}

	/**
	 * Check 12: so many a day to one group, then no more until the next; nobody to write to is said.
	 */
	public function test_a_group_is_written_to_so_often_a_day(): void {
		$mentor = mentoring_program()->actors()->of( $this->mentor->ID );
		$write  = fn( int $number ) => mentoring_program()->write_to_group()->write( $this->group->id, 'Hello', 'Text', self::KEY . $number, $mentor );
		foreach ( range( 1, 5 ) as $number ) {
			$write( $number );
		}
		$thrown = null;
		try {
			$write( 6 );
		} catch ( TooMany $thrown ) {
			self::assertGreaterThan( 0, $thrown->retry_after );
		}
		self::assertInstanceOf( TooMany::class, $thrown );
		self::assertSame( 10, mentoring_program()->database()->number( 'SELECT COUNT(*) FROM {outbox}' ) );
		$this->travel( '+1 day' );
		$write( 6 );

		$empty = $this->chapter->group( mentor: $this->mentor->ID );
		$this->expectException( Refused::class );
		mentoring_program()->write_to_group()->write( $empty->id, 'Hello', 'Text', self::KEY . 'empty', $mentor );
	}

	/**
	 * DESIGN § 4: without JavaScript the form posts to its page; what is wrong is named and nothing typed is lost; done, it
	 * leads on to a notice.
	 */
	public function test_the_form_works_without_javascript(): void {
		$this->act_as( $this->mentor );
		$form   = mentoring_program()->group_message_form();
		$mentor = mentoring_program()->actors()->current();
		$shown  = $form->shown( $this->group->id, $mentor ) ?? [];
		self::assertSame( [ 'Adaeze Okafor', 'Keala Kahananui' ], $shown['people'] ?? null );
		$sent = [
			'mentoring_act'     => 'write',
			'mentoring_group'   => (string) $this->group->id,
			'mentoring_key'     => $shown['key'] ?? '',
			'mentoring_nonce'   => $shown['nonce'] ?? '',
			'mentoring_subject' => '',
			'mentoring_text'    => 'Typed with care.',
		];

		self::assertSame( 400, $form->handle( $sent, $mentor ) );
		$again = $form->shown( $this->group->id, $mentor ) ?? [];
		self::assertSame( [ true, 'Typed with care.', [ 'subject' => 'Write a subject.' ], $sent['mentoring_key'] ], [ $again['is_open'] ?? null, $again['text'] ?? null, $again['errors'] ?? null, $again['key'] ?? null ] );
		self::assertSame( 403, $form->handle( [ 'mentoring_nonce' => 'old' ] + $sent, $mentor ) );
		self::assertSame( 0, mentoring_program()->database()->number( 'SELECT COUNT(*) FROM {outbox}' ) );

		$next = $form->handle( [ 'mentoring_subject' => 'Hello' ] + $sent, $mentor );
		self::assertStringContainsString( "mentoring_notice=wrote&mentoring_group={$this->group->id}#mentoring-write-{$this->group->id}", (string) $next );
		self::assertSame( 2, mentoring_program()->database()->number( 'SELECT COUNT(*) FROM {outbox}' ) );
	}

	private function register( WP_User $person ): void {
		$this->act_as( $person );
		self::assertSame( 201, $this->rest( 'POST', 'registrations', $this->chapter->form( $this->group->id ), [ 'Idempotency-Key' => 'key-of-the-group-messages-' . ++self::$keys ] )->get_status() );
	}

	private function send(): void {
		mentoring_program()->send_messages()->due( 20 );
	}
}
