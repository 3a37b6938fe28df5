<?php
/**
 * Our routes wait for a request of theirs, and nobody who lists routes misses one.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Shared;

use MentoringProgram\Tests\IntegrationTestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;

final class RestRoutesTest extends IntegrationTestCase {
	#[TestDox( 'P9: what others ask of WordPress makes no route of ours known' )]
	public function test_requests_of_others_make_no_route_of_ours(): void {
		$this->rest( 'GET', '/wp/v2/types' );

		self::assertSame( [], $this->known() );
	}

	public function test_a_request_makes_the_routes_of_its_words_known_and_no_others(): void {
		self::assertSame( 200, $this->rest( 'GET', 'terms' )->get_status() );

		self::assertContains( '/mentoring-program/v1/terms/(?P<id>\d+)', $this->known() );
		self::assertNotContains( '/mentoring-program/v1/terms/(?P<id>\d+)/copy', $this->known() );
		self::assertNotContains( '/mentoring-program/v1/programs', $this->known() );

		$this->rest( 'POST', 'terms/7/copy' );

		self::assertContains( '/mentoring-program/v1/terms/(?P<id>\d+)/copy', $this->known() );
	}

	/**
	 * A route that a listing has and a request of its own does not find would be one nobody can use.
	 */
	public function test_each_route_is_found_by_its_own_address(): void {
		foreach ( array_diff_key( $this->routes(), [ '/mentoring-program/v1' => true ] ) as $route => $handlers ) {
			$address = (string) preg_replace( [ '/\(\?P<id>[^)]*\)/', '/\(\?P<\w+>[^)]*\)/' ], [ '7', 'offered' ], $route );
			$GLOBALS['wp_rest_server'] = null;

			self::assertNotContains( $route, $this->known() );
			$this->rest( 'OPTIONS', $address );
			self::assertContains( $route, $this->known(), $address );
			self::assertSameSize( $handlers, rest_get_server()->get_routes()[ $route ], $address );
		}
	}

	#[DataProvider( 'listings' )]
	#[TestDox( '$_dataName knows every route' )]
	public function test_a_listing_knows_every_route( string $method, string $route ): void {
		$this->rest( $method, $route );

		$words = array_unique( array_map( static fn( string $known ): string => explode( '/', $known )[3] ?? '', $this->known() ) );
		self::assertEmpty( array_diff( [ 'programs', 'terms', 'groups', 'registrations', 'fees', 'messages', 'outbox', 'rights', 'setup', 'live' ], $words ) );
	}

	/**
	 * @return array<string, array{string, string}>
	 */
	public static function listings(): array {
		return [
			'the index'                 => [ 'GET', '/' ],
			'the index of ours'         => [ 'GET', '/mentoring-program/v1' ],
			'a batch'                   => [ 'POST', '/batch/v1' ],
			'a route of another plugin' => [ 'GET', '/documentation/v1/routes' ],
		];
	}

	public function test_a_route_tells_its_methods(): void {
		self::assertSame( [ 'GET', 'POST' ], $this->data( $this->rest( 'OPTIONS', 'terms' ) )['methods'] ?? [] );
	}

	/**
	 * Routes of ours the server knows by now.
	 *
	 * @return list<string>
	 */
	private function known(): array {
		return array_values( array_filter( array_keys( rest_get_server()->get_routes() ), static fn( string $route ): bool => str_starts_with( $route, '/mentoring-program/v1/' ) ) );
	}
}
