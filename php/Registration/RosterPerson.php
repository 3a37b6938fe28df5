<?php
/**
 * Somebody on the roster of a group, as the people who run the group may read it. Never holds answers, fees or reasons for
 * leaving. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

final class RosterPerson {
	/**
	 * @param Registration    $registration Registration.
	 * @param string          $name         Name of the account today, or as it was when the account is gone.
	 * @param string          $email        Address of the account, '' when it is gone.
	 * @param list<string>    $phones       Telephone numbers the account has.
	 * @param PreMeeting|null $pre_meeting  Null: not held yet.
	 */
	public function __construct(
		public readonly Registration $registration,
		public readonly string $name,
		public readonly string $email,
		public readonly array $phones,
		public readonly ?PreMeeting $pre_meeting,
	) {}
}
