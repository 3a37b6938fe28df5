<?php
/**
 * A message as it is handed to the mail server. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use DateTimeImmutable;

final class Letter {
	/**
	 * @param string                 $name             Name of the person.
	 * @param string                 $address          Address of the person.
	 * @param string                 $subject          One line.
	 * @param string                 $body             Plain text.
	 * @param string                 $answers_to       Address answers go to, '' for the site's own.
	 * @param DateTimeImmutable|null $offer_expires_at The moment an offer is told to end at, UTC.
	 */
	public function __construct(
		public readonly string $name,
		public readonly string $address,
		public readonly string $subject,
		public readonly string $body,
		public readonly string $answers_to,
		public readonly ?DateTimeImmutable $offer_expires_at,
	) {}
}
