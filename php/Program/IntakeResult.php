<?php
/**
 * Answers as they may be kept, what is wrong with them, and what they decide. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

use MentoringProgram\Shared\FieldError;

final class IntakeResult {
	/**
	 * @param array<string, string> $answers  Answers to visible questions, by key, in asking order.
	 * @param list<FieldError>      $errors   What cannot be taken, field "answers.<key>".
	 * @param Decision              $decision What they decide.
	 */
	public function __construct(
		public readonly array $answers,
		public readonly array $errors,
		public readonly Decision $decision,
	) {}
}
