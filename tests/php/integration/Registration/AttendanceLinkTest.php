<?php
/**
 * The link mailed to mentors the day after a meeting (A42, check 16): no sign-in, one purpose, looking saves nothing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Registration;

use MentoringProgram\Meeting\Mark;
use MentoringProgram\Shared\TokenPurpose;
use MentoringProgram\Tests\LedGroupTestCase;

final class AttendanceLinkTest extends LedGroupTestCase {
	private string $secret = '';

	protected function setUp(): void {
		parent::setUp();
		$this->travel( '2026-10-07 14:59:00' );
		do_action( 'mentoring_program_minute' );
		self::assertSame( [], $this->letters(), 'Not before eight in the morning of the day after.' );
		$this->travel( '2026-10-07 15:00:00' );
		do_action( 'mentoring_program_minute' );
		do_action( 'mentoring_program_minute' );
		$letters = $this->letters();
		self::assertCount( 1, $letters, 'Once, to the mentor.' );
		self::assertSame( [ $this->mentor->user_email ], $letters[0]['to'] );
		self::assertSame( 1, preg_match( '/mentoring_attendance=([0-9a-f]{64})/', $letters[0]['message'], $found ) );
		$this->secret = $found[1];
		$this->act_as( null );
	}

	/**
	 * Check 16: the secret is stored hashed, and looking, however often, uses nothing up and shows no names.
	 */
	public function test_looking_saves_nothing_and_shows_no_names(): void {
		$row = mentoring_program()->database()->row( "SELECT * FROM {tokens} WHERE purpose = 'attendance'" );
		self::assertNotNull( $row );
		self::assertNotContains( $this->secret, $row );
		$before = $this->row_counts();
		for ( $looks = 0; $looks < 3; ++$looks ) {
			[ $status, $html ] = $this->follow( null );
			self::assertSame( 200, $status );
			self::assertStringContainsString( 'Everyone was there', $html );
			self::assertStringContainsString( '6 October 2026', $html );
			self::assertStringNotContainsString( 'Ada Novak', $html );
		}
		self::assertSame( $before['attendance'], $this->row_counts()['attendance'] );
		self::assertNull( mentoring_program()->tokens()->find( TokenPurpose::Attendance, $this->secret )?->used_at );
		self::assertStringContainsString( 'no-referrer', $this->follow( null )[1] );
	}

	/**
	 * "Everyone was there" is one button; the record says whose it is, and the link is used up.
	 */
	public function test_everyone_was_there_is_one_button(): void {
		self::assertSame( 303, $this->follow( [ 'mentoring_answer' => 'everyone' ] )[0] );
		self::assertSame( [ Mark::Present, Mark::Present ], $this->marks() );
		self::assertSame( 'Mina Castellanos', mentoring_program()->attendance()->of_meetings( [ $this->meetings[0] ] )[ $this->meetings[0] ][ $this->registrations[0] ]->marked_by );
		[ $status, $html ] = $this->follow( [
			'mentoring_answer' => 'marks',
			'mentoring_marks'  => [ (string) $this->registrations[0] => 'absent' ],
		] );
		self::assertSame( 200, $status );
		self::assertStringContainsString( 'All 2 are marked', $html );
		self::assertSame( [ Mark::Present, Mark::Present ], $this->marks(), 'A link that was used changes nothing any more.' );
	}

	/**
	 * "Someone was not" asks about each by name, and only then.
	 */
	public function test_someone_was_not_asks_by_name(): void {
		[ $status, $html ] = $this->follow( [ 'mentoring_answer' => 'some' ] );
		self::assertSame( 200, $status );
		self::assertStringContainsString( 'Ada Novak', $html );
		self::assertStringNotContainsString( '<textarea', $html );
		self::assertSame( 0, $this->row_counts()['attendance'] );
		self::assertSame( 303, $this->follow( [
			'mentoring_answer' => 'marks',
			'mentoring_marks'  => [
				(string) $this->registrations[0] => 'present',
				(string) $this->registrations[1] => 'excused',
			],
		] )[0] );
		self::assertSame( [ Mark::Present, Mark::Excused ], $this->marks() );
	}

	/**
	 * Check 16: expired, of another purpose, or of somebody who no longer leads the group, it is not there, and saves nothing.
	 */
	public function test_a_link_that_must_not_work_is_not_there(): void {
		$other = mentoring_program()->tokens()->make( TokenPurpose::Feed, $this->meetings[0], $this->mentor->ID, null );
		self::assertSame( 404, $this->follow( [ 'mentoring_answer' => 'everyone' ], $other )[0], 'Another purpose.' );
		self::assertSame( 404, $this->follow( [ 'mentoring_answer' => 'everyone' ], str_repeat( 'a', 64 ) )[0], 'A guess.' );
		mentoring_program()->database()->write( "UPDATE {group_mentors} SET until_at = '2026-10-07 14:59:00' WHERE group_id = %d", $this->group->id );
		self::assertSame( 404, $this->follow( [ 'mentoring_answer' => 'everyone' ] )[0], 'The time of the mentor ended a minute ago.' );
		mentoring_program()->database()->write( 'UPDATE {group_mentors} SET until_at = NULL WHERE group_id = %d', $this->group->id );
		$this->travel( '2026-10-21 14:59:59' );
		self::assertSame( 200, $this->follow( null )[0] );
		$this->travel( '2026-10-21 15:00:00' );
		self::assertSame( 404, $this->follow( [ 'mentoring_answer' => 'everyone' ] )[0], 'After 14 days.' );
		self::assertSame( 0, $this->row_counts()['attendance'] );
	}

	/**
	 * Check 17: a link tried very often has to wait; another address in a header changes nothing.
	 */
	public function test_a_link_is_tried_only_so_often(): void {
		$statuses = [];
		for ( $try = 0; $try < 31; ++$try ) {
			$_SERVER['HTTP_X_FORWARDED_FOR'] = "203.0.113.{$try}";
			$statuses[]                      = $this->follow( [ 'mentoring_answer' => 'some' ] )[0];
		}
		unset( $_SERVER['HTTP_X_FORWARDED_FOR'] );
		self::assertSame( [ 200, 429 ], array_values( array_unique( $statuses ) ) );
		self::assertSame( 200, $this->follow( null )[0], 'Looking writes nothing, so it is not counted.' );
	}

	/**
	 * A meeting that was cancelled asks nobody, also where the letter has gone out.
	 */
	public function test_a_cancelled_meeting_is_not_marked_by_a_link(): void {
		mentoring_program()->database()->write( "UPDATE {meetings} SET state = 'cancelled' WHERE id = %d", $this->meetings[0] );
		self::assertSame( 409, $this->follow( [ 'mentoring_answer' => 'everyone' ] )[0] );
		self::assertSame( 0, $this->row_counts()['attendance'] );
	}

	/**
	 * @param array<string, mixed>|null $sent
	 * @return array{int, string} Status and page.
	 */
	private function follow( ?array $sent, string $secret = '' ): array {
		[ $status, $view ] = mentoring_program()->attendance_page()->of( '' === $secret ? $this->secret : $secret, $sent );
		if ( null === $view ) {
			return [ $status, '' ];
		}
		ob_start();
		mentoring_program()->blocks()->part( 'shared/link-page', $view );
		return [ $status, (string) ob_get_clean() ];
	}

	/**
	 * @return list<Mark>
	 */
	private function marks(): array {
		$marks = mentoring_program()->attendance()->of_registrations( $this->registrations );
		return array_values( array_filter( array_map( fn( int $id ): ?Mark => $marks[ $id ][ $this->meetings[0] ] ?? null, $this->registrations ) ) );
	}

	/**
	 * @return list<array{to: list<string>, subject: string, message: string, headers: list<string>}>
	 */
	private function letters(): array {
		return array_values( array_filter( $this->mailbox(), static fn( array $mail ): bool => str_starts_with( $mail['subject'], 'Who was at' ) ) );
	}
}
