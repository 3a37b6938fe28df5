<?php
/**
 * Meetings of a form are looked at before they are saved: other groups, days without meetings, the term. Nothing is refused.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Group;

use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Term\Term;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\Chapter;
use MentoringProgram\Tests\IntegrationTestCase;
use WP_User;

final class CheckMeetingsTest extends IntegrationTestCase {
	private Chapter $chapter;
	private Term $term;
	private WP_User $mentor;

	protected function setUp(): void {
		parent::setUp();
		update_option( 'date_format', 'j F Y' );
		update_option( 'time_format', 'H:i' );
		$this->chapter = Chapter::make();
		$this->term    = $this->chapter->term();
		$this->mentor  = $this->create_user( 'subscriber', [ 'display_name' => 'Naoko Hirabayashi' ] );
		$this->act_as( $this->create_user( 'editor', [], [ Capabilities::MANAGE ] ) );
	}

	public function test_names_the_mentor_and_the_room_another_group_has(): void {
		$other = $this->chapter->group( $this->term, $this->mentor, [
			'location_kind'   => 'in_person',
			'location_public' => 'Room 2',
		] );
		$form  = [
			'term'            => $this->term->id,
			'timezone'        => Chapter::ZONE,
			'mentors'         => [ $this->mentor->ID ],
			'location_kind'   => 'in_person',
			'location_public' => ' room  2',
			'meetings'        => Chapter::meetings( [ '2026-10-07', '2026-10-20' ], '19:00', '20:00' ),
		];

		self::assertSame(
			[
				[ 1, 'mentor_elsewhere', 'Naoko Hirabayashi leads “The first hours” at 18:00–19:30.' ],
				[ 1, 'room_elsewhere', 'Room 2 is taken at 18:00–19:30 by “The first hours”.' ],
			],
			$this->flags( $form )
		);
		self::assertSame( [], $this->flags( [ 'group' => $other->id ] + $form ), 'A group is never in its own way.' );
		self::assertSame( [], $this->flags( [ 'location_public' => 'Room 3', 'mentors' => [] ] + $form ) );

		$this->rest( 'POST', "groups/{$other->id}/cancel" );
		self::assertSame( [], $this->flags( $form ), 'A group that will not take place is in nobody\'s way.' );
	}

	public function test_days_without_meetings_are_one_list_for_the_site(): void {
		$days = [
			[
				'from' => '2026-12-21',
				'to'   => '2027-01-03',
				'name' => 'Winter break',
			],
			[ 'from' => '2026-10-12' ],
		];
		self::assertSame( 200, $this->rest( 'POST', 'days-off', [ 'days' => $days ] )->get_status() );
		self::assertSame( [ '2026-10-12', '2026-12-21' ], Answer::of( $this->rest( 'GET', 'days-off' ) )->column( 'days', 'from' ) );

		self::assertSame(
			[
				[ 0, 'day_off', '12 October 2026' ],
				[ 2, 'day_off', 'Winter break, 21 December 2026 to 3 January 2027.' ],
				[ 3, 'outside_term', 'Fall 2026 runs from 1 October 2026 to 30 June 2027.' ],
			],
			$this->flags( [
				'term'     => $this->term->id,
				'timezone' => Chapter::ZONE,
				'meetings' => Chapter::meetings( [ '2026-10-12', '2026-10-13', '2026-12-22', '2027-07-06' ] ),
			] )
		);
	}

	public function test_days_that_are_none_are_named_and_nothing_is_kept(): void {
		$this->rest( 'POST', 'days-off', [ 'days' => [ [ 'from' => '2026-10-12' ] ] ] );
		$answer = Answer::of( $this->rest( 'POST', 'days-off', [ 'days' => [ [ 'from' => '2026-02-30' ], [ 'from' => '2026-12-02', 'to' => '2026-12-01' ] ] ] ) );

		self::assertSame( [ 'days.0.from', 'days.1.to' ], $answer->fields() );
		self::assertSame( [ '2026-10-12' ], Answer::of( $this->rest( 'GET', 'days-off' ) )->column( 'days', 'from' ) );
	}

	public function test_rows_that_are_still_being_typed_are_left_out(): void {
		self::assertSame( [], $this->flags( [ 'term' => $this->term->id, 'meetings' => [ [ 'date' => '', 'start' => '18:00', 'end' => '19:00' ] ] ] ) );
	}

	/**
	 * @param array<string, mixed> $form
	 * @return list<array{int, string, string}>
	 */
	private function flags( array $form ): array {
		/** @var list<array{index: int, kind: string, label: string, sentence: string}> $flags */
		$flags = $this->rest( 'POST', 'groups/check-meetings', $form )->get_data();
		return array_map( static fn( array $flag ): array => [ $flag['index'], $flag['kind'], $flag['sentence'] ], $flags );
	}
}
