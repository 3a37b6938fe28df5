<?php
/**
 * Somebody on the roster of a group, as the people who run the group may read it. Never holds answers, fees or reasons for
 * leaving. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Meeting\Meeting;

final class RosterPerson {
	/**
	 * @param Registration    $registration Registration.
	 * @param string          $name         Name of the account today, or as it was when the account is gone.
	 * @param string          $email        Address of the account, '' when it is gone.
	 * @param list<string>    $phones       Telephone numbers the account has.
	 * @param PreMeeting|null $pre_meeting  Null: not held yet.
	 * @param ChangedDates|null $changed_dates What they were asked about changed dates; null: nothing.
	 */
	public function __construct(
		public readonly Registration $registration,
		public readonly string $name,
		public readonly string $email,
		public readonly array $phones,
		public readonly ?PreMeeting $pre_meeting,
		public readonly ?ChangedDates $changed_dates,
	) {}

	/**
	 * Whether the meeting is on a date the person never agreed to: then they are excused, never absent.
	 */
	public function never_agreed_to( Meeting $meeting ): bool {
		return true === $this->changed_dates?->leaves_open( $meeting );
	}
}
