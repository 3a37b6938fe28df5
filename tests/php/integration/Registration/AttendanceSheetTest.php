<?php
/**
 * A whole sheet of people and meetings is noted in one act (A42): all of it or nothing, and never over what somebody else noted
 * meanwhile.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Registration;

use MentoringProgram\Meeting\Mark;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\LedGroupTestCase;
use PHPUnit\Framework\Attributes\TestDox;

final class AttendanceSheetTest extends LedGroupTestCase {
	protected function setUp(): void {
		parent::setUp();
		$this->travel( '2026-10-21 12:00:00' );
		$this->act_as( $this->create_user( 'subscriber', [ 'display_name' => 'Ruth Abernathy' ], [ Capabilities::MANAGE ] ) );
	}

	#[TestDox( 'An administrator notes several meetings at once; each mark says whose it is' )]
	public function test_several_meetings_at_once(): void {
		[ $ada, $bela ] = $this->registrations;
		$answer         = $this->save( [ $this->cell( 0, $ada, null, 'present' ), $this->cell( 0, $bela, null, 'excused' ), $this->cell( 1, $ada, null, 'stepped_out' ) ] );
		self::assertSame( 200, $answer->status, (string) wp_json_encode( $answer->at( '' ) ) );
		self::assertSame( [ 'present', 'excused' ], $answer->column( 'meetings.0.marks', 'mark' ) );
		self::assertSame( [ 'Ruth Abernathy', '' ], $answer->column( 'meetings.1.marks', 'by' ) );
		self::assertSame( 200, $this->save( [ $this->cell( 0, $ada, 'present', null ), $this->cell( 0, $bela, 'excused', 'absent' ) ] )->status );
		self::assertSame(
			[
				$ada  => [ $this->meetings[1] => Mark::SteppedOut ],
				$bela => [ $this->meetings[0] => Mark::Absent ],
			],
			mentoring_program()->attendance()->of_registrations( $this->registrations )
		);
	}

	#[TestDox( 'What somebody else noted meanwhile is a 409 that says who and when, and nothing of the sheet is written' )]
	public function test_what_changed_meanwhile_is_not_written_over(): void {
		[ $ada, $bela ] = $this->registrations;
		$manager        = wp_get_current_user();
		foreach ( [ [ null, 'present' ], [ 'present', 'absent' ], [ 'absent', null ] ] as [ $was, $became ] ) {
			$this->travel( '+1 hour' );
			$this->act_as( $this->mentor );
			self::assertSame( 200, $this->save( [ $this->cell( 0, $bela, $was, $became ) ] )->status );
			$this->act_as( $manager );
			$answer = $this->save( [ $this->cell( 0, $ada, null, 'present' ), $this->cell( 0, $bela, $was, 'excused' ) ] );
			self::assertSame( [ 409, 'stale', null === $became ? '' : 'Mina Castellanos' ], [ $answer->status, ...$answer->values( 'code', 'data.changed_by' ) ] );
			self::assertSame( [], mentoring_program()->attendance()->of_registrations( [ $ada ] )[ $ada ] );
		}
		self::assertSame( 200, $this->save( [ $this->cell( 0, $ada, null, 'present' ), $this->cell( 0, $bela, null, 'excused' ) ] )->status );
	}

	#[TestDox( 'A cell of another group, of nobody, or of a meeting to come is refused, and nothing is written' )]
	public function test_what_cannot_be_noted_is_refused(): void {
		$ada   = $this->registrations[0];
		$right = $this->cell( 0, $ada, null, 'present' );
		self::assertSame( [ 'marks.1.registration' ], $this->save( [ $right, $this->cell( 0, 999999, null, 'present' ) ] )->fields() );
		self::assertSame( [ 'marks.1.meeting' ], $this->save( [ $right, [ 'meeting' => $this->meeting( $this->chapter->group(), '2026-10-06' ) ] + $right ] )->fields() );
		self::assertSame( 'meeting_not_begun', $this->save( [ $right, $this->cell( 2, $ada, null, 'present' ) ] )->at( 'code' ) );
		self::assertSame( [ 'marks.0.mark' ], $this->save( [ $this->cell( 0, $ada, null, 'late' ) ] )->fields() );
		self::assertSame( 0, $this->row_counts()['attendance'] );
	}

	/**
	 * @param list<array<string, mixed>> $cells
	 */
	private function save( array $cells ): Answer {
		return Answer::of( $this->rest( 'POST', "groups/{$this->group->id}/attendance-sheet", [ 'marks' => $cells ] ) );
	}

	/**
	 * @return array{meeting: int, registration: int, was: string|null, mark: string|null}
	 */
	private function cell( int $meeting, int $registration, ?string $was, ?string $mark ): array {
		return [
			'meeting'      => $this->meetings[ $meeting ],
			'registration' => $registration,
			'was'          => $was,
			'mark'         => $mark,
		];
	}
}
