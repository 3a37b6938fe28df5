<?php
/**
 * The route `lapses`: how many memberships ended of people with a place whose time to renew is over, and when. Names nobody.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\RestOutcome;
use WP_REST_Response;

final class LapseController {
	public function __construct(
		private readonly Lapses $lapses,
		private readonly RestOutcome $outcome,
	) {}

	public function register_routes(): void {
		register_rest_route(
			'mentoring-program/v1',
			'/lapses',
			[
				[
					'methods'             => 'GET',
					'callback'            => $this->get_item( ... ),
					'permission_callback' => static fn(): bool => current_user_can( Capabilities::MANAGE ),
				],
				'schema' => LapsesSchema::schema( ... ),
			]
		);
	}

	private function get_item(): WP_REST_Response {
		return $this->outcome->personal( fn(): array => LapsesSchema::present( $this->lapses->overdue() ) );
	}
}
