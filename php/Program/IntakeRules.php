<?php
/**
 * Whether questions and the rules about their answers can be a program's: each condition is sound and asks about earlier
 * questions only, a rule belongs to a question, a stop says why. Names each field. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

use MentoringProgram\Shared\Conditions;
use MentoringProgram\Shared\FieldError;

/**
 * @phpstan-import-type QuestionShape from PolicyDocument
 * @phpstan-import-type RuleShape from PolicyDocument
 */
final class IntakeRules {
	/**
	 * What is wrong, in the order of the form.
	 *
	 * @param list<QuestionShape> $questions In asking order.
	 * @param list<RuleShape>     $rules     In deciding order.
	 * @return list<FieldError>
	 */
	public static function errors( array $questions, array $rules ): array {
		$errors  = [];
		$earlier = [];
		$decides = array_column( $rules, 'question' );
		foreach ( $questions as $index => $question ) {
			foreach ( self::faults_of_question( $question, $earlier, in_array( $question['key'], $decides, true ) ) as [ $field, $code ] ) {
				$errors[] = new FieldError( "questions.$index.$field", $code );
			}
			$earlier[ $question['key'] ] = $question;
		}
		$keys = [];
		foreach ( $rules as $index => $rule ) {
			foreach ( self::faults_of_rule( $rule, $questions, isset( $keys[ $rule['key'] ] ) ) as [ $field, $code ] ) {
				$errors[] = new FieldError( "eligibility.$index.$field", $code );
			}
			$keys[ $rule['key'] ] = true;
		}
		return $errors;
	}

	/**
	 * @param QuestionShape                $question
	 * @param array<string, QuestionShape> $earlier Questions asked before it, by key.
	 * @param bool                         $decides Whether a rule is about it.
	 * @return list<array{0: string, 1: string}> Field and code.
	 */
	private static function faults_of_question( array $question, array $earlier, bool $decides ): array {
		$choices = array_map( trim( ... ), $question['choices'] );
		$names   = QuestionType::People->value === $question['type'];
		$faults  = [
			'key doubled'        => isset( $earlier[ $question['key'] ] ),
			'label missing'      => '' === trim( $question['label'] ),
			'choices missing'    => QuestionType::OneOf->value === $question['type'] && ( count( $choices ) < 2 || in_array( '', $choices, true ) ),
			'choices doubled'    => count( $choices ) !== count( array_unique( $choices ) ),
			// A question that had to be answered would make people lie; one that mentors read would reveal (A43).
			'required private'   => $names && $question['required'],
			'readers private'    => $names && Readers::Administrators->value !== $question['readers'],
			'readers decides'    => $decides && Readers::Administrators->value !== $question['readers'],
		];
		if ( null !== $question['visible_when'] ) {
			$code = self::fault_of_condition( $question['visible_when'], $earlier );
			$faults[ "visible_when $code" ] = null !== $code;
		}
		return self::named( $faults );
	}

	/**
	 * @param RuleShape           $rule
	 * @param list<QuestionShape> $questions
	 * @return list<array{0: string, 1: string}> Field and code.
	 */
	private static function faults_of_rule( array $rule, array $questions, bool $doubled ): array {
		$position = array_search( $rule['question'], array_column( $questions, 'key' ), true );
		$known    = is_int( $position ) ? array_column( array_slice( $questions, 0, $position + 1 ), null, 'key' ) : [];
		$code     = [] === $known ? null : self::fault_of_condition( $rule['when'], $known );
		return self::named(
			[
				'key doubled'      => $doubled,
				'question unknown' => [] === $known,
				"when $code"       => null !== $code,
				'message missing'  => EligibilityOutcome::MayRegister->value !== $rule['outcome'] && '' === trim( $rule['message'] ),
			]
		);
	}

	/**
	 * What is wrong with a condition on these questions; null when nothing is.
	 *
	 * @param array<string, mixed>         $condition
	 * @param array<string, QuestionShape> $known     Questions it may ask about, by key.
	 */
	private static function fault_of_condition( array $condition, array $known ): ?string {
		$leaves = Conditions::leaves( $condition );
		if ( null === $leaves ) {
			return 'invalid';
		}
		foreach ( $leaves as $leaf ) {
			$question = is_string( $leaf['question'] ?? null ) ? $known[ $leaf['question'] ] ?? null : null;
			if ( null === $question ) {
				return 'later_question';
			}
			if ( QuestionType::People->value === $question['type'] ) {
				return 'private';
			}
			foreach ( self::answers_meant( $leaf ) as $answer ) {
				if ( QuestionType::OneOf->value === $question['type'] && ! in_array( $answer, array_map( trim( ... ), $question['choices'] ), true ) ) {
					return 'no_choice';
				}
			}
		}
		return null;
	}

	/**
	 * @param array<mixed> $leaf
	 * @return list<mixed> Answers it compares with.
	 */
	private static function answers_meant( array $leaf ): array {
		return match ( true ) {
			isset( $leaf['is'] ) => [ $leaf['is'] ],
			is_array( $leaf['in'] ?? null ) => array_values( $leaf['in'] ),
			default => [],
		};
	}

	/**
	 * @param array<string, bool> $faults Whether each holds, by "field code".
	 * @return list<array{0: string, 1: string}>
	 */
	private static function named( array $faults ): array {
		return array_map(
			static function ( string $fault ): array {
				[ $field, $code ] = explode( ' ', $fault, 2 );
				return [ $field, $code ];
			},
			array_keys( array_filter( $faults ) )
		);
	}
}
