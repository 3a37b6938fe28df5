<?php
/**
 * A list as comma-separated text that no spreadsheet takes for a formula (check 14). Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

final class Csv {
	/**
	 * The mark by which spreadsheets know UTF-8.
	 */
	public const MARK = "\u{FEFF}";

	/**
	 * One line, with its end.
	 *
	 * @param list<string|int|float|null> $cells Cells; null is an empty one.
	 */
	public static function line( array $cells ): string {
		return implode( ',', array_map( self::cell( ... ), $cells ) ) . "\r\n";
	}

	private static function cell( string|int|float|null $value ): string {
		if ( ! is_string( $value ) ) {
			return (string) $value;
		}
		// Spreadsheets look past spaces and quotes for the sign a formula begins with.
		$safe = 1 === preg_match( '/^[\s"\']*[=+\-@\t\r\n]/u', $value ) ? "'" . $value : $value;
		return 1 === preg_match( '/[",\r\n\']|^\s|\s$/', $safe ) ? '"' . str_replace( '"', '""', $safe ) . '"' : $safe;
	}
}
