<?php
/**
 * One rule of eligibility: when its condition holds, the form ends with this outcome (A20 to A25). Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

final class EligibilityRule {
	/**
	 * @param string               $key      Stable key, for example "too_many_years".
	 * @param string               $question Key of the answer that decides, quoted to the person (A25).
	 * @param array<string, mixed> $when     Condition.
	 * @param EligibilityOutcome   $outcome  MayRegister lets the person past the rules below it about the same question.
	 * @param string               $message  Sentence for the person; {answer} {years} {date} {contact} are filled in.
	 */
	public function __construct(
		public readonly string $key,
		public readonly string $question,
		public readonly array $when,
		public readonly EligibilityOutcome $outcome,
		public readonly string $message,
	) {}
}
