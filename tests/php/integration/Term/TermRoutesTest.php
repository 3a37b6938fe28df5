<?php
/**
 * Terms over REST: wall times typed in the zone of the site, the three messages, stale saves, and deleting. A refusal
 * writes nothing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Term;

use MentoringProgram\Group\GroupState;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Term\TermSchema;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_REST_Response;

final class TermRoutesTest extends IntegrationTestCase {
	private OpenChapter $chapter;

	protected function setUp(): void {
		parent::setUp();
		$this->site_is_in( 'America/Vancouver' );
		$this->chapter = OpenChapter::make();
		$this->act_as( $this->create_user( 'subscriber', [ 'display_name' => 'Tove Lindgren' ], [ Capabilities::MANAGE ] ) );
	}

	/**
	 * A4: what was typed is the site's wall time, in summer and in winter; the moments are UTC.
	 */
	public function test_a_term_opens_at_the_wall_time_that_was_typed(): void {
		$created = $this->rest( 'POST', 'terms', $this->spring() );
		$term    = $this->data( $created );
		self::assertSame( 201, $created->get_status() );
		self::assertSame( [ '2026-10-30 09:00', '2027-01-15 23:59', 'America/Vancouver' ], [ $term['opens_on'], $term['closes_on'], $term['timezone'] ] );
		self::assertSame( [ '2026-10-30T16:00:00Z', '2027-01-16T07:59:00Z' ], [ $term['opens_at'], $term['closes_at'] ] );
		self::assertSame( [ 'coming_soon', 'Soon.' ], [ $term['state'], $term['message'] ] );
		self::assert_matches_schema( TermSchema::schema(), $term, 'term' );
	}

	/**
	 * A3, A4: two terms in different states side by side, each with its own message, to everybody.
	 */
	public function test_visitors_see_terms_in_different_states(): void {
		$this->rest( 'POST', 'terms', $this->spring() );
		$this->act_as( null );
		$this->travel( '2026-10-30 15:59:59' );
		self::assertSame( [ [ 'Fall 2026', 'running', '' ], [ 'Spring 2027', 'coming_soon', 'Soon.' ] ], $this->states() );
		$this->travel( '2026-10-30 16:00:00' );
		self::assertSame( [ 'Spring 2027', 'open', 'Open.' ], $this->states()[1] );
		$this->travel( '2027-01-16 07:59:00' );
		self::assertSame( [ 'Spring 2027', 'closed', 'Closed.' ], $this->states()[1] );
		foreach ( $this->terms() as $term ) {
			self::assertSame( [], array_intersect( [ 'unconfirmed', 'groups' ], array_keys( $term ) ) );
			self::assertSame( 'not_a_mentoring_administrator', self::can( $term, 'edit' )['reason'] );
			self::assert_matches_schema( TermSchema::schema(), $term, 'term' );
		}
	}

	/**
	 * A term may be saved at any time, but stays coming soon until the program may open; what is missing is said.
	 */
	public function test_a_term_of_an_unconfirmed_program_stays_coming_soon(): void {
		$program = $this->data(
			$this->rest(
				'POST',
				'programs',
				[
					'preset'  => 'groups_by_term',
					'name'    => 'Circles',
					'chapter' => 'Chapter of Tests',
				]
			)
		);
		$term    = $this->data( $this->rest( 'POST', 'terms', array_merge( $this->spring(), [
			'program'  => $program['id'],
			'opens_on' => '2026-08-01 09:00',
		] ) ) );
		self::assertSame( 'coming_soon', $term['state'] );
		self::assertSame( [ 'members', 'administrators', 'agreements' ], $term['unconfirmed'] );
		self::assertSame( 'unconfirmed', self::can( $term, 'open' )['reason'] );
		self::assertStringContainsString( 'who is a member', self::words( self::can( $term, 'open' )['message'] ) );
		self::assertSame( 'The date will be announced here', $term['when'], 'No moment gone by is promised.' );
		self::assertTrue( self::can( $this->terms()[0], 'open' )['allowed'] );
	}

	/**
	 * Fields that are not sent stay; a moment can be taken back.
	 */
	public function test_a_term_is_changed_in_part(): void {
		$term    = $this->data( $this->rest( 'POST', 'terms', $this->spring() ) );
		$changed = $this->data( $this->save( $term, [
			'name'      => 'Spring and summer 2027',
			'closes_on' => null,
		] ) );
		self::assertSame( [ 'Spring and summer 2027', '2026-10-30 09:00', null, 'Soon.' ], [ $changed['name'], $changed['opens_on'], $changed['closes_on'], $changed['message_soon'] ] );
		self::assertSame( 2, $changed['version'] );
	}

	/**
	 * A change of the site's zone does not move a window nobody touched.
	 */
	public function test_a_window_keeps_the_zone_it_was_set_in(): void {
		$term = $this->data( $this->rest( 'POST', 'terms', $this->spring() ) );
		$this->site_is_in( 'Europe/Berlin' );
		$renamed = $this->data( $this->save( $term, [ 'name' => 'Spring' ] ) );
		self::assertSame( [ $term['opens_at'], $term['opens_on'], 'America/Vancouver' ], [ $renamed['opens_at'], $renamed['opens_on'], $renamed['timezone'] ] );
		$typed = $this->data( $this->save( $renamed, [
			'opens_on'  => $renamed['opens_on'],
			'closes_on' => $renamed['closes_on'],
		] ) );
		self::assertSame( [ '2026-10-30 09:00', '2026-10-30T08:00:00Z', 'Europe/Berlin' ], [ $typed['opens_on'], $typed['opens_at'], $typed['timezone'] ] );
	}

	public function test_a_stale_save_says_who_changed_it(): void {
		$term = $this->data( $this->rest( 'POST', 'terms', $this->spring() ) );
		$this->save( $term, [ 'name' => 'Spring' ] );
		$response = $this->save( $term, [ 'name' => 'Winter' ] );
		self::assertSame( [ 409, 'stale' ], [ $response->get_status(), $this->data( $response )['code'] ] );
		$details = $this->data( $response )['data'];
		self::assertIsArray( $details );
		self::assertSame( [ 2, 'Tove Lindgren' ], [ $details['version'], $details['changed_by'] ] );
		self::assertSame( 'Spring', $this->data( $this->rest( 'GET', 'terms/' . self::id( $term ) ) )['name'] );
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	#[DataProvider( 'bad_input' )]
	public function test_bad_input_is_named_and_nothing_is_written( array $changes, string $fault ): void {
		$before   = $this->row_counts();
		$response = $this->rest( 'POST', 'terms', array_merge( $this->spring(), $changes ) );
		self::assertSame( 400, $response->get_status() );
		self::assertSame( [ $fault ], $this->faults( $response ) );
		self::assertSame( $before, $this->row_counts() );
	}

	/**
	 * @return iterable<string, array{array<string, mixed>, string}>
	 */
	public static function bad_input(): iterable {
		yield 'a program that does not exist' => [ [ 'program' => 999_999 ], 'program unknown' ];
		yield 'no name' => [ [ 'name' => '  ' ], 'name missing' ];
		yield 'a long name' => [ [ 'name' => str_repeat( 'a', 201 ) ], 'name too_long' ];
		yield 'no first day' => [ [ 'starts_on' => '' ], 'starts_on missing' ];
		yield 'a day that does not exist' => [ [ 'starts_on' => '2027-02-30' ], 'starts_on invalid' ];
		yield 'a day in words' => [ [ 'ends_on' => 'in June' ], 'ends_on invalid' ];
		yield 'a last day before the first' => [ [ 'ends_on' => '2027-01-18' ], 'ends_on before_start' ];
		yield 'an opening without a time' => [ [ 'opens_on' => '2026-10-30' ], 'opens_on invalid' ];
		yield 'an opening with an offset' => [ [ 'opens_on' => '2026-10-30T09:00:00Z' ], 'opens_on too_long' ];
		yield 'a closing before the opening' => [ [ 'closes_on' => '2026-10-30 08:59' ], 'closes_on before_opening' ];
		yield 'a closing after the last day' => [ [ 'closes_on' => '2027-05-01 00:00' ], 'closes_on after_end' ];
		yield 'A4: an hour the clock skips' => [
			[
				'opens_on'  => '2027-03-14 02:30',
				'closes_on' => '2027-03-20 12:00',
			],
			'opens_on skipped_hour',
		];
		yield 'a state, which is computed' => [ [ 'state' => 'open' ], 'state unknown' ];
		yield 'a moment, which is derived' => [ [ 'opens_at' => '2026-10-30T16:00:00Z' ], 'opens_at unknown' ];
		yield 'a message that is a list' => [ [ 'message_open' => [ 'a' ] ], 'message_open invalid' ];
		yield 'a field nobody knows' => [ [ 'discount' => 10 ], 'discount unknown' ];
	}

	/**
	 * A program can lack a name too; who saves a term reads about the term.
	 */
	public function test_a_term_without_a_name_is_asked_for_the_name_of_the_term(): void {
		$refused = Answer::of( $this->rest( 'POST', 'terms', [ 'name' => '' ] + $this->spring() ) );
		self::assertStringContainsString( 'Give the term a name', (string) wp_json_encode( $refused->at( 'data' ) ) );
	}

	/**
	 * A term stays in its program, and a change says on which version it was made.
	 */
	public function test_a_change_needs_its_version_and_keeps_the_program(): void {
		$term     = $this->data( $this->rest( 'POST', 'terms', $this->spring() ) );
		$response = $this->rest( 'POST', 'terms/' . self::id( $term ), [ 'program' => 999_999 ] );
		self::assertSame( [ 'program invalid', 'version missing' ], $this->faults( $response ) );
	}

	/**
	 * A8: a term with groups, even drafts, stays; one without can go.
	 */
	public function test_only_a_term_without_groups_can_be_deleted(): void {
		$empty = $this->data( $this->rest( 'POST', 'terms', $this->spring() ) );
		$this->chapter->group( state: GroupState::Draft );
		$used = $this->terms()[0];
		self::assertSame( 1, $used['groups'] );
		self::assertSame( 'term_has_groups', self::can( $used, 'delete' )['reason'] );
		self::assertTrue( self::can( $empty, 'delete' )['allowed'] );

		$refused = $this->rest( 'DELETE', 'terms/' . self::id( $used ) );
		self::assertSame( [ 409, 'term_has_groups' ], [ $refused->get_status(), $this->data( $refused )['code'] ] );
		$deleted = $this->rest( 'DELETE', 'terms/' . self::id( $empty ) );
		self::assertSame( 200, $deleted->get_status() );
		self::assertSame( [ 'Fall 2026' ], array_column( $this->terms(), 'name' ) );
		self::assertSame( 404, $this->rest( 'DELETE', 'terms/' . self::id( $empty ) )->get_status() );
	}

	/**
	 * Changes the zone of the site, as the next request finds it.
	 */
	private function site_is_in( string $zone ): void {
		update_option( 'timezone_string', $zone );
		mentoring_program()->use_clock( $this->clock );
		$GLOBALS['wp_rest_server'] = null;
	}

	/**
	 * @return array<string, mixed>
	 */
	private function spring(): array {
		return [
			'program'        => $this->chapter->program->id,
			'name'           => 'Spring 2027',
			'starts_on'      => '2027-01-19',
			'ends_on'        => '2027-04-30',
			'opens_on'       => '2026-10-30 09:00',
			'closes_on'      => '2027-01-15 23:59',
			'message_soon'   => 'Soon.',
			'message_open'   => 'Open.',
			'message_closed' => 'Closed.',
		];
	}

	/**
	 * @param array<array-key, mixed> $term    As it was read.
	 * @param array<string, mixed>    $changes
	 */
	private function save( array $term, array $changes ): WP_REST_Response {
		return $this->rest( 'POST', 'terms/' . self::id( $term ), $changes + [ 'version' => $term['version'] ] );
	}

	/**
	 * @return list<array<array-key, mixed>>
	 */
	private function terms(): array {
		return array_values( array_filter( $this->data( $this->rest( 'GET', 'terms', [ 'program' => $this->chapter->program->id ] ) ), is_array( ... ) ) );
	}

	/**
	 * @return list<array{mixed, mixed, mixed}>
	 */
	private function states(): array {
		return array_map( static fn( array $term ): array => [ $term['name'], $term['state'], $term['message'] ], $this->terms() );
	}

	/**
	 * @return list<string> "field code".
	 */
	private function faults( WP_REST_Response $response ): array {
		$details = $this->data( $response )['data'] ?? null;
		self::assertIsArray( $details );
		self::assertIsArray( $details['fields'] ?? null );
		$faults = [];
		foreach ( $details['fields'] as $fault ) {
			self::assertIsArray( $fault );
			$faults[] = self::words( $fault['field'] ) . ' ' . self::words( $fault['code'] );
		}
		return $faults;
	}

	/**
	 * @param array<array-key, mixed> $term
	 */
	private static function id( array $term ): int {
		self::assertIsInt( $term['id'] );
		return $term['id'];
	}

	/**
	 * @param array<array-key, mixed> $term
	 * @return array<array-key, mixed>
	 */
	private static function can( array $term, string $act ): array {
		self::assertIsArray( $term['can'] );
		self::assertIsArray( $term['can'][ $act ] );
		return $term['can'][ $act ];
	}

	private static function words( mixed $value ): string {
		self::assertIsString( $value );
		return $value;
	}
}
