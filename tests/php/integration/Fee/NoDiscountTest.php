<?php
/**
 * One fee for everybody: nowhere is there a field for a discount.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Fee;

use MentoringProgram\Program\PolicyDocument;
use MentoringProgram\Shared\Settings;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use MentoringProgram\Tests\SiteSnapshot;
use PHPUnit\Framework\Attributes\TestDox;

final class NoDiscountTest extends IntegrationTestCase {
	private const NAMES = '/discount|coupon|voucher|reduced|rebate|scholarship|sliding|promo/i';

	#[TestDox( 'A31: no column, no property of a schema or of a rule set, no argument of a route and no setting is for a discount' )]
	public function test_no_field_for_a_discount_exists(): void {
		$chapter = OpenChapter::make();
		$names   = [ ...self::keys( mentoring_program()->settings()->all() ), ...self::keys( PolicyDocument::of( $chapter->policy ) ) ];
		foreach ( SiteSnapshot::our_tables() as $table ) {
			foreach ( self::columns( $table ) as $column ) {
				$names[] = $column;
			}
		}
		foreach ( $this->routes() as $route => $handlers ) {
			$names[] = $route;
			foreach ( $handlers as $handler ) {
				$names = [ ...$names, ...self::keys( $handler['args'] ?? [] ) ];
			}
			$options = rest_get_server()->get_route_options( $route );
			$schema  = $options['schema'] ?? null;
			$names   = [ ...$names, ...( is_callable( $schema ) ? self::keys( (array) $schema() ) : [] ) ];
		}

		self::assertGreaterThan( 300, count( $names ) );
		self::assertContains( 'capacity', $names );
		self::assertSame( [], array_filter( $names, static fn( string $name ): bool => 1 === preg_match( self::NAMES, $name ) ) );
		self::assertStringNotContainsString( 'discount', Settings::OPTION );
	}

	/**
	 * Every key at any depth.
	 *
	 * @param array<mixed> $value
	 * @return list<string>
	 */
	private static function keys( array $value ): array {
		$keys = [];
		foreach ( $value as $key => $inner ) {
			$keys[] = (string) $key;
			$keys   = [ ...$keys, ...( is_array( $inner ) ? self::keys( $inner ) : [] ) ];
		}
		return $keys;
	}

	/**
	 * @return list<string>
	 */
	private static function columns( string $table ): array {
		/** @var \wpdb $wpdb */
		$wpdb = $GLOBALS['wpdb'];
		return array_values( array_filter( $wpdb->get_col( "SHOW COLUMNS FROM `{$table}`" ), is_string( ... ) ) );
	}
}
