<?php
/**
 * What eligibility came to, and the rule and answer that decided it (A24, A25). Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

final class Decision {
	/**
	 * @param EligibilityOutcome   $outcome Outcome.
	 * @param EligibilityRule|null $rule    The rule that stopped, null when none did.
	 * @param string|null          $answer  The answer that decided, as given.
	 */
	public function __construct(
		public readonly EligibilityOutcome $outcome,
		public readonly ?EligibilityRule $rule = null,
		public readonly ?string $answer = null,
	) {}
}
