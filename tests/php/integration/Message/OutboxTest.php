<?php
/**
 * The way of a message: written down with its event, claimed once, handed over, tried again, given up, held on a copy.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Message;

use MentoringProgram\Message\OutboxMessageSchema;
use MentoringProgram\Message\OutboxRepository;
use MentoringProgram\Message\OutboxRow;
use MentoringProgram\Message\OutboxSchema;
use MentoringProgram\Message\OutboxState;
use MentoringProgram\Message\SendMessages;
use MentoringProgram\Shared\Database;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use RuntimeException;
use WP_User;
use wpdb;

final class OutboxTest extends IntegrationTestCase {
	private static int $keys = 0;

	private OpenChapter $chapter;
	private WP_User $member;
	private WP_User $mentor;
	private WP_User $manager;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter = OpenChapter::make();
		$this->member  = $this->create_user( OpenChapter::MEMBER, [ 'display_name' => 'Adaeze Okafor' ] );
		$this->mentor  = $this->create_user( 'subscriber', [ 'display_name' => 'Tomasz Kowal' ] );
		$this->manager = $this->create_user( 'editor', capabilities: [ 'manage_mentoring' ] );
	}

	/**
	 * Issue 3.6: the person and the mentor are mailed at the end of the very request that gave the place, once however
	 * often the outbox is worked off.
	 */
	public function test_a_place_is_told_to_the_person_and_the_mentor_at_the_end_of_the_request(): void {
		$this->register( $this->member );
		self::assertSame( [], $this->mailbox(), 'Nothing is sent before the answer.' );

		$this->end_the_request();
		$this->send();

		self::assertSame( [ [ $this->member->user_email ], [ $this->mentor->user_email ] ], array_column( $this->mailbox(), 'to' ) );
		self::assertSame( [ 'handed_over', 'handed_over' ], $this->states() );
	}

	/**
	 * Fault 18: the mail server says no; the registration stands, the message is tried again later and then given up, and
	 * the administrator sees it and can try afresh.
	 */
	public function test_a_mail_server_that_refuses_is_tried_again_and_in_the_end_shown(): void {
		$place = $this->register( $this->member );
		$this->mail_fails();
		$this->send();
		self::assertSame( [ 'waiting', 'waiting' ], $this->states() );
		self::assertSame( 'confirmed', $this->status_of( $place ) );
		self::assertSame( 0, $this->send(), 'Not before its time.' );

		foreach ( [ '+1 minute', '+5 minutes', '+30 minutes', '+2 hours', '+6 hours', '+12 hours', '+24 hours' ] as $wait ) {
			self::assertContains( 'waiting', $this->states() );
			$this->travel( $wait );
			$this->send();
		}
		self::assertSame( [ 'failed', 'failed' ], $this->states() );
		$this->travel( '+30 days' );
		$this->send();

		$problems = $this->listed( 'problems' );
		self::assertSame( 2, $this->outbox()->number( 'problems' ) );
		self::assertSame( [ 'failed', 'failed' ], $problems->column( '', 'state' ) );
		self::assertSame( [ 8, 8 ], $problems->column( '', 'attempts' ) );
		self::assertSame( 'New person in a group', $problems->text( '0.label' ) );
		self::assertSame( 'Tomasz Kowal', $problems->text( '0.to.name' ) );

		$this->mail_fails( false );
		$retried = Answer::of( $this->rest( 'POST', 'outbox/' . $problems->number( '0.id' ) . '/retry' ) );
		self::assertSame( 200, $retried->status );
		$this->end_the_request();
		self::assertSame( [ [ $this->mentor->user_email ] ], array_column( $this->mailbox(), 'to' ) );
		self::assertSame( 'nothing_to_retry', Answer::of( $this->rest( 'POST', 'outbox/' . $problems->number( '0.id' ) . '/retry' ) )->text( 'code' ) );
	}

	/**
	 * Fault 18: the transport throws for one address; the other message goes out all the same, and what was said stands
	 * in the outbox in one line.
	 */
	public function test_a_transport_that_throws_keeps_the_others_from_nothing(): void {
		$this->register( $this->member );
		$poisoned = $this->member->user_email;
		add_filter(
			'pre_wp_mail',
			static function ( mixed $sent, array $mail ) use ( $poisoned ): mixed {
				return $poisoned === $mail['to'] ? throw new RuntimeException( "The mailbox\r\nis full" ) : $sent;
			},
			1,
			2
		);

		self::assertSame( 1, $this->send() );

		self::assertSame( [ [ $this->mentor->user_email ] ], array_column( $this->mailbox(), 'to' ) );
		self::assertSame( [ 'waiting', 'handed_over' ], $this->states() );
		self::assertSame( [ [ 'The mailbox is full.' ], [ 'The mailbox is full' ], [ 'retrying' ] ], array_map( fn( string $key ): array => $this->listed( 'waiting' )->column( '', $key ), [ 'why', 'said', 'state' ] ) );
		self::assertSame( [ 0, 1, 1 ], $this->outbox()->values( 'problems', 'waiting', 'handed_over' ) );
	}

	/**
	 * Fault 17, 18: two senders at once, each with a connection of its own, hand each message over once.
	 */
	public function test_two_senders_never_send_one_message_twice(): void {
		$this->register( $this->member );
		$this->register( $this->create_user( OpenChapter::MEMBER ) );
		$other = new SendMessages( self::outbox_on_another_connection(), mentoring_program()->compose_letter(), new \MentoringProgram\Message\MailServer(), mentoring_program()->seat_book(), mentoring_program()->settings(), $this->clock );
		$met   = 0;
		add_filter(
			'pre_wp_mail',
			static function ( mixed $sent ) use ( $other, &$met ): mixed {
				if ( 0 === $met++ ) {
					// The other sender runs while this one is in the middle of its first message.
					$other->due( 20 );
				}
				return $sent;
			},
			1
		);

		$this->send();

		self::assertSame( 4, $met );
		self::assertCount( 4, $this->mailbox() );
		self::assertSame( [ 'handed_over', 'handed_over', 'handed_over', 'handed_over' ], $this->states() );
	}

	/**
	 * Fault 17: both senders read the same due message; the claim of one of them holds.
	 */
	public function test_a_message_is_claimed_by_one(): void {
		$this->register( $this->member );
		$ours   = mentoring_program()->outbox();
		$theirs = self::outbox_on_another_connection();
		$row    = $this->first_due();

		$claims = [ $ours->claim( $row->id, 'claim-one', $this->clock->now() ), $theirs->claim( $row->id, 'claim-two', $this->clock->now() ) ];
		$theirs->finish( $row->id, 'claim-two', OutboxState::HandedOver, null, $this->clock->now() );

		self::assertSame( [ true, false ], $claims );
		self::assertSame( OutboxState::Sending, $ours->find( $row->id )?->state, 'What the loser writes changes nothing.' );
	}

	/**
	 * DESIGN § 11: a send that died midway is shown, not repeated; only a person lets it be tried again.
	 */
	public function test_a_send_that_died_midway_is_shown_and_not_repeated(): void {
		$this->register( $this->member );
		$row = $this->first_due();
		mentoring_program()->outbox()->claim( $row->id, 'claim-of-the-dead', $this->clock->now() );
		self::assertSame( [], $this->listed( 'problems' )->at( '' ), 'It may still be at it.' );
		$this->travel( '+11 minutes' );

		$this->send();

		self::assertCount( 1, $this->mailbox(), 'Only the message to the mentor.' );
		self::assertSame( [ [ $row->id ], [ 'died' ] ], [ $this->listed( 'problems' )->column( '', 'id' ), $this->listed( 'problems' )->column( '', 'state' ) ] );
		$this->rest( 'POST', "outbox/{$row->id}/retry" );
		$this->send();
		self::assertCount( 2, $this->mailbox() );
		self::assertSame( [], $this->listed( 'problems' )->at( '' ) );
	}

	/**
	 * DESIGN § 11: an event whose messages a crash lost gets them from cron, once; what is long past stays quiet.
	 */
	public function test_messages_a_crash_lost_are_found_again(): void {
		$this->register( $this->member );
		$database = mentoring_program()->database();
		$database->write( 'DELETE FROM {outbox}' );
		$this->travel( '+3 hours' );

		mentoring_program()->write_messages()->missing();
		mentoring_program()->write_messages()->missing();
		$this->send();
		self::assertCount( 2, $this->mailbox() );

		$database->write( 'DELETE FROM {outbox}' );
		$this->travel( '+3 days' );
		mentoring_program()->write_messages()->missing();
		self::assertSame( [], $this->states() );
	}

	/**
	 * Fault 17: each minute runs what is due although one of its jobs fails, and a lost schedule is made again.
	 */
	public function test_cron_sends_what_is_due_and_a_lost_schedule_comes_back(): void {
		$this->register( $this->member );
		wp_clear_scheduled_hook( 'mentoring_program_minute' );
		mentoring_program()->activation()->keep_ready();
		self::assertNotFalse( wp_next_scheduled( 'mentoring_program_minute' ) );
		self::assertSame( 60, wp_get_schedules()['mentoring_program_minute']['interval'] ?? 0 );

		do_action( 'mentoring_program_minute' );
		do_action( 'mentoring_program_minute' );

		self::assertCount( 2, $this->mailbox() );
		mentoring_program()->timetable()->run(
			[
				'a poisoned job' => static fn() => throw new RuntimeException( 'secret' ),
				'the next'       => fn() => $this->travel( '2026-09-02 12:00' ),
			]
		);
		self::assertSame( '2026-09-02', $this->clock->now()->format( 'Y-m-d' ) );
		self::assertStringContainsString( 'a poisoned job did not run to its end', $this->debug_log() );
		self::assertStringNotContainsString( 'secret', $this->debug_log() );
		$this->empty_debug_log();
	}

	/**
	 * DESIGN § 11: a copy of the site writes to nobody; everything waits until somebody says that this is the real one.
	 */
	public function test_a_copy_of_the_site_writes_to_nobody(): void {
		mentoring_program()->settings()->change(
			[
				'site' => [
					'address'     => 'https://chapter.example',
					'environment' => 'production',
				],
			]
		);
		$this->register( $this->member );

		$this->end_the_request();
		do_action( 'mentoring_program_minute' );

		self::assertSame( [], $this->mailbox() );
		self::assertSame( [ 'waiting', 'waiting' ], $this->states() );
		$outbox = $this->outbox();
		self::assertStringContainsString( 'https://chapter.example', $outbox->text( 'paused.message' ) );
		self::assertSame( [ 2, true, null ], $outbox->values( 'waiting', 'can.release.allowed', 'late' ) );

		$released = Answer::of( $this->rest( 'POST', 'outbox/release' ) );
		self::assertSame( [ 200, null, false ], [ $released->status, ...$released->values( 'paused', 'can.release.allowed' ) ] );
		$this->end_the_request();
		self::assertCount( 2, $this->mailbox() );
		self::assertSame( 'not_paused', Answer::of( $this->rest( 'POST', 'outbox/release' ) )->text( 'code' ) );
	}

	/**
	 * DESIGN § 11: cron that does not run is said after half an hour.
	 */
	public function test_messages_that_come_late_are_said(): void {
		$this->register( $this->member );
		$this->travel( '+29 minutes' );
		self::assertNull( $this->outbox()->at( 'late' ) );
		$this->travel( '+2 minutes' );
		self::assertStringContainsString( 'wp-cron.php', $this->outbox()->text( 'late' ) );
	}

	/**
	 * Nobody is told what no longer holds: who left before the letter went is not told of a place.
	 */
	public function test_a_message_that_is_no_longer_true_is_dropped(): void {
		$place = $this->register( $this->member );
		$this->rest( 'POST', "registrations/{$place}/leave" );

		$this->send();

		self::assertSame( [ 'dropped', 'dropped', 'handed_over', 'handed_over' ], $this->states() );
		self::assertSame( [ 'You have left “The first hours with a new client”', 'Adaeze Okafor has left “The first hours with a new client”' ], array_column( $this->mailbox(), 'subject' ) );
	}

	/**
	 * Issue 3: the outbox shows problems to who runs the program, in the shape its schema promises, and no text of them.
	 */
	public function test_the_outbox_has_the_shape_it_promises(): void {
		$this->register( $this->member );
		$this->mail_fails();
		$this->send();
		$outbox = $this->outbox();

		self::assert_matches_schema( OutboxSchema::schema(), $outbox->at( '' ), 'outbox' );
		self::assertSame( OutboxSchema::schema()['required'], array_keys( (array) $outbox->at( '' ) ) );
		$listed = $this->listed( 'waiting' );
		self::assertSame( [ 'The mail server did not take it.', 'The mail server did not take it.' ], $listed->column( '', 'why' ) );
		foreach ( [ '0', '1' ] as $place ) {
			self::assert_matches_schema( OutboxMessageSchema::schema(), $listed->at( $place ), 'outbox message' );
		}
		self::assertStringNotContainsString( 'Hello', (string) wp_json_encode( $listed->at( '' ) ) );
	}

	private function register( WP_User $person ): int {
		$group = $this->chapter_group();
		$this->act_as( $person );
		$answer = Answer::of( $this->rest( 'POST', 'registrations', $this->chapter->form( $group ), [ 'Idempotency-Key' => 'key-of-the-outbox-test-' . ++self::$keys ] ) );
		self::assertSame( 201, $answer->status );
		return $answer->number( 'id' );
	}

	private function chapter_group(): int {
		$found = mentoring_program()->groups()->of_terms( [ $this->chapter->term->id ], false );
		return ( $found[0] ?? $this->chapter->group( mentor: $this->mentor->ID ) )->id;
	}

	private function send(): int {
		return mentoring_program()->send_messages()->due( 20 );
	}

	/**
	 * Runs what waits for the end of the request; core's own flushing of buffers is not ours to test.
	 */
	private function end_the_request(): void {
		remove_all_actions( 'shutdown', 1 );
		do_action( 'shutdown' );
	}

	private function outbox(): Answer {
		$this->act_as( $this->manager );
		$answer = Answer::of( $this->rest( 'GET', 'outbox' ) );
		self::assertSame( 200, $answer->status );
		return $answer;
	}

	/**
	 * @param array<string, string|int> $query More of the question.
	 */
	private function listed( string $view, array $query = [] ): Answer {
		$this->act_as( $this->manager );
		return Answer::of( $this->rest( 'GET', 'outbox/messages', [ 'view' => $view ] + $query ) );
	}

	private function first_due(): OutboxRow {
		return mentoring_program()->outbox()->due( $this->clock->now(), 1 )[0] ?? self::fail( 'Nothing is due.' );
	}

	private function status_of( int $registration ): string {
		return (string) mentoring_program()->registrations()->find( $registration )?->status( $this->clock->now() )->value;
	}

	/**
	 * @return list<string|null>
	 */
	private function states(): array {
		return array_column( mentoring_program()->database()->rows( 'SELECT state FROM {outbox} ORDER BY id' ), 'state' );
	}

	private static function outbox_on_another_connection(): OutboxRepository {
		/** @var wpdb $ours */
		$ours         = $GLOBALS['wpdb'];
		$wpdb         = new wpdb( ...array_map( static fn( string $name ): string => self::text( constant( $name ) ), [ 'DB_USER', 'DB_PASSWORD', 'DB_NAME', 'DB_HOST' ] ) );
		$wpdb->prefix = $ours->prefix;
		return new OutboxRepository( new Database( $wpdb ) );
	}

	private static function text( mixed $value ): string {
		return is_string( $value ) ? $value : '';
	}
}
