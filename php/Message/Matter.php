<?php
/**
 * Finds what a message says from what is so when it is handed over. One for each MessageAbout; ComposeLetter asks.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use DateTimeImmutable;
use WP_User;

interface Matter {
	/**
	 * What fills the message in; called in the language of who reads it. Null: it is no longer true, and nobody is told.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function facts( OutboxRow $row, WP_User $reader, DateTimeImmutable $now ): ?MessageFacts;
}
