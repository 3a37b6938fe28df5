<?php
/**
 * A rule set is read back exactly as it was stored, and a stored document that does not fit is never guessed at: old
 * registrations keep the rules that judged them.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Program;

use MentoringProgram\Program\Agreement;
use MentoringProgram\Program\FeeRules;
use MentoringProgram\Program\GroupLife;
use MentoringProgram\Program\PolicyDocument;
use MentoringProgram\Program\Readers;
use MentoringProgram\Program\Wording;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use UnexpectedValueException;

final class PolicyDocumentTest extends TestCase {
	public function test_what_is_stored_is_what_is_read(): void {
		$read = PolicyDocument::read( 3, 7, '2026-07-01', self::json( self::document() ) );
		self::assertSame( [ 3, 7, '2026-07-01' ], [ $read->id, $read->program_id, $read->effective_from ] );
		self::assertSame( self::document(), PolicyDocument::of( $read ) );
	}

	/**
	 * A8: a rule set of before fees had rules is still read, with those of a new program.
	 */
	public function test_an_older_document_is_read_with_the_rules_of_a_new_program(): void {
		$older = array_diff_key( self::document(), [ 'fees' => null, 'life' => null, 'mentor_agreement' => null ] );
		$read  = PolicyDocument::read( 3, 7, '2026-07-01', self::json( $older ) );
		self::assertEquals( new FeeRules(), $read->fees );
		self::assertEquals( new GroupLife(), $read->life );
		self::assertEquals( new Wording(), $read->mentor_agreement );
	}

	/**
	 * A question of before there were lists and other readers has neither, and administrators read it.
	 */
	public function test_an_older_question_is_read_by_administrators(): void {
		$older = self::document();
		foreach ( $older['questions'] as $index => $question ) {
			$older['questions'][ $index ] = array_diff_key( $question, [ 'choices' => null, 'readers' => null ] );
		}
		foreach ( PolicyDocument::read( 3, 7, '2026-07-01', self::json( $older ) )->questions as $question ) {
			self::assertSame( [ [], Readers::Administrators ], [ $question->choices, $question->readers ] );
		}
	}

	/**
	 * A29: the promise to stay for the whole duration is asked in a long track only.
	 */
	public function test_a_short_track_asks_one_agreement_less(): void {
		$policy = PolicyDocument::policy( 3, 7, '2026-07-01', self::document() );
		$keys   = static fn( string $track ): array => array_map( static fn( Agreement $agreement ): string => $agreement->key, $policy->agreements_for( $policy->track( $track ) ?? throw new \LogicException( 'No track.' ) ) );
		self::assertSame( [ 'every_meeting', 'whole_duration' ], $keys( 'full_year' ) );
		self::assertSame( [ 'every_meeting' ], $keys( 'ten_weeks' ) );
		self::assertNull( $policy->track( 'weekend' ) );
	}

	#[DataProvider( 'documents_that_do_not_fit' )]
	public function test_a_document_that_does_not_fit_is_not_guessed_at( string $json ): void {
		$this->expectException( UnexpectedValueException::class );
		PolicyDocument::read( 3, 7, '2026-07-01', $json );
	}

	/**
	 * @return iterable<string, array{string}>
	 */
	public static function documents_that_do_not_fit(): iterable {
		$without = static fn( string $key ): string => self::json( array_diff_key( self::document(), [ $key => null ] ) );
		$with    = static fn( array $changes ): string => self::json( array_merge( self::document(), $changes ) );
		yield 'nothing' => [ '' ];
		yield 'cut off' => [ substr( self::json( self::document() ), 0, 200 ) ];
		yield 'a text' => [ '"rules"' ];
		foreach ( array_diff( array_keys( self::document() ), [ 'fees', 'life', 'mentor_agreement' ] ) as $key ) {
			yield "without $key" => [ $without( $key ) ];
		}
		yield 'a number that is a text' => [ $with( [ 'capacity' => '8' ] ) ];
		yield 'tracks that are a text' => [ $with( [ 'tracks' => 'full_year' ] ) ];
		yield 'a track that is a text' => [ $with( [ 'tracks' => [ 'full_year' ] ] ) ];
		yield 'a fee that is a text' => [ $with( [ 'tracks' => [ [ 'fee' => '150' ] + self::document()['tracks'][0] ] ] ) ];
		yield 'a rule without a condition' => [ $with( [ 'eligibility' => [ [ 'when' => null ] + self::document()['eligibility'][0] ] ] ) ];
	}

	/**
	 * An outcome or a kind of answer this version does not know is an error, not "may register".
	 */
	#[DataProvider( 'words_nobody_knows' )]
	public function test_a_word_nobody_knows_is_an_error( string $json ): void {
		$this->expectException( \ValueError::class );
		PolicyDocument::read( 3, 7, '2026-07-01', $json );
	}

	/**
	 * @return iterable<string, array{string}>
	 */
	public static function words_nobody_knows(): iterable {
		yield 'an outcome' => [ self::json( array_merge( self::document(), [ 'eligibility' => [ [ 'outcome' => 'perhaps' ] + self::document()['eligibility'][0] ] ] ) ) ];
		yield 'a kind of answer' => [ self::json( array_merge( self::document(), [ 'questions' => [ [ 'type' => 'colour' ] + self::document()['questions'][0] ] ] ) ) ];
	}

	/**
	 * @param array<string, mixed> $document
	 */
	private static function json( array $document ): string {
		return json_encode( $document, JSON_THROW_ON_ERROR );
	}

	/**
	 * @return array<string, mixed>&array{tracks: list<array<string, mixed>>, eligibility: list<array<string, mixed>>, questions: list<array<string, mixed>>}
	 */
	private static function document(): array {
		return [
			'currency'        => 'CAD',
			'tracks'          => [
				[
					'key'      => 'full_year',
					'label'    => 'Full year',
					'fee_note' => 'for the full year',
					'is_long'  => true,
					'fee'      => 15000,
				],
				[
					'key'      => 'ten_weeks',
					'label'    => 'Ten weeks',
					'fee_note' => '',
					'is_long'  => false,
					'fee'      => null,
				],
			],
			'minimum'         => 4,
			'capacity'        => 8,
			'places_per_term' => 1,
			'waits_per_term'  => 3,
			'offer_hours'     => 48,
			'questions'       => [
				[
					'key'          => 'intern',
					'type'         => 'yes_no',
					'label'        => 'Are you an intern?',
					'hint'         => '',
					'required'     => true,
					'visible_when' => null,
					'choices'      => [],
					'readers'      => 'administrators',
				],
				[
					'key'          => 'supervisor',
					'type'         => 'text',
					'label'        => 'Supervisor',
					'hint'         => '',
					'required'     => true,
					'visible_when' => [
						'question' => 'intern',
						'is'       => 'yes',
					],
					'choices'      => [ 'One', 'Another' ],
					'readers'      => 'mentors',
				],
			],
			'eligibility'     => [
				[
					'key'      => 'no_interns',
					'question' => 'intern',
					'when'     => [
						'question' => 'intern',
						'is'       => 'yes',
					],
					'outcome'  => 'talk_first',
					'message'  => 'Let us talk.',
				],
			],
			'agreements'      => [
				[
					'key'       => 'every_meeting',
					'text_id'   => 11,
					'promise'   => 'I plan to come.',
					'detail'    => '',
					'only_long' => false,
				],
				[
					'key'       => 'whole_duration',
					'text_id'   => 12,
					'promise'   => 'I will stay.',
					'detail'    => 'To the last date.',
					'only_long' => true,
				],
			],
			'fees'            => [
				'due_counted'       => 'before_first_meeting',
				'due_days'          => 10,
				'kept_before_first' => true,
				'kept_after_first'  => true,
				'unpaid_days'       => 21,
			],
			'life'            => [
				'standing'   => 'first_meeting',
				'grace_days' => 20,
				'names'      => 'days_before',
				'names_days' => 3,
				'months'     => [
					'answers'    => 6,
					'attendance' => 84,
					'agreements' => 84,
					'fees'       => 0,
					'concerns'   => 36,
				],
				'mentor'     => 'guide',
				'mentee'     => 'member',
			],
			'mentor_agreement' => [
				'promise' => 'It stays here.',
				'detail'  => 'All of it.',
			],
		];
	}
}
