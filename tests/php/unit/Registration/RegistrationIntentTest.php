<?php
/**
 * What makes two requests the same request.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Registration;

use MentoringProgram\Registration\RegistrationIntent;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;

final class RegistrationIntentTest extends TestCase {
	/**
	 * Fault 7: the key is an id of 8 to 64 plain characters; anything else is named, never trimmed into another key.
	 */
	#[DataProvider( 'keys' )]
	#[TestDox( 'A key that is $_dataName' )]
	public function test_request_keys( string $key, ?string $code ): void {
		self::assertSame( $code, self::intent( key: $key )->key_error()?->code );
	}

	/**
	 * @return array<string, array{string, string|null}>
	 */
	public static function keys(): array {
		return [
			'a uuid is taken'             => [ '0b0e2f5c-9d0e-4f0c-8f51-0a2f9f3e3c11', null ],
			'eight characters is taken'   => [ 'abcd_-12', null ],
			'64 characters is taken'      => [ str_repeat( 'k', 64 ), null ],
			'missing is named'            => [ '', 'missing' ],
			'too short is refused'        => [ 'abcdefg', 'invalid' ],
			'too long is refused'         => [ str_repeat( 'k', 65 ), 'invalid' ],
			'followed by a line break is refused' => [ "abcdefgh\n", 'invalid' ],
			'made of other signs is refused' => [ "abcdefgh' OR 1=1", 'invalid' ],
		];
	}

	/**
	 * Fault 7: the same content in another order is the same request; any other content under the same key is not.
	 */
	public function test_the_hash_tells_a_repeat_from_another_request(): void {
		$hash = self::intent()->hash();

		self::assertSame( $hash, self::intent( answers: [ 'intern' => 'no', 'sees_clients' => 'yes' ], texts: [ 2, 1 ] )->hash() );
		self::assertSame( $hash, self::intent( key: 'another-key' )->hash() );
		self::assertNotSame( $hash, self::intent( group: 10 )->hash() );
		self::assertNotSame( $hash, self::intent( answers: [ 'sees_clients' => 'yes', 'intern' => 'yes' ] )->hash() );
		self::assertNotSame( $hash, self::intent( answers: [ 'sees_clients' => 'yes', 'intern' => [ 'no' ] ] )->hash() );
		self::assertNotSame( $hash, self::intent( texts: [ 1 ] )->hash() );
		self::assertNotSame( $hash, self::intent( texts: [ 1, 2, 2 ] )->hash() );
		self::assertNotSame( $hash, self::intent( attends: false )->hash() );
		self::assertNotSame( $hash, self::intent( waits: true )->hash() );
	}

	/**
	 * @param array<string, mixed> $answers
	 * @param list<int>            $texts
	 */
	private static function intent( int $group = 9, array $answers = [ 'sees_clients' => 'yes', 'intern' => 'no' ], array $texts = [ 1, 2 ], bool $attends = true, bool $waits = false, string $key = 'a-request-key' ): RegistrationIntent {
		return new RegistrationIntent( $group, $answers, $texts, $attends, $waits, $key );
	}
}
