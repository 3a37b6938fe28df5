<?php
/**
 * How the ink of a theme stands on its paper, so that our quiet text stays readable and native controls follow dark
 * themes. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

final class Contrast {
	/**
	 * Share of ink in quiet text; the style sheet mixes the same.
	 */
	private const QUIET = 0.8;

	/**
	 * What text needs (WCAG 2.2, 1.4.3).
	 */
	private const ENOUGH = 4.5;

	/**
	 * Classes of a block on these colours: `is-dark` where the paper is darker than the ink, `is-faint` where nothing may be
	 * taken from the ink.
	 *
	 * @param string $ink   As themes write it: "#111111".
	 * @param string $paper Likewise.
	 * @return list<string> Empty where one is no such colour.
	 */
	public static function classes( string $ink, string $paper ): array {
		$dark  = self::channels( $ink );
		$light = self::channels( $paper );
		if ( null === $dark || null === $light ) {
			return [];
		}
		$quiet  = array_map( static fn( float $one, float $other ): float => self::QUIET * $one + ( 1 - self::QUIET ) * $other, $dark, $light );
		$behind = self::luminance( $light );
		return array_keys(
			array_filter(
				[
					'is-dark'  => $behind < self::luminance( $dark ),
					'is-faint' => self::ratio( self::luminance( $quiet ), $behind ) < self::ENOUGH,
				]
			)
		);
	}

	/**
	 * @return list<float>|null Red, green and blue from 0 to 1.
	 */
	private static function channels( string $color ): ?array {
		return 1 === preg_match( '/^#[0-9a-f]{6}$/i', $color )
			? array_map( static fn( string $pair ): float => hexdec( $pair ) / 255, str_split( substr( $color, 1 ), 2 ) )
			: null;
	}

	/**
	 * Relative luminance as WCAG 2.2 defines it.
	 *
	 * @param array<float> $channels Red, green and blue from 0 to 1.
	 */
	private static function luminance( array $channels ): float {
		[ $red, $green, $blue ] = array_map( static fn( float $one ): float => $one <= 0.04045 ? $one / 12.92 : ( ( $one + 0.055 ) / 1.055 ) ** 2.4, array_values( $channels ) );
		return 0.2126 * $red + 0.7152 * $green + 0.0722 * $blue;
	}

	private static function ratio( float $one, float $other ): float {
		return ( max( $one, $other ) + 0.05 ) / ( min( $one, $other ) + 0.05 );
	}
}
