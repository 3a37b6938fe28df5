<?php
/**
 * Routes on a membership verified by hand: `registrations/{id}/verify` and `…/unverify`. Each answers with the registration as it is
 * now.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use Closure;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Actors;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\RestInput;
use MentoringProgram\Shared\RestOutcome;
use WP_REST_Request;
use WP_REST_Response;

/**
 * @phpstan-type Request WP_REST_Request<array<string, mixed>>
 */
final class VerificationController {
	/**
	 * @param Closure(): VerifyMembership $verify Made when it is asked for.
	 */
	public function __construct(
		private readonly Closure $verify,
		private readonly RegistrationRecords $records,
		private readonly RegistrationSchema $schema,
		private readonly Actors $actors,
		private readonly RestOutcome $outcome,
	) {}

	public function register_routes(): void {
		$this->route( 'verify', fn( int $id, Actor $actor ): Registration => ( $this->verify )()->verify( $id, $actor ) );
		$this->route( 'unverify', fn( int $id, Actor $actor ): Registration => ( $this->verify )()->take_back( $id, $actor ) );
	}

	/**
	 * @param literal-string                             $name Last part of the address.
	 * @param Closure( int, Actor ): Registration $act  What is done.
	 */
	private function route( string $name, Closure $act ): void {
		register_rest_route(
			'mentoring-program/v1',
			'/registrations/(?P<id>\d+)/' . $name,
			[
				[
					'methods'             => 'POST',
					'callback'            => fn( WP_REST_Request $request ) => $this->answer( $request, $act ),
					'permission_callback' => static fn(): bool => current_user_can( Capabilities::MANAGE ),
				],
				'schema' => RegistrationSchema::schema( ... ),
			]
		);
	}

	/**
	 * @param Request                                   $request Takes no body.
	 * @param Closure( int, Actor ): Registration $act     What is done.
	 */
	private function answer( WP_REST_Request $request, Closure $act ): WP_REST_Response {
		return $this->outcome->personal(
			function () use ( $request, $act ): array {
				RestInput::read( $request, [] );
				$id    = $request->get_url_params()['id'] ?? 0;
				$actor = $this->actors->current();
				$made  = $this->records->of_one( $act( is_numeric( $id ) ? (int) $id : 0, $actor ), $actor );
				return $this->schema->present( $made, $actor );
			}
		);
	}
}
