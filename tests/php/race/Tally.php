<?php
/**
 * Says what held and what did not, and counts both.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Race;

final class Tally {
	private int $passed = 0;

	private int $failed = 0;

	/**
	 * @param list<string> $wrong What is wrong; nothing when it passed.
	 */
	public function say( string $name, array $wrong ): void {
		if ( [] === $wrong ) {
			++$this->passed;
			printf( "  ✓ %s\n", $name );
			return;
		}
		++$this->failed;
		printf( "  ✗ %s\n    %s\n", $name, implode( "\n    ", $wrong ) );
	}

	/**
	 * The last line.
	 *
	 * @return bool Whether everything held.
	 */
	public function close(): bool {
		printf( "%d passed, %d failed\n", $this->passed, $this->failed );
		return 0 === $this->failed;
	}
}
