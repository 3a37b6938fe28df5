<?php
/**
 * The route that copies a term with its groups.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use MentoringProgram\Shared\Actors;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\RestInput;
use MentoringProgram\Shared\RestOutcome;
use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

final class CopyTermController {
	public function __construct(
		private readonly CopyTerm $copy,
		private readonly Actors $actors,
		private readonly RestOutcome $outcome,
	) {}

	/**
	 * Makes the route known.
	 */
	public function register_routes(): void {
		register_rest_route(
			'mentoring-program/v1',
			'/terms/(?P<id>\d+)/copy',
			[
				[
					'methods'             => 'POST',
					'callback'            => $this->copy_term( ... ),
					'permission_callback' => static fn(): bool => current_user_can( Capabilities::MANAGE ),
					'args'                => RestInput::args( TermCopySchema::schema()['properties'] ),
				],
				'schema' => TermCopySchema::schema( ... ),
			]
		);
	}

	/**
	 * @param WP_REST_Request<array<string, mixed>> $request
	 */
	private function copy_term( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		return $this->outcome->of(
			function () use ( $request ): WP_REST_Response {
				$input     = RestInput::read( $request, TermCopySchema::schema()['properties'] );
				$id        = $request->get_url_params()['id'] ?? 0;
				$name      = $input['name'] ?? '';
				$starts_on = $input['starts_on'] ?? '';
				$copied    = $this->copy->copy( is_numeric( $id ) ? (int) $id : 0, is_string( $name ) ? $name : '', is_string( $starts_on ) ? $starts_on : '', $this->actors->current() );
				return new WP_REST_Response( TermCopySchema::present( $copied ), $copied->was_there ? 200 : 201 );
			}
		);
	}
}
