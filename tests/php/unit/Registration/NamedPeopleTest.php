<?php
/**
 * Names are found whole or not at all (A43): an alert about the wrong person is worse than none.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Registration;

use MentoringProgram\Registration\NamedPeople;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class NamedPeopleTest extends TestCase {
	#[DataProvider( 'answers' )]
	public function test_whole_names_are_found( string $answer, string $name, bool $named ): void {
		self::assertSame( $named, NamedPeople::name( $answer, $name ) );
	}

	/**
	 * @return array<string, array{string, string, bool}>
	 */
	public static function answers(): array {
		return [
			'the name alone'                        => [ 'Ana Lima', 'Ana Lima', true ],
			'in other case, with blanks'            => [ " ANA \t lima ", 'Ana Lima', true ],
			'in a sentence'                         => [ 'Please not with Ana Lima, we share an office.', 'Ana Lima', true ],
			'on a line of its own'                  => [ "Bo Ek\nAna Lima\n", 'Ana Lima', true ],
			'part of a longer name'                 => [ 'Ana Limas', 'Ana Lima', false ],
			'the end of another name'               => [ 'Joana Lima', 'Ana Lima', false ],
			'the first name only'                   => [ 'Ana', 'Ana Lima', false ],
			'a name of one word alone'              => [ 'Bo Ek; ana.', 'Ana', true ],
			'a name of one word inside a sentence'  => [ 'Ana Lima, my colleague', 'Ana', false ],
			'nobody'                                => [ '', 'Ana Lima', false ],
			'somebody without a name'               => [ 'Ana Lima', ' ', false ],
			'a name that looks like a pattern'      => [ 'A (B) C', 'A (B) C', true ],
		];
	}
}
