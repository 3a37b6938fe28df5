<?php
/**
 * Blocks follow the colours of the theme: native controls on dark paper, and quiet text only where the ink allows it.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Shared;

use MentoringProgram\Shared\Contrast;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class ContrastTest extends TestCase {
	/**
	 * @param list<string> $classes
	 */
	#[DataProvider( 'colours' )]
	public function test_a_block_on_these_colours( string $ink, string $paper, array $classes ): void {
		self::assertSame( $classes, Contrast::classes( $ink, $paper ) );
	}

	/**
	 * @return iterable<string, array{string, string, list<string>}>
	 */
	public static function colours(): iterable {
		yield 'black on white' => [ '#111111', '#FFFFFF', [] ];
		yield 'white on black' => [ '#F0F0F0', '#1B1B1B', [ 'is-dark' ] ];
		yield 'green on a lighter green, enough for itself only' => [ '#516028', '#DAE7BD', [ 'is-faint' ] ];
		yield 'grey on white, just enough for quiet text too' => [ '#4c4c4c', '#ffffff', [] ];
		yield 'grey on black, enough for itself only' => [ '#8c8c8c', '#000000', [ 'is-dark', 'is-faint' ] ];
		yield 'a colour nobody can read here' => [ 'rebeccapurple', '#ffffff', [] ];
		yield 'no colours at all' => [ '', '', [] ];
	}
}
