<?php
/**
 * What fills one message in, and where answers to it go. Never an answer somebody gave on a form. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use DateTimeImmutable;

final class MessageFacts {
	/**
	 * @param array<string, string>  $values           By placeholder; '' leaves out the paragraph that asks for it.
	 * @param string                 $answers_to       Address answers go to; '' for the site's own.
	 * @param DateTimeImmutable|null $offer_expires_at The moment an offer is told to end at, UTC.
	 */
	public function __construct(
		public readonly array $values,
		public readonly string $answers_to = '',
		public readonly ?DateTimeImmutable $offer_expires_at = null,
	) {}
}
