<?php
/**
 * Reads a person's answers against a policy: walks the questions in asking order, leaves hidden ones out, and stops
 * at the first answer that decides (A20 to A25). What stands after a stop is neither asked nor judged. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

use MentoringProgram\Shared\Conditions;
use MentoringProgram\Shared\FieldError;

final class Intake {
	/**
	 * The most characters of a written answer.
	 */
	public const LONGEST = 200;

	/**
	 * The most characters of an answer in sentences, or of names.
	 */
	public const LONGEST_TEXT = 2000;

	/**
	 * The earliest year practice can have begun.
	 */
	private const EARLIEST_MONTH = '1940-01';

	/**
	 * @param Policy       $policy        Rule set of the day.
	 * @param array<mixed> $raw           What was sent, by question key.
	 * @param string       $reference_day Y-m-d, the day years are counted to.
	 */
	public static function read( Policy $policy, array $raw, string $reference_day ): IntakeResult {
		$answers = [];
		$errors  = [];
		foreach ( $policy->questions as $question ) {
			if ( ! Conditions::holds( $question->visible_when, $answers, $reference_day ) ) {
				continue;
			}
			$given = $raw[ $question->key ] ?? '';
			$code  = self::fault( $question, $given );
			if ( null !== $code ) {
				$errors[] = new FieldError( 'answers.' . $question->key, $code, [ 'longest' => self::longest( $question->type ) ] );
				continue;
			}
			$answer = is_string( $given ) ? trim( $given ) : '';
			if ( '' === $answer ) {
				continue;
			}
			$answers[ $question->key ] = $answer;
			$rule                      = [] === $errors ? self::stop( $policy, $question->key, $answers, $reference_day ) : null;
			if ( null !== $rule && EligibilityOutcome::MayRegister !== $rule->outcome ) {
				return new IntakeResult( $answers, [], new Decision( $rule->outcome, $rule, $answers[ $rule->question ] ?? null ) );
			}
		}
		$known = array_map( static fn( Question $question ): string => $question->key, $policy->questions );
		foreach ( array_diff( array_map( strval( ... ), array_keys( $raw ) ), $known ) as $unknown ) {
			$errors[] = new FieldError( 'answers.' . $unknown, 'unknown' );
		}
		return new IntakeResult( $answers, $errors, new Decision( EligibilityOutcome::MayRegister ) );
	}

	/**
	 * Why an answer cannot be taken; null when it can.
	 */
	private static function fault( Question $question, mixed $given ): ?string {
		if ( ! is_string( $given ) ) {
			return 'invalid';
		}
		$answer = trim( $given );
		if ( '' === $answer ) {
			return $question->required ? 'missing' : null;
		}
		return match ( $question->type ) {
			QuestionType::YesNo => in_array( $answer, [ 'yes', 'no' ], true ) ? null : 'invalid',
			QuestionType::Month => match ( true ) {
				null === Conditions::months_between( $answer, '2000-01-01' ) => 'invalid',
				$answer < self::EARLIEST_MONTH || $answer > '2199-12' => 'out_of_range',
				default => null,
			},
			QuestionType::OneOf => in_array( $answer, $question->choices, true ) ? null : 'invalid',
			QuestionType::Number => 1 === preg_match( '/^-?\d{1,9}$/D', $answer ) ? null : 'invalid',
			QuestionType::Text => self::fault_of_text( $answer, '/[\x00-\x1F\x7F]/', self::LONGEST ),
			QuestionType::LongText, QuestionType::People => self::fault_of_text( $answer, '/[\x00-\x08\x0B\x0C\x0E-\x1F\x7F]/', self::LONGEST_TEXT ),
		};
	}

	/**
	 * @param string $unwanted Pattern of characters nobody types.
	 */
	private static function fault_of_text( string $answer, string $unwanted, int $longest ): ?string {
		return match ( true ) {
			1 === preg_match( $unwanted, $answer ) || 1 !== preg_match( '//u', $answer ) => 'invalid',
			self::length( $answer ) > $longest => 'too_long',
			default => null,
		};
	}

	/**
	 * The most characters of an answer to a question of this kind.
	 */
	public static function longest( QuestionType $type ): int {
		return in_array( $type, [ QuestionType::LongText, QuestionType::People ], true ) ? self::LONGEST_TEXT : self::LONGEST;
	}

	/**
	 * The first rule about this question that holds.
	 *
	 * @param array<string, string> $answers Answers so far.
	 */
	private static function stop( Policy $policy, string $question, array $answers, string $reference_day ): ?EligibilityRule {
		foreach ( $policy->eligibility as $rule ) {
			if ( $rule->question === $question && Conditions::holds( $rule->when, $answers, $reference_day ) ) {
				return $rule;
			}
		}
		return null;
	}

	private static function length( string $text ): int {
		return (int) preg_match_all( '/./us', $text );
	}
}
