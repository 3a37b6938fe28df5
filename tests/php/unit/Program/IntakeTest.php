<?php
/**
 * How answers are read: hidden ones left out, the first that decides ends the questions, bad ones named (A23, A25).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Program;

use MentoringProgram\Program\EligibilityOutcome;
use MentoringProgram\Program\EligibilityRule;
use MentoringProgram\Program\Intake;
use MentoringProgram\Program\IntakeResult;
use MentoringProgram\Program\Policy;
use MentoringProgram\Program\Question;
use MentoringProgram\Program\QuestionType;
use MentoringProgram\Shared\FieldError;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class IntakeTest extends TestCase {
	private const FINE = [
		'begun' => 'yes',
		'since' => '2020-03',
		'guest' => 'no',
	];

	public function test_answers_that_fit_are_kept_in_asking_order(): void {
		$result = self::read( array_reverse( self::FINE, true ) );
		self::assertSame( self::FINE, $result->answers );
		self::assertSame( [], $result->errors );
		self::assertSame( EligibilityOutcome::MayRegister, $result->decision->outcome );
	}

	/**
	 * The first answer that decides ends the form: what stands behind it is neither asked nor judged (A25).
	 */
	public function test_a_stop_ends_the_questions_without_naming_later_faults(): void {
		$result = self::read(
			[
				'begun'   => 'no',
				'since'   => 'rubbish',
				'unknown' => 'x',
			]
		);
		self::assertSame( EligibilityOutcome::TalkFirst, $result->decision->outcome );
		self::assertSame( 'not_begun', $result->decision->rule?->key );
		self::assertSame( 'no', $result->decision->answer );
		self::assertSame( [], $result->errors );
	}

	public function test_a_fault_before_a_deciding_answer_is_named_first(): void {
		$result = self::read( [ 'since' => '2001-01' ] );
		self::assertSame( EligibilityOutcome::MayRegister, $result->decision->outcome );
		self::assertContains( 'answers.begun missing', self::faults( $result ) );
	}

	/**
	 * A hidden question is not required, and an answer to it is dropped (A23).
	 */
	public function test_an_answer_to_a_hidden_question_is_left_out(): void {
		$result = self::read( [ 'host' => 'Somebody' ] + self::FINE );
		self::assertArrayNotHasKey( 'host', $result->answers );
		self::assertSame( [], $result->errors );
	}

	public function test_a_visible_follow_up_must_be_answered(): void {
		self::assertSame( [ 'answers.host missing' ], self::faults( self::read( [ 'guest' => 'yes' ] + self::FINE ) ) );
	}

	/**
	 * @param array<string, mixed> $changed
	 */
	#[DataProvider( 'bad_answers' )]
	public function test_a_bad_answer_is_named( array $changed, string $fault ): void {
		$result = self::read( $changed + self::FINE );
		self::assertSame( [ $fault ], self::faults( $result ) );
	}

	/**
	 * @return iterable<string, array{array<string, mixed>, string}>
	 */
	public static function bad_answers(): iterable {
		yield 'missing' => [ [ 'begun' => '' ], 'answers.begun missing' ];
		yield 'blank' => [ [ 'begun' => '  ' ], 'answers.begun missing' ];
		yield 'neither yes nor no' => [ [ 'begun' => 'perhaps' ], 'answers.begun invalid' ];
		yield 'sent twice, as a list' => [ [ 'begun' => [ 'yes', 'no' ] ], 'answers.begun invalid' ];
		yield 'a number' => [ [ 'begun' => 1 ], 'answers.begun invalid' ];
		yield 'true' => [ [ 'begun' => true ], 'answers.begun invalid' ];
		yield 'a month that does not exist' => [ [ 'since' => '2020-13' ], 'answers.since invalid' ];
		yield 'a year alone' => [ [ 'since' => '2020' ], 'answers.since invalid' ];
		yield 'a month before anybody practised' => [ [ 'since' => '1899-01' ], 'answers.since out_of_range' ];
		yield 'a line break in a name' => [
			[
				'guest' => 'yes',
				'host'  => "One\nTwo",
			],
			'answers.host invalid',
		];
		yield 'a name that is too long' => [
			[
				'guest' => 'yes',
				'host'  => str_repeat( 'ü', Intake::LONGEST + 1 ),
			],
			'answers.host too_long',
		];
		yield 'bytes that are no text' => [
			[
				'guest' => 'yes',
				'host'  => "\xC3\x28",
			],
			'answers.host invalid',
		];
		yield 'a question nobody asked' => [ [ 'role' => 'administrator' ], 'answers.role unknown' ];
	}

	public function test_the_longest_name_is_kept_whatever_its_letters(): void {
		$name   = str_repeat( 'ü', Intake::LONGEST );
		$result = self::read(
			[
				'guest' => 'yes',
				'host'  => $name,
			] + self::FINE
		);
		self::assertSame( $name, $result->answers['host'] ?? null );
	}

	/**
	 * @param array<mixed> $raw
	 */
	private static function read( array $raw ): IntakeResult {
		return Intake::read( self::policy(), $raw, '2026-09-08' );
	}

	/**
	 * @return list<string>
	 */
	private static function faults( IntakeResult $result ): array {
		return array_map( static fn( FieldError $error ): string => $error->field . ' ' . $error->code, $result->errors );
	}

	private static function policy(): Policy {
		return new Policy(
			id: 1,
			program_id: 1,
			effective_from: '2026-01-01',
			currency: 'USD',
			tracks: [],
			minimum: 4,
			capacity: 8,
			places_per_term: 1,
			waits_per_term: 3,
			offer_hours: 48,
			questions: [
				new Question( 'begun', QuestionType::YesNo, 'Begun?', '', true, null ),
				new Question( 'since', QuestionType::Month, 'Since?', '', true, null ),
				new Question( 'guest', QuestionType::YesNo, 'Guest?', '', true, null ),
				new Question( 'host', QuestionType::Text, 'Host?', '', true, [
					'question' => 'guest',
					'is'       => 'yes',
				] ),
			],
			eligibility: [
				new EligibilityRule( 'not_begun', 'begun', [
					'question' => 'begun',
					'is'       => 'no',
				], EligibilityOutcome::TalkFirst, 'Let us talk.' ),
				new EligibilityRule( 'too_long', 'since', [
					'not' => [
						'question'    => 'since',
						'years_since' => [ 'at_most' => 10 ],
					],
				], EligibilityOutcome::Refused, 'Too long.' ),
			],
			agreements: [],
		);
	}
}
