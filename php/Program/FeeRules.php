<?php
/**
 * When a fee is due, what leaving costs, and whether an unpaid place is kept (A30, A37, A38). Amounts are the tracks'. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

final class FeeRules {
	/**
	 * @param FeeDue   $due_counted       From when days are counted.
	 * @param int      $due_days          Days after the place, or before the first meeting.
	 * @param bool     $kept_before_first Whether the fee stays owed by who leaves before the first meeting.
	 * @param bool     $kept_after_first  Whether it stays owed by who leaves later (A37).
	 * @param int|null $unpaid_days       Days after the due date when an unpaid place is flagged for the administrator to give
	 *                                    up; null is never. Nothing is given up by itself.
	 */
	public function __construct(
		public readonly FeeDue $due_counted = FeeDue::AfterPlace,
		public readonly int $due_days = 14,
		public readonly bool $kept_before_first = false,
		public readonly bool $kept_after_first = true,
		public readonly ?int $unpaid_days = null,
	) {}

	/**
	 * Whether who leaves still owes the fee, and gets nothing back.
	 *
	 * @param bool $has_begun The group has met.
	 */
	public function keeps( bool $has_begun ): bool {
		return $has_begun ? $this->kept_after_first : $this->kept_before_first;
	}
}
