<?php
/**
 * Makes our REST routes known when a request for one of them arrives, by the first word of its path: no other request
 * builds a controller of ours (P9). What may list routes (an index, a batch, another plugin's own) finds all of them.
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
	 * First words whose routes the server of now knows.
	 *
	 * @var array<string, true>
	 */
	private array $known = [];

	/**
	 * @param array<string, list<Closure(): void>> $by_word What makes routes known, by the first word of their paths;
	 *                                                      `registrations` for `mentoring-program/v1/registrations/7`.
	 */
	public function __construct( private readonly array $by_word ) {}

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
			$word = strtok( substr( $route, strlen( self::OURS ) + 1 ), '/' );
			$this->make_known( array_intersect( array_keys( $this->by_word ), [ $word ] ) );
			return $result;
		}
		foreach ( self::ALONE as $prefix ) {
			if ( str_starts_with( $route, $prefix ) ) {
				return $result;
			}
		}
		$this->make_known( array_keys( $this->by_word ) );
		return $result;
	}

	/**
	 * @param array<string> $words First words.
	 */
	private function make_known( array $words ): void {
		foreach ( $words as $word ) {
			if ( ! isset( $this->known[ $word ] ) ) {
				$this->known[ $word ] = true;
				array_map( static fn( Closure $register ) => $register(), $this->by_word[ $word ] );
			}
		}
	}
}
