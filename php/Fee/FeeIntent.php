<?php
/**
 * What somebody wants written into the ledger, as they sent it, checked for its form. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

final class FeeIntent {
	/**
	 * @param int            $amount      Minor units, more than nothing.
	 * @param string         $on_date     Y-m-d, not in the future.
	 * @param string         $request_key The same key is the same request.
	 * @param FeeMethod|null $method      How money came.
	 * @param string         $reference   Number of the check, name on the transfer.
	 * @param string         $reason      Why an exception is made.
	 * @param bool           $is_told     Whether the person gets a letter about it.
	 */
	public function __construct(
		public readonly int $amount,
		public readonly string $on_date,
		public readonly string $request_key,
		public readonly ?FeeMethod $method = null,
		public readonly string $reference = '',
		public readonly string $reason = '',
		public readonly bool $is_told = false,
	) {}
}
