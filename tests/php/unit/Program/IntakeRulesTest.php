<?php
/**
 * What questions and rules a program may have (A20 to A25, A43): every fault names its field.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Program;

use MentoringProgram\Program\IntakeRules;
use MentoringProgram\Program\PolicyDocument;
use MentoringProgram\Shared\FieldError;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/**
 * @phpstan-import-type QuestionShape from PolicyDocument
 * @phpstan-import-type RuleShape from PolicyDocument
 */
final class IntakeRulesTest extends TestCase {
	/**
	 * @param list<QuestionShape> $questions
	 * @param list<RuleShape>     $rules
	 * @param list<string>        $faults
	 */
	#[DataProvider( 'forms' )]
	public function test_faults_are_named( array $questions, array $rules, array $faults ): void {
		self::assertSame( $faults, array_map( static fn( FieldError $error ): string => "$error->field $error->code", IntakeRules::errors( $questions, $rules ) ) );
	}

	/**
	 * @return iterable<string, array{list<QuestionShape>, list<RuleShape>, list<string>}>
	 */
	public static function forms(): iterable {
		$yes    = static fn( string $key ): array => [
			'question' => $key,
			'is'       => 'yes',
		];
		$choice = self::question( 'support', 'one_of', choices: [ 'Enough', 'Too little' ] );
		$people = self::question( 'conflict', 'people', required: false );
		yield 'a form that can be used' => [ [ self::question( 'intern' ), self::question( 'site', 'text', $yes( 'intern' ) ), $choice, $people ], [ self::rule( 'support', [ 'question' => 'support', 'is' => 'Enough' ] ) ], [] ];
		yield 'no question' => [ [ self::question( 'intern', label: ' ' ) ], [], [ 'questions.0.label missing' ] ];
		yield 'a key twice' => [ [ self::question( 'intern' ), self::question( 'intern' ) ], [], [ 'questions.1.key doubled' ] ];
		yield 'A23: a condition on itself' => [ [ self::question( 'intern', 'yes_no', $yes( 'intern' ) ) ], [], [ 'questions.0.visible_when later_question' ] ];
		yield 'A23: one later question deep inside' => [
			[
				self::question( 'a' ),
				self::question( 'b', 'yes_no', [
					'any' => [
						$yes( 'a' ),
						[ 'not' => [ 'all' => [ $yes( 'c' ) ] ] ],
					],
				] ),
				self::question( 'c' ),
			],
			[],
			[ 'questions.1.visible_when later_question' ],
		];
		yield 'a condition of nothing' => [ [ self::question( 'a' ), self::question( 'b', 'yes_no', [ 'all' => [] ] ) ], [], [ 'questions.1.visible_when invalid' ] ];
		yield 'two conditions in one' => [ [ self::question( 'a' ), self::question( 'b', 'yes_no', $yes( 'a' ) + [ 'answered' => true ] ) ], [], [ 'questions.1.visible_when invalid' ] ];
		yield 'a condition too deep to be read' => [ [ self::question( 'a' ), self::question( 'b', 'yes_no', self::nested( $yes( 'a' ), 9 ) ) ], [], [ 'questions.1.visible_when invalid' ] ];
		yield 'a list of one' => [ [ self::question( 'support', 'one_of', choices: [ 'Enough' ] ) ], [], [ 'questions.0.choices missing' ] ];
		yield 'a choice twice' => [ [ self::question( 'support', 'one_of', choices: [ 'Enough', 'Enough ' ] ) ], [], [ 'questions.0.choices doubled' ] ];
		yield 'an answer that cannot be chosen' => [ [ $choice ], [ self::rule( 'support', [ 'question' => 'support', 'in' => [ 'Enough', 'Plenty' ] ] ) ], [ 'eligibility.0.when no_choice' ] ];
		yield 'a rule about a question that is gone' => [ [ $choice ], [ self::rule( 'intern', $yes( 'intern' ) ) ], [ 'eligibility.0.question unknown' ] ];
		yield 'a rule on a question asked after it' => [ [ self::question( 'a' ), self::question( 'b' ) ], [ self::rule( 'a', $yes( 'b' ) ) ], [ 'eligibility.0.when later_question' ] ];
		yield 'a stop without a reason' => [ [ self::question( 'a' ) ], [ [ 'message' => '  ' ] + self::rule( 'a', $yes( 'a' ) ) ], [ 'eligibility.0.message missing' ] ];
		yield 'letting on needs no reason' => [
			[ self::question( 'a' ) ],
			[
				[
					'message' => '',
					'outcome' => 'may_register',
				] + self::rule( 'a', $yes( 'a' ) ),
			],
			[],
		];
		yield 'a key of a rule twice' => [ [ self::question( 'a' ) ], [ self::rule( 'a', $yes( 'a' ) ), self::rule( 'a', $yes( 'a' ) ) ], [ 'eligibility.1.key doubled' ] ];
		yield 'mentors would read what decides' => [ [ self::question( 'a', readers: 'mentors' ) ], [ self::rule( 'a', $yes( 'a' ) ) ], [ 'questions.0.readers decides' ] ];
		yield 'A43: names that must be given' => [ [ self::question( 'conflict', 'people' ) ], [], [ 'questions.0.required private' ] ];
		yield 'A43: names that mentors read' => [ [ self::question( 'conflict', 'people', required: false, readers: 'mentors' ) ], [], [ 'questions.0.readers private' ] ];
		yield 'A43: something follows from names' => [ [ $people, self::question( 'b', 'text', [ 'question' => 'conflict', 'answered' => true ] ) ], [], [ 'questions.1.visible_when private' ] ];
		yield 'A43: names stop somebody' => [ [ $people ], [ self::rule( 'conflict', [ 'question' => 'conflict', 'answered' => true ] ) ], [ 'eligibility.0.when private' ] ];
	}

	/**
	 * @param array<string, mixed>|null $visible_when
	 * @param list<string>              $choices
	 * @return QuestionShape
	 */
	private static function question( string $key, string $type = 'yes_no', ?array $visible_when = null, array $choices = [], bool $required = true, string $readers = 'administrators', string $label = 'A question?' ): array {
		return [
			'key'          => $key,
			'type'         => $type,
			'label'        => $label,
			'hint'         => '',
			'required'     => $required,
			'visible_when' => $visible_when,
			'choices'      => $choices,
			'readers'      => $readers,
		];
	}

	/**
	 * @param array<string, mixed> $when
	 * @return RuleShape
	 */
	private static function rule( string $question, array $when ): array {
		return [
			'key'      => 'rule',
			'question' => $question,
			'when'     => $when,
			'outcome'  => 'refused',
			'message'  => 'Not now.',
		];
	}

	/**
	 * @param array<string, mixed> $condition
	 * @return array<string, mixed>
	 */
	private static function nested( array $condition, int $times ): array {
		return 0 === $times ? $condition : [ 'not' => self::nested( $condition, $times - 1 ) ];
	}
}
