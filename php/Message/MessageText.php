<?php
/**
 * Fills a text in. A paragraph that asks for something there is nothing of is left out; what comes from people cannot make
 * a new line where there is one line. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

final class MessageText {
	/**
	 * A body: paragraphs with an empty line between them.
	 *
	 * @param array<string, string> $values What stands for {name}.
	 */
	public static function fill( string $template, array $values ): string {
		$paragraphs = [];
		foreach ( explode( "\n\n", $template ) as $paragraph ) {
			$empty = array_filter( self::placeholders( $paragraph ), static fn( string $name ): bool => '' === ( $values[ $name ] ?? '' ) );
			if ( [] === $empty ) {
				$paragraphs[] = self::replaced( $paragraph, $values );
			}
		}
		return implode( "\n\n", $paragraphs ) . "\n";
	}

	/**
	 * A subject: one line.
	 *
	 * @param array<string, string> $values What stands for {name}.
	 */
	public static function fill_line( string $template, array $values ): string {
		return self::line( self::replaced( $template, $values ) );
	}

	/**
	 * What a text asks for, in order: whatever stands in braces.
	 *
	 * @return list<string>
	 */
	public static function placeholders( string $template ): array {
		$found = [];
		preg_match_all( '/\{([^{}\n]{1,40})\}/u', $template, $found );
		return $found[1];
	}

	/**
	 * One line without control characters, as people read it: no line break can start a header (check 12).
	 */
	public static function line( string $text ): string {
		$decoded = html_entity_decode( strip_tags( $text ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
		return trim( (string) preg_replace( '/[\s\p{C}]+/u', ' ', $decoded ) );
	}

	/**
	 * What somebody typed as one line, braces and all.
	 */
	public static function one_line( string $typed ): string {
		return trim( (string) preg_replace( '/[\s\p{C}]+/u', ' ', $typed ) );
	}

	/**
	 * What somebody typed as several lines: one kind of line break, no other control characters, one empty line between
	 * paragraphs.
	 */
	public static function lines( string $typed ): string {
		$lines = (string) preg_replace( '/\R/u', "\n", $typed );
		$lines = (string) preg_replace( '/[^\P{C}\n\t]+/u', '', $lines );
		return trim( (string) preg_replace( '/[ \t]*\n[ \t]*\n\s*/', "\n\n", $lines ) );
	}

	/**
	 * @param array<string, string> $values
	 */
	private static function replaced( string $text, array $values ): string {
		$pairs = [];
		foreach ( $values as $name => $value ) {
			$pairs[ '{' . $name . '}' ] = $value;
		}
		return strtr( $text, $pairs );
	}
}
