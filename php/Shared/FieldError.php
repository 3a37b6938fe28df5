<?php
/**
 * One field that cannot be taken as it is. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

final class FieldError {
	/**
	 * @param string               $field Path of the field, with dots: "answers.practice_start", "agreements.no_refund".
	 * @param string               $code  Stable: missing, invalid, out_of_range, unknown, too_long, not_accepted.
	 * @param array<string, mixed> $facts What the sentence needs.
	 */
	public function __construct(
		public readonly string $field,
		public readonly string $code,
		public readonly array $facts = [],
	) {}
}
