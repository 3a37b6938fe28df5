<?php
/**
 * Answers as people read them: the question in the wording of the rule set that judged them, and the answer in words.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Program\Policy;
use MentoringProgram\Program\QuestionType;
use MentoringProgram\Shared\Format;

final class AnswerWords {
	public function __construct( private readonly Format $format ) {}

	/**
	 * Answers by question, in asking order; one whose question is gone stands under its key.
	 *
	 * @param array<string, string> $answers By key of the question.
	 * @return array<string, string>
	 */
	public function by_question( ?Policy $policy, array $answers ): array {
		$words = [];
		foreach ( $policy->questions ?? [] as $question ) {
			$answer = $answers[ $question->key ] ?? '';
			if ( '' !== $answer ) {
				$words[ $question->label ] = $this->answer( $question->type, $answer );
			}
			unset( $answers[ $question->key ] );
		}
		return $words + $answers;
	}

	private function answer( QuestionType $type, string $answer ): string {
		return match ( true ) {
			QuestionType::YesNo === $type => 'yes' === $answer ? __( 'Yes', 'mentoring-program' ) : __( 'No', 'mentoring-program' ),
			QuestionType::Month === $type && 1 === preg_match( '/^\d{4}-\d{2}$/D', $answer ) => $this->format->month( $answer ),
			default => $answer,
		};
	}
}
