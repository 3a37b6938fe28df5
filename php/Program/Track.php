<?php
/**
 * A track: the length and the fee of a group (A2). Fee in minor units of the policy's currency; null means not set
 * yet. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

final class Track {
	/**
	 * @param string   $key      Stable key, for example "full_year".
	 * @param string   $label    "Full year".
	 * @param string   $fee_note What follows the amount: "for the full year".
	 * @param bool     $is_long  Whether the promise to stay for the whole duration is asked (A29).
	 * @param int|null $fee      Minor units; 0 is free, null is not set: no group of the track can be published.
	 */
	public function __construct(
		public readonly string $key,
		public readonly string $label,
		public readonly string $fee_note,
		public readonly bool $is_long,
		public readonly ?int $fee,
	) {}
}
