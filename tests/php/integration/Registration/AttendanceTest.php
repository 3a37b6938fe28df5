<?php
/**
 * Who was at a meeting (A42): written by who runs the group and nobody else, only for meetings that have begun, and without
 * a word of why (A44).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Registration;

use Closure;
use MentoringProgram\Meeting\AttendanceTable;
use MentoringProgram\Meeting\Mark;
use MentoringProgram\Registration\RosterSchema;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\LedGroupTestCase;
use MentoringProgram\Tests\OpenChapter;
use MentoringProgram\Tests\RenderedBlock;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WP_User;

final class AttendanceTest extends LedGroupTestCase {
	/**
	 * A42: the mentor marks each person, and the answer is the roster as it is now, in the shape the schema promises.
	 */
	public function test_the_mentor_marks_who_was_there(): void {
		[ $ada, $bela ] = $this->registrations;
		$answer         = $this->mark( [ $ada => 'present' ] );
		self::assertSame( 200, $answer->status );
		self::assert_matches_schema( RosterSchema::schema(), $answer->at( '' ), 'roster' );
		self::assertSame( [ 'present', null ], $answer->column( 'meetings.0.marks', 'mark' ) );
		self::assertSame( [ 'Mina Castellanos', '' ], $answer->column( 'meetings.0.marks', 'by' ) );
		self::assertSame( 1, $answer->number( 'meetings.0.open' ) );
		self::assertSame( [ 'Ada Novak', 'Bela Okafor' ], $answer->column( 'people', 'name' ) );

		$this->travel( '+1 hour' );
		$answer = $this->mark( [
			$ada  => 'present',
			$bela => 'stepped_out',
		] );
		self::assertSame( [ '2026-10-07T03:00:00Z', '2026-10-07T04:00:00Z' ], $answer->column( 'meetings.0.marks', 'at' ), 'A mark that stays keeps its moment.' );
		self::assertSame( 0, $answer->number( 'meetings.0.open' ) );
		self::assertSame(
			[
				$ada  => [ $this->meetings[0] => Mark::Present ],
				$bela => [ $this->meetings[0] => Mark::SteppedOut ],
			],
			mentoring_program()->attendance()->of_registrations( $this->registrations )
		);
		self::assertNull( $this->mark( [ $bela => null ] )->at( 'meetings.0.marks.1.mark' ), 'A mark can be taken back.' );
		self::assertSame( 'no-store', $this->rest( 'GET', "groups/{$this->group->id}/roster" )->get_headers()['Cache-Control'] );
	}

	/**
	 * A42: "everyone was there" is one act of its own.
	 */
	public function test_everyone_is_marked_present_at_once(): void {
		$this->mark( [ $this->registrations[0] => 'absent' ] );
		self::assertSame( [ 'present', 'present' ], Answer::of( $this->post( [ 'everyone_present' => true ] ) )->column( 'meetings.0.marks', 'mark' ) );
	}

	/**
	 * A42, check 2: only who leads the group at this moment, and who runs the program.
	 *
	 * @param Closure( self ): WP_User $who
	 */
	#[DataProvider( 'actors' )]
	#[TestDox( 'Marking as $_dataName answers $status' )]
	public function test_only_who_runs_the_group_marks( Closure $who, int $status ): void {
		$this->act_as( $who( $this ) );
		$before = $this->row_counts()['attendance'];
		$answer = $this->post( [ 'everyone_present' => true ] );
		self::assertSame( $status, $answer->get_status() );
		self::assertSame( $status, $this->rest( 'GET', "groups/{$this->group->id}/roster" )->get_status() );
		if ( 200 !== $status ) {
			$missing = $this->rest( 'POST', 'groups/999999/attendance', [
				'meeting'          => $this->meetings[0],
				'everyone_present' => true,
			] );
			self::assertSame( wp_json_encode( $missing->get_data() ), wp_json_encode( $answer->get_data() ) );
			self::assertSame( $before, $this->row_counts()['attendance'] );
		}
	}

	/**
	 * @return array<string, array{Closure( self ): WP_User, int}>
	 */
	public static function actors(): array {
		return [
			'the mentor'                                 => [ static fn( self $test ): WP_User => $test->mentor, 200 ],
			'a participant'                              => [ static fn( self $test ): WP_User => $test->participant, 404 ],
			'another member'                             => [ static fn( self $test ): WP_User => $test->create_user( OpenChapter::MEMBER ), 404 ],
			'the mentor of another group'                => [
				static function ( self $test ): WP_User {
					$other = $test->create_user( OpenChapter::MEMBER );
					$test->chapter->group( mentor: $other->ID );
					return $other;
				},
				404,
			],
			'a mentor whose time ended a minute ago'     => [
				static function ( self $test ): WP_User {
					mentoring_program()->database()->write( "UPDATE {group_mentors} SET until_at = '2026-10-07 02:59:00' WHERE group_id = %d", $test->group->id );
					return $test->mentor;
				},
				404,
			],
			'a mentor whose time begins in a minute'     => [
				static function ( self $test ): WP_User {
					mentoring_program()->database()->write( "UPDATE {group_mentors} SET from_at = '2026-10-07 03:01:00' WHERE group_id = %d", $test->group->id );
					return $test->mentor;
				},
				404,
			],
			'a mentoring administrator'                  => [ static fn( self $test ): WP_User => $test->create_user( 'subscriber', capabilities: [ 'manage_mentoring' ] ), 200 ],
			'a site administrator who was given no role' => [ static fn( self $test ): WP_User => $test->create_user( 'administrator' ), 404 ],
		];
	}

	/**
	 * A42: nothing is marked before a meeting begins, and nothing for one that was cancelled.
	 */
	public function test_only_a_meeting_that_has_begun_is_marked(): void {
		$answer = Answer::of( $this->post( [
			'meeting'          => $this->meetings[1],
			'everyone_present' => true,
		] ) );
		self::assertSame( [ 409, 'meeting_not_begun' ], [ $answer->status, $answer->at( 'code' ) ] );
		self::assertStringContainsString( '20 October 2026, 18:00 (Vancouver time)', $answer->text( 'message' ) );
		mentoring_program()->database()->write( "UPDATE {meetings} SET state = 'cancelled' WHERE id = %d", $this->meetings[0] );
		self::assertSame( 'meeting_cancelled', Answer::of( $this->post( [ 'everyone_present' => true ] ) )->at( 'code' ) );
		self::assertSame( 0, $this->row_counts()['attendance'] );
	}

	/**
	 * A42: a meeting that was cancelled counts for nobody, whatever was noted before.
	 */
	public function test_a_cancelled_meeting_counts_for_nobody(): void {
		$this->post( [ 'everyone_present' => true ] );
		mentoring_program()->database()->write( "UPDATE {meetings} SET state = 'cancelled' WHERE id = %d", $this->meetings[0] );
		self::assertSame( array_fill_keys( $this->registrations, [] ), mentoring_program()->attendance()->of_registrations( $this->registrations ) );
	}

	/**
	 * What cannot be taken is named, and nothing is written, not even what was right.
	 *
	 * @param Closure( self ): array<string, mixed> $body
	 * @param list<string>                          $fields
	 */
	#[DataProvider( 'faults' )]
	#[TestDox( 'Marking names $_dataName' )]
	public function test_what_cannot_be_marked_is_named( Closure $body, array $fields ): void {
		self::assertSame( $fields, Answer::of( $this->post( $body( $this ) ) )->fields() );
		self::assertSame( 0, $this->row_counts()['attendance'] );
	}

	/**
	 * @return array<string, array{Closure( self ): array<string, mixed>, list<string>}>
	 */
	public static function faults(): array {
		return [
			'the meeting of another group'        => [ static fn( self $test ): array => [ 'meeting' => $test->meeting( $test->chapter->group(), '2026-10-06' ) ], [ 'meeting' ] ],
			'no meeting'                          => [ static fn(): array => [ 'meeting' => null ], [ 'meeting' ] ],
			'a person of another group'           => [ static fn( self $test ): array => [ 'marks' => [ self::one( $test->registrations[0], 'present' ), self::one( 999999, 'present' ) ] ], [ 'marks.999999' ] ],
			'a mark there is not'                 => [ static fn( self $test ): array => [ 'marks' => [ self::one( $test->registrations[0], 'late' ) ] ], [ 'marks.0.mark' ] ],
			'a reason, for which is no place (A44)' => [ static fn( self $test ): array => [ 'marks' => [ self::one( $test->registrations[0], 'absent' ) + [ 'reason' => 'ill' ] ] ], [ 'marks.0.reason' ] ],
		];
	}

	/**
	 * A44: the table has no column that could hold why, or anything of a case.
	 */
	public function test_there_is_no_column_for_why_or_for_a_case(): void {
		self::assertSame( [ 'id', 'meeting_id', 'registration_id', 'mark', 'marked_by', 'marked_by_name', 'marked_at' ], ( new AttendanceTable() )->columns() );
		$columns = array_column( mentoring_program()->database()->rows( 'SHOW COLUMNS FROM {attendance}' ), 'Field' );
		self::assertSame( ( new AttendanceTable() )->columns(), $columns );
		self::assertSame( 0, preg_match( '/<textarea[^>]*name="mentoring_(marks|reason|note)/', $this->page() ), 'Nor a box for it on the page.' );
	}

	/**
	 * Who came from the waiting list after a meeting is not missed at it; who left is still on the list of those before.
	 */
	public function test_the_list_is_who_was_in_the_group_then(): void {
		$this->travel( '2026-10-10 12:00:00' );
		mentoring_program()->seat_book()->withdraw( $this->registrations[0], \MentoringProgram\Shared\Actor::system() );
		mentoring_program()->database()->write( "UPDATE {registrations} SET seated_at = '2026-10-12 12:00:00' WHERE id = %d", $this->registrations[1] );
		$this->travel( '2026-10-21 03:00:00' );
		$roster = Answer::of( $this->rest( 'GET', "groups/{$this->group->id}/roster" ) );
		self::assertSame( [ $this->registrations[0] ], $roster->column( 'meetings.0.marks', 'registration' ) );
		self::assertSame( [ $this->registrations[1] ], $roster->column( 'meetings.1.marks', 'registration' ) );
		self::assertSame( [ false, true ], $roster->column( 'people', 'has_place' ) );
	}

	/**
	 * Without JavaScript: the form is filled with what is noted, each button does its own, and the line says what is open.
	 */
	public function test_the_form_of_my_mentoring_saves_and_says_what_is_open(): void {
		self::assertStringContainsString( '2 people, not marked yet', $this->page() );
		$next = $this->form( 'attendance', [ 'mentoring_marks' => [ (string) $this->registrations[0] => 'excused' ] ] );
		self::assertStringContainsString( 'mentoring_notice=attendance', (string) $next );
		$html = $this->page( 'attendance' );
		self::assertStringContainsString( 'Attendance of 6 October 2026', $html );
		self::assertStringContainsString( '1 of 2 not marked yet', $html );
		self::assertMatchesRegularExpression( '/value="excused"\s+checked/', $html );

		self::assertNotNull( $this->form( 'everyone_present' ) );
		$html = $this->page( 'attendance' );
		self::assertStringContainsString( 'All 2 are marked', $html );
		self::assertSame( 2, preg_match_all( '/value="present"\s+checked/', $html ) );
	}

	/**
	 * What was chosen is not lost when the page was open too long, and nothing is written.
	 */
	public function test_a_form_that_is_too_old_loses_nothing(): void {
		self::assertNull( $this->form( 'attendance', [
			'mentoring_nonce' => 'forged',
			'mentoring_marks' => [ (string) $this->registrations[1] => 'stepped_out' ],
		] ) );
		self::assertSame( 403, mentoring_program()->roster_forms()->answer()?->status );
		$html = $this->page();
		self::assertStringContainsString( 'Please press the button once more', $html );
		self::assertMatchesRegularExpression( '/value="stepped_out"\s+checked/', $html );
		self::assertSame( 0, $this->row_counts()['attendance'] );
	}

	/**
	 * Another group's form is answered like one that is not there.
	 */
	public function test_the_form_of_somebody_elses_group_is_a_404(): void {
		$this->act_as( $this->participant );
		self::assertNull( $this->form( 'everyone_present' ) );
		self::assertSame( 404, mentoring_program()->roster_forms()->answer()?->status );
		self::assertStringNotContainsString( 'Ada Novak', $this->page() );
		self::assertSame( 0, $this->row_counts()['attendance'] );
	}

	#[TestDox( 'The mentor reads first which meetings passed without attendance (A42)' )]
	public function test_missing_attendance_stands_first(): void {
		$this->travel( '2026-10-07 02:29:59' );
		self::assertStringNotContainsString( 'Attendance is not complete', $this->page(), 'Not while it takes place.' );
		$this->travel( '2026-10-21 12:00:00' );
		self::assertStringContainsString( 'Attendance is not complete for 6 October 2026 and 20 October 2026', $this->page() );
		$this->post( [ 'everyone_present' => true ] );
		self::assertStringContainsString( 'Attendance is not complete for 20 October 2026', $this->page() );
		$this->post( [
			'meeting'          => $this->meetings[1],
			'everyone_present' => true,
		] );
		self::assertStringNotContainsString( 'For you to do', $this->page() );
	}

	#[TestDox( 'Attendance and pre-meetings are deleted after the months of the rule set, and not a day before (A42, check 19)' )]
	public function test_attendance_is_deleted_in_time(): void {
		$this->post( [ 'everyone_present' => true ] );
		mentoring_program()->database()->write( "INSERT INTO {pre_meetings} (registration_id, held_on, outcome, noted_by, noted_by_name, noted_at) VALUES (%d, '2026-09-18', 'fits', 1, 'Mina', '2026-09-18 12:00:00')", $this->registrations[0] );
		// 84 months after 16 June 2027, 01:00 UTC, when the group meets last.
		foreach ( [ '2034-06-15 12:00:00' => [ 2, 1 ], '2034-06-16 12:00:00' => [ 0, 0 ] ] as $moment => $left ) {
			$this->travel( $moment );
			do_action( 'mentoring_program_daily' );
			self::assertSame( $left, [ $this->row_counts()['attendance'], $this->row_counts()['pre_meetings'] ], $moment );
		}
	}

	#[TestDox( 'The form says how long attendance is kept, as the rule set has it' )]
	public function test_the_form_says_how_long(): void {
		$this->travel( '2026-09-01 12:00:00' );
		$other = $this->chapter->group();
		$this->act_as( $this->create_user( OpenChapter::MEMBER ) );
		self::assertStringContainsString( 'At which meetings you were is deleted 84 months after the group ends.', RenderedBlock::of( 'registration-form', [ 'group' => $other->id ] ) );
	}

	/**
	 * @param array<int, string|null> $marks
	 */
	private function mark( array $marks ): Answer {
		return Answer::of( $this->post( [ 'marks' => array_map( self::one( ... ), array_keys( $marks ), $marks ) ] ) );
	}

	/**
	 * @param array<string, mixed> $body
	 */
	private function post( array $body ): \WP_REST_Response {
		return $this->rest( 'POST', "groups/{$this->group->id}/attendance", array_filter( $body + [ 'meeting' => $this->meetings[0] ], static fn( mixed $value ): bool => null !== $value ) );
	}

	/**
	 * @return array{registration: int, mark: string|null}
	 */
	private static function one( int $registration, ?string $mark ): array {
		return [
			'registration' => $registration,
			'mark'         => $mark,
		];
	}
}
