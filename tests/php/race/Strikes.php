<?php
/**
 * Before which of its writes something is killed: each of them, or, where a round takes long, some that another seed
 * chooses otherwise.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Race;

final class Strikes {
	private const SOME = 6;

	/**
	 * @param bool $some Not all of them.
	 */
	public function __construct(
		private readonly bool $some,
		private readonly int $seed,
	) {}

	/**
	 * Writes, counted from 1.
	 *
	 * @return list<int>
	 */
	public function of( int $writes ): array {
		$step = $this->some ? max( 1, (int) ceil( $writes / self::SOME ) ) : 1;
		return $writes < 1 ? [] : range( 1 + $this->seed % $step, max( $writes, 1 + $this->seed % $step ), $step );
	}
}
