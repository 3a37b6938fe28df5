<?php
/**
 * A day, or several in a row, on which the chapter holds no meetings: a holiday, a winter break. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Meeting;

final class DayOff {
	/**
	 * @param string $from First day, Y-m-d.
	 * @param string $to   Last day, Y-m-d; the same for a single one.
	 * @param string $name What it is called, '' when nobody said.
	 */
	public function __construct(
		public readonly string $from,
		public readonly string $to,
		public readonly string $name,
	) {}

	/**
	 * @param string $date Y-m-d.
	 */
	public function has( string $date ): bool {
		return $this->from <= $date && $date <= $this->to;
	}
}
