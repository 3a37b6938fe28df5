<?php
/**
 * A question of the registration form. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

final class Question {
	/**
	 * @param string                    $key          Stable key, for example "practice_start".
	 * @param QuestionType              $type         Kind of answer.
	 * @param string                    $label        The question.
	 * @param string                    $hint         What stands under it; may be ''.
	 * @param bool                      $required     Whether it must be answered when visible.
	 * @param array<string, mixed>|null $visible_when Condition (see Shared\Conditions), null for always.
	 * @param list<string>              $choices      Answers of QuestionType::OneOf; the answer is the words chosen.
	 * @param Readers                   $readers      Who reads the answers.
	 */
	public function __construct(
		public readonly string $key,
		public readonly QuestionType $type,
		public readonly string $label,
		public readonly string $hint,
		public readonly bool $required,
		public readonly ?array $visible_when,
		public readonly array $choices = [],
		public readonly Readers $readers = Readers::Administrators,
	) {}
}
