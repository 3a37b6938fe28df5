<?php
/**
 * The route that tells who reads answers of people who could not be in a group together (A43). Reads only; kept by nobody
 * on the way.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Shared\Actors;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\RestOutcome;
use WP_REST_Response;

final class ConflictController {
	public function __construct(
		private readonly Conflicts $conflicts,
		private readonly Actors $actors,
		private readonly RestOutcome $outcome,
	) {}

	public function register_routes(): void {
		register_rest_route(
			'mentoring-program/v1',
			'/conflicts',
			[
				[
					'methods'             => 'GET',
					'callback'            => $this->get_items( ... ),
					'permission_callback' => static fn(): bool => current_user_can( Capabilities::MANAGE ),
				],
				'schema' => ConflictSchema::schema( ... ),
			]
		);
	}

	private function get_items(): WP_REST_Response {
		return $this->outcome->personal( fn(): array => $this->conflicts->for( $this->actors->current() ) );
	}
}
