<?php
/**
 * Programs over REST: made from a preset, changed by adding a rule set, confirmed part by part. A refusal writes nothing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Program;

use MentoringProgram\Program\ProgramSchema;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_REST_Response;

final class ProgramRoutesTest extends IntegrationTestCase {
	private const PRIVATE_PARTS = [ 'preset', 'payment_note', 'minimum', 'capacity', 'places_per_term', 'waits_per_term', 'offer_hours', 'eligibility', 'fees', 'life', 'mentor_agreement', 'confirmations', 'unconfirmed', 'may_open', 'version' ];

	protected function setUp(): void {
		parent::setUp();
		$this->act_as( $this->create_user( 'subscriber', [ 'display_name' => 'Tove Lindgren' ], [ Capabilities::MANAGE ] ) );
	}

	/**
	 * From nothing to a program that may open: preset, fees, confirmations, one after the other.
	 */
	public function test_a_program_comes_from_a_preset_and_opens_once_confirmed(): void {
		$created = $this->rest( 'POST', 'programs', self::new_program() );
		$program = $this->data( $created );
		self::assertSame( 201, $created->get_status() );
		self::assertSame( [ 'members', 'administrators', 'agreements' ], $program['unconfirmed'] );
		self::assertFalse( $program['may_open'] );
		self::assertSame( 'unconfirmed', self::can( $program, 'open' )['reason'] );
		self::assertSame( 'Registration opens once this is confirmed in the set-up: who is a member, who runs the program, and the agreements.', self::can( $program, 'open' )['message'] );
		self::assert_matches_schema( ProgramSchema::schema(), $program, 'program' );

		$id       = self::id( $program );
		$too_soon = $this->rest( 'POST', "programs/$id/confirm", [ 'what' => 'agreements' ] );
		self::assertSame( [ 409, 'fees_missing' ], [ $too_soon->get_status(), $this->data( $too_soon )['code'] ] );

		$this->data( $this->rest( 'POST', "programs/$id", [ 'tracks' => self::with_fees( $program ) ] + self::version( $program ) ) );
		foreach ( [ 'members', 'administrators', 'agreements' ] as $what ) {
			$program = $this->data( $this->rest( 'POST', "programs/$id/confirm", [ 'what' => $what ] ) );
		}
		self::assertSame( [], $program['unconfirmed'] );
		self::assertTrue( self::can( $program, 'open' )['allowed'] );
		self::assertSame( [ 'agreements', 'administrators', 'members' ], array_keys( self::part( $program, 'confirmations' ) ) );
	}

	/**
	 * Set-up asks for the city after the program: where it is still yesterday there, the program is there all the same.
	 */
	public function test_a_program_stays_when_the_site_moves_to_another_zone(): void {
		$this->travel( '2026-09-01 03:00' );
		update_option( 'timezone_string', 'UTC' );
		mentoring_program()->use_clock( $this->clock );
		$id = self::id( $this->data( $this->rest( 'POST', 'programs', self::new_program() ) ) );
		update_option( 'timezone_string', 'America/Vancouver' );
		mentoring_program()->use_clock( $this->clock );

		$programs = $this->data( $this->rest( 'GET', 'programs' ) );
		self::assertSame( [ $id ], array_column( $programs, 'id' ) );
	}

	/**
	 * A46: who does not run it sees what a registration asks and costs, and the address for questions only.
	 */
	public function test_visitors_see_the_public_part_only(): void {
		$chapter = OpenChapter::make();
		foreach ( [ null, $this->create_user() ] as $person ) {
			$this->act_as( $person );
			$program = $this->data( $this->rest( 'GET', "programs/{$chapter->program->id}" ) );
			self::assertSame( [ 'questions' => 'questions@example.org' ], $program['contacts'] );
			self::assertSame( [], array_intersect( self::PRIVATE_PARTS, array_keys( $program ) ) );
			self::assertSame( [ 15000, 9000 ], array_column( self::part( $program, 'tracks' ), 'fee' ) );
			self::assertCount( 9, self::part( $program, 'agreements' ) );
			self::assertSame( 'not_a_mentoring_administrator', self::can( $program, 'edit' )['reason'] );
			self::assert_matches_schema( ProgramSchema::schema(), $program, 'program' );
			self::assertSame( [ $program ], $this->data( $this->rest( 'GET', 'programs' ) ) );
		}
	}

	public function test_who_runs_the_program_sees_all_of_it(): void {
		$chapter = OpenChapter::make();
		$program = $this->data( $this->rest( 'GET', "programs/{$chapter->program->id}" ) );
		self::assertSame( self::PRIVATE_PARTS, array_values( array_intersect( self::PRIVATE_PARTS, array_keys( $program ) ) ) );
		self::assertSame( 'concerns@example.org', self::part( $program, 'contacts' )['concerns'] );
		self::assert_matches_schema( ProgramSchema::schema(), $program, 'program' );
	}

	/**
	 * A change of the rules is another rule set from today; the old one, which judged people, stays as it was.
	 */
	public function test_a_change_of_the_rules_adds_a_rule_set(): void {
		$chapter = OpenChapter::make();
		$program = $this->read( $chapter );
		$changed = $this->save(
			$program,
			[
				'tracks'   => self::with_fees( $program, 17500 ),
				'capacity' => 10,
				'currency' => 'CAD',
			]
		);
		self::assertSame( 200, $changed->get_status() );

		$policies = mentoring_program()->policies();
		$now      = $policies->in_force( $chapter->program->id, '2026-09-01' );
		self::assertSame( [ 17500, 10, 'CAD', '2026-09-01' ], [ $now?->track( 'full_year' )?->fee, $now?->capacity, $now?->currency, $now?->effective_from ] );
		self::assertEquals( $chapter->policy, $policies->find( $chapter->policy->id ) );
		self::assertEquals( $chapter->policy, $policies->in_force( $chapter->program->id, '2026-08-31' ) );
		self::assertSame( [], $this->data( $changed )['unconfirmed'], 'A fee is no wording.' );
	}

	public function test_saving_what_was_there_adds_no_rule_set(): void {
		$program = $this->read( OpenChapter::make() );
		$before  = $this->row_counts();
		$other   = array_map( static fn( array $track ): array => array_reverse( $track, true ), self::tracks( $program ) );
		self::assertSame(
			200,
			$this->save(
				$program,
				[
					'tracks'     => $other,
					'agreements' => $program['agreements'],
					'name'       => 'Mentoring circles',
				]
			)->get_status()
		);
		self::assertSame( $before, $this->row_counts() );
	}

	/**
	 * A changed wording is a new text, the accepted one stays, and somebody must read and confirm it again.
	 */
	public function test_a_changed_wording_is_a_new_text_to_be_confirmed(): void {
		$chapter    = OpenChapter::make();
		$program    = $this->read( $chapter );
		$before     = $this->row_counts();
		$agreements = self::part( $program, 'agreements' );
		$changed    = $this->data(
			$this->save(
				$program,
				[
					'agreements' => [
						...array_slice( $agreements, 0, 8 ),
						[
							'key'       => 'bias',
							'promise'   => 'I will help us notice bias.',
							'detail'    => 'Mine first.',
							'only_long' => false,
						],
					],
				]
			)
		);
		$after      = self::part( $changed, 'agreements' );
		self::assertSame( [ 'agreements' ], $changed['unconfirmed'] );
		self::assertFalse( $changed['may_open'] );
		self::assertSame( 1, $this->row_counts()['texts'] - $before['texts'] );
		self::assertSame( array_slice( $agreements, 0, 8 ), array_slice( $after, 0, 8 ) );
		self::assertNotSame( self::part( $agreements, 8 )['text_id'], self::part( $after, 8 )['text_id'] );

		$back = $this->data( $this->save( $changed, [ 'agreements' => $agreements ] ) );
		self::assertSame( $agreements, $back['agreements'], 'The same wording is the same text.' );
	}

	/**
	 * A sentence moved from the promise to the detail is another wording.
	 */
	public function test_each_wording_is_stored_once(): void {
		$texts = mentoring_program()->texts();
		self::assertSame( $texts->ensure( 'One.', 'Two.' ), $texts->ensure( 'One.', 'Two.' ) );
		self::assertNotSame( $texts->ensure( "One.\nTwo.", 'Three.' ), $texts->ensure( 'One.', "Two.\nThree." ) );
		self::assertNotSame( $texts->ensure( 'One.', '' ), $texts->ensure( 'one.', '' ) );
	}

	/**
	 * A8: groups keep their length and fee, so a track with groups stays.
	 */
	public function test_a_track_with_groups_cannot_be_left_out(): void {
		$chapter = OpenChapter::make();
		$chapter->group( track: 'ten_weeks', state: \MentoringProgram\Group\GroupState::Draft );
		$program = $this->read( $chapter );
		$tracks  = self::tracks( $program );
		self::assertSame( [ 'tracks in_use: There are groups in the track “Ten weeks”, so it must stay.' ], $this->faults( $this->save( $program, [ 'tracks' => [ $tracks[0] ] ] ) ) );
		self::assertSame( 200, $this->save( $program, [ 'tracks' => [ $tracks[1] ] ] )->get_status() );
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	#[DataProvider( 'bad_input' )]
	public function test_bad_input_is_named_and_nothing_is_written( array $changes, string $fault ): void {
		$program  = $this->read( OpenChapter::make() );
		$before   = $this->row_counts();
		$response = $this->save( $program, $changes );
		self::assertSame( 400, $response->get_status() );
		self::assertSame( [ $fault ], array_map( static fn( string $line ): string => explode( ':', $line )[0], $this->faults( $response ) ) );
		self::assertSame( $before, $this->row_counts() );
		self::assertSame( $program, $this->read_again( $program ) );
	}

	/**
	 * @return iterable<string, array{array<string, mixed>, string}>
	 */
	public static function bad_input(): iterable {
		$track     = [
			'key'      => 'full_year',
			'label'    => 'Full year',
			'fee_note' => '',
			'is_long'  => true,
			'fee'      => 15000,
		];
		$agreement = [
			'key'       => 'bias',
			'promise'   => 'I will.',
			'detail'    => '',
			'only_long' => false,
		];
		yield 'a field nobody knows' => [ [ 'discount' => 10 ], 'discount unknown' ];
		yield 'a read-only field' => [ [ 'confirmations' => [] ], 'confirmations unknown' ];
		yield 'no name' => [ [ 'name' => '  ' ], 'name missing' ];
		yield 'a name that is a list' => [ [ 'name' => [ 'a', 'b' ] ], 'name invalid' ];
		yield 'a long name' => [ [ 'name' => str_repeat( 'a', 201 ) ], 'name too_long' ];
		yield 'no chapter' => [ [ 'chapter' => '' ], 'chapter missing' ];
		yield 'A46: no address for questions' => [ [ 'contacts' => [ 'questions' => '' ] ], 'contacts.questions missing' ];
		yield 'A46: an address that is none' => [ [ 'contacts' => [ 'concerns' => 'concerns at example' ] ], 'contacts.concerns invalid' ];
		yield 'A46: a purpose nobody knows' => [ [ 'contacts' => [ 'sales' => 'sales@example.org' ] ], 'contacts.sales unknown' ];
		yield 'a currency without two decimals' => [ [ 'currency' => 'JPY' ], 'currency invalid' ];
		yield 'no tracks' => [ [ 'tracks' => [] ], 'tracks missing' ];
		yield 'a track twice' => [ [ 'tracks' => [ $track, $track ] ], 'tracks.1.key doubled' ];
		yield 'a track without a name' => [ [ 'tracks' => [ [ 'label' => ' ' ] + $track ] ], 'tracks.0.label missing' ];
		yield 'a track without its fee' => [ [ 'tracks' => [ array_diff_key( $track, [ 'fee' => null ] ) ] ], 'tracks.0.fee missing' ];
		yield 'A31: a track with a discount' => [ [ 'tracks' => [ [ 'discount' => 10 ] + $track ] ], 'tracks.0.discount unknown' ];
		yield 'a fee below nothing' => [ [ 'tracks' => [ [ 'fee' => -1 ] + $track ] ], 'tracks.0.fee out_of_range' ];
		yield 'a fee with cents after a point' => [ [ 'tracks' => [ [ 'fee' => 99.5 ] + $track ] ], 'tracks.0.fee invalid' ];
		yield 'A9: fewer most than fewest' => [
			[
				'minimum'  => 6,
				'capacity' => 5,
			],
			'capacity below_minimum',
		];
		yield 'A9: a minimum of nobody' => [ [ 'minimum' => 0 ], 'minimum out_of_range' ];
		yield 'offers for no time at all' => [ [ 'offer_hours' => 0 ], 'offer_hours out_of_range' ];
		yield 'an agreement with a key that is none' => [ [ 'agreements' => [ [ 'key' => 'Loyalty!' ] + $agreement ] ], 'agreements.0.key invalid' ];
		yield 'an agreement twice' => [ [ 'agreements' => [ $agreement, $agreement ] ], 'agreements.1.key doubled' ];
		yield 'an agreement without its sentence' => [ [ 'agreements' => [ [ 'promise' => '' ] + $agreement ] ], 'agreements.0.promise missing' ];
		yield 'an agreement without its key' => [ [ 'agreements' => [ array_diff_key( $agreement, [ 'key' => null ] ) ] ], 'agreements.0.key missing' ];
		yield 'A46: an address for fees that is none' => [ [ 'contacts' => [ 'fees' => 'treasurer' ] ], 'contacts.fees invalid' ];
		yield 'rules from a day that has passed' => [
			[
				'capacity'     => 9,
				'applies_from' => '2026-08-31',
			],
			'applies_from invalid',
		];
		yield 'rules from a day that is none' => [
			[
				'capacity'     => 9,
				'applies_from' => '2026-13-01',
			],
			'applies_from invalid',
		];
		yield 'a rule about a question that is gone' => [ [ 'eligibility' => [ self::rule( 'astrology' ) ] ], 'eligibility.0.question unknown' ];
		yield 'a stop without a reason' => [ [ 'eligibility' => [ [ 'message' => ' ' ] + self::rule( 'intern' ) ] ], 'eligibility.0.message missing' ];
		yield 'a condition that never holds' => [ [ 'eligibility' => [ [ 'when' => [ 'question' => 'intern' ] ] + self::rule( 'intern' ) ] ], 'eligibility.0.when invalid' ];
		yield 'a condition on a later question' => [ [ 'questions' => [ self::question( 'tea', [ 'visible_when' => [ 'question' => 'cake', 'is' => 'yes' ] ] ), self::question( 'cake' ) ], 'eligibility' => [] ], 'questions.0.visible_when later_question' ];
		yield 'a version that is none' => [ [ 'version' => null ], 'version invalid' ];
	}

	/**
	 * Every fault is named at once, so that a form can mark them all.
	 */
	public function test_every_fault_is_named(): void {
		$program  = $this->read( OpenChapter::make() );
		$response = $this->rest(
			'POST',
			'programs/' . self::id( $program ),
			[
				'name'    => ' ',
				'chapter' => '',
			]
		);
		self::assertSame(
			[
				'version missing: Say which version you changed.',
				'name missing: Give the program a name.',
				'chapter missing: Enter the name of your chapter; it stands in the agreements.',
			],
			$this->faults( $response )
		);
	}

	/**
	 * Who saves on an old version is told who changed it, and changes nothing.
	 */
	public function test_a_stale_save_says_who_changed_it(): void {
		$program = $this->read( OpenChapter::make() );
		$this->save( $program, [ 'name' => 'Circles' ] );
		$before   = $this->row_counts();
		$response = $this->save(
			$program,
			[
				'name'     => 'Groups',
				'capacity' => 12,
			]
		);
		self::assertSame( 409, $response->get_status() );
		self::assertSame( 'stale', $this->data( $response )['code'] );
		self::assertSame( 'Tove Lindgren', self::part( $this->data( $response ), 'data' )['changed_by'] );
		self::assertSame( $before, $this->row_counts(), 'The rule set goes with the program or not at all.' );
		self::assertSame( 'Circles', $this->read_again( $program )['name'] );
	}

	/**
	 * Who sets the site up may do so until terms may open; from then on only the named mentoring administrators.
	 */
	public function test_who_sets_the_site_up_stops_where_the_program_begins(): void {
		$this->act_as( $this->create_user( 'administrator' ) );
		$program = $this->data( $this->rest( 'POST', 'programs', self::new_program() ) );
		self::assertSame( 200, $this->save( $program, [ 'payment_note' => 'By cheque.' ] )->get_status() );

		$running = OpenChapter::make()->program;
		$shown   = $this->data( $this->rest( 'GET', "programs/{$running->id}" ) );
		self::assertArrayNotHasKey( 'version', $shown );
		self::assertSame( 403, $this->rest( 'POST', "programs/{$running->id}", [
			'name'    => 'Mine',
			'version' => $running->version,
		] )->get_status() );
		self::assertSame( 403, $this->rest( 'POST', "programs/{$running->id}/confirm", [ 'what' => 'members' ] )->get_status() );
	}

	/**
	 * Only presets that exist can be chosen.
	 *
	 * @param array<string, mixed> $changes
	 */
	#[DataProvider( 'bad_beginnings' )]
	public function test_a_program_is_not_made_of_bad_input( array $changes, string $fault ): void {
		$before   = $this->row_counts();
		$response = $this->rest( 'POST', 'programs', array_merge( self::new_program(), $changes ) );
		self::assertSame( 400, $response->get_status() );
		self::assertSame( [ $fault ], array_map( static fn( string $line ): string => explode( ':', $line )[0], $this->faults( $response ) ) );
		self::assertSame( $before, $this->row_counts() );
	}

	/**
	 * @return iterable<string, array{array<string, mixed>, string}>
	 */
	public static function bad_beginnings(): iterable {
		yield 'a preset that does not exist' => [ [ 'preset' => 'matched_pairs' ], 'preset invalid' ];
		yield 'no name' => [ [ 'name' => ' ' ], 'name missing' ];
		yield 'no chapter' => [ [ 'chapter' => '' ], 'chapter missing' ];
		yield 'an amount' => [ [ 'fee' => 15000 ], 'fee unknown' ];
	}

	public function test_only_parts_that_exist_are_confirmed(): void {
		$program  = $this->read( OpenChapter::make() );
		$response = $this->rest( 'POST', 'programs/' . self::id( $program ) . '/confirm', [ 'what' => 'everything' ] );
		self::assertSame( 400, $response->get_status() );
		self::assertSame( 404, $this->rest( 'POST', 'programs/999999/confirm', [ 'what' => 'members' ] )->get_status() );
	}

	/**
	 * @param array<string, mixed> $changes
	 * @return array<string, mixed>
	 */
	private static function question( string $key, array $changes = [] ): array {
		return $changes + [
			'key'          => $key,
			'type'         => 'yes_no',
			'label'        => "Some $key?",
			'hint'         => '',
			'required'     => true,
			'visible_when' => null,
			'choices'      => [],
			'readers'      => 'administrators',
		];
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function rule( string $question ): array {
		return [
			'key'      => 'a_rule',
			'question' => $question,
			'when'     => [
				'question' => $question,
				'is'       => 'yes',
			],
			'outcome'  => 'refused',
			'message'  => 'Not now.',
		];
	}

	/**
	 * @return array{preset: string, name: string, chapter: string}
	 */
	private static function new_program(): array {
		return [
			'preset'  => 'groups_by_term',
			'name'    => 'Mentoring groups',
			'chapter' => 'Chapter of Tests',
		];
	}

	/**
	 * @return array<array-key, mixed>
	 */
	private function read( OpenChapter $chapter ): array {
		return $this->data( $this->rest( 'GET', "programs/{$chapter->program->id}" ) );
	}

	/**
	 * @param array<array-key, mixed> $program
	 * @return array<array-key, mixed>
	 */
	private function read_again( array $program ): array {
		return $this->data( $this->rest( 'GET', 'programs/' . self::id( $program ) ) );
	}

	/**
	 * @param array<array-key, mixed> $program As it was read.
	 * @param array<string, mixed>    $changes
	 */
	private function save( array $program, array $changes ): WP_REST_Response {
		return $this->rest( 'POST', 'programs/' . self::id( $program ), $changes + self::version( $program ) );
	}

	/**
	 * @return list<string> "field code: message".
	 */
	private function faults( WP_REST_Response $response ): array {
		$faults = [];
		foreach ( self::part( self::part( $this->data( $response ), 'data' ), 'fields' ) as $fault ) {
			self::assertIsArray( $fault );
			$faults[] = self::text( $fault, 'field' ) . ' ' . self::text( $fault, 'code' ) . ': ' . self::text( $fault, 'message' );
		}
		return $faults;
	}

	/**
	 * @param array<array-key, mixed> $program
	 * @return list<array<array-key, mixed>>
	 */
	private static function with_fees( array $program, int $fee = 15000 ): array {
		return array_map( static fn( array $track ): array => [ 'fee' => $fee ] + $track, self::tracks( $program ) );
	}

	/**
	 * @param array<array-key, mixed> $program
	 * @return list<array<array-key, mixed>>
	 */
	private static function tracks( array $program ): array {
		return array_values( array_filter( self::part( $program, 'tracks' ), is_array( ... ) ) );
	}

	/**
	 * @param array<array-key, mixed> $program
	 * @return array{version: mixed}
	 */
	private static function version( array $program ): array {
		return [ 'version' => $program['version'] ];
	}

	/**
	 * @param array<array-key, mixed> $program
	 */
	private static function id( array $program ): int {
		self::assertIsInt( $program['id'] );
		return $program['id'];
	}

	/**
	 * @param array<array-key, mixed> $program
	 * @return array<array-key, mixed>
	 */
	private static function can( array $program, string $act ): array {
		return self::part( self::part( $program, 'can' ), $act );
	}

	/**
	 * @param array<array-key, mixed> $data
	 * @return array<array-key, mixed>
	 */
	private static function part( array $data, string|int $key ): array {
		self::assertIsArray( $data[ $key ] ?? null );
		return $data[ $key ];
	}

	/**
	 * @param array<array-key, mixed> $data
	 */
	private static function text( array $data, string $key ): string {
		self::assertIsString( $data[ $key ] ?? null );
		return $data[ $key ];
	}
}
