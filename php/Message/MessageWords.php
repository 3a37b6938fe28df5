<?php
/**
 * The words of one kind of message, in the language that is switched on. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

final class MessageWords {
	/**
	 * @param string       $label         What administrators call it.
	 * @param string       $goes_to       "The person who waits".
	 * @param string       $sent_when     "When a place comes free".
	 * @param string       $subject       One line, with placeholders.
	 * @param list<string> $paragraphs    With placeholders; greeting and signature are added.
	 * @param string       $why_always_on Why it cannot be switched off; '' where it can.
	 */
	public function __construct(
		public readonly string $label,
		public readonly string $goes_to,
		public readonly string $sent_when,
		public readonly string $subject,
		public readonly array $paragraphs,
		public readonly string $why_always_on = '',
	) {}
}
