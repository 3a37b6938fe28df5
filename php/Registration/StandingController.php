<?php
/**
 * Routes on the membership of who is registered: `registrations/{id}/read-membership`, `…/remind-to-renew`, `…/keep-place`,
 * and `…/verify` and `…/unverify` for what was looked up by hand. Each answers with the registration as it is now.
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
final class StandingController {
	private const KEEPING = [
		'kept_until' => [
			'type'        => 'string',
			'maxLength'   => 10,
			'description' => 'Y-m-d, the last day the place is kept without a renewal.',
		],
	];

	/**
	 * @param Closure(): ReadMembership   $read   Made when it is asked for.
	 * @param Closure(): RemindToRenew    $remind Likewise.
	 * @param Closure(): KeepPlace        $keep   Likewise.
	 * @param Closure(): VerifyMembership $verify Likewise.
	 */
	public function __construct(
		private readonly Closure $read,
		private readonly Closure $remind,
		private readonly Closure $keep,
		private readonly Closure $verify,
		private readonly RegistrationRecords $records,
		private readonly RegistrationSchema $schema,
		private readonly Actors $actors,
		private readonly RestOutcome $outcome,
	) {}

	public function register_routes(): void {
		$this->route( 'read-membership', fn( int $id, Actor $actor ): Registration => ( $this->read )()->read( $id, $actor ) );
		$this->route( 'remind-to-renew', fn( int $id, Actor $actor ): Registration => ( $this->remind )()->by_hand( $id, $actor ) );
		$this->route( 'keep-place', fn( int $id, Actor $actor, array $input ): Registration => ( $this->keep )()->keep( $id, is_string( $input['kept_until'] ?? null ) ? trim( $input['kept_until'] ) : '', $actor ), self::KEEPING );
		$this->route( 'verify', fn( int $id, Actor $actor ): Registration => ( $this->verify )()->verify( $id, $actor ) );
		$this->route( 'unverify', fn( int $id, Actor $actor ): Registration => ( $this->verify )()->take_back( $id, $actor ) );
	}

	/**
	 * @param literal-string                                               $name Last part of the address.
	 * @param Closure( int, Actor, array<string, mixed> ): Registration $act  What is done.
	 * @param array<string, array<string, mixed>>                          $args What may be sent.
	 */
	private function route( string $name, Closure $act, array $args = [] ): void {
		register_rest_route(
			'mentoring-program/v1',
			'/registrations/(?P<id>\d+)/' . $name,
			[
				[
					'methods'             => 'POST',
					'callback'            => fn( WP_REST_Request $request ) => $this->answer( $request, $act, $args ),
					'permission_callback' => static fn(): bool => current_user_can( Capabilities::MANAGE ),
					'args'                => RestInput::args( $args ),
				],
				'schema' => RegistrationSchema::schema( ... ),
			]
		);
	}

	/**
	 * @param Request                                                      $request Body is checked here.
	 * @param Closure( int, Actor, array<string, mixed> ): Registration $act     What is done.
	 * @param array<string, array<string, mixed>>                          $args    What may be sent.
	 */
	private function answer( WP_REST_Request $request, Closure $act, array $args ): WP_REST_Response {
		return $this->outcome->personal(
			function () use ( $request, $act, $args ): array {
				$input = RestInput::read( $request, $args );
				$id    = $request->get_url_params()['id'] ?? 0;
				$actor = $this->actors->current();
				$made  = $this->records->of_one( $act( is_numeric( $id ) ? (int) $id : 0, $actor, $input ), $actor );
				return $this->schema->present( $made, $actor );
			}
		);
	}
}
