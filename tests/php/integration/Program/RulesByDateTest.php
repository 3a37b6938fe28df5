<?php
/**
 * Rules have a date (A20, DESIGN § 6): a change applies from its day, what judged people stays, what is planned can be
 * taken back, and a plan never takes back what it does not speak of.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Program;

use MentoringProgram\Program\RuleSetSchema;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use WP_REST_Response;

final class RulesByDateTest extends IntegrationTestCase {
	private OpenChapter $chapter;
	private int $manager;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter = OpenChapter::make();
		$this->manager = $this->create_user( 'subscriber', capabilities: [ 'manage_mentoring' ] )->ID;
		$this->act_as( $this->manager );
	}

	/**
	 * A new question that stops people from 10 September on lets people register on the 1st, and stops them on the 10th.
	 */
	public function test_a_later_rule_judges_only_from_its_day(): void {
		$question = [
			'key'          => 'hours',
			'type'         => 'number',
			'label'        => 'How many hours a week do you see clients?',
			'hint'         => '',
			'required'     => true,
			'visible_when' => null,
			'choices'      => [],
			'readers'      => 'administrators',
		];
		$rule     = [
			'key'      => 'few_hours',
			'question' => 'hours',
			'when'     => [
				'question' => 'hours',
				'at_most'  => 4,
			],
			'outcome'  => 'talk_first',
			'message'  => 'You told us {answer} hours. {contact} would like to talk first.',
		];
		$program  = $this->program();
		self::assertSame( 200, $this->save( [
			'questions'    => [ ...self::items( $program, 'questions' ), $question ],
			'eligibility'  => [ ...self::items( $program, 'eligibility' ), $rule ],
			'contacts'     => [ 'talk' => 'talk@example.org' ],
			'applies_from' => '2026-09-10',
		] )->get_status() );

		$group  = $this->chapter->group();
		$member = $this->create_user( OpenChapter::MEMBER )->ID;
		$this->act_as( $member );
		$place = $this->data( $this->register( $group->id, [], 'before' ) );
		self::assertSame( 'confirmed', $place['status'] );

		$this->travel( '2026-09-10 16:00:00' );
		$this->act_as( $this->create_user( OpenChapter::MEMBER ) );
		self::assertSame( 400, $this->register( $group->id, [], 'unanswered' )->get_status() );
		$stopped = $this->register( $group->id, [ 'hours' => '3' ], 'few' );
		self::assertSame( 409, $stopped->get_status() );
		$refusal = self::part( $this->data( $stopped ), 'data' );
		self::assertStringStartsWith( 'You told us 3 hours.', self::words( $this->data( $stopped )['message'] ) );
		self::assertStringContainsString( 'talk@example.org', (string) wp_json_encode( $refusal ), 'A46: the address for talking first.' );
		self::assertSame( 201, $this->register( $group->id, [ 'hours' => '5' ], 'enough' )->get_status() );

		$this->act_as( $this->manager );
		$sets = $this->rules();
		self::assertSame( [ [ '2026-09-10', null, 'in_force', 1 ], [ '2026-07-01', '2026-09-09', 'past', 1 ] ], array_map( self::line( ... ), $sets ) );
		self::assert_matches_schema( RuleSetSchema::schema(), $sets[0], 'ruleset' );
	}

	/**
	 * What is planned can be taken back; what applies stays, and another program's rules are not there.
	 */
	public function test_planned_rules_can_be_withdrawn(): void {
		$this->save( [
			'offer_hours'  => 72,
			'applies_from' => '2027-06-01',
		] );
		$other        = OpenChapter::make();
		[ $planned, $in_force ] = $this->rules();
		self::assertSame( [ [ '2027-06-01', null, 'planned', 0 ], [ '2026-07-01', '2027-05-31', 'in_force', 0 ] ], array_map( self::line( ... ), [ $planned, $in_force ] ) );
		$base = "programs/{$this->chapter->program->id}/rules/";
		self::assertSame( 404, $this->rest( 'DELETE', "programs/{$other->program->id}/rules/" . self::number( $planned ) )->get_status() );
		$refused = $this->rest( 'DELETE', $base . self::number( $in_force ) );
		self::assertSame( [ 409, 'rules_apply' ], [ $refused->get_status(), $this->data( $refused )['code'] ] );
		self::assertCount( 2, $this->rules() );
		self::assertSame( [ [ '2026-07-01', null, 'in_force', 0 ] ], array_map( self::line( ... ), array_values( array_filter( $this->data( $this->rest( 'DELETE', $base . self::number( $planned ) ) ), is_array( ... ) ) ) ) );
		$this->travel( '2027-06-02 16:00:00' );
		self::assertSame( 48, $this->program()['offer_hours'] );
	}

	/**
	 * A change from today is in what was planned before it, except where the plan changes the same thing.
	 */
	public function test_a_plan_takes_over_what_it_does_not_change(): void {
		$this->save( [
			'capacity'     => 10,
			'minimum'      => 5,
			'applies_from' => '2026-10-01',
		] );
		$this->save( [
			'offer_hours' => 24,
			'capacity'    => 7,
		] );
		self::assertSame( [ 24, 7, 4 ], $this->in_force( '2026-09-01' ) );
		self::assertSame( [ 24, 10, 5 ], $this->in_force( '2026-10-01' ) );
		self::assertCount( 3, $this->rules(), 'A plan for one day is one rule set.' );
	}

	/**
	 * The second plan for a day is made on the first, and stands in its place.
	 */
	public function test_a_second_plan_for_a_day_is_made_on_the_first(): void {
		$this->save( [
			'capacity'     => 10,
			'applies_from' => '2026-10-01',
		] );
		$this->save( [
			'offer_hours'  => 24,
			'applies_from' => '2026-10-01',
		] );
		self::assertSame( [ 24, 10, 4 ], $this->in_force( '2026-10-01' ) );
		self::assertCount( 2, $this->rules() );
	}

	/**
	 * A27 to A35: an agreement is added and one is taken out; who accepted the old ones is counted with them.
	 */
	public function test_agreements_come_and_go_and_keep_their_count(): void {
		$this->act_as( $this->create_user( OpenChapter::MEMBER ) );
		self::assertSame( 201, $this->register( $this->chapter->group()->id, [], 'a-place' )->get_status() );
		$this->act_as( $this->manager );
		$agreements = self::items( $this->program(), 'agreements' );
		self::assertSame( 200, $this->save( [
			'agreements' => [
				[
					'key'       => 'phones_off',
					'promise'   => 'I switch my telephone off.',
					'detail'    => '',
					'only_long' => false,
				],
				...array_slice( $agreements, 1 ),
			],
		] )->get_status() );
		[ $now, $before ] = $this->rules();
		$counts           = static fn( array $set ): array => array_column( self::items( $set, 'accepted' ), 'current' );
		self::assertSame( [ 0, ...array_fill( 0, 8, 1 ) ], $counts( $now ) );
		self::assertSame( array_fill( 0, 9, 1 ), $counts( $before ) );
		self::assertSame( [ 'agreements' ], $this->program()['unconfirmed'] );
	}

	/**
	 * @param array<string, string> $answers
	 */
	private function register( int $group, array $answers, string $key ): WP_REST_Response {
		$form            = $this->chapter->form( $group );
		$form['answers'] = $answers + $form['answers'];
		return $this->rest( 'POST', 'registrations', $form, [ 'Idempotency-Key' => "the-key-$key" ] );
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	private function save( array $changes ): WP_REST_Response {
		return $this->rest( 'POST', "programs/{$this->chapter->program->id}", $changes + [ 'version' => $this->program()['version'] ] );
	}

	/**
	 * @return array<array-key, mixed>
	 */
	private function program(): array {
		return $this->data( $this->rest( 'GET', "programs/{$this->chapter->program->id}" ) );
	}

	/**
	 * @return list<array<array-key, mixed>>
	 */
	private function rules(): array {
		return array_values( array_filter( $this->data( $this->rest( 'GET', "programs/{$this->chapter->program->id}/rules" ) ), is_array( ... ) ) );
	}

	/**
	 * @return list<int|null> Offer hours, capacity, minimum.
	 */
	private function in_force( string $date ): array {
		$policy = mentoring_program()->policies()->in_force( $this->chapter->program->id, $date );
		return [ $policy?->offer_hours, $policy?->capacity, $policy?->minimum ];
	}

	/**
	 * @param array<array-key, mixed> $set
	 * @return list<mixed>
	 */
	private static function line( array $set ): array {
		return [ $set['from'], $set['until'], $set['state'], $set['registrations'] ];
	}

	/**
	 * @param array<array-key, mixed> $set
	 */
	private static function number( array $set ): int {
		self::assertIsInt( $set['id'] );
		return $set['id'];
	}

	/**
	 * @param array<array-key, mixed> $from
	 * @return array<array-key, mixed>
	 */
	private static function part( array $from, string $key ): array {
		self::assertIsArray( $from[ $key ] ?? null );
		return $from[ $key ];
	}

	/**
	 * @param array<array-key, mixed> $from
	 * @return list<array<array-key, mixed>>
	 */
	private static function items( array $from, string $key ): array {
		return array_values( array_filter( self::part( $from, $key ), is_array( ... ) ) );
	}

	private static function words( mixed $text ): string {
		self::assertIsString( $text );
		return $text;
	}
}
