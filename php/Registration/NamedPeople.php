<?php
/**
 * Whether an answer about people names somebody: whole names only, whatever their case and accents. A name of one word must
 * stand alone, because it may be anybody's. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

final class NamedPeople {
	/**
	 * @param string $answer As it was typed, without accents.
	 * @param string $name   Display name, without accents.
	 */
	public static function name( string $answer, string $name ): bool {
		$wanted = self::plain( $name );
		if ( '' === $wanted ) {
			return false;
		}
		if ( str_contains( $wanted, ' ' ) ) {
			return 1 === preg_match( '/(?<![\p{L}\p{N}])' . preg_quote( $wanted, '/' ) . '(?![\p{L}\p{N}])/u', self::plain( $answer ) );
		}
		return in_array( $wanted, array_map( self::plain( ... ), (array) preg_split( '/[\n,;]/', $answer ) ), true );
	}

	private static function plain( mixed $text ): string {
		return is_string( $text ) ? trim( (string) preg_replace( '/\s+/u', ' ', mb_strtolower( $text ) ), ' .' ) : '';
	}
}
