<?php
/**
 * A concern, said in private: who reads it, who never does, and that nothing else shows it.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Concern;

use MentoringProgram\Concern\Concern;
use MentoringProgram\Concern\ConcernForms;
use MentoringProgram\Concern\ConcernState;
use MentoringProgram\Group\Group;
use MentoringProgram\Shared\AuditAct;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use MentoringProgram\Tests\RenderedBlock;
use WP_User;

final class ConcernTest extends IntegrationTestCase {
	private const MARKER = 'Marker-of-a-concern';

	private Group $group;

	private WP_User $writer;

	private WP_User $mentor;

	private WP_User $administrator;

	private WP_User $reader;

	private WP_User $second;

	protected function setUp(): void {
		parent::setUp();
		$chapter             = OpenChapter::make();
		$this->mentor        = $this->create_user( OpenChapter::MEMBER );
		$this->administrator = $this->create_user( 'administrator', [ 'display_name' => 'Ada Ministrator' ], [ Capabilities::MANAGE, Capabilities::READ_ANSWERS, Capabilities::READ_CONCERNS ] );
		$this->reader        = $this->create_user( 'subscriber', [ 'display_name' => 'Rea Der' ], [ Capabilities::READ_CONCERNS ] );
		$this->second        = $this->create_user( 'subscriber', [ 'display_name' => 'Sec Ond' ], [ Capabilities::READ_CONCERNS ] );
		$this->writer        = $this->create_user( OpenChapter::MEMBER, [ 'display_name' => 'Wri Ter' ] );
		$this->group         = $chapter->group( mentor: $this->mentor->ID );
		$this->act_as( $this->writer );
		self::assertSame( 201, $this->rest( 'POST', 'registrations', $chapter->form( $this->group ), [ 'Idempotency-Key' => 'the-place-of-the-writer' ] )->get_status() );
	}

	/**
	 * A45: a participant says something about the mentor to one reader; the reader reads it, and that is written down before.
	 */
	public function test_the_reader_named_reads_it(): void {
		self::assertStringContainsString( 'mentoring_notice=concern_raised', (string) $this->raise( [ $this->mentor ], [ $this->reader ] ) );

		self::assertStringContainsString( self::MARKER, $this->open_as( $this->reader ) );
		$written = mentoring_program()->audit()->of( 'concern', $this->concern()->id );
		self::assertSame( [ AuditAct::ConcernRead ], array_column( $written, 'act' ) );
		self::assertSame( [ 0 ], array_column( $written, 'person_id' ), 'The audit does not say whose it is.' );
	}

	/**
	 * A45: whoever it is about finds nothing, the administrator included, and also with a right gained later.
	 */
	public function test_whom_it_is_about_never_reads_it(): void {
		$this->raise( [ $this->administrator, $this->mentor ], [ $this->reader ] );
		$this->mentor->add_cap( Capabilities::READ_CONCERNS );
		foreach ( [ $this->administrator, $this->mentor, $this->second, $this->create_user( 'administrator' ) ] as $person ) {
			$missing = $this->post( $person, 'concern_open', [ 'mentoring_concern' => '999999' ] );
			$theirs  = $this->post( $person, 'concern_open', [ 'mentoring_concern' => (string) $this->concern()->id ] );
			self::assertSame( [ 404, 404 ], [ $theirs[0], $missing[0] ] );
			self::assertSame( $missing[1], $theirs[1], 'Not theirs and not there are the same.' );
			self::assertStringNotContainsString( self::MARKER, $this->page( $person ) );
			self::assertStringNotContainsString( 'For you to read', $this->page( $person ) );
			self::assertStringNotContainsString( 'Wri Ter, about', $this->page( $person ) );
		}
		self::assertSame( [], mentoring_program()->audit()->of( 'concern', $this->concern()->id ) );
	}

	/**
	 * A45: whom it is about cannot be chosen as a reader, nor anybody without the right; nothing is kept, what was typed stays.
	 */
	public function test_readers_are_chosen_among_those_who_may(): void {
		$before = $this->row_counts();
		foreach ( [ [ $this->administrator ], [ $this->create_user( 'administrator' ) ], [ $this->writer ], [] ] as $readers ) {
			self::assertNull( $this->raise( [ $this->administrator ], $readers ) );
			self::assertSame( 400, mentoring_program()->concern_forms()->answer()?->status );
			self::assertStringContainsString( self::MARKER, $this->page( $this->writer ), 'What was typed is still there.' );
		}
		self::assertSame( $before, $this->row_counts() );
	}

	/**
	 * A45: the database itself lets nobody be both.
	 */
	public function test_nobody_is_both_reader_and_subject(): void {
		$before  = $this->row_counts();
		$concern = new Concern( 0, 1, $this->group->id, '', $this->writer->ID, 'W', 'T', ConcernState::Received, $this->clock->now(), '2026-09-08', [ $this->reader->ID => 'R' ], [ $this->reader->ID => 'R' ], [] );
		try {
			mentoring_program()->concerns()->add( $concern, 1 );
			self::fail( 'It was stored.' );
		} catch ( \MentoringProgram\Shared\DatabaseError ) {
			self::assertSame( $before, $this->row_counts() );
		}
	}

	/**
	 * A45: a reader who loses the right loses the look; the mentor may be a reader when the writer wishes.
	 */
	public function test_a_reader_without_the_right_reads_no_more(): void {
		$this->raise( [], [ $this->reader, $this->mentor ] );
		self::assertStringContainsString( self::MARKER, $this->open_as( $this->mentor ) );
		$this->reader->remove_cap( Capabilities::READ_CONCERNS );

		self::assertSame( 404, $this->post( $this->reader, 'concern_open', [ 'mentoring_concern' => (string) $this->concern()->id ] )[0] );
	}

	/**
	 * A45: the mail carries a link and nothing else; a mail server that refuses is asked again.
	 */
	public function test_the_mail_carries_only_a_link(): void {
		$this->mail_fails();
		$this->raise( [ $this->mentor ], [ $this->reader, $this->second ] );
		self::assertSame( [], $this->to( $this->reader ) );
		$this->mail_fails( false );
		do_action( 'mentoring_program_minute' );
		do_action( 'mentoring_program_minute' );

		foreach ( [ $this->reader, $this->second ] as $reader ) {
			self::assertCount( 1, $this->to( $reader ), 'Told once.' );
			$mail = (string) wp_json_encode( $this->to( $reader ) );
			foreach ( [ self::MARKER, 'Wri Ter', $this->group->title, 'concern:', 'A mentor' ] as $secret ) {
				self::assertStringNotContainsString( $secret, $mail );
			}
			self::assertStringContainsString( 'mentoring-concerns', $mail );
		}
		self::assertSame( [], $this->to( $this->administrator ) );
		self::assertSame( 0, mentoring_program()->database()->number( "SELECT COUNT(*) FROM {outbox} WHERE message LIKE '%concern%'" ), 'The outbox, which others see, knows nothing.' );
	}

	/**
	 * A45, A46: the writer sees where it stands, by when to hear, and whom else to write to.
	 */
	public function test_the_writer_sees_where_it_stands(): void {
		$this->raise( [ $this->mentor ], [ $this->reader ] );
		$page = $this->page( $this->writer );
		foreach ( [ 'Received', '8 September 2026', 'Rea Der', 'concerns@example.org', 'may have to act' ] as $said ) {
			self::assertStringContainsString( $said, $page );
		}
		$this->post( $this->reader, 'concern_answered', [ 'mentoring_concern' => (string) $this->concern()->id ] );
		self::assertStringContainsString( 'Answered', $this->page( $this->writer ) );
		$this->post( $this->second, 'concern_close', [ 'mentoring_concern' => (string) $this->concern()->id ] );
		self::assertSame( ConcernState::Answered, $this->concern()->state, 'Only its readers take it further.' );
		$this->post( $this->reader, 'concern_close', [ 'mentoring_concern' => (string) $this->concern()->id ] );
		self::assertSame( ConcernState::Closed, $this->concern()->state );
	}

	/**
	 * A45: only about a group one is in or leads; a few a day.
	 */
	public function test_only_about_a_group_of_ones_own_and_a_few_a_day(): void {
		$stranger = $this->create_user( OpenChapter::MEMBER );
		self::assertNull( $this->raise( [], [ $this->reader ], $stranger ) );
		self::assertSame( 404, mentoring_program()->concern_forms()->answer()?->status );
		for ( $time = 1; $time <= 5; $time++ ) {
			self::assertNotNull( $this->raise( [], [ $this->reader ] ) );
		}
		self::assertNull( $this->raise( [], [ $this->reader ] ) );
		self::assertSame( 429, mentoring_program()->concern_forms()->answer()->status );
	}

	/**
	 * Check 9: no route, page, export, search or log of anybody but the reader and the writer holds any of it.
	 */
	public function test_nothing_else_shows_it(): void {
		$this->raise( [ $this->administrator ], [ $this->reader ] );
		foreach ( [ null, $this->administrator, $this->mentor, $this->second, $this->create_user( 'administrator', capabilities: Capabilities::ALL ) ] as $person ) {
			$this->act_as( $person );
			foreach ( array_keys( $this->routes() ) as $route ) {
				$answer = (string) wp_json_encode( rest_get_server()->response_to_data( $this->rest( 'GET', str_replace( '(?P<id>\d+)', '1', $route ) ), false ) );
				self::assertStringNotContainsString( self::MARKER, $answer, $route );
			}
			self::assertStringNotContainsString( self::MARKER, $this->page( $person ) );
		}
		$export = (string) wp_json_encode( mentoring_program()->privacy()->export_page( $this->writer->user_email ) );
		self::assertStringNotContainsString( self::MARKER, $export, 'An administrator holds that file.' );
		self::assertStringNotContainsStringIgnoringCase( 'concern', $export );
		self::assertStringNotContainsStringIgnoringCase( 'concern', (string) wp_json_encode( mentoring_program()->privacy()->export_page( $this->reader->user_email ) ) );
		self::assertStringContainsString( self::MARKER, (string) wp_json_encode( iterator_to_array( mentoring_program()->privacy()->everything_to_oneself( $this->writer->ID ), false ) ) );
	}

	/**
	 * Check 19: kept three years after the last meeting; erasing an account makes no open concern go away, and a closed one goes.
	 */
	public function test_it_goes_when_its_time_is_over_and_not_before(): void {
		$this->raise( [ $this->administrator ], [ $this->reader ] );
		$id = $this->concern()->id;
		wp_delete_user( $this->writer->ID );
		self::assertStringContainsString( self::MARKER, $this->open_as( $this->reader, $id ) );
		$this->travel( '2030-06-15 12:00:00' );
		do_action( 'mentoring_program_daily' );
		self::assertNotNull( mentoring_program()->concerns()->find( $id ) );
		$this->travel( '2030-06-16 12:00:00' );
		do_action( 'mentoring_program_daily' );
		self::assertNull( mentoring_program()->concerns()->find( $id ) );
		self::assertSame( 0, $this->row_counts()['concern_people'] );
	}

	/**
	 * Check 19, fault 23: an account that is gone, also without anybody having told, takes its closed concerns with it and leaves
	 * the open ones with their readers.
	 */
	public function test_closed_concerns_of_an_account_that_is_gone_go(): void {
		$this->raise( [], [ $this->reader ] );
		$closed = $this->concern()->id;
		$this->raise( [], [ $this->reader ] );
		$open = $this->concern()->id;
		self::assertSame( 303, $this->post( $this->reader, 'concern_close', [ 'mentoring_concern' => (string) $closed ] )[0] );
		do_action( 'mentoring_program_daily' );
		self::assertNotNull( mentoring_program()->concerns()->find( $closed ), 'Its writer is here.' );

		mentoring_program()->database()->write( 'DELETE FROM {users} WHERE ID = %d', $this->writer->ID );
		do_action( 'mentoring_program_daily' );

		self::assertNull( mentoring_program()->concerns()->find( $closed ) );
		self::assertNotNull( mentoring_program()->concerns()->find( $open ) );
	}

	/**
	 * Check 13: nothing without the form's own nonce.
	 */
	public function test_a_form_that_was_open_too_long_does_nothing(): void {
		$before = $this->row_counts();
		self::assertSame( 403, $this->post( $this->writer, 'concern', [ 'mentoring_nonce' => 'stale' ] + $this->form( [], [ $this->reader ] ) )[0] );
		self::assertSame( $before, $this->row_counts() );
	}

	/**
	 * @param list<WP_User> $about
	 * @param list<WP_User> $readers
	 */
	private function raise( array $about, array $readers, ?WP_User $writer = null ): ?string {
		$this->act_as( $writer ?? $this->writer );
		return mentoring_program()->concern_forms()->handle(
			$this->form( $about, $readers ) + [
				'mentoring_act'   => 'concern',
				'mentoring_nonce' => wp_create_nonce( ConcernForms::NONCE ),
			],
			mentoring_program()->actors()->current()
		);
	}

	/**
	 * @param list<WP_User> $about
	 * @param list<WP_User> $readers
	 * @return array<string, mixed>
	 */
	private function form( array $about, array $readers ): array {
		$ids = static fn( array $people ): array => array_map( static fn( WP_User $person ): string => (string) $person->ID, $people );
		return [
			'mentoring_group'   => (string) $this->group->id,
			'mentoring_about'   => $ids( $about ),
			'mentoring_readers' => $ids( $readers ),
			'mentoring_text'    => 'In the second meeting: ' . self::MARKER,
		];
	}

	/**
	 * @param array<string, mixed> $fields
	 * @return array{int, list<string>} Status and what is said.
	 */
	private function post( WP_User $person, string $act, array $fields ): array {
		$this->act_as( $person );
		mentoring_program()->concern_forms()->handle(
			$fields + [
				'mentoring_act'   => $act,
				'mentoring_nonce' => wp_create_nonce( ConcernForms::NONCE ),
			],
			mentoring_program()->actors()->current()
		);
		$answer = mentoring_program()->concern_forms()->answer();
		return [ $answer->status ?? 303, $answer->problems ?? [] ];
	}

	private function open_as( WP_User $person, ?int $id = null ): string {
		$this->post( $person, 'concern_open', [ 'mentoring_concern' => (string) ( $id ?? $this->concern()->id ) ] );
		return $this->page( $person );
	}

	private function page( ?WP_User $person ): string {
		$this->act_as( $person );
		return RenderedBlock::of( 'my-mentoring' );
	}

	private function concern(): Concern {
		return mentoring_program()->concerns()->written_by( $this->writer->ID )[0] ?? self::fail( 'No concern.' );
	}

	/**
	 * @return list<array{to: list<string>, subject: string, message: string, headers: list<string>}>
	 */
	private function to( WP_User $person ): array {
		return array_values( array_filter( $this->mailbox(), static fn( array $letter ): bool => in_array( $person->user_email, $letter['to'], true ) && str_contains( $letter['message'], 'in confidence' ) ) );
	}
}
