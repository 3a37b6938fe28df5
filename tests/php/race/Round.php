<?php
/**
 * One round of a race: where it begins, what happens at once, and what must be so afterwards besides the invariants.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Race;

use Closure;

final class Round {
	/**
	 * @param Stage                                        $stage  Where it begins.
	 * @param list<Act>                                    $acts   What happens at once.
	 * @param (Closure( list<Result> ): (string|null))|null $expect What is wrong with the answers; null when nothing is.
	 */
	public function __construct(
		public readonly Stage $stage,
		public readonly array $acts,
		public readonly ?Closure $expect = null,
	) {}
}
