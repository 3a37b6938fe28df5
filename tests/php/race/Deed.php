<?php
/**
 * Something somebody does outside the seats that takes several writes: how it begins, what is done, and what must be so
 * afterwards, whenever the process was killed (fault 6).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Race;

use Closure;

/**
 * @phpstan-type Facts array<string, int|string>
 */
final class Deed {
	/**
	 * @param Closure(): Facts                      $begin Makes where it begins and gives what the rest must know.
	 * @param Closure( Facts ): void                $do    Does it, the way a person does who looks first what is there.
	 * @param Closure( Facts ): list<string|null>   $holds What is wrong at any time once cron has come by; null is nothing.
	 * @param Closure( Facts ): list<string|null>   $done  What is wrong when it was done, or done again.
	 */
	public function __construct(
		public readonly Closure $begin,
		public readonly Closure $do,
		public readonly Closure $holds,
		public readonly Closure $done,
	) {}

	/**
	 * What is wrong when two numbers are not the same; null is nothing.
	 */
	public static function same( int $one, int $other, string $ones, string $others ): ?string {
		return $one === $other ? null : "{$one} {$ones} and {$other} {$others}";
	}

	/**
	 * What is wrong when there is not one of them; null is nothing.
	 */
	public static function one( int $count, string $what ): ?string {
		return 1 === $count ? null : "{$count} {$what}";
	}
}
