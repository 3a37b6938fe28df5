<?php
/**
 * The words of messages as a chapter edits them: saved, previewed, tested, reset, switched off.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Message;

use MentoringProgram\Message\LetterSchema;
use MentoringProgram\Message\MessageSchema;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use WP_User;

final class MessagesTest extends IntegrationTestCase {
	private static int $keys = 0;

	private OpenChapter $chapter;
	private WP_User $member;
	private WP_User $manager;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter = OpenChapter::make();
		$this->member  = $this->create_user( OpenChapter::MEMBER, [ 'display_name' => 'Adaeze Okafor' ] );
		$this->manager = $this->create_user( 'editor', [ 'display_name' => 'Ruth' ], [ 'manage_mentoring' ] );
	}

	/**
	 * DESIGN § 11: what was saved is what goes out, filled in; reset brings the shipped words back, and the record says
	 * who changed it.
	 */
	public function test_the_words_that_were_saved_go_out_until_they_are_reset(): void {
		$saved = $this->save(
			'place_confirmed',
			[
				'version' => 0,
				'subject' => "Welcome to\r\nBcc: everyone@example.org {group}",
				'body'    => "Dear {person},\r\n\r\n\r\nwelcome to <b>{group}</b>.\r\nSee you.",
			]
		);
		self::assertSame( [ 200, true, 1, 'Ruth' ], [ $saved->status, ...$saved->values( 'is_edited', 'version', 'changed_by' ) ] );
		self::assertSame( "Dear {person},\n\nwelcome to <b>{group}</b>.\nSee you.", $saved->text( 'body' ) );

		$this->register( $this->member );
		$letter = $this->mailbox_of( $this->member )[0];
		self::assertSame( 'Welcome to Bcc: everyone@example.org The first hours with a new client', $letter['subject'] );
		self::assertSame( "Dear Adaeze Okafor,\n\nwelcome to <b>The first hours with a new client</b>.\nSee you.\n", $letter['message'] );

		$reset = $this->act( 'place_confirmed/reset', [ 'version' => 1 ] );
		self::assertSame( [ 200, false, 2, 'Your place in “{group}”' ], [ $reset->status, ...$reset->values( 'is_edited', 'version', 'subject' ) ] );
		$other = $this->create_user( OpenChapter::MEMBER );
		$this->register( $other );
		self::assertSame( 'Your place in “The first hours with a new client”', $this->mailbox_of( $other )[0]['subject'] );
	}

	/**
	 * NOTES "Messages": what nothing fills blocks saving and the nearest is offered; so does taking out what the message
	 * makes no sense without. Nothing is written.
	 */
	public function test_what_stands_in_braces_must_be_known(): void {
		$refused = $this->save(
			'place_offered',
			[
				'version' => 0,
				'subject' => 'A place in {grup}',
				'body'    => 'By {Until}: {my_mentoring}',
			]
		);

		self::assertSame( [ 400, 'There is no {grup}. Do you mean {group}?', 'There is no {Until}. Do you mean {until}?', 'Put {until} somewhere into the text: the message makes no sense without it.' ], [ $refused->status, ...$refused->column( 'data.fields', 'message' ) ] );
		self::assertSame( [ 'subject', 'body', 'body' ], $refused->column( 'data.fields', 'field' ) );
		self::assertSame( 0, $this->read( 'place_offered' )->number( 'version' ) );
		self::assertSame(
			[ 'subject', 'body' ],
			$this->save(
				'place_confirmed',
				[
					'version' => 0,
					'subject' => "\r\n ",
					'body'    => '',
				]
			)->column( 'data.fields', 'field' )
		);
	}

	/**
	 * DESIGN § 5: who saves on top of what somebody else saved is told, and changes nothing.
	 */
	public function test_a_stale_save_says_who_was_faster(): void {
		$this->save(
			'left',
			[
				'version' => 0,
				'subject' => 'Goodbye',
			]
		);
		foreach ( [ 'left', 'left/reset' ] as $route ) {
			$late = $this->act( $route, [ 'version' => 0 ] );
			self::assertSame( [ 409, 'stale', 1, 'Ruth' ], [ $late->status, ...$late->values( 'code', 'data.version', 'data.changed_by' ) ] );
		}
		self::assertSame( 'Goodbye', $this->read( 'left' )->text( 'subject' ) );
	}

	/**
	 * Issue "Messages": those without which somebody loses a place stay on and say why; one that is off is not written, and
	 * what happened meanwhile is not told when it is switched on again.
	 */
	public function test_what_is_off_is_not_written_and_what_must_stay_on_says_why(): void {
		$refused = $this->save(
			'place_confirmed',
			[
				'version' => 0,
				'is_off'  => true,
			]
		);
		self::assertSame( [ 409, 'always_on', 'Always on. Without it nobody would know about the place.' ], [ $refused->status, ...$refused->values( 'code', 'message' ) ] );
		self::assertFalse( $this->read( 'place_confirmed' )->at( 'can.switch_off.allowed' ) );

		$off = $this->save(
			'new_participant',
			[
				'version' => 0,
				'is_off'  => true,
			]
		);
		self::assertSame( [ 200, true ], [ $off->status, $off->at( 'is_off' ) ] );
		$this->register( $this->member );
		self::assertSame( [ 'place_confirmed' ], $this->written() );

		$this->travel( '+1 hour' );
		$this->save(
			'new_participant',
			[
				'version' => 1,
				'is_off'  => false,
			]
		);
		mentoring_program()->database()->write( 'DELETE FROM {outbox}' );
		do_action( 'mentoring_program_minute' );
		self::assertSame( [ 'place_confirmed' ], $this->written() );
		$this->travel( '+1 minute' );
		$this->register( $this->create_user( OpenChapter::MEMBER ) );
		self::assertSame( [ 'place_confirmed', 'place_confirmed', 'new_participant' ], $this->written() );
	}

	/**
	 * NOTES "Messages": the preview shows what was typed for an invented person or for one it went to, saved or not; what
	 * nothing fills stays to be seen.
	 */
	public function test_the_preview_is_filled_in_for_an_invented_or_a_real_person(): void {
		$typed = [
			'subject' => 'A place in {grup}',
			'body'    => "Dear {person},\n\nit is {oops}.\n\nFee: {fee}",
		];
		$this->register( $this->member );
		$this->act_as( $this->manager );

		$invented = $this->act( 'place_confirmed/preview', $typed );
		self::assertSame( [ 200, 'A place in {grup}', "Dear Yusuf Demir,\n\nit is {oops}.\n\nFee: \$90\n" ], [ $invented->status, ...$invented->values( 'subject', 'body' ) ] );
		self::assertSame( [ [ 'grup', 'oops' ], [ 'group', 'zone' ] ], [ $invented->column( 'unknown', 'name' ), array_map( static fn( mixed $near ): mixed => 'group' === $near ? $near : 'zone', $invented->column( 'unknown', 'nearest' ) ) ] );
		self::assert_matches_schema( LetterSchema::schema(), $invented->at( '' ), 'letter' );

		$reader = Answer::of( $this->rest( 'GET', 'messages/place_confirmed/readers' ) );
		self::assertSame( [ 'Adaeze Okafor' ], [ $reader->text( '0.to.name' ) ] );
		$real = $this->act(
			'place_confirmed/preview',
			[
				'subject' => 'For {group}',
				'body'    => 'Dear {person}, write to {contact}.',
				'like'    => $reader->number( '0.id' ),
			]
		);
		self::assertSame( [ 'For The first hours with a new client', "Dear Adaeze Okafor, write to questions@example.org.\n", $this->member->user_email ], $real->values( 'subject', 'body', 'address' ) );
		self::assertSame( 0, $this->read( 'place_confirmed' )->number( 'version' ) );
	}

	/**
	 * Check 12, issue "Messages": a test goes to who is signed in and to nobody else, says that it is one, not from a copy of
	 * the site, and not without end.
	 */
	public function test_a_test_goes_to_who_asks_and_to_nobody_else(): void {
		$typed = [
			'subject' => 'A place in {group}',
			'body'    => 'By {until}: {my_mentoring}',
		];
		self::assertSame( 200, $this->act( 'place_offered/test', $typed )->status );
		self::assertSame( [ [ [ $this->manager->user_email ], '[Test] A place in Community Work, the Long Haul', [] ] ], array_map( static fn( array $letter ): array => [ $letter['to'], $letter['subject'], $letter['headers'] ], $this->mailbox() ) );
		self::assertSame( 400, $this->act( 'place_offered/test', [ 'to' => 'elsewhere@example.org' ] + $typed )->status );
		self::assertSame( 400, $this->act( 'place_offered/test', [ 'subject' => '{grup}' ] + $typed )->status );

		$this->mail_fails();
		self::assertSame( 'test_failed', $this->act( 'place_offered/test', $typed )->text( 'code' ) );
		$this->mail_fails( false );
		$statuses = [];
		for ( $try = 0; $try < 20; $try++ ) {
			$statuses[] = $this->act( 'place_offered/test', $typed )->status;
		}
		self::assertSame( [ 200 => 18, 429 => 2 ], array_count_values( $statuses ) );

		mentoring_program()->settings()->change(
			[
				'site' => [
					'address'     => 'https://chapter.example',
					'environment' => 'production',
				],
			]
		);
		self::assertSame( 'messages_paused', $this->act( 'place_offered/test', $typed )->text( 'code' ) );
		self::assertCount( 19, $this->mailbox() );
	}

	/**
	 * DESIGN § 4: the list holds every kind once, by its reader's moment, in the shape it promises.
	 */
	public function test_the_list_has_the_shape_it_promises(): void {
		$this->act_as( $this->manager );
		$list = Answer::of( $this->rest( 'GET', 'messages' ) );
		foreach ( array_keys( (array) $list->at( '' ) ) as $place ) {
			self::assert_matches_schema( MessageSchema::schema(), $list->at( (string) $place ), 'message' );
		}
		$moments = $list->column( '', 'moment' );
		self::assertSame( array_values( array_unique( $moments, SORT_REGULAR ) ), array_values( array_filter( $moments, static fn( int $place ): bool => 0 === $place || $moments[ $place ] !== $moments[ $place - 1 ], ARRAY_FILTER_USE_KEY ) ) );
		self::assertSame( 404, Answer::of( $this->rest( 'GET', 'messages/nothing' ) )->status );
	}

	/**
	 * @param array<string, mixed> $body
	 */
	private function save( string $kind, array $body ): Answer {
		return $this->act( $kind, $body );
	}

	/**
	 * @param array<string, mixed> $body
	 */
	private function act( string $route, array $body ): Answer {
		$this->act_as( $this->manager );
		return Answer::of( $this->rest( 'POST', "messages/{$route}", $body ) );
	}

	private function read( string $kind ): Answer {
		$this->act_as( $this->manager );
		return Answer::of( $this->rest( 'GET', "messages/{$kind}" ) );
	}

	private function register( WP_User $person ): void {
		$found = mentoring_program()->groups()->of_terms( [ $this->chapter->term->id ], false );
		$group = ( $found[0] ?? $this->chapter->group( mentor: $this->create_user( 'subscriber', [ 'display_name' => 'Tomasz Kowal' ] )->ID ) )->id;
		$this->act_as( $person );
		self::assertSame( 201, $this->rest( 'POST', 'registrations', $this->chapter->form( $group ), [ 'Idempotency-Key' => 'key-of-the-messages-test-' . ++self::$keys ] )->get_status() );
		mentoring_program()->send_messages()->due( 20 );
	}

	/**
	 * @return list<array{to: list<string>, subject: string, message: string, headers: list<string>}>
	 */
	private function mailbox_of( WP_User $person ): array {
		return array_values( array_filter( $this->mailbox(), static fn( array $letter ): bool => [ $person->user_email ] === $letter['to'] ) );
	}

	/**
	 * @return list<string|null>
	 */
	private function written(): array {
		return array_column( mentoring_program()->database()->rows( 'SELECT message FROM {outbox} ORDER BY id' ), 'message' );
	}
}
