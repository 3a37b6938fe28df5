<?php
/**
 * Preparing before a term opens: kept for oneself, judged at once, holding no place, and gone when it has served.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Registration;

use Closure;
use LogicException;
use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupState;
use MentoringProgram\Program\PolicyDocument;
use MentoringProgram\Registration\RegistrationForms;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Term\Term;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WP_User;

final class PreparationTest extends IntegrationTestCase {
	private const OPENS = '2026-09-08 16:00:00';

	private OpenChapter $chapter;

	private Term $term;

	private Group $group;

	private WP_User $member;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter = OpenChapter::make();
		$this->term    = $this->chapter->another_term( self::OPENS );
		$this->group   = $this->chapter->group( term: $this->term );
		$this->member  = $this->create_user( OpenChapter::MEMBER );
		$this->act_as( $this->member );
	}

	/**
	 * What is kept comes back to the person, in the shape the schema promises, and holds no place.
	 */
	public function test_what_is_prepared_is_kept_for_the_person_and_holds_no_place(): void {
		$before = $this->row_counts();
		$kept   = $this->keep();
		self::assertSame( 200, $kept->status );
		self::assertSame( OpenChapter::ELIGIBLE, $kept->at( 'answers' ) );
		self::assertSame( $this->chapter->ticks(), $kept->at( 'agreements' ) );
		self::assertSame( '2026-09-01T12:00:00Z', $kept->at( 'kept_at' ) );
		self::assert_matches_schema( \MentoringProgram\Registration\PreparationSchema::schema(), $kept->at( '' ), 'preparation' );
		self::assertSame( $kept->at( '' ), $this->mine()->at( '' ) );
		self::assertSame( array_merge( $before, [ 'preparations' => 1 ] ), array_merge( $this->row_counts(), [ 'member_index' => $before['member_index'] ] ), 'No registration, no seat, no event.' );
		self::assertSame( 'no-store', $this->rest( 'GET', $this->route() )->get_headers()['Cache-Control'] );
	}

	/**
	 * Keeping again replaces; a tick left out stays to be done, and nothing is ticked for anybody (A27 to A35).
	 */
	public function test_keeping_again_replaces_what_was_kept(): void {
		$this->keep();
		$kept = $this->keep( [ 'agreements' => array_slice( $this->chapter->ticks(), 0, 2 ) ] );
		self::assertSame( array_slice( $this->chapter->ticks(), 0, 2 ), $kept->at( 'agreements' ) );
		self::assertSame( 1, $this->row_counts()['preparations'] );
		$html = $this->page();
		self::assertSame( 3 + 2, substr_count( $html, "checked='checked'" ), 'Three answers, and the two ticks of the person.' );
		self::assertStringContainsString( 'Still to tick:', $html );
	}

	/**
	 * Nobody else reaches it: not another member, not who runs the program, not somebody signed out.
	 */
	public function test_somebody_elses_is_not_there_for_anybody(): void {
		$this->keep();
		$others = [
			'another member' => $this->create_user( OpenChapter::MEMBER ),
			'who runs it'    => $this->create_user( 'administrator', capabilities: [ 'manage_mentoring', 'read_mentoring_answers' ] ),
		];
		foreach ( $others as $who => $other ) {
			$this->act_as( $other );
			self::assertSame( 404, $this->mine()->status, $who );
			self::assertSame( 404, $this->rest( 'DELETE', $this->route() )->get_status(), $who );
			self::assertStringNotContainsString( 'Kept on', $this->page(), $who );
		}
		$this->act_as( null );
		self::assertSame( 401, $this->mine()->status );
		$html = $this->page();
		self::assertStringNotContainsString( '2021', $html );
		self::assertStringNotContainsString( '<form', $html, 'Nothing personal and no nonce in a page that may be cached.' );
		self::assertStringContainsString( 'Sign in to prepare my registration', $html );
		self::assertSame( 1, $this->row_counts()['preparations'] );
	}

	/**
	 * A20 to A25: answers that stop somebody are judged at once, in the words of registering, and are not stored.
	 *
	 * @param array<string, string> $answers Differing from somebody who may register.
	 */
	#[DataProvider( 'stops' )]
	#[TestDox( 'Keeping is refused when $_dataName' )]
	public function test_answers_that_stop_are_judged_at_once_and_not_stored( array $answers, string $reason, string $title ): void {
		$before = $this->row_counts()['preparations'];
		$kept   = $this->keep( [ 'answers' => $answers + OpenChapter::ELIGIBLE ] );
		self::assertSame( [ 409, $reason ], [ $kept->status, $kept->at( 'code' ) ] );
		self::assertSame( $before, $this->row_counts()['preparations'] );
		self::assertNull( $this->send( 'prepare', [ 'mentoring_answers' => self::typed( $answers + OpenChapter::ELIGIBLE ) ] ) );
		$html = $this->page();
		self::assertStringContainsString( $title, $html );
		self::assertStringContainsString( 'These answers are not saved.', $html );
		self::assertSame( $before, $this->row_counts()['preparations'] );
	}

	/**
	 * @return array<string, array{array<string, string>, string, string}>
	 */
	public static function stops(): array {
		return [
			'no clients are seen yet (A24)'      => [ [ 'sees_clients' => 'no' ], 'talk_first', 'Let us talk first' ],
			'coursework is not finished (A21)'   => [ [ 'coursework_finished' => 'no' ], 'not_eligible', 'This group is not open to you' ],
			'practice began long ago (A20)'      => [ [ 'practice_start' => '2001-03' ], 'not_eligible', 'This group is not open to you' ],
		];
	}

	/**
	 * What cannot be kept is refused by name, and what was kept before stays.
	 *
	 * @param Closure( self ): array<string, mixed> $changes
	 * @param list<string>                          $fields
	 */
	#[DataProvider( 'faults' )]
	#[TestDox( 'Keeping names $_dataName' )]
	public function test_what_cannot_be_kept_is_named( Closure $changes, array $fields ): void {
		$this->keep();
		self::assertSame( $fields, $this->keep( $changes( $this ) )->fields() );
		self::assertSame( OpenChapter::ELIGIBLE, $this->mine()->at( 'answers' ) );
	}

	/**
	 * @return array<string, array{Closure( self ): array<string, mixed>, list<string>}>
	 */
	public static function faults(): array {
		return [
			'a missing answer'      => [ static fn(): array => [ 'answers' => array_diff_key( OpenChapter::ELIGIBLE, [ 'intern' => 0 ] ) ], [ 'answers.intern' ] ],
			'a forged question'     => [ static fn(): array => [ 'answers' => OpenChapter::ELIGIBLE + [ 'income' => 'much' ] ], [ 'answers.income' ] ],
			'a forged agreement'    => [ static fn(): array => [ 'agreements' => [ 999999 ] ], [ 'agreements' ] ],
			'somebody else’s name'  => [ static fn(): array => [ 'person' => 1 ], [ 'person' ] ],
			'dates ticked too soon' => [ static fn(): array => [ 'attends_all_dates' => true ], [ 'attends_all_dates' ] ],
		];
	}

	/**
	 * A3, A19: standing and the state of the term and group decide as they do for registering, but for the opening.
	 *
	 * @param Closure( self ): void $given
	 */
	#[DataProvider( 'refusals' )]
	#[TestDox( 'Nothing is kept: $_dataName' )]
	public function test_keeping_is_refused_with_a_reason( Closure $given, string $reason ): void {
		$given( $this );
		$kept = $this->keep();
		self::assertSame( [ 409, $reason ], [ $kept->status, $kept->at( 'code' ) ] );
		self::assertNotSame( '', $kept->text( 'message' ) );
		self::assertSame( 0, $this->row_counts()['preparations'] );
	}

	/**
	 * @return array<string, array{Closure( self ): void, string}>
	 */
	public static function refusals(): array {
		return [
			'somebody without a membership' => [
				static function ( self $test ): void {
					$test->act_as( $test->create_user( 'subscriber' ) );
				},
				'no_membership',
			],
			'the second registration opens' => [
				static function ( self $test ): void {
					$test->travel( self::OPENS );
				},
				'open_already',
			],
			'once registration is closed' => [
				static function ( self $test ): void {
					$test->travel( '2026-09-18 07:00:00' );
				},
				'registration_closed',
			],
			'a cancelled group' => [
				static function ( self $test ): void {
					mentoring_program()->cancel_group()->cancel( $test->group->id, Actor::system() );
				},
				'group_cancelled',
			],
			'a group on hold' => [
				static function ( self $test ): void {
					$test->group = $test->chapter->group( state: GroupState::OnHold, term: $test->term );
				},
				'group_on_hold',
			],
			'the group one leads' => [
				static function ( self $test ): void {
					$test->group = $test->chapter->group( mentor: $test->member->ID, term: $test->term );
				},
				'leads_this_group',
			],
		];
	}

	/**
	 * The whole way without JavaScript: keep, come back at nine, one tick and one button, and what was kept is gone.
	 */
	public function test_one_tick_and_one_button_make_a_place_of_it(): void {
		$html = $this->page();
		self::assertStringContainsString( 'Keep my registration until it opens', $html );
		self::assertStringNotContainsString( 'mentoring_attends_all_dates', $html );
		self::assertStringNotContainsString( "checked='checked'", $html, 'Nothing is ticked beforehand.' );
		self::assertStringContainsString( 'mentoring_notice=prepared', (string) $this->send( 'prepare' ) );
		self::assertStringContainsString( 'is kept', $this->page( 'prepared' ) );

		$this->travel( self::OPENS );
		$html = $this->page();
		self::assertStringContainsString( 'This is what you prepared on', $html );
		self::assertStringContainsString( 'One tick and the button are left:', $html );
		self::assertStringContainsString( 'value="register"', $html );
		self::assertMatchesRegularExpression( '/name="mentoring_attends_all_dates" value="1">/', $html, 'The dates are not ticked for anybody.' );
		self::assertMatchesRegularExpression( '/value="03"\s+selected/', $html );
		self::assertStringContainsString( 'value="2021"', $html );
		self::assertSame( 3 + count( $this->chapter->ticks() ), substr_count( $html, "checked='checked'" ) );

		$queries = $this->queries( fn(): mixed => $this->send( 'register', [ 'mentoring_attends_all_dates' => '1' ] ) );
		self::assertSame( 1, $this->row_counts()['registrations'] );
		self::assertSame( 0, $this->row_counts()['preparations'] );
		self::assertCount( 1, array_filter( $queries, static fn( string $sql ): bool => str_contains( $sql, 'mentoring_preparations' ) ), 'Registering costs one query more.' );
		self::assertStringContainsString( 'You have a place', $this->page( 'registered' ) );
	}

	/**
	 * What somebody typed stays when registration opens while they are about to keep it.
	 */
	public function test_a_form_kept_a_second_too_late_is_not_lost(): void {
		$this->travel( self::OPENS );
		self::assertNull( $this->send( 'prepare' ) );
		$html = $this->page();
		self::assertStringContainsString( 'Registration is open', $html );
		self::assertStringContainsString( 'value="register"', $html );
		self::assertStringContainsString( "checked='checked'", $html );
	}

	/**
	 * A session that ended meanwhile loses nothing either.
	 */
	public function test_a_form_kept_after_the_sign_in_ended_is_not_lost(): void {
		$this->act_as( null );
		self::assertNull( $this->send( 'prepare' ) );
		$html = $this->page();
		self::assertStringContainsString( 'You have been signed out', $html );
		self::assertStringContainsString( 'value="prepare"', $html );
		self::assertStringContainsString( "checked='checked'", $html );
		self::assertSame( 0, $this->row_counts()['preparations'] );
	}

	/**
	 * One changed wording, one changed question and other dates are said, and asked again; the rest stays.
	 */
	public function test_only_what_changed_is_asked_again(): void {
		$this->keep();
		$document = PolicyDocument::of( $this->chapter->policy );
		$attend   = $document['agreements'][0] ?? throw new LogicException( 'No agreement.' );
		$words    = 'I come to every meeting, in other words.';

		$document['agreements'][0] = [
			'promise' => $words,
			'text_id' => mentoring_program()->texts()->ensure( $words, $attend['detail'] ),
		] + $attend;
		$document['questions']     = array_map( static fn( array $question ): array => 'sees_clients' === $question['key'] ? [ 'label' => 'Do you see clients of your own?' ] + $question : $question, $document['questions'] );
		mentoring_program()->policies()->add( PolicyDocument::policy( 0, $this->chapter->program->id, '2026-09-01', $document ), Actor::system() );
		mentoring_program()->database()->write( "INSERT INTO {meetings} (host_kind, host_id, local_date, start_time, end_time, timezone, starts_at, ends_at, state) VALUES ('group', %d, '2026-10-06', '18:00', '19:30', 'America/Vancouver', '2026-10-07 01:00:00', '2026-10-07 02:30:00', 'planned')", $this->group->id );

		$mine = $this->mine();
		self::assertSame(
			[
				'dates'      => true,
				'fee'        => false,
				'answers'    => [ 'sees_clients' ],
				'agreements' => [ $attend['key'] ],
			],
			$mine->at( 'ask_again' )
		);
		self::assertSame( array_diff_key( OpenChapter::ELIGIBLE, [ 'sees_clients' => 0 ] ), $mine->at( 'answers' ) );
		self::assertSame( array_slice( $this->chapter->ticks(), 1 ), $mine->at( 'agreements' ) );

		$this->travel( self::OPENS );
		$html = $this->page();
		self::assertStringContainsString( 'Something has changed since. Only this is asked again:', $html );
		self::assertStringContainsString( 'Please answer again: Do you see clients of your own?', $html );
		self::assertStringContainsString( 'New wording, please read and tick it: I come to every meeting, in other words.', $html );
		self::assertStringContainsString( 'The dates of this group are others now.', $html );
		self::assertSame( 2 + count( $this->chapter->ticks() ) - 1, substr_count( $html, "checked='checked'" ) );
	}

	/**
	 * Deleted by the person, on the group's page and under My mentoring, and deleting twice says so.
	 */
	public function test_the_person_deletes_it(): void {
		$this->keep();
		self::assertStringContainsString( 'Delete what I prepared', $this->page() );
		$html = $this->my_page();
		self::assertStringContainsString( 'Prepared:', $html );
		self::assertStringContainsString( 'Opens on 8 September 2026, 09:00', $html );
		self::assertStringContainsString( 'value="unprepare"', $html );
		self::assertStringContainsString( 'mentoring_notice=unprepared', (string) $this->send( 'unprepare' ) );
		self::assertSame( 0, $this->row_counts()['preparations'] );
		self::assertStringContainsString( 'Nothing is kept for', $this->page( 'unprepared' ) );
		self::assertStringNotContainsString( 'Prepared:', $this->my_page() );
		self::assertSame( 404, $this->rest( 'DELETE', $this->route() )->get_status() );
	}

	/**
	 * An old page deletes nothing, and what is kept still fills the form.
	 */
	public function test_deleting_needs_a_nonce(): void {
		$this->keep();
		self::assertNull( $this->send( 'unprepare', [ 'mentoring_nonce' => 'forged' ] ) );
		self::assertSame( 1, $this->row_counts()['preparations'] );
		self::assertStringContainsString( "checked='checked'", $this->page() );
	}

	/**
	 * It outlives nothing: not the registration, the closing, the group, the account.
	 *
	 * @param Closure( self ): mixed $happens
	 */
	#[DataProvider( 'ends' )]
	#[TestDox( 'It is gone $_dataName' )]
	public function test_it_does_not_outlive_its_use( Closure $happens ): void {
		$this->keep();
		self::assertSame( 1, $this->row_counts()['preparations'] );
		$happens( $this );
		self::assertSame( 0, $this->row_counts()['preparations'] );
	}

	/**
	 * @return array<string, array{Closure( self ): mixed}>
	 */
	public static function ends(): array {
		return [
			'with a registration through REST' => [
				static function ( self $test ): void {
					$test->travel( self::OPENS );
					self::assertSame( 201, $test->rest( 'POST', 'registrations', $test->chapter->form( $test->group ), [ 'Idempotency-Key' => 'at-nine-o-clock' ] )->get_status() );
				},
			],
			'when registration closes'         => [
				static function ( self $test ): void {
					$test->travel( '2026-09-18 06:59:59' );
					mentoring_program()->preparation_sweep()->sweep();
					self::assertSame( 1, $test->row_counts()['preparations'] );
					$test->travel( '2026-09-18 07:00:00' );
					do_action( 'mentoring_program_minute' );
				},
			],
			'when the group is cancelled'      => [ static fn( self $test ): mixed => mentoring_program()->cancel_group()->cancel( $test->group->id, Actor::system() ) ],
			'when the group is deleted'        => [
				static function ( self $test ): void {
					$test->act_as( $test->create_user( 'administrator', capabilities: [ 'manage_mentoring' ] ) );
					self::assertSame( 200, $test->rest( 'DELETE', "groups/{$test->group->id}" )->get_status() );
				},
			],
			'with the account'                 => [
				static function ( self $test ): void {
					require_once ABSPATH . 'wp-admin/includes/user.php';
					wp_delete_user( $test->member->ID );
				},
			],
			'with the tables'                  => [
				static function ( self $test ): void {
					mentoring_program()->installer()->remove();
					mentoring_program()->installer()->install();
				},
			],
		];
	}

	/**
	 * Somebody else's registration leaves mine alone, and the sweep takes nothing that may still be sent.
	 */
	public function test_what_may_still_be_sent_stays(): void {
		$this->keep();
		$this->travel( self::OPENS );
		$this->act_as( $this->create_user( OpenChapter::MEMBER ) );
		self::assertSame( 201, $this->rest( 'POST', 'registrations', $this->chapter->form( $this->group ), [ 'Idempotency-Key' => 'somebody-else' ] )->get_status() );
		mentoring_program()->preparation_sweep()->sweep();
		$this->act_as( $this->member );
		self::assertSame( 200, $this->mine()->status );
		self::assertStringContainsString( 'Registration is open: one tick and one button', $this->my_page() );
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	private function keep( array $changes = [] ): Answer {
		return Answer::of(
			$this->rest(
				'PUT',
				$this->route(),
				$changes + [
					'answers'    => OpenChapter::ELIGIBLE,
					'agreements' => $this->chapter->ticks(),
				]
			)
		);
	}

	private function mine(): Answer {
		return Answer::of( $this->rest( 'GET', $this->route() ) );
	}

	private function route(): string {
		return "groups/{$this->group->id}/preparation";
	}

	/**
	 * @param array<string, mixed> $changes Fields of the form.
	 */
	private function send( string $act, array $changes = [] ): ?string {
		return mentoring_program()->registration_forms()->handle(
			$changes + [
				'mentoring_act'        => $act,
				'mentoring_nonce'      => wp_create_nonce( RegistrationForms::NONCE ),
				'mentoring_key'        => wp_generate_uuid4(),
				'mentoring_group'      => (string) $this->group->id,
				'mentoring_agreements' => array_map( strval( ... ), $this->chapter->ticks() ),
				'mentoring_answers'    => self::typed( OpenChapter::ELIGIBLE ),
			],
			mentoring_program()->actors()->current()
		);
	}

	/**
	 * @param array<string, string> $answers
	 * @return array<string, mixed>
	 */
	private static function typed( array $answers ): array {
		[ $year, $month ] = explode( '-', $answers['practice_start'] );
		return [
			'practice_start' => [
				'month' => $month,
				'year'  => $year,
			],
		] + $answers;
	}

	private function page( string $done = '' ): string {
		$view = mentoring_program()->registration_page()->view(
			[
				'program' => 0,
				'term'    => 0,
				'group'   => $this->group->id,
			],
			0,
			'',
			$done,
			mentoring_program()->actors()->current(),
			mentoring_program()->registration_forms()->answer(),
			false
		);
		return self::printed( 'registration-form/' . $view['kind'], $view );
	}

	private function my_page(): string {
		$view = mentoring_program()->my_mentoring()->view( 0, '', 0, mentoring_program()->actors()->current(), null );
		return self::printed( 'my-mentoring/' . $view['kind'], $view );
	}

	/**
	 * @param array<string, mixed> $view
	 */
	private static function printed( string $part, array $view ): string {
		ob_start();
		mentoring_program()->blocks()->part( $part, $view );
		return (string) ob_get_clean();
	}

	/**
	 * @param Closure(): mixed $work
	 * @return list<string> Statements it ran.
	 */
	private function queries( Closure $work ): array {
		$seen  = [];
		$watch = static function ( string $sql ) use ( &$seen ): string {
			$seen[] = $sql;
			return $sql;
		};
		add_filter( 'query', $watch );
		$work();
		remove_filter( 'query', $watch );
		return $seen;
	}
}
