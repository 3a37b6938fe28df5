<?php
/**
 * The link mailed to who was registered by an administrator (A27 to A35, check 16): no sign-in, one purpose, looking saves
 * nothing, and everything is agreed to by the person, one by one.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Registration;

use MentoringProgram\Group\Group;
use MentoringProgram\Registration\RegistrationStatus;
use MentoringProgram\Shared\LinkPage;
use MentoringProgram\Shared\TokenPurpose;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use WP_User;

final class AgreeLinkTest extends IntegrationTestCase {
	private OpenChapter $chapter;
	private WP_User $member;
	private WP_User $manager;
	private Group $group;
	private int $registration;
	private string $secret;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter      = OpenChapter::make();
		$this->member       = $this->create_user( OpenChapter::MEMBER, [ 'display_name' => 'Quentin Baptiste' ] );
		$this->manager      = $this->create_user( 'editor', [ 'display_name' => 'Ruth' ], [ 'manage_mentoring' ] );
		$this->group        = $this->chapter->group( capacity: 2, track: 'ten_weeks' );
		$this->registration = $this->register( $this->group );
		$this->secret       = $this->link();
		$this->act_as( null );
	}

	/**
	 * Check 16, P12: the secret is stored hashed; looking, however often and signed in as nobody, writes nothing and shows
	 * group, dates, fee and every text.
	 */
	public function test_looking_shows_everything_and_saves_nothing(): void {
		$row = mentoring_program()->database()->row( "SELECT * FROM {tokens} WHERE purpose = 'agree'" );
		self::assertNotNull( $row );
		self::assertNotContains( $this->secret, $row );
		$rows    = $this->row_counts();
		$queries = [];
		add_filter(
			'query',
			static function ( string $sql ) use ( &$queries ): string {
				$queries[] = $sql;
				return $sql;
			}
		);
		[ $status, $html ] = $this->follow( null );
		remove_all_filters( 'query' );

		self::assertSame( 200, $status );
		self::assertSame( [], array_values( (array) preg_grep( '/^\s*(INSERT|UPDATE|DELETE|REPLACE|SET|START)/i', $queries ) ) );
		self::assertSame( $rows, $this->row_counts() );
		self::assertStringContainsString( 'A place in “The first hours with a new client” is held for you', $html );
		self::assertStringContainsString( 'Held for you until 3 September 2026', $html );
		self::assertSame( 1 + count( $this->chapter->ticks( 'ten_weeks' ) ), substr_count( $html, 'type="checkbox"' ) );
		self::assertStringNotContainsString( ' checked', $html );
		self::assertStringContainsString( '$90', $html );
		self::assertSame( RegistrationStatus::Offered, $this->status_now() );
	}

	/**
	 * A12, A27 to A35: each is ticked by the person; what is missing is named, and what was ticked stays.
	 */
	public function test_each_is_agreed_to_one_by_one(): void {
		$ticks = $this->chapter->ticks( 'ten_weeks' );
		[ $status, $html ] = $this->follow( $this->form( [ 'mentoring_agreements' => [ (string) $ticks[0] ] ] ) );
		self::assertSame( 400, $status );
		self::assertSame( count( $ticks ) - 1, substr_count( $html, 'Tick this to register.' ) );
		self::assertSame( 2, substr_count( $html, ' checked' ), 'The dates and the first.' );
		self::assertSame( [], mentoring_program()->registrations()->accepted_texts( $this->registration ) );

		self::assertSame( 303, $this->follow( $this->form() )[0] );

		self::assertSame( RegistrationStatus::Confirmed, $this->status_now() );
		self::assertEqualsCanonicalizing( $ticks, mentoring_program()->registrations()->accepted_texts( $this->registration ) );
		self::assertEquals( $this->clock->now(), mentoring_program()->registrations()->find( $this->registration )?->agreed_at );
		$this->act_as( $this->manager );
		$history = Answer::of( $this->rest( 'GET', "registrations/{$this->registration}/history" ) );
		self::assertContains( 'Agreed and accepted the place, by the mailed link and without signing in.', $history->column( 'events', 'words' ) );
		self::assertSame( array_fill( 0, count( $ticks ), '2026-09-01T12:00:00Z' ), $history->column( 'agreed', 'accepted_at' ) );
	}

	/**
	 * A used link says what is so and what to do next; sending it again changes nothing.
	 */
	public function test_a_used_link_says_what_is_so(): void {
		$this->follow( $this->form() );
		self::assertNotNull( mentoring_program()->tokens()->find( TokenPurpose::Agree, $this->secret )?->used_at );
		$rows = $this->row_counts();

		[ $status, $html ] = $this->follow( null );
		self::assertSame( 200, $status );
		self::assertStringContainsString( 'You have a place in “The first hours with a new client”', $html );
		self::assertStringContainsString( 'No password yet?', $html );
		self::assertSame( 303, $this->follow( $this->form() )[0] );
		self::assertSame( $rows, array_merge( $this->row_counts(), [ 'counters' => $rows['counters'] ] ) );
	}

	/**
	 * DESIGN § 7: it works as long as the offer; afterwards it says so, with the next step, and gives nothing.
	 */
	public function test_an_expired_offer_is_over_by_the_link_too(): void {
		$ends = mentoring_program()->registrations()->find( $this->registration )?->offer_expires_at;
		self::assertNotNull( $ends );
		$this->travel( $ends->format( 'Y-m-d H:i:s' ) );

		[ $status, $html ] = $this->follow( $this->form() );
		self::assertSame( 409, $status );
		self::assertStringContainsString( 'The place was kept until its time ran out', $html );
		self::assertStringNotContainsString( '<form', $html );
		self::assertSame( [], mentoring_program()->registrations()->accepted_texts( $this->registration ) );
		self::assertSame( 200, $this->follow( null )[0] );
		$this->travel( '+31 days' );
		self::assertSame( 404, $this->follow( null )[0] );
	}

	/**
	 * The place may be let go on the same page, without ticking anything.
	 */
	public function test_the_place_may_be_let_go(): void {
		self::assertSame( 303, $this->follow( [ 'mentoring_answer' => 'let_go' ] )[0] );
		self::assertSame( RegistrationStatus::Ended, $this->status_now() );
		self::assertStringContainsString( 'Declined the offer', $this->follow( null )[1] );
	}

	/**
	 * A26: who has a place this term is told on the page what is given up, and gives it up by the same button.
	 */
	public function test_a_place_is_given_up_for_it(): void {
		$this->follow( $this->form() );
		$other              = $this->chapter->group( track: 'ten_weeks', title: 'Evening circle' );
		$held               = $this->registration;
		$this->registration = $this->register( $other );
		$this->secret       = $this->link();
		$this->act_as( null );

		[ , $html ] = $this->follow( null );
		self::assertStringContainsString( 'taking this one gives up the other', $html );
		self::assertStringContainsString( 'name="mentoring_gives_up" value="' . $held . '"', $html );
		self::assertSame( 409, $this->follow( $this->form() )[0], 'Not by itself.' );
		self::assertSame( 303, $this->follow( $this->form( [ 'mentoring_gives_up' => (string) $held ] ) )[0] );
		self::assertSame( RegistrationStatus::Confirmed, $this->status_now() );
		self::assertSame( RegistrationStatus::Ended, mentoring_program()->registrations()->find( $held )?->status( $this->clock->now() ) );
	}

	/**
	 * A27 to A35, DESIGN § 7: who was registered by somebody else and waits gets the same link when a place comes free, names who it
	 * was, and takes the place by agreeing: there is nothing more to accept. Who registered alone is offered it as ever.
	 */
	public function test_who_waits_gets_the_link_when_a_place_comes_free(): void {
		$group = $this->chapter->group( capacity: 1, track: 'ten_weeks', title: 'Evening circle' );
		$first = $this->create_user( OpenChapter::MEMBER );
		$this->act_as( $first );
		$held = Answer::of( $this->rest( 'POST', 'registrations', $this->chapter->form( $group ), [ 'Idempotency-Key' => wp_generate_uuid4() ] ) )->number( 'id' );
		$this->registration = $this->register( $group, waits: true );
		$alone              = $this->create_user( OpenChapter::MEMBER, [ 'display_name' => 'Alone' ] );
		$this->act_as( $alone );
		$behind = Answer::of( $this->rest( 'POST', 'registrations', [ 'accept_waiting' => true ] + $this->chapter->form( $group ), [ 'Idempotency-Key' => wp_generate_uuid4() ] ) )->number( 'id' );
		mentoring_program()->send_messages()->due( 10 );
		$before = count( $this->mailbox() );
		$this->act_as( $first );
		$this->rest( 'POST', "registrations/{$held}/leave" );

		$this->secret = $this->link();

		$letter = $this->letter_to( $this->member, $before );
		self::assertStringContainsString( 'Ruth has registered you for “Evening circle”.', $letter );
		self::assertStringNotContainsString( 'Sign in first', $letter );
		$this->act_as( null );
		self::assertSame( 303, $this->follow( $this->form() )[0] );
		self::assertSame( RegistrationStatus::Confirmed, $this->status_now() );
		self::assertEqualsCanonicalizing( $this->chapter->ticks( 'ten_weeks' ), mentoring_program()->registrations()->accepted_texts( $this->registration ) );

		$this->act_as( $this->manager );
		$before = count( $this->mailbox() );
		$this->rest( 'POST', "registrations/{$this->registration}/withdraw" );
		mentoring_program()->send_messages()->due( 10 );
		self::assertSame( RegistrationStatus::Offered, mentoring_program()->registrations()->find( $behind )?->status( $this->clock->now() ) );
		self::assertStringContainsString( 'Sign in first', $this->letter_to( $alone, $before ) );
	}

	/**
	 * Check 16: of another purpose, of another person, guessed, or replaced by a newer letter, it is not there.
	 */
	public function test_a_link_that_must_not_work_is_not_there(): void {
		$tokens = mentoring_program()->tokens();
		self::assertSame( 404, $this->follow( $this->form(), $tokens->make( TokenPurpose::Feed, $this->registration, $this->member->ID, null ) )[0] );
		self::assertSame( 404, $this->follow( $this->form(), $tokens->make( TokenPurpose::Agree, $this->registration, $this->manager->ID, null ) )[0] );
		self::assertSame( 404, $this->follow( $this->form(), str_repeat( 'a', 64 ) )[0] );
		$tokens->revoke( TokenPurpose::Agree, $this->registration );
		[ $status, $html ] = $this->follow( $this->form() );
		self::assertSame( 404, $status );
		self::assertStringContainsString( 'ask whoever registered you', $html );
		self::assertSame( RegistrationStatus::Offered, $this->status_now() );
	}

	/**
	 * Check 16: sent very often, it has to wait, and says for how long; looking is not counted. Every such page is kept by nobody,
	 * found by nobody, and tells its address to nobody.
	 */
	public function test_a_link_is_sent_only_so_often(): void {
		for ( $try = 0; $try < 30; ++$try ) {
			self::assertSame( 400, $this->follow( $this->form( [ 'mentoring_agreements' => [] ] ) )[0] );
		}
		[ $status, $view ] = mentoring_program()->agree_page()->of( $this->secret, $this->form() );
		self::assertSame( [ 429, 3600 ], [ $status, $view['retry_after'] ?? null ] );
		self::assertSame( 200, $this->follow( null )[0] );
		self::assertSame(
			[
				'Cache-Control'   => 'no-cache, must-revalidate, max-age=0, no-store, private',
				'Referrer-Policy' => 'no-referrer',
				'X-Robots-Tag'    => 'noindex, nofollow',
				'Content-Type'    => 'text/html; charset=UTF-8',
				'Retry-After'     => '3600',
			],
			LinkPage::headers( $view['retry_after'] ?? null )
		);
	}

	/**
	 * @param array<string, mixed> $changes
	 * @return array<string, mixed>
	 */
	private function form( array $changes = [] ): array {
		return $changes + [
			'mentoring_answer'            => 'take',
			'mentoring_attends_all_dates' => '1',
			'mentoring_agreements'        => array_map( strval( ... ), $this->chapter->ticks( 'ten_weeks' ) ),
		];
	}

	/**
	 * @param array<string, mixed>|null $sent
	 * @return array{int, string} Status and page.
	 */
	private function follow( ?array $sent, string $secret = '' ): array {
		[ $status, $view ] = mentoring_program()->agree_page()->of( '' === $secret ? $this->secret : $secret, $sent );
		if ( null === $view ) {
			return [ $status, '' ];
		}
		ob_start();
		mentoring_program()->blocks()->part( 'shared/link-page', $view );
		return [ $status, (string) ob_get_clean() ];
	}

	private function register( Group $group, bool $waits = false ): int {
		$this->act_as( $this->manager );
		return Answer::of( $this->rest( 'POST', 'registrations/on-behalf', [ 'group' => $group->id, 'person' => $this->member->ID, 'answers' => OpenChapter::ELIGIBLE, 'accept_waiting' => $waits ], [ 'Idempotency-Key' => wp_generate_uuid4() ] ) )->number( 'id' );
	}

	/**
	 * The secret in the newest letter that holds one.
	 */
	private function link(): string {
		mentoring_program()->send_messages()->due( 10 );
		foreach ( array_reverse( $this->mailbox() ) as $letter ) {
			if ( 1 === preg_match( '/mentoring_agree=([0-9a-f]{64})/', $letter['message'], $found ) ) {
				self::assertSame( [ $this->member->user_email ], $letter['to'] );
				return $found[1];
			}
		}
		self::fail( 'No letter holds a link.' );
	}

	/**
	 * The first letter to somebody after the first so many.
	 */
	private function letter_to( WP_User $person, int $after ): string {
		$theirs = array_filter( array_slice( $this->mailbox(), $after ), static fn( array $letter ): bool => [ $person->user_email ] === $letter['to'] );
		return array_values( $theirs )[0]['message'] ?? '';
	}

	private function status_now(): ?RegistrationStatus {
		return mentoring_program()->registrations()->find( $this->registration )?->status( $this->clock->now() );
	}
}
