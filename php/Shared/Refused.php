<?php
/**
 * A rule refuses: the request was understood and is not possible now. Becomes 409 with a stable code. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

final class Refused extends \RuntimeException {
	/**
	 * @param Reason               $reason Which rule.
	 * @param array<string, mixed> $facts  What the sentence needs (a position, a moment, a name); never private answers
	 *                                     of somebody else.
	 */
	public function __construct(
		public readonly Reason $reason,
		public readonly array $facts = [],
	) {
		parent::__construct( (string) $reason->value );
	}
}
