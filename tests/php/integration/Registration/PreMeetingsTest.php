<?php
/**
 * The talk of a mentor with each person before the group begins (A39, A40): held, when, one of two outcomes, and no text.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Registration;

use MentoringProgram\Program\PolicyDocument;
use MentoringProgram\Registration\PreMeetingTable;
use MentoringProgram\Registration\RosterSchema;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\LedGroupTestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;

final class PreMeetingsTest extends LedGroupTestCase {
	protected function setUp(): void {
		parent::setUp();
		$this->travel( '2026-09-20 12:00:00' );
	}

	/**
	 * A40: noted by the mentor, changed and taken back; there is no column for a text.
	 */
	public function test_a_pre_meeting_is_noted_with_a_day_and_an_outcome(): void {
		[ $ada ] = $this->registrations;
		$answer  = $this->note( $ada, '2026-09-18', 'fits' );
		self::assertSame( 200, $answer->status );
		self::assert_matches_schema( RosterSchema::schema(), $answer->at( '' ), 'roster' );
		self::assertSame(
			[
				[
					'held_on' => '2026-09-18',
					'outcome' => 'fits',
				],
				null,
			],
			$answer->column( 'people', 'pre_meeting' )
		);
		self::assertNull( $this->note( $ada, null, null )->at( 'people.0.pre_meeting' ) );
		self::assertSame( [ 'id', 'registration_id', 'held_on', 'outcome', 'noted_by', 'noted_by_name', 'noted_at' ], array_column( mentoring_program()->database()->rows( 'SHOW COLUMNS FROM {pre_meetings}' ), 'Field' ) );
		self::assertSame( ( new PreMeetingTable() )->columns(), array_column( mentoring_program()->database()->rows( 'SHOW COLUMNS FROM {pre_meetings}' ), 'Field' ) );
	}

	/**
	 * What cannot be noted is named, and nothing is written.
	 *
	 * @param list<string> $fields After the registration.
	 */
	#[DataProvider( 'faults' )]
	#[TestDox( 'Noting names $_dataName' )]
	public function test_what_cannot_be_noted_is_named( string $held_on, ?string $outcome, array $fields ): void {
		self::assertSame( array_map( fn( string $field ): string => "pre_meetings.{$this->registrations[0]}.{$field}", $fields ), $this->note( $this->registrations[0], $held_on, $outcome )->fields() );
		self::assertSame( 0, $this->row_counts()['pre_meetings'] );
	}

	/**
	 * @return array<string, array{string, string|null, list<string>}>
	 */
	public static function faults(): array {
		return [
			'a missing outcome'         => [ '2026-09-18', null, [ 'outcome' ] ],
			'a missing day and outcome' => [ '', null, [ 'held_on', 'outcome' ] ],
			'a day there is not'        => [ '2026-02-30', 'fits', [ 'held_on' ] ],
			'a day to come'             => [ '2026-09-21', 'fits', [ 'held_on' ] ],
		];
	}

	/**
	 * A40: a conflict is told to the administrators once, and the member reads what it means; nobody reads what it is.
	 */
	public function test_a_conflict_is_told_to_the_administrators(): void {
		$tove = $this->create_user( 'administrator', [ 'display_name' => 'Tove Lindgren' ], [ 'manage_mentoring' ] );
		$this->note( $this->registrations[1], '2026-09-18', 'conflict' );
		$this->note( $this->registrations[1], '2026-09-19', 'conflict' );
		mentoring_program()->send_messages()->due( 20 );
		$told = array_values( array_filter( $this->mailbox(), static fn( array $mail ): bool => in_array( $tove->user_email, $mail['to'], true ) && str_contains( $mail['subject'], 'may not be right for Bela Okafor' ) ) );
		self::assertCount( 1, $told );
		self::assertStringContainsString( 'What it is was not written down.', $told[0]['message'] );

		$this->act_as( $this->participant );
		$html = $this->page();
		self::assertStringContainsString( 'Mina noted that this group may not be the right one. Tove Lindgren will write to you.', $html );
		self::assertStringNotContainsString( 'will contact you before the first meeting', $html );
	}

	/**
	 * A39: until then the member reads that the mentor makes contact, and whom to ask when nothing is heard.
	 */
	public function test_the_member_reads_that_the_mentor_makes_contact(): void {
		$this->act_as( $this->participant );
		$html = $this->page();
		self::assertStringContainsString( 'Mina will contact you before the first meeting', $html );
		self::assertStringContainsString( 'questions@example.org', $html );
	}

	/**
	 * Without JavaScript: the roster has names, addresses and a line each; a tick forgotten is not lost, and an error stands
	 * by its field with what was typed.
	 */
	public function test_the_roster_of_my_mentoring_notes_pre_meetings(): void {
		[ $ada, $bela ] = $this->registrations;
		$html           = $this->page();
		self::assertStringContainsString( 'Ada Novak', $html );
		self::assertStringContainsString( 'mailto:' . $this->participant->user_email, $html );
		self::assertStringContainsString( '2 pre-meetings are still open', $html );

		self::assertNull( $this->form( 'pre_meetings', [ 'mentoring_pre_meetings' => [ (string) $ada => [ 'held_on' => '2026-09-18' ] ] ] ) );
		$html = $this->page();
		self::assertStringContainsString( 'Choose the outcome: it fits, or a conflict.', $html );
		self::assertStringContainsString( 'value="2026-09-18"', $html );
		self::assertSame( 0, $this->row_counts()['pre_meetings'] );

		mentoring_program()->use_clock( $this->clock );
		self::assertStringContainsString(
			'mentoring_notice=pre_meetings',
			(string) $this->form(
				'pre_meetings',
				[
					'mentoring_pre_meetings' => [
						(string) $ada  => [
							'held_on' => '2026-09-18',
							'outcome' => 'fits',
						],
						(string) $bela => [
							'held_on' => '',
							'outcome' => '',
						],
					],
				]
			)
		);
		$html = $this->page( 'pre_meetings' );
		self::assertStringContainsString( 'The pre-meetings are saved', $html );
		self::assertStringContainsString( 'One pre-meeting is still open', $html );
	}

	/**
	 * A telephone number appears where the accounts of the site have one, and nowhere else.
	 */
	public function test_a_telephone_number_is_shown_where_accounts_have_one(): void {
		update_user_meta( $this->participant->ID, 'phone', '604 555 0117' );
		self::assertStringNotContainsString( '604 555 0117', $this->page() );
		add_filter( 'user_contactmethods', static fn( array $methods ): array => $methods + [ 'phone' => 'Phone' ] );
		self::assertStringContainsString( 'tel:6045550117', $this->page() );
		remove_all_filters( 'user_contactmethods' );
	}

	/**
	 * Where a program has its own word for mentees, the lists of a mentor have it, too.
	 */
	public function test_lists_call_mentees_what_the_program_calls_them(): void {
		$document = PolicyDocument::of( $this->chapter->policy );
		self::assertStringNotContainsString( 'Protégé', $this->page() );
		mentoring_program()->policies()->add( PolicyDocument::policy( 0, $this->chapter->program->id, '2026-09-01', [ 'life' => [ 'mentee' => 'Protégé' ] + $document['life'] ] + $document ), Actor::system() );

		self::assertStringContainsString( '>Protégé</th>', $this->page() );
		$view = mentoring_program()->led_groups()->to_print( $this->group->id, mentoring_program()->actors()->current() );
		self::assertNotNull( $view );
		ob_start();
		mentoring_program()->blocks()->part( 'my-mentoring/roster', $view );
		self::assertStringContainsString( '>Protégé</th>', (string) ob_get_clean() );
	}

	/**
	 * The roster to print is the mentor's; for anybody else it is not there.
	 */
	public function test_the_roster_to_print_is_for_who_runs_the_group(): void {
		$mine = mentoring_program()->led_groups()->to_print( $this->group->id, mentoring_program()->actors()->current() );
		self::assertSame( [ 'Ada Novak', 'Bela Okafor' ], array_column( $mine['people'] ?? [], 'name' ) );
		self::assertSame( [ '6 October', '20 October', '3 November' ], $mine['meetings'] ?? [] );
		foreach ( [ $this->participant, $this->create_user( 'administrator' ), null ] as $other ) {
			$this->act_as( $other );
			self::assertNull( mentoring_program()->led_groups()->to_print( $this->group->id, mentoring_program()->actors()->current() ) );
		}
	}

	/**
	 * Seven and two days before the first meeting the mentors are reminded, once each, while somebody was not met (A39).
	 */
	public function test_mentors_are_reminded_while_somebody_was_not_met(): void {
		$reminders = fn(): int => count( array_filter( $this->mailbox(), static fn( array $mail ): bool => str_starts_with( $mail['subject'], 'Before “' ) ) );
		foreach ( [ '2026-09-30 00:59:00' => 0, '2026-09-30 01:01:00' => 1, '2026-10-02 12:00:00' => 1, '2026-10-05 01:00:00' => 2, '2026-10-06 12:00:00' => 2 ] as $moment => $sent ) {
			$this->travel( $moment );
			do_action( 'mentoring_program_minute' );
			self::assertSame( $sent, $reminders(), $moment );
		}
	}

	#[TestDox( 'Who runs the program finds the people whose pre-meeting found a conflict, until it is settled (A40)' )]
	public function test_conflicts_are_found_until_they_are_settled(): void {
		[ $ada, $bela ] = $this->registrations;
		$this->note( $ada, '2026-09-18', 'fits' );
		$this->note( $bela, '2026-09-19', 'conflict' );
		$manager = $this->create_user( 'subscriber', capabilities: [ 'manage_mentoring' ] );
		$found   = function () use ( $manager ): array {
			$this->act_as( $manager );
			return Answer::of( $this->rest( 'GET', 'registrations', [
				'conflict' => true,
				'status'   => [ 'confirmed' ],
			] ) )->column( '', 'id' );
		};
		self::assertSame( [ $bela ], $found() );
		$this->act_as( $this->mentor );
		$this->note( $bela, '2026-09-19', 'fits' );
		self::assertSame( [], $found() );
	}

	#[TestDox( 'The mentor reads first who has not been met, until the group begins (A39)' )]
	public function test_missing_pre_meetings_stand_first(): void {
		self::assertStringContainsString( 'For you to do', $this->page() );
		self::assertStringContainsString( 'Note pre-meetings', $this->page() );
		foreach ( $this->registrations as $registration ) {
			$this->note( $registration, '2026-09-18', 'fits' );
		}
		self::assertStringNotContainsString( 'For you to do', $this->page() );
	}

	private function note( int $registration, ?string $held_on, ?string $outcome ): Answer {
		return Answer::of(
			$this->rest(
				'POST',
				"groups/{$this->group->id}/pre-meetings",
				[
					'pre_meetings' => [
						[
							'registration' => $registration,
							'held_on'      => $held_on,
							'outcome'      => $outcome,
						],
					],
				]
			)
		);
	}
}
