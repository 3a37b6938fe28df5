<?php
/**
 * An agreement the program asks for at registration (A27 to A35): one wording, stored once as a text. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

final class Agreement {
	/**
	 * @param string $key       Stable key, for example "no_refund".
	 * @param int    $text_id   Row of the wording in `texts`; 0 before it is stored.
	 * @param string $promise   The bold sentence.
	 * @param string $detail    What follows it; may be ''.
	 * @param bool   $only_long Asked only in a long track (A29).
	 */
	public function __construct(
		public readonly string $key,
		public readonly int $text_id,
		public readonly string $promise,
		public readonly string $detail,
		public readonly bool $only_long,
	) {}
}
