<?php
/**
 * The statement of attended hours and what people of a group see of each other: counted from what was noted, read by whose it
 * is, names only from the moment the program says.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Registration;

use MentoringProgram\Group\Group;
use MentoringProgram\Meeting\Mark;
use MentoringProgram\Program\PolicyDocument;
use MentoringProgram\Registration\NewRegistration;
use MentoringProgram\Registration\Registration;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\AuditAct;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Tests\Chapter;
use MentoringProgram\Tests\IntegrationTestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WP_User;

final class StatementTest extends IntegrationTestCase {
	private Chapter $chapter;
	private WP_User $mentor;
	private WP_User $member;
	private Group $group;
	private Registration $place;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter = Chapter::make();
		$this->mentor  = $this->create_user( 'author', [ 'display_name' => 'Priya Raghunathan' ] );
		$this->member  = $this->create_user( details: [ 'display_name' => 'Oluwaseun Adeyemi' ] );
		// The fourth meeting lasts longer, the last is on the day after the clock changed.
		$this->group = $this->chapter->group( $this->chapter->term(), $this->mentor, [ 'minimum' => 1, 'meetings' => [ ...Chapter::meetings( [ '2026-10-06', '2026-10-20', '2026-11-03' ] ), ...Chapter::meetings( [ '2026-11-17' ], '18:00', '20:00' ), ...Chapter::meetings( [ '2026-12-01' ] ) ] ] );
		$this->place = $this->give_place( $this->member );
	}

	/**
	 * A50: hours from the stored start and end; only what was noted as attended counts, and each meeting says what was noted.
	 */
	public function test_counts_what_was_noted_and_says_what_was_not(): void {
		$this->travel( '2026-11-20 12:00' );
		$this->note( [ Mark::Present, Mark::Excused, null, Mark::Present ] );
		$statement = mentoring_program()->statements()->open( $this->place->id, $this->actor( $this->member ) );
		self::assertSame( [ 'Attended', 'Excused', 'Not recorded', 'Attended' ], array_column( $statement['rows'], 'mark' ), 'A meeting to come is not there.' );
		self::assertSame( '3 hours 30 minutes', $statement['total'] );
		self::assertSame( [ 'Oluwaseun Adeyemi', 'Priya Raghunathan', 'Chapter of Tests', 'The first hours', 'Fall 2026', '20 November 2026' ], [ $statement['person'], $statement['mentors'], $statement['chapter'], $statement['group'], $statement['term'], $statement['made'] ] );

		$this->note( [ Mark::SteppedOut, Mark::Absent ] );
		$again = mentoring_program()->statements()->open( $this->place->id, $this->actor( $this->member ) );
		self::assertSame( [ 'Stepped out', 'Absent', 'Not recorded', 'Attended' ], array_column( $again['rows'], 'mark' ) );
		self::assertSame( '2 hours', $again['total'], 'How long somebody was out is not kept.' );
	}

	/**
	 * A32, A33: it says what it is not, and never calls itself what it is not.
	 */
	public function test_the_sheet_says_what_it_is_not(): void {
		$this->travel( '2026-11-20 12:00' );
		ob_start();
		mentoring_program()->blocks()->part( 'my-mentoring/statement', mentoring_program()->statements()->open( $this->place->id, $this->actor( $this->member ) ) );
		$html = (string) ob_get_clean();
		foreach ( [ 'indirect hours', 'not hours of supervision', 'no continuing education units', 'not personal therapy', '0 hours', 'Not recorded', 'Vancouver time' ] as $words ) {
			self::assertStringContainsString( $words, $html );
		}
		self::assertStringNotContainsStringIgnoringCase( 'certificate', $html );
	}

	/**
	 * A50, A49: who left is asked about the meetings until then; who came later about those since.
	 */
	public function test_only_meetings_of_the_time_of_the_place_are_there(): void {
		$this->travel( '2026-10-21 12:00' );
		$late = $this->give_place( $this->create_user() );
		$this->travel( '2026-11-05 12:00' );
		mentoring_program()->seat_book()->withdraw( $this->place->id, Actor::system() );
		$this->travel( '2026-12-05 12:00' );
		$dates = static fn( Registration $of ): array => array_column( mentoring_program()->statements()->open( $of->id, Actor::system() )['rows'], 'iso' );
		self::assertSame( [ '2026-10-06', '2026-10-20', '2026-11-03' ], $dates( $this->place ) );
		self::assertSame( [ '2026-11-03', '2026-11-17', '2026-12-01' ], $dates( $late ) );
	}

	/**
	 * Check 3: another's is as missing as one that is not there; an administrator's look is written down.
	 */
	#[DataProvider( 'people' )]
	#[TestDox( '$_dataName' )]
	public function test_who_opens_a_statement( string $who, bool $opens, int $written ): void {
		$person = match ( $who ) {
			'owner' => $this->member,
			'mentor' => $this->mentor,
			'administrator' => $this->create_user( 'author', capabilities: [ Capabilities::MANAGE ] ),
			'treasurer' => $this->create_user( 'author', capabilities: [ Capabilities::RECORD_FEES ] ),
			'companion' => $this->create_user(),
			default => null,
		};
		if ( 'companion' === $who && null !== $person ) {
			$this->give_place( $person );
		}
		try {
			mentoring_program()->statements()->open( $this->place->id, null === $person ? Actor::visitor() : $this->actor( $person ) );
			$opened = true;
		} catch ( NotFound ) {
			$opened = false;
			self::assertNull( mentoring_program()->statements()->opened() );
		}
		self::assertSame( $opens, $opened );
		$rows = mentoring_program()->audit()->of( 'registration', $this->place->id );
		self::assertSame( array_fill( 0, $written, AuditAct::Exported ), array_column( $rows, 'act' ) );
	}

	/**
	 * @return array<string, array{string, bool, int}>
	 */
	public static function people(): array {
		return [
			'whose it is opens it'                      => [ 'owner', true, 0 ],
			'an administrator opens it, and that is written down' => [ 'administrator', true, 1 ],
			'a visitor does not'                        => [ 'visitor', false, 0 ],
			'the mentor does not'                       => [ 'mentor', false, 0 ],
			'another of the group does not'             => [ 'companion', false, 0 ],
			'a treasurer does not'                      => [ 'treasurer', false, 0 ],
		];
	}

	/**
	 * A8: a group that is over stays readable, with its dates, its mentor and the way to the statement.
	 */
	public function test_a_past_group_stays_readable(): void {
		$this->travel( '2027-08-01 12:00' );
		$html = $this->page();
		foreach ( [ 'Before', 'The first hours', 'Fall 2026', '6 October to 1 December 2026', 'Priya Raghunathan', 'You took part', "mentoring_statement={$this->place->id}" ] as $words ) {
			self::assertStringContainsString( $words, $html );
		}
	}

	/**
	 * A47: names of others never, some days before, or from the first meeting; names only, and only of people with a place.
	 *
	 * @param array<string, mixed> $life
	 */
	#[DataProvider( 'rules' )]
	#[TestDox( '$_dataName' )]
	public function test_names_of_others_follow_the_program( array $life, string $now, string $others ): void {
		$this->put_in_force( $life );
		$other = $this->create_user( details: [ 'display_name' => 'Farida Haidari' ] );
		$this->give_place( $other );
		$this->give_place( $this->create_user( details: [ 'display_name' => 'Asked to wait' ] ), false );
		$this->travel( $now );
		$html = $this->page();
		self::assertStringContainsString( $others, $html );
		self::assertSame( 'Farida Haidari' === $others, str_contains( $html, 'Farida Haidari' ) );
		self::assertStringNotContainsString( 'Asked to wait', $html );
		self::assertStringNotContainsString( $other->user_email, $html );
	}

	/**
	 * @return array<string, array{array<string, mixed>, string, string}>
	 */
	public static function rules(): array {
		$never = [ 'names' => 'never' ];
		$days  = [
			'names'      => 'days_before',
			'names_days' => 7,
		];
		$first = [ 'names' => 'first_meeting' ];
		return [
			'never: not even afterwards'                  => [ $never, '2026-11-10 12:00', 'this site shows no names' ],
			'some days before: not yet'                   => [ $days, '2026-09-29 06:59', 'You see their names from 29 September 2026' ],
			'some days before: from the beginning of the day' => [ $days, '2026-09-29 07:00', 'Farida Haidari' ],
			'first meeting: not yet'                      => [ $first, '2026-10-07 00:59', 'You see their names from 6 October 2026' ],
			'first meeting: from its first minute'        => [ $first, '2026-10-07 01:00', 'Farida Haidari' ],
		];
	}

	/**
	 * A47: who registered when names were not shown is not named because the program changed its mind.
	 */
	public function test_a_name_is_shown_under_the_rules_its_owner_registered_under(): void {
		$other = $this->create_user( details: [ 'display_name' => 'Farida Haidari' ] );
		$this->give_place( $other, rules: $this->chapter->policy->id );
		$this->put_in_force( [ 'names' => 'first_meeting' ] );
		$this->travel( '2026-10-10 12:00' );
		self::assertStringNotContainsString( 'Farida Haidari', $this->page() );
	}

	/**
	 * Puts another rule set in force; registrations after it are judged by it.
	 *
	 * @param array<string, mixed> $life
	 */
	private function put_in_force( array $life ): void {
		$document         = PolicyDocument::of( $this->chapter->policy );
		$document['life'] = $life + ( is_array( $document['life'] ?? null ) ? $document['life'] : [] );
		mentoring_program()->policies()->add( PolicyDocument::policy( 0, $this->chapter->program->id, '2026-08-31', $document ), Actor::system() );
	}

	private function give_place( WP_User $person, bool $place = true, ?int $rules = null ): Registration {
		$rules ??= mentoring_program()->policies()->in_force( $this->chapter->program->id, '2026-09-01' )->id ?? 0;
		if ( ! $place ) {
			mentoring_program()->seat_book()->change_capacity( $this->group->id, 2, Actor::system() );
		}
		return mentoring_program()->seat_book()->register( new NewRegistration( $this->group->id, $this->group->term_id, $person->ID, $person->display_name, $rules, [], [], true, wp_generate_uuid4(), str_repeat( '0', 64 ), true, 3 ) )->registration;
	}

	/**
	 * @param list<Mark|null> $marks In order of the meetings.
	 */
	private function note( array $marks ): void {
		foreach ( mentoring_program()->meetings()->of_hosts( 'group', [ $this->group->id ] )[ $this->group->id ] ?? [] as $index => $meeting ) {
			if ( isset( $marks[ $index ] ) ) {
				mentoring_program()->attendance()->save( $meeting->id, [ $this->place->id => $marks[ $index ] ], $this->actor( $this->mentor ), $this->clock->now() );
			}
		}
	}

	private function actor( WP_User $person ): Actor {
		return mentoring_program()->actors()->of( $person->ID );
	}

	private function page(): string {
		$this->act_as( $this->member );
		$actor = $this->actor( $this->member );
		ob_start();
		mentoring_program()->blocks()->part( 'my-mentoring/mine', [ 'feed' => mentoring_program()->feed_panel()->view( $actor, '', true ) ] + mentoring_program()->my_mentoring()->view( 0, '', 0, $actor, null ) );
		return (string) ob_get_clean();
	}
}
