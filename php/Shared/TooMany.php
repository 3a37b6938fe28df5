<?php
/**
 * Somebody did the same thing too often. Becomes 429 with Retry-After. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

final class TooMany extends \RuntimeException {
	/**
	 * @param int $retry_after Seconds.
	 */
	public function __construct( public readonly int $retry_after ) {
		parent::__construct( 'Too many.' );
	}
}
