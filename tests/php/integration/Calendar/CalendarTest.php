<?php
/**
 * Meetings in people's own calendars, read with a real parser: what is in them, what becomes of a change, and who gets
 * them.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Calendar;

use MentoringProgram\Calendar\CalendarForms;
use MentoringProgram\Group\Group;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Registration\NewRegistration;
use MentoringProgram\Registration\RegistrationForms;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Tests\Chapter;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\ParsedCalendar;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WP_User;

final class CalendarTest extends IntegrationTestCase {
	private WP_User $mentor;
	private WP_User $member;
	private Chapter $chapter;
	private Group $group;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter = Chapter::make();
		$this->mentor  = $this->create_user( 'author', [ 'display_name' => 'Priya Raghunathan' ] );
		$this->member  = $this->create_user();
		$this->group   = $this->chapter->group(
			$this->chapter->term(),
			$this->mentor,
			[
				'minimum'          => 1,
				'capacity'         => 1,
				'title'            => 'Grief, loss; and "endings" — für Ängstliche mit sehr langen Titeln, die niemand in eine Zeile bekommt',
				'location_private' => "Door code 4711\nSecond floor \\ left",
			]
		);
		$this->give_place( $this->member );
		$this->act_as( $this->member );
	}

	/**
	 * A12, DESIGN § 11: every meeting as a UTC instant over the change of the clock, with texts as they were typed.
	 */
	public function test_a_file_holds_every_meeting_of_the_place(): void {
		$calendar = $this->file( $this->member );
		self::assertSame( 'PUBLISH', $calendar->method );
		self::assertSame( strtr( $this->group->title, [ ',' => '\\,', ';' => '\\;' ] ), $calendar->name, 'The parser leaves names that begin with X- as they are written.' );
		self::assertSame( [ '2026-10-07T01:00:00Z', '2026-10-21T01:00:00Z', '2026-11-04T02:00:00Z', '2026-11-18T02:00:00Z', '2026-12-02T02:00:00Z' ], array_column( $calendar->events, 'starts' ) );
		self::assertSame( [ 'UTC' ], array_values( array_unique( array_column( $calendar->events, 'zone' ) ) ) );
		$event = $calendar->events[0];
		self::assertSame( '2026-10-07T02:30:00Z', $event['ends'] );
		self::assertSame( $this->group->title, $event['summary'] );
		self::assertSame( 'CONFIRMED', $event['status'] );
		self::assertSame( 'In person, Harbour Street Library, Room 2, Door code 4711 Second floor \\ left', $event['location'] );
		self::assertSame( "With Priya Raghunathan\nhttps://meet.example.org/secret-room", $event['description'] );
		self::assertSame( get_permalink( $this->group->post_id ), $event['url'] );
		self::assertCount( 5, array_unique( array_column( $calendar->events, 'uid' ) ) );
	}

	public function test_a_file_of_one_meeting_holds_that_one(): void {
		$third = $this->meetings()[2];
		$file  = mentoring_program()->calendars()->of_group( $this->group->id, $third->id, $this->actor( $this->member ) );
		self::assertSame( [ '2026-11-04T02:00:00Z' ], array_column( ParsedCalendar::of( (string) $file?->text )->events, 'starts' ) );
		$other = $this->chapter->group( $this->chapter->term( 'Spring 2027' ), $this->mentor );
		self::assertNull( mentoring_program()->calendars()->of_group( $this->group->id, $this->meetings( $other )[0]->id, $this->actor( $this->member ) ), 'A meeting of another group.' );
	}

	/**
	 * DESIGN § 11: a moved meeting keeps its UID, one taken out is marked, and every change raises SEQUENCE.
	 */
	public function test_a_change_reaches_the_same_event(): void {
		$before = $this->file( $this->member )->events;
		$this->travel( '2026-09-03 12:00' );
		$this->save( [ '2026-10-06', '2026-10-22', '2026-11-03', '2026-11-17' ] );
		$after = $this->file( $this->member )->events;

		self::assertSame( array_column( $before, 'uid' ), array_column( $after, 'uid' ) );
		self::assertSame( '2026-10-23T01:00:00Z', $after[1]['starts'] );
		self::assertSame( [ 'CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'CANCELLED' ], array_column( $after, 'status' ) );
		self::assertGreaterThan( $before[1]['sequence'], $after[1]['sequence'] );
		self::assertSame( '2026-09-03T12:00:00Z', $after[1]['changed'] );

		$this->save( Chapter::TUESDAYS );
		$back = $this->file( $this->member )->events;
		self::assertSame( array_column( $before, 'uid' ), array_column( $back, 'uid' ), 'What was called off and is back is the same.' );
		self::assertNotContains( 'CANCELLED', array_column( $back, 'status' ) );
		self::assertGreaterThan( $after[4]['sequence'], $back[4]['sequence'] );
	}

	/**
	 * Fault 20: what was called off stays out of everything else that shows dates.
	 */
	public function test_a_meeting_called_off_is_in_calendars_only(): void {
		$this->save( [ '2026-10-06' ] );
		$data = $this->data( $this->rest( 'GET', "groups/{$this->group->id}" ) );
		self::assertSame( [ '2026-10-06' ], array_column( (array) $data['meetings'], 'date' ) );
		self::assertCount( 5, $this->file( $this->member )->events );
	}

	public function test_a_cancelled_group_marks_every_meeting(): void {
		$before = $this->file( $this->member )->events;
		$feed   = $this->secret( $this->member );
		$this->travel( '2026-09-04 12:00' );
		mentoring_program()->cancel_group()->cancel( $this->group->id, Actor::system() );
		$after = ParsedCalendar::of( (string) mentoring_program()->calendars()->of_feed( $feed )?->text )->events;
		self::assertSame( array_fill( 0, 5, 'CANCELLED' ), array_column( $after, 'status' ) );
		self::assertGreaterThan( $before[0]['sequence'], $after[0]['sequence'] );
		self::assertSame( '2026-09-04T12:00:00Z', $after[0]['changed'] );
		self::assertStringNotContainsString( '4711', $after[0]['location'] );
	}

	/**
	 * DESIGN §§ 5, 11: whose file it is decides; the private line is in the file of who has a place or leads.
	 */
	#[DataProvider( 'people' )]
	#[TestDox( '$_dataName' )]
	public function test_who_gets_a_file( string $who, bool $gets ): void {
		$file = mentoring_program()->calendars()->of_group( $this->group->id, 0, $this->actor( $this->person( $who ) ) );
		self::assertSame( $gets, null !== $file );
		self::assertSame( $gets, str_contains( (string) $file?->text, 'Door code 4711' ) );
	}

	/**
	 * @return array<string, array{string, bool}>
	 */
	public static function people(): array {
		return [
			'who has a place gets it'           => [ 'participant', true ],
			'who leads the group gets it'       => [ 'mentor', true ],
			'a substitute in the last minute gets it' => [ 'substitute until 12:01', true ],
			'a substitute whose time is over does not' => [ 'substitute until 12:00', false ],
			'a visitor does not'                => [ 'visitor', false ],
			'another member does not'           => [ 'member', false ],
			'who waits does not'                => [ 'waiting', false ],
			'another mentor does not'           => [ 'other mentor', false ],
			'an administrator without a place does not' => [ 'administrator', false ],
		];
	}

	/**
	 * Check 16: the address holds 256 bits, is kept as a hash, is one at a time, and ends for good.
	 */
	public function test_a_feed_is_made_once_told_once_and_revoked(): void {
		$first = $this->secret( $this->member );
		self::assertSame( 64, strlen( $first ) );
		self::assertNotNull( mentoring_program()->calendars()->of_feed( $first ) );
		$rows = $this->row_counts();
		mentoring_program()->calendars()->of_feed( $first );
		self::assertSame( $rows, $this->row_counts(), 'Reading writes nothing.' );
		self::assertSame( 0, mentoring_program()->database()->number( 'SELECT COUNT(*) FROM {tokens} WHERE hash = %s', $first ) );

		$second = $this->secret( $this->member );
		self::assertNull( mentoring_program()->calendars()->of_feed( $first ), 'A new address ends the old one.' );
		self::assertNotNull( mentoring_program()->calendars()->of_feed( $second ) );

		$other = $this->secret( $this->mentor );
		self::assertStringContainsString( 'mentoring_notice=feed_ended', (string) $this->send( CalendarForms::REVOKE, $this->member ) );
		self::assertNull( mentoring_program()->calendars()->of_feed( $second ) );
		self::assertNotNull( mentoring_program()->calendars()->of_feed( $other ), "Another person's stays." );
		foreach ( [ '', 'x', str_repeat( 'a', 64 ), strtoupper( $other ), $other . "\n" ] as $unknown ) {
			self::assertNull( mentoring_program()->calendars()->of_feed( $unknown ) );
		}
	}

	/**
	 * A feed follows its person: groups they take part in and groups they lead, and ends with the account.
	 */
	public function test_a_feed_is_its_persons_and_goes_with_the_account(): void {
		$other  = $this->chapter->group( $this->chapter->term( 'Spring 2027' ), $this->create_user( 'author' ), [ 'meetings' => Chapter::meetings( [ '2027-02-02' ] ) ] );
		$member = $this->secret( $this->member );
		$mentor = $this->secret( $this->mentor );
		$read   = static fn( string $secret ): array => ParsedCalendar::of( (string) mentoring_program()->calendars()->of_feed( $secret )?->text )->events;
		self::assertCount( 5, $read( $mentor ) );
		self::assertCount( 5, $read( $member ) );
		$this->give_place( $this->member, $other );
		self::assertCount( 6, $read( $member ) );
		self::assertCount( 5, $read( $mentor ) );
		$of_person = mentoring_program()->registrations()->of_person( $this->member->ID );
		mentoring_program()->seat_book()->withdraw( $of_person[ count( $of_person ) - 1 ]->id, Actor::system() );
		self::assertCount( 1, $read( $member ), 'Who has left no longer reads the dates.' );

		require_once ABSPATH . 'wp-admin/includes/user.php';
		wp_delete_user( $this->member->ID );
		self::assertNull( mentoring_program()->calendars()->of_feed( $member ) );
	}

	/**
	 * Check 2: an old form makes no address, and nothing is taken from somebody who is signed out.
	 */
	public function test_only_a_fresh_form_of_a_signed_in_person_is_taken(): void {
		$forms = mentoring_program()->calendar_forms();
		$sent  = [
			'mentoring_act'   => CalendarForms::MAKE,
			'mentoring_nonce' => wp_create_nonce( RegistrationForms::NONCE ),
		];
		self::assertTrue( $forms->takes( $sent, $this->actor( $this->member ) ) );
		self::assertFalse( $forms->takes( [ 'mentoring_nonce' => 'old' ] + $sent, $this->actor( $this->member ) ) );
		self::assertFalse( $forms->takes( [ 'mentoring_nonce' => [ 'x' ] ] + $sent, $this->actor( $this->member ) ) );
		self::assertFalse( $forms->takes( $sent, Actor::visitor() ) );
		self::assertFalse( $forms->takes( [ 'mentoring_act' => 'leave' ] + $sent, $this->actor( $this->member ) ) );
	}

	/**
	 * The page tells the address in the moment it is made and never again; it lists the next dates with links.
	 */
	public function test_my_mentoring_shows_dates_and_the_address_once(): void {
		$html = $this->page();
		self::assertStringContainsString( 'Next dates', $html );
		self::assertStringContainsString( 'All times are Vancouver time.', $html );
		self::assertSame( 4, substr_count( $html, 'mentoring_meeting=' ) );
		self::assertStringContainsString( 'Add all dates to my calendar', $html );
		$secret = $this->secret( $this->member );
		self::assertStringContainsString( $secret, $this->page() );
		mentoring_program()->use_clock( $this->clock );
		$later = $this->page();
		self::assertStringNotContainsString( $secret, $later );
		self::assertStringContainsString( 'End my address', $later );
	}

	/**
	 * The confirmation names the file.
	 */
	public function test_the_letter_of_the_place_leads_to_the_file(): void {
		mentoring_program()->send_messages()->due( 50 );
		$letters = array_filter( $this->mailbox(), fn( array $letter ): bool => in_array( $this->member->user_email, array_map( static fn( string $to ): string => trim( (string) preg_replace( '/^.*<|>$/', '', $to ) ), $letter['to'] ), true ) );
		self::assertStringContainsString( "mentoring_calendar={$this->group->id}", implode( array_column( $letters, 'message' ) ) );
	}

	private function person( string $who ): ?WP_User {
		switch ( $who ) {
			case 'participant':
				return $this->member;
			case 'mentor':
				return $this->mentor;
			case 'visitor':
				return null;
			case 'waiting':
				$waiting = $this->create_user();
				$this->give_place( $waiting );
				return $waiting;
			case 'substitute until 12:00':
			case 'substitute until 12:01':
				$substitute = $this->create_user();
				mentoring_program()->database()->write( "INSERT INTO {group_mentors} (group_id, user_id, name, role, from_at, until_at) VALUES (%d, %d, 'A substitute', 'substitute', '2026-08-31 12:00:00', %s)", $this->group->id, $substitute->ID, '2026-09-01 ' . substr( $who, -5 ) . ':00' );
				return $substitute;
			case 'other mentor':
				$mentor = $this->create_user( 'author' );
				$this->chapter->group( $this->chapter->term( 'Spring 2027' ), $mentor );
				return $mentor;
			case 'administrator':
				return $this->create_user( 'author', capabilities: [ Capabilities::MANAGE ] );
			default:
				return $this->create_user();
		}
	}

	private function actor( ?WP_User $person ): Actor {
		return mentoring_program()->actors()->of( $person->ID ?? 0 );
	}

	private function give_place( WP_User $person, ?Group $group = null ): void {
		mentoring_program()->seat_book()->register( new NewRegistration( ( $group ?? $this->group )->id, ( $group ?? $this->group )->term_id, $person->ID, $person->display_name, $this->chapter->policy->id, [], [], true, wp_generate_uuid4(), str_repeat( '0', 64 ), true, 3 ) );
	}

	/**
	 * @param list<string> $dates
	 */
	private function save( array $dates ): void {
		$group = mentoring_program()->groups()->find( $this->group->id );
		mentoring_program()->save_group()->update( $this->group->id, [ 'meetings' => Chapter::meetings( $dates ) ], $group->version ?? 0, Actor::system() );
	}

	/**
	 * @return list<Meeting>
	 */
	private function meetings( ?Group $group = null ): array {
		$id = ( $group ?? $this->group )->id;
		return mentoring_program()->meetings()->of_hosts( 'group', [ $id ] )[ $id ] ?? [];
	}

	private function file( WP_User $person ): ParsedCalendar {
		return ParsedCalendar::of( (string) mentoring_program()->calendars()->of_group( $this->group->id, 0, $this->actor( $person ) )?->text );
	}

	private function send( string $act, WP_User $person ): ?string {
		return mentoring_program()->calendar_forms()->handle( [ 'mentoring_act' => $act ], $this->actor( $person ) );
	}

	/**
	 * The secret of an address somebody just made.
	 */
	private function secret( WP_User $person ): string {
		self::assertNull( $this->send( CalendarForms::MAKE, $person ) );
		parse_str( (string) wp_parse_url( mentoring_program()->calendar_forms()->made(), PHP_URL_QUERY ), $query );
		$secret = $query['mentoring_feed'] ?? '';
		return is_string( $secret ) ? $secret : '';
	}

	private function page(): string {
		$actor = mentoring_program()->actors()->current();
		ob_start();
		mentoring_program()->blocks()->part( 'my-mentoring/mine', [ 'feed' => mentoring_program()->feed_panel()->view( $actor, '', true ) ] + mentoring_program()->my_mentoring()->view( 0, '', 0, $actor, null ) );
		return (string) ob_get_clean();
	}
}
