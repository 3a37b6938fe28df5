<?php
/**
 * What a route answered, read by paths with dots: "places.left", "data.fields.0.message".
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests;

use WP_REST_Response;

final class Answer {
	private function __construct(
		public readonly int $status,
		private readonly mixed $data,
	) {}

	/**
	 * Reads a response the way a browser does: through JSON.
	 */
	public static function of( WP_REST_Response $response ): self {
		return new self( $response->get_status(), json_decode( (string) wp_json_encode( rest_get_server()->response_to_data( $response, false ) ), true ) );
	}

	/**
	 * The value at a path; null when there is none. '' is everything.
	 */
	public function at( string $path ): mixed {
		$value = $this->data;
		foreach ( '' === $path ? [] : explode( '.', $path ) as $step ) {
			$value = is_array( $value ) ? ( $value[ $step ] ?? null ) : null;
		}
		return $value;
	}

	/**
	 * A text at a path, '' when there is none.
	 */
	public function text( string $path ): string {
		$value = $this->at( $path );
		return is_string( $value ) ? $value : '';
	}

	/**
	 * A whole number at a path, 0 when there is none.
	 */
	public function number( string $path ): int {
		$value = $this->at( $path );
		return is_int( $value ) ? $value : 0;
	}

	/**
	 * Several values by path, in order.
	 *
	 * @return list<mixed>
	 */
	public function values( string ...$paths ): array {
		return array_map( $this->at( ... ), array_values( $paths ) );
	}

	/**
	 * One key of every item of the list at a path.
	 *
	 * @return list<mixed>
	 */
	public function column( string $path, string $key ): array {
		$items = $this->at( $path );
		return array_map( static fn( mixed $item ): mixed => is_array( $item ) ? ( $item[ $key ] ?? null ) : null, is_array( $items ) ? array_values( $items ) : [] );
	}

	/**
	 * The fields a 400 names.
	 *
	 * @return list<mixed>
	 */
	public function fields(): array {
		return 400 === $this->status ? $this->column( 'data.fields', 'field' ) : [ 'not a 400 but ' . $this->status ];
	}
}
