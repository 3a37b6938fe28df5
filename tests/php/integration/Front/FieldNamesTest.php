<?php
/**
 * Core reads fields named like its query variables and then answers 404, losing what was typed: ours never share a name.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Front;

use MentoringProgram\Tests\IntegrationTestCase;

final class FieldNamesTest extends IntegrationTestCase {
	public function test_no_field_of_ours_is_a_query_variable_of_core(): void {
		global $wp;
		$names = self::names();
		self::assertGreaterThan( 8, count( $names ), 'The names are found in the templates.' );
		$types = array_column( get_post_types( [], 'objects' ), 'query_var' );
		$taken = [ ...$wp->public_query_vars, ...array_filter( $types, is_string( ... ) ) ];
		self::assertSame( [], array_values( array_intersect( $names, $taken ) ) );
	}

	public function test_every_field_of_ours_begins_with_our_prefix(): void {
		self::assertSame( [], array_values( array_filter( self::names(), static fn( string $name ): bool => ! str_starts_with( $name, 'mentoring_' ) ) ) );
	}

	/**
	 * Names of fields in the templates of the blocks, without what PHP fills in.
	 *
	 * @return list<string>
	 */
	private static function names(): array {
		$names = [];
		foreach ( (array) glob( MENTORING_PROGRAM_DIR . 'blocks/*/*.php' ) as $file ) {
			preg_match_all( '/(?<!<meta)\sname="([A-Za-z0-9_]+)/', (string) file_get_contents( (string) $file ), $found );
			$names = [ ...$names, ...$found[1] ];
		}
		return array_values( array_unique( $names ) );
	}
}
