<?php
/**
 * The numbers of a term.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Report;

/**
 * @phpstan-import-type FeeTotals from \MentoringProgram\Fee\FeeSearch
 */
final class TermFigures {
	/**
	 * @param int             $groups         Groups that are not cancelled.
	 * @param int             $below_minimum  Those of them with fewer people than they need.
	 * @param int             $cancelled      Groups that were cancelled.
	 * @param int             $places         Places in the groups that are not cancelled.
	 * @param int             $filled         Places somebody has.
	 * @param int             $without_place  People who waited and have no place in this term.
	 * @param int             $left           Places given up by leaving or being withdrawn.
	 * @param int             $marks          Marks of attendance noted.
	 * @param int             $present        Those of them that say somebody was there, also for a part of the meeting.
	 * @param list<FeeTotals> $fees           Due, paid and owed, by currency.
	 */
	public function __construct(
		public readonly int $groups,
		public readonly int $below_minimum,
		public readonly int $cancelled,
		public readonly int $places,
		public readonly int $filled,
		public readonly int $without_place,
		public readonly int $left,
		public readonly int $marks,
		public readonly int $present,
		public readonly array $fees,
	) {}
}
