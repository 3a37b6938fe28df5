<?php
/**
 * Makes our REST routes known when a request for one of them arrives, by the words of its path: no other request builds a
 * controller of ours (P9). What may list routes (an index, a batch, another plugin's own) finds all of them.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

use Closure;
use WP_REST_Request;

final class RestRoutes {
	private const OURS = '/mentoring-program/v1';

	/**
	 * Routes of core that ask for no route but themselves.
	 */
	private const ALONE = [ '/wp/v2/', '/wp-block-editor/', '/wp-site-health/', '/oembed/' ];

	/**
	 * What the server of now knows, by what made it known.
	 *
	 * @var array<int, true>
	 */
	private array $known = [];

	/**
	 * @param array<string, Closure(): void> $by_words What makes routes known, by the words their paths begin with, numbers
	 *                                                 left out; the longest decides: `registrations/verify` for
	 *                                                 `mentoring-program/v1/registrations/7/verify`, else `registrations`.
	 */
	public function __construct( private readonly array $by_words ) {}

	/**
	 * On `rest_api_init`: a new server knows nothing yet.
	 */
	public function begin(): void {
		$this->known = [];
	}

	/**
	 * On `rest_pre_dispatch`, before the server looks for the route; hands on what it is given.
	 */
	public function before( mixed $result, mixed $request ): mixed {
		if ( ! $request instanceof WP_REST_Request ) {
			return $result;
		}
		$route = $request->get_route();
		if ( str_starts_with( $route, self::OURS . '/' ) ) {
			$words = array_filter( explode( '/', substr( $route, strlen( self::OURS ) + 1 ) ), static fn( string $word ): bool => ! ctype_digit( $word ) );
			while ( [] !== $words && ! isset( $this->by_words[ implode( '/', $words ) ] ) ) {
				array_pop( $words );
			}
			$this->make_known( array_intersect_key( $this->by_words, [ implode( '/', $words ) => true ] ) );
			return $result;
		}
		foreach ( self::ALONE as $prefix ) {
			if ( str_starts_with( $route, $prefix ) ) {
				return $result;
			}
		}
		$this->make_known( $this->by_words );
		return $result;
	}

	/**
	 * @param array<Closure(): void> $makers What makes routes known.
	 */
	private function make_known( array $makers ): void {
		foreach ( $makers as $maker ) {
			if ( ! isset( $this->known[ spl_object_id( $maker ) ] ) ) {
				$this->known[ spl_object_id( $maker ) ] = true;
				$maker();
			}
		}
	}
}
