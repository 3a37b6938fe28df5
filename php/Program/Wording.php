<?php
/**
 * The words of something people agree to: the sentence beside the button, and what it means. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

final class Wording {
	/**
	 * @param string $promise The sentence; '' where a program has no words of its own.
	 * @param string $detail  The whole text.
	 */
	public function __construct(
		public readonly string $promise = '',
		public readonly string $detail = '',
	) {}
}
