<?php
/**
 * The server decides as "Try it" on the screen does (A20 to A25): tests/js/program/intake.test.ts runs the same vectors.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Program;

use MentoringProgram\Program\Intake;
use MentoringProgram\Program\IntakeRules;
use MentoringProgram\Program\PolicyDocument;
use MentoringProgram\Shared\FieldError;
use PHPUnit\Framework\TestCase;

/**
 * @phpstan-import-type QuestionShape from PolicyDocument
 * @phpstan-import-type RuleShape from PolicyDocument
 */
final class IntakeVectorsTest extends TestCase {
	public function test_both_decide_the_same(): void {
		/** @var array{questions: list<QuestionShape>, eligibility: list<RuleShape>, cases: list<array{name: string, answers: array<string, string>, open: list<string>, stop: string|null}>, reference_day: string} $vectors */
		$vectors = json_decode( (string) file_get_contents( dirname( __DIR__, 3 ) . '/vectors/intake.json' ), true, 32, JSON_THROW_ON_ERROR );
		self::assertSame( [], IntakeRules::errors( $vectors['questions'], $vectors['eligibility'] ) );
		$policy = PolicyDocument::policy(
			1,
			1,
			'2026-07-01',
			[
				'currency'        => 'USD',
				'tracks'          => [],
				'minimum'         => 4,
				'capacity'        => 8,
				'places_per_term' => 1,
				'waits_per_term'  => 3,
				'offer_hours'     => 48,
				'questions'       => $vectors['questions'],
				'eligibility'     => $vectors['eligibility'],
				'agreements'      => [],
			]
		);
		foreach ( $vectors['cases'] as $case ) {
			$result = Intake::read( $policy, $case['answers'], $vectors['reference_day'] );
			self::assertSame( $case['stop'], $result->decision->rule?->key, $case['name'] );
			self::assertSame( array_map( static fn( string $key ): string => "answers.$key", $case['open'] ), array_map( static fn( FieldError $error ): string => $error->field, $result->errors ), $case['name'] );
		}
	}
}
