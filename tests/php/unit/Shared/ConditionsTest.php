<?php
/**
 * The vectors that src/shared/conditions.ts runs too (A20–A25): both sides must agree on every one.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Shared;

use MentoringProgram\Shared\Conditions;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class ConditionsTest extends TestCase {
	/**
	 * @param array<mixed> $answers
	 */
	#[DataProvider( 'vectors' )]
	public function test_a_condition_holds_as_the_vector_says( mixed $condition, array $answers, string $reference_day, bool $holds ): void {
		self::assertSame( $holds, Conditions::holds( $condition, $answers, $reference_day ) );
	}

	/**
	 * @return \Generator<string, array{mixed, array<mixed>, string, bool}>
	 */
	public static function vectors(): \Generator {
		/** @var list<array{name: string, condition: mixed, answers: array<mixed>, reference_day: string, holds: bool}> $vectors */
		$vectors = json_decode( (string) file_get_contents( dirname( __DIR__, 3 ) . '/vectors/conditions.json' ), true, 32, JSON_THROW_ON_ERROR );
		foreach ( $vectors as $vector ) {
			yield $vector['name'] => [ $vector['condition'], $vector['answers'], $vector['reference_day'], $vector['holds'] ];
		}
	}

	public function test_there_are_at_least_sixty_vectors(): void {
		self::assertGreaterThanOrEqual( 60, count( iterator_to_array( self::vectors() ) ) );
	}
}
