<?php
/**
 * A registration as settling sees it: who asks, whether they were given a place, and whether it has ended. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

final class SeatClaim {
	/**
	 * @param int  $registration_id Registration.
	 * @param int  $group_id        Its group.
	 * @param int  $person_id       Account.
	 * @param bool $is_seated       Has a place, not only an offer.
	 * @param bool $has_ended       Ended.
	 * @param bool $one_place       Its policy allows one place a term (A26).
	 * @param bool $must_agree      Registered by somebody else, and has yet to accept what everybody accepts.
	 * @param bool $past_standing   Registered past the rule on membership (A19).
	 */
	public function __construct(
		public readonly int $registration_id,
		public readonly int $group_id,
		public readonly int $person_id,
		public readonly bool $is_seated,
		public readonly bool $has_ended,
		public readonly bool $one_place,
		public readonly bool $must_agree = false,
		public readonly bool $past_standing = false,
	) {}

	/**
	 * What the seat carries once it is a place, so that the database itself refuses a second one in the term.
	 */
	public function place_key( int $term_id ): ?string {
		return $this->one_place ? $term_id . ':' . $this->person_id : null;
	}
}
