<?php
/**
 * What stands in the letters, for whom, and what never does.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Message;

use MentoringProgram\Group\Group;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use WP_User;

/**
 * @phpstan-type Mail array{to: list<string>, subject: string, message: string, headers: list<string>}
 */

final class LettersTest extends IntegrationTestCase {
	private static int $keys = 0;

	private OpenChapter $chapter;
	private WP_User $member;
	private WP_User $mentor;
	private WP_User $manager;

	protected function setUp(): void {
		parent::setUp();
		update_option( 'timezone_string', 'America/Vancouver' );
		$this->chapter = OpenChapter::make();
		$this->member  = $this->create_user( OpenChapter::MEMBER, [ 'display_name' => 'Adaeze Okafor' ] );
		$this->mentor  = $this->create_user( 'subscriber', [ 'display_name' => 'Tomasz Kowal' ] );
		$this->manager = $this->create_user( 'editor', [ 'display_name' => 'Ruth' ], [ 'manage_mentoring' ] );
		$page          = wp_insert_post(
			[
				'post_type'   => 'page',
				'post_title'  => 'My mentoring',
				'post_status' => 'publish',
			]
		);
		mentoring_program()->settings()->change(
			[
				'pages' => [
					'group_catalog'     => 0,
					'registration_form' => 0,
					'my_mentoring'      => $page,
				],
			]
		);
	}

	/**
	 * A12, A39, A46: the confirmation says what happens now: the mentor gets in touch, the dates, the fee and how to pay,
	 * whom to ask.
	 */
	public function test_a_place_is_confirmed_with_what_happens_now(): void {
		$this->register( $this->member, $this->group() );
		[ $letter ] = $this->letters_to( $this->member );

		self::assertSame( 'Your place in “The first hours with a new client”', $letter['subject'] );
		self::assertStringContainsString( "Hello Adaeze Okafor,\n\nYour place in “The first hours with a new client” is confirmed.\n\nTomasz Kowal will get in touch with you before the first meeting on 6 October 2026, 18:00 (Vancouver time).", $letter['message'] );
		self::assertStringContainsString( "All dates (Vancouver time):\nTue 6 October 2026, 18:00–19:30\nTue 20 October 2026, 18:00–19:30", $letter['message'] );
		self::assertStringContainsString( "Fee: $150 for the full year\n\nBy cheque to the chapter.", $letter['message'] );
		self::assertStringContainsString( 'write to questions@example.org', $letter['message'] );
		self::assertSame( [ 'Reply-To: questions@example.org' ], $letter['headers'] );
		self::assertDoesNotMatchRegularExpression( '/[{}]|gives? up|given up/', $letter['message'] );
	}

	/**
	 * A39: the mentor reads who joined and how to reach them, and nothing of what they answered.
	 */
	public function test_the_mentor_reads_who_joined(): void {
		$this->register( $this->member, $this->group() );
		[ $letter ] = $this->letters_to( $this->mentor );

		self::assertSame( 'Adaeze Okafor joins “The first hours with a new client”', $letter['subject'] );
		self::assertStringContainsString( "You can write to Adaeze Okafor at {$this->member->user_email}.\n\nPlease get in touch before the first meeting on 6 October", $letter['message'] );
		self::assertStringNotContainsString( 'Questions?', $letter['message'] );
	}

	/**
	 * Who waits reads their place in line and that nothing is due; who is offered a place reads until when, and only from
	 * then on does the clock of the offer run.
	 */
	public function test_waiting_and_an_offer_say_where_one_stands(): void {
		$group = $this->group( 1 );
		$place = $this->register( $this->create_user( OpenChapter::MEMBER ), $group );
		$mine  = $this->register( $this->member, $group );
		[ $waiting ] = $this->letters_to( $this->member );
		self::assertStringContainsString( 'You are 1st in line.', $waiting['message'] );
		self::assertStringContainsString( 'Nothing is due while you wait', $waiting['message'] );
		self::assertStringContainsString( 'about 48 hours', $waiting['message'] );

		mentoring_program()->seat_book()->withdraw( $place, Actor::system() );
		self::assertNull( $this->expiry_of( $mine ), 'No clock before the letter.' );
		$this->mail_fails();
		mentoring_program()->send_messages()->due( 20 );
		self::assertNull( $this->expiry_of( $mine ), 'Nor when the letter was not taken.' );
		$this->mail_fails( false );
		$this->travel( '+1 hour' );
		$offer = $this->letters_to( $this->member )[1];

		self::assertSame( '2026-09-03 15:00', $this->expiry_of( $mine ), '48 hours later it is 6:00 in Vancouver: night, so 8:00.' );
		self::assertStringContainsString( 'It is yours if you accept by 3 September 2026, 08:00 (Vancouver time). Sign in first: http', $offer['message'] );
		self::assertStringContainsString( 'Fee, due once you accept: $150 for the full year', $offer['message'] );
		self::assertStringNotContainsString( 'giving up', $offer['message'] );
		self::assertSame( [], array_diff( array_column( mentoring_program()->database()->rows( "SELECT state FROM {outbox} WHERE message = 'place_offered'" ), 'state' ), [ 'handed_over' ] ) );

		$this->travel( '2026-09-03 15:01' );
		do_action( 'mentoring_program_minute' );
		$expired = $this->letters_to( $this->member )[2];
		self::assertSame( 'The place in “The first hours with a new client” has gone to the next in line', $expired['subject'] );
	}

	/**
	 * DESIGN § 7: an offer whose letter went out but whose clock was not started, by a crash in between, ends when the
	 * letter said.
	 */
	public function test_a_crash_between_letter_and_clock_is_mended(): void {
		$group = $this->group( 1 );
		$place = $this->register( $this->create_user( OpenChapter::MEMBER ), $group );
		$mine  = $this->register( $this->member, $group );
		mentoring_program()->seat_book()->withdraw( $place, Actor::system() );
		mentoring_program()->database()->write( "UPDATE {outbox} SET state = 'clock_due', offer_expires_at = '2026-09-03 16:30:00' WHERE message = 'place_offered'" );

		mentoring_program()->send_messages()->due( 20 );

		self::assertSame( '2026-09-03 16:30', $this->expiry_of( $mine ) );
		self::assertSame( [], $this->letters_about( 'A place in' ), 'It went out before.' );
	}

	/**
	 * A26: who holds a place and is offered another reads what taking it gives up; once taken, that it did.
	 */
	public function test_an_exchange_names_both_places(): void {
		$first  = $this->group( 8, 'Grief, loss & endings' );
		$second = $this->group();
		$this->register( $this->member, $first );
		$offer = $this->register( $this->member, $second );
		$told  = $this->letters_about( 'A place in' )[0];
		self::assertStringContainsString( 'You have a place in “Grief, loss & endings”. Taking this one means giving up that one', $told['message'] );

		$place = mentoring_program()->registrations()->of_person( $this->member->ID )[1]->id;
		mentoring_program()->seat_book()->accept( $offer, $place, new Actor( $this->member->ID, 'Adaeze Okafor' ) );
		$letters = $this->letters_to( $this->member );

		self::assertStringContainsString( 'With this you have given up your place in “Grief, loss & endings”.', $letters[ count( $letters ) - 1 ]['message'] );
		self::assertCount( 1, $this->letters_about( 'Adaeze Okafor has left “Grief, loss & endings”' ) );
	}

	/**
	 * A49: a wish to leave reaches the person, and the administrators with what the mentor knows; granted, the person and
	 * the mentor hear of it.
	 */
	public function test_a_wish_to_leave_reaches_the_administrator(): void {
		$place = $this->register( $this->member, $this->group() );
		$this->travel( '2026-10-20 12:00' );
		mentoring_program()->seat_book()->leave( $place, new Actor( $this->member->ID, 'Adaeze Okafor' ), 'tell' );
		$asked = $this->letters_to( $this->manager )[0];
		self::assertSame( 'Adaeze Okafor asks to leave “The first hours with a new client”', $asked['subject'] );
		self::assertStringContainsString( 'you are asked to say so', $asked['message'] );
		self::assertStringContainsString( 'page=mentoring-registrations&group=', $asked['message'] );
		self::assertCount( 1, $this->letters_about( 'Your wish to leave' ) );

		mentoring_program()->seat_book()->confirm_leave( $place, new Actor( $this->manager->ID, 'Ruth' ) );
		$left = $this->letters_about( 'You have left' )[0];
		self::assertStringContainsString( 'You no longer have a place in it.', $left['message'] );
		self::assertCount( 1, $this->letters_about( 'Adaeze Okafor has left' ) );
	}

	/**
	 * A cancelled group costs nobody their fee (DESIGN § 7); who only waited is not told about money.
	 */
	public function test_a_cancelled_group_is_told_to_everybody_in_it(): void {
		$group   = $this->group( 1 );
		$waiting = $this->create_user( OpenChapter::MEMBER );
		$this->register( $this->member, $group );
		$this->register( $waiting, $group );
		mentoring_program()->cancel_group()->cancel( $group->id, Actor::system(), '2026-09-14' );
		$told = $this->letters_about( '“The first hours with a new client” will not take place' );

		self::assertCount( 2, $told );
		$texts = array_column( array_map( static fn( array $letter ): array => [ $letter['to'][0], $letter['message'] ], $told ), 1, 0 );
		self::assertStringContainsString( 'It does not cost you the fee of $150 for the full year. If you have paid it, choose another group by 14 September 2026: it counts there. Otherwise it is returned to you.', $texts[ $this->member->user_email ] ?? '' );
		self::assertStringNotContainsString( '$150', $texts[ $waiting->user_email ] ?? '$150' );
	}

	/**
	 * Check 9: no private answer is in a letter or in the outbox.
	 */
	public function test_no_private_answer_is_in_any_letter_or_row(): void {
		$group = $this->group( 1 );
		$place = $this->register( $this->member, $group );
		$this->register( $this->create_user( OpenChapter::MEMBER ), $group );
		$this->travel( '2026-10-20 12:00' );
		mentoring_program()->seat_book()->leave( $place, new Actor( $this->member->ID, 'Adaeze Okafor' ), 'yes' );
		do_action( 'mentoring_program_minute' );
		$everything = (string) wp_json_encode( [ $this->mailbox(), mentoring_program()->database()->rows( 'SELECT * FROM {outbox}' ) ], JSON_UNESCAPED_UNICODE );

		self::assertGreaterThan( 4, count( $this->mailbox() ) );
		foreach ( [ ...array_keys( OpenChapter::ELIGIBLE ), '2021', 'outpatient', 'coursework' ] as $private ) {
			self::assertStringNotContainsString( $private, $everything );
		}
	}

	/**
	 * Check 12: a title or a name with a line break and a header in it stays one line.
	 */
	public function test_a_title_cannot_start_a_header(): void {
		global $wpdb;
		$group = $this->group();
		$wpdb->update( $wpdb->posts, [ 'post_title' => "Grief\r\nBcc: all@example.org" ], [ 'ID' => $group->post_id ] );
		$wpdb->update( $wpdb->users, [ 'display_name' => "Adaeze\r\nCc: all@example.org" ], [ 'ID' => $this->member->ID ] );
		clean_user_cache( $this->member->ID );
		$this->register( $this->member, $group );
		do_action( 'mentoring_program_minute' );

		foreach ( $this->mailbox() as $letter ) {
			self::assertDoesNotMatchRegularExpression( '/[\r\n]/', $letter['subject'] . implode( '', $letter['to'] ) . implode( '', $letter['headers'] ) );
		}
		self::assertSame( 'Your place in “Grief Bcc: all@example.org”', $this->letters_to( $this->member )[0]['subject'] );
	}

	/**
	 * A letter is in the language of who reads it, whoever caused it.
	 */
	public function test_a_letter_is_in_the_readers_language(): void {
		update_user_meta( $this->member->ID, 'locale', 'en_US' );
		add_filter( 'locale', static fn(): string => 'xx_XX', 1 );
		add_filter( 'gettext_mentoring-program', static fn( string $text ): string => 'xx_XX' === determine_locale() ? 'xx:' . $text : $text );
		$this->register( $this->member, $this->group() );

		self::assertStringStartsWith( 'Your place in', $this->letters_to( $this->member )[0]['subject'] );
		self::assertStringStartsWith( 'xx:Adaeze', $this->letters_to( $this->mentor )[0]['subject'] );
		self::assertSame( 'xx_XX', determine_locale() );
	}

	/**
	 * A group of two Tuesdays led by the mentor.
	 */
	/**
	 * Whoever has a place agreed to the old dates: each reads what is gone and what is new, the mentor reads it once, and
	 * who waits is told nothing.
	 */
	public function test_changed_dates_are_told_to_whoever_agreed_to_the_old_ones(): void {
		$group  = $this->group( 2 );
		$second = $this->create_user( OpenChapter::MEMBER, [ 'display_name' => 'Joseph' ] );
		$waits  = $this->create_user( OpenChapter::MEMBER, [ 'display_name' => 'Wren' ] );
		foreach ( [ $this->member, $second, $waits ] as $person ) {
			$this->register( $person, $group );
		}
		$this->act_as( $this->manager );
		$form  = [
			'version'  => 1,
			'meetings' => [
				[
					'date'  => '2026-10-06',
					'start' => '18:00',
					'end'   => '19:30',
				],
				[
					'date'  => '2026-10-22',
					'start' => '18:00',
					'end'   => '19:30',
				],
			],
		];
		$saved = Answer::of( $this->rest( 'POST', "groups/{$group->id}", $form ) );
		self::assertSame( 200, $saved->status, (string) wp_json_encode( $saved->at( '' ) ) );
		$letters = $this->letters_about( 'New dates of “The first hours with a new client”' );

		self::assertEqualsCanonicalizing( [ $this->member->user_email, $second->user_email, $this->mentor->user_email ], array_merge( ...array_column( $letters, 'to' ) ) );
		self::assertStringContainsString( "No longer:\nTue 20 October 2026, 18:00–19:30\n\nNew:\nThu 22 October 2026, 18:00–19:30", $letters[0]['message'] );
		self::assertStringContainsString( 'Can you come?', $letters[0]['message'] );

		$this->act_as( $this->manager );
		$this->rest( 'POST', "groups/{$group->id}", [ 'version' => $saved->number( 'version' ), 'summary' => 'Another word.' ] );
		self::assertCount( 3, $this->letters_about( 'New dates' ), 'Dates that stayed are told to nobody.' );
	}

	private function group( int $capacity = 8, string $title = 'The first hours with a new client' ): Group {
		$group = $this->chapter->group( capacity: $capacity, mentor: $this->mentor->ID, title: $title );
		foreach ( [ '2026-10-06', '2026-10-20' ] as $date ) {
			$start = new \DateTimeImmutable( "{$date} 18:00", new \DateTimeZone( 'America/Vancouver' ) );
			mentoring_program()->database()->write(
				"INSERT INTO {meetings} (host_kind, host_id, local_date, start_time, end_time, timezone, starts_at, ends_at, state) VALUES ('group', %d, %s, '18:00', '19:30', 'America/Vancouver', %s, %s, 'planned')",
				$group->id,
				$date,
				gmdate( 'Y-m-d H:i:s', $start->getTimestamp() ),
				gmdate( 'Y-m-d H:i:s', $start->getTimestamp() + 5400 )
			);
		}
		return $group;
	}

	private function register( WP_User $person, Group $group ): int {
		$this->act_as( $person );
		$answer = Answer::of( $this->rest( 'POST', 'registrations', [ 'accept_waiting' => true ] + $this->chapter->form( $group ), [ 'Idempotency-Key' => 'key-of-the-letters-test-' . ++self::$keys ] ) );
		self::assertSame( 201, $answer->status, (string) wp_json_encode( $answer->at( '' ) ) );
		return $answer->number( 'id' );
	}

	/**
	 * @return list<Mail> Oldest first.
	 */
	private function letters_to( WP_User $person ): array {
		mentoring_program()->send_messages()->due( 20 );
		return array_values( array_filter( $this->mailbox(), static fn( array $letter ): bool => [ $person->user_email ] === $letter['to'] ) );
	}

	/**
	 * @return list<Mail> Oldest first.
	 */
	private function letters_about( string $subject ): array {
		mentoring_program()->send_messages()->due( 20 );
		return array_values( array_filter( $this->mailbox(), static fn( array $letter ): bool => str_starts_with( $letter['subject'], $subject ) ) );
	}

	private function expiry_of( int $registration ): ?string {
		return mentoring_program()->registrations()->find( $registration )?->offer_expires_at?->format( 'Y-m-d H:i' );
	}
}
