<?php
/**
 * The route `registrations/{id}/renewal-letter`: what a reminder to renew would say to this person, before it is sent.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use Closure;
use MentoringProgram\Registration\RegistrationLookup;
use MentoringProgram\Shared\Actors;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Shared\RestOutcome;
use WP_REST_Request;
use WP_REST_Response;

/**
 * @phpstan-type Request WP_REST_Request<array<string, mixed>>
 */
final class LapseLetterController {
	/**
	 * @param Closure(): LapseLetters $letters Made when it is asked for.
	 */
	public function __construct(
		private readonly Closure $letters,
		private readonly RegistrationLookup $lookup,
		private readonly Actors $actors,
		private readonly RestOutcome $outcome,
		private readonly Clock $clock,
	) {}

	public function register_routes(): void {
		register_rest_route(
			'mentoring-program/v1',
			'/registrations/(?P<id>\d+)/renewal-letter',
			[
				[
					'methods'             => 'GET',
					'callback'            => $this->get_item( ... ),
					'permission_callback' => static fn(): bool => current_user_can( Capabilities::MANAGE ),
				],
				'schema' => LetterSchema::schema( ... ),
			]
		);
	}

	/**
	 * @param Request $request Route.
	 */
	private function get_item( WP_REST_Request $request ): WP_REST_Response {
		return $this->outcome->personal(
			function () use ( $request ): array {
				$id           = $request->get_url_params()['id'] ?? 0;
				$registration = $this->lookup->managed( is_numeric( $id ) ? (int) $id : 0, $this->actors->current() );
				return LetterSchema::present( ( $this->letters )()->letter( $registration, $this->clock->now() ) ?? throw new Refused( MessageReason::NoLongerTrue ) );
			}
		);
	}
}
