<?php
/**
 * Saving a group never loses who was at a meeting (A42, A50): what is noted stays with a meeting that moves, and a meeting
 * somebody is noted for cannot be taken out.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Group;

use MentoringProgram\Meeting\Mark;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\LedGroupTestCase;
use PHPUnit\Framework\Attributes\TestDox;

final class KeptAttendanceTest extends LedGroupTestCase {
	protected function setUp(): void {
		parent::setUp();
		$this->rest( 'POST', "groups/{$this->group->id}/attendance", [
			'meeting'          => $this->meetings[0],
			'everyone_present' => true,
		] );
		$this->travel( '2026-10-21 12:00:00' );
		$this->act_as( $this->create_user( 'subscriber', capabilities: [ Capabilities::MANAGE ] ) );
	}

	#[TestDox( 'A meeting with attendance is not taken out: the refusal names it, and nothing is saved' )]
	public function test_a_meeting_with_attendance_is_not_taken_out(): void {
		$answer = $this->save( [ '2026-10-20', '2026-11-03' ] );
		self::assertSame( [ 400, [ 'meetings' ] ], [ $answer->status, $answer->fields() ] );
		self::assertStringContainsString( '6 October 2026', $answer->text( 'data.fields.0.message' ) );
		self::assertSame( [ 400, [ 'meetings' ] ], [ $this->save( [] )->status, $this->save( [] )->fields() ] );
		self::assertSame( 400, $this->save( [ '2026-10-20', '2026-11-03', '2026-11-10' ] )->status, 'Nor put off to a day that is to come.' );
		self::assertSame( $this->group->version, mentoring_program()->groups()->find( $this->group->id )?->version );
		$this->still_noted();
	}

	#[TestDox( 'A meeting whose day or hours are corrected keeps what is noted' )]
	public function test_a_corrected_meeting_keeps_its_attendance(): void {
		self::assertSame( 200, $this->save( [ '2026-10-07', '2026-10-20', '2026-11-03' ] )->status );
		$this->still_noted();
		self::assertSame( '2026-10-07', mentoring_program()->meetings()->find( $this->meetings[0] )?->local_date );
	}

	#[TestDox( 'A meeting nobody is noted for can go' )]
	public function test_a_meeting_without_attendance_can_go(): void {
		self::assertSame( 200, $this->save( [ '2026-10-06', '2026-11-03' ] )->status );
		$this->still_noted();
	}

	private function still_noted(): void {
		self::assertSame( array_fill_keys( $this->registrations, [ $this->meetings[0] => Mark::Present ] ), mentoring_program()->attendance()->of_registrations( $this->registrations ) );
	}

	/**
	 * @param list<string> $dates
	 */
	private function save( array $dates ): Answer {
		return Answer::of( $this->rest( 'POST', "groups/{$this->group->id}", [
			'version'  => $this->group->version,
			'meetings' => array_map(
				static fn( string $date ): array => [
					'date'  => $date,
					'start' => '18:00',
					'end'   => '19:30',
				],
				$dates
			),
		] ) );
	}
}
