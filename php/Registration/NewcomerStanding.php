<?php
/**
 * What a newcomer came to when their group was settled. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

final class NewcomerStanding {
	/**
	 * @param RegistrationStatus $status   confirmed, offered or waiting.
	 * @param int                $position Place in line from 1 while waiting, else 0.
	 */
	public function __construct(
		public readonly RegistrationStatus $status,
		public readonly int $position,
	) {}
}
