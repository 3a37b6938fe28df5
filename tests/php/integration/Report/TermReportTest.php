<?php
/**
 * The board's page: numbers of a term, on the screen and as a file; nobody is named.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Report;

use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupState;
use MentoringProgram\Report\TermReportSchema;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\CsvResponse;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use PHPUnit\Framework\Attributes\TestDox;
use WP_User;

final class TermReportTest extends IntegrationTestCase {
	private OpenChapter $chapter;

	#[TestDox( 'Groups, places, who waited in vain, who left, and money, each as it is; no name (A8, A36)' )]
	public function test_the_page(): void {
		$this->chapter = OpenChapter::make();
		$full          = $this->chapter->group( capacity: 1 );
		$other         = $this->chapter->group( capacity: 3 );
		$cancelled     = $this->chapter->group();
		mentoring_program()->database()->write( 'UPDATE {groups} SET minimum = 2 WHERE id = %d', $other->id );
		$happy = $this->create_user( OpenChapter::MEMBER );
		$paid  = $this->register( $happy, $full );
		$this->register( $this->create_user( OpenChapter::MEMBER ), $full );
		$elsewhere = $this->create_user( OpenChapter::MEMBER );
		$this->register( $elsewhere, $full );
		$this->register( $elsewhere, $other );
		$left = $this->register( $this->create_user( OpenChapter::MEMBER ), $other );
		$this->register( $this->create_user( OpenChapter::MEMBER ), $cancelled );
		mentoring_program()->write_fees()->write_collected();
		mentoring_program()->seat_book()->leave( $left, Actor::system() );
		mentoring_program()->seat_book()->change_state( $cancelled->id, GroupState::Cancelled, null, Actor::system() );
		mentoring_program()->write_fees()->write_collected();
		$this->act_as( $this->create_user( 'subscriber', capabilities: [ 'manage_mentoring' ] ) );
		self::assertSame( 200, $this->rest( 'POST', "fees/{$paid}/payments", [
			'amount'  => 15000,
			'on_date' => '2026-09-01',
			'method'  => 'cash',
		], [ 'Idempotency-Key' => wp_generate_uuid4() ] )->get_status() );

		foreach ( [ 'present', 'stepped_out', 'absent' ] as $number => $mark ) {
			mentoring_program()->database()->write( "INSERT INTO {meetings} (host_kind, host_id, local_date, start_time, end_time, timezone, starts_at, ends_at, state) VALUES ('group', %d, '2026-10-06', '18:00', '19:30', 'America/Vancouver', '2026-10-07 01:00:00', '2026-10-07 02:30:00', 'planned')", $full->id );
			mentoring_program()->attendance()->save( mentoring_program()->database()->inserted_id(), [ $paid => \MentoringProgram\Meeting\Mark::from( $mark ) ], Actor::system(), $this->clock->now() );
		}

		$page = Answer::of( $this->rest( 'GET', "terms/{$this->chapter->term->id}/report" ) );
		self::assert_matches_schema( TermReportSchema::schema(), $page->at( '' ), 'report' );
		self::assertSame(
			[
				'Groups, without those cancelled' => '2',
				'Of them with fewer people than they need' => '1',
				'Groups cancelled'                => '1',
				'Places offered'                  => '4',
				'Places filled'                   => '2',
				'People who waited without a place' => '1',
				'Places given up by people who left' => '1',
				'Attendance, where it was noted'  => '67% (3 marks)',
				'Fees due'                        => '$300',
				'Fees paid'                       => '$150',
				'Fees still owed'                 => '$150',
				'Fees owed back'                  => '$0',
			],
			array_combine( array_filter( $page->column( 'lines', 'label' ), is_string( ... ) ), $page->column( 'lines', 'value' ) )
		);
		self::assertStringNotContainsString( 'Person ', (string) wp_json_encode( $page->at( '' ) ) );

		$file = $this->rest( 'GET', "terms/{$this->chapter->term->id}/report/file" );
		self::assertInstanceOf( CsvResponse::class, $file );
		$lines = iterator_to_array( $file->lines(), false );
		self::assertCount( 13, $lines );
		self::assertStringContainsString( "Fees paid,$150\r\n", $lines[10] );
		self::assertSame( 'exported', mentoring_program()->audit()->of( 'term', $this->chapter->term->id )[0]['act']->value );
	}

	private function register( WP_User $person, Group $group ): int {
		$this->act_as( $person );
		$answer = Answer::of( $this->rest( 'POST', 'registrations', $this->chapter->form( $group ) + [ 'accept_waiting' => true ], [ 'Idempotency-Key' => wp_generate_uuid4() ] ) );
		self::assertSame( 201, $answer->status, (string) wp_json_encode( $answer->at( '' ) ) );
		return $answer->number( 'id' );
	}
}
