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
	public function __construct(
		public readonly Registration $registration,
		public readonly string $name,
		public readonly string $email,
	) {}
}
