<?php
/**
 * That an administrator looked, by hand, whether somebody is a member: for one term, with who and when (A19). Says nothing of the
 * standing itself, which only an adapter knows. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;

final class Verification {
	/**
	 * @param int               $person_id Account that was looked up.
	 * @param int               $term_id   Term it was looked up for.
	 * @param string            $by_name   Name of who looked, as it was then.
	 * @param DateTimeImmutable $at        UTC.
	 */
	public function __construct(
		public readonly int $person_id,
		public readonly int $term_id,
		public readonly string $by_name,
		public readonly DateTimeImmutable $at,
	) {}
}
