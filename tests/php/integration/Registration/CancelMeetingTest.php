<?php
/**
 * "This meeting cannot take place": cancelled for everybody at once, everyone told, and perhaps another date (A47).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Registration;

use MentoringProgram\Meeting\MeetingState;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\LedGroupTestCase;

final class CancelMeetingTest extends LedGroupTestCase {
	/**
	 * The meeting is cancelled wherever meetings are read, and each person with a place and the mentor is written to once.
	 */
	public function test_a_meeting_is_cancelled_and_everybody_is_told(): void {
		$answer = $this->cancel( $this->meetings[1] );
		self::assertSame( 200, $answer->status );
		self::assertSame( [ 'planned', 'cancelled', 'planned' ], $answer->column( 'meetings', 'state' ) );
		self::assertCount( 3, mentoring_program()->meetings()->ever_of_hosts( 'group', [ $this->group->id ] )[ $this->group->id ], 'Its row stays: calendars tell of it.' );
		mentoring_program()->send_messages()->due( 20 );
		$told = array_values( array_filter( $this->mailbox(), static fn( array $mail ): bool => str_starts_with( $mail['subject'], 'Cancelled: ' ) ) );
		self::assertCount( 3, $told );
		self::assertStringContainsString( 'Tue 20 October 2026, 18:00–19:30 (Vancouver time) cannot take place', $told[0]['message'] );
		self::assertStringNotContainsString( 'A new date', $told[0]['message'] );
		self::assertSame( 'meeting_cancelled', $this->cancel( $this->meetings[1] )->at( 'code' ), 'Once.' );
	}

	/**
	 * Everybody is written to in the very request: at its end, not when cron comes.
	 */
	public function test_the_messages_go_out_in_the_same_request(): void {
		mentoring_program()->use_clock( $this->clock );
		$before = self::shutdowns();
		$this->cancel( $this->meetings[1] );
		self::assertGreaterThan( $before, self::shutdowns() );
	}

	/**
	 * Another date becomes a meeting of the group, and the message names it.
	 */
	public function test_another_date_becomes_a_meeting(): void {
		$answer = $this->cancel( $this->meetings[1], [
			'date'  => '2026-10-22',
			'start' => '19:00',
			'end'   => '20:30',
		] );
		self::assertSame( [ '2026-10-06', '2026-10-20', '2026-10-22', '2026-11-03' ], $answer->column( 'meetings', 'date' ) );
		mentoring_program()->send_messages()->due( 20 );
		$told = array_values( array_filter( $this->mailbox(), static fn( array $mail ): bool => str_starts_with( $mail['subject'], 'Cancelled: ' ) ) );
		self::assertStringContainsString( 'A new date is planned instead: Thu 22 October 2026, 19:00–20:30 (Vancouver time).', $told[0]['message'] ?? '' );
	}

	/**
	 * What cannot be is named, and nothing is cancelled.
	 */
	public function test_a_date_that_cannot_be_is_named_and_nothing_is_cancelled(): void {
		$fields = fn( string $date, string $start, string $end ): array => $this->cancel( $this->meetings[1], [
			'date'  => $date,
			'start' => $start,
			'end'   => $end,
		] )->fields();
		self::assertSame( [ 'instead.date' ], $fields( '2026-10-01', '18:00', '19:30' ), 'Over.' );
		self::assertSame( [ 'instead.date' ], $fields( '2026-11-03', '19:00', '20:00' ), 'The group meets then.' );
		self::assertSame( [ 'instead.end' ], $fields( '2026-10-22', '19:00', '18:00' ) );
		self::assertSame( [ 'instead.start', 'instead.end' ], $fields( '2026-10-22', '', '' ) );
		self::assertSame( 'meeting_over', Answer::of( $this->after_the_first() )->at( 'code' ) );
		foreach ( mentoring_program()->meetings()->of_hosts( 'group', [ $this->group->id ] )[ $this->group->id ] as $meeting ) {
			self::assertSame( MeetingState::Planned, $meeting->state );
		}
	}

	/**
	 * When the first meeting is cancelled, the group begins with the next; whoever edits the old dates is told.
	 */
	public function test_the_group_begins_with_the_next_meeting(): void {
		$this->travel( '2026-10-06 12:00:00' );
		$this->cancel( $this->meetings[0] );
		$group = mentoring_program()->groups()->find( $this->group->id );
		self::assertSame( '2026-10-21 01:00:00', $group?->first_meeting_at?->format( 'Y-m-d H:i:s' ) );
		self::assertSame( '2026-11-04 02:00:00', $group->last_meeting_at?->format( 'Y-m-d H:i:s' ) );
		self::assertGreaterThan( $this->group->version, $group->version );
	}

	/**
	 * Without JavaScript: the mentor reads whom to call.
	 */
	public function test_the_page_lists_whom_to_call(): void {
		self::assertStringContainsString( 'A meeting cannot take place', $this->page() );
		self::assertNotNull( $this->form( 'cancel_meeting', [ 'mentoring_meeting' => (string) $this->meetings[1] ] ) );
		$html = $this->page( 'cancel_meeting', $this->meetings[1] );
		self::assertStringContainsString( 'The meeting of 20 October 2026 is cancelled', $html );
		self::assertStringContainsString( 'Bela Okafor, ' . $this->participant->user_email, $html );
	}

	/**
	 * @param array{date: string, start: string, end: string}|null $instead
	 */
	private function cancel( int $meeting, ?array $instead = null ): Answer {
		return Answer::of( $this->rest( 'POST', "groups/{$this->group->id}/cancel-meeting", [ 'meeting' => $meeting ] + ( null === $instead ? [] : [ 'instead' => $instead ] ) ) );
	}

	private function after_the_first(): \WP_REST_Response {
		return $this->rest( 'POST', "groups/{$this->group->id}/cancel-meeting", [ 'meeting' => $this->meetings[0] ] );
	}

	private static function shutdowns(): int {
		global $wp_filter;
		$hook = is_array( $wp_filter ) ? $wp_filter['shutdown'] ?? null : null;
		return $hook instanceof \WP_Hook ? count( $hook->callbacks[20] ?? [] ) : 0;
	}
}
