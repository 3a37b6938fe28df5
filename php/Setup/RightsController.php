<?php
/**
 * Routes of the rights people hold. Each change answers with who holds what then.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Setup;

use MentoringProgram\Shared\Actors;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\RestInput;
use MentoringProgram\Shared\RestOutcome;
use WP_REST_Request;

/**
 * @phpstan-type Request WP_REST_Request<array<string, mixed>>
 */
final class RightsController {
	private const ROOT = 'mentoring-program/v1';

	public function __construct(
		private readonly RightsSchema $schema,
		private readonly ChangeRights $change,
		private readonly HandOver $hand_over,
		private readonly Actors $actors,
		private readonly RestOutcome $outcome,
	) {}

	public function register_routes(): void {
		$may_come_in = static fn(): bool => current_user_can( Capabilities::MANAGE ) || current_user_can( 'manage_options' );
		register_rest_route(
			self::ROOT,
			'/rights',
			[
				[
					'methods'             => 'GET',
					'callback'            => fn() => $this->outcome->of( fn() => $this->schema->present( $this->actors->current() ) ),
					'permission_callback' => $may_come_in,
				],
				[
					'methods'             => 'POST',
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->of( fn() => $this->change_item( $request ) ),
					'permission_callback' => $may_come_in,
					'args'                => RestInput::args( RightsSchema::changing() ),
				],
				'schema' => RightsSchema::schema( ... ),
			]
		);
		register_rest_route(
			self::ROOT,
			'/rights/hand-over',
			[
				[
					'methods'             => 'POST',
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->of( fn() => $this->hand_over( $request ) ),
					'permission_callback' => static fn(): bool => current_user_can( Capabilities::MANAGE ),
					'args'                => RestInput::args( RightsSchema::handing_over() ),
				],
				'schema' => RightsSchema::schema( ... ),
			]
		);
	}

	/**
	 * @param Request $request Body is checked here.
	 * @return array<string, mixed>
	 */
	private function change_item( WP_REST_Request $request ): array {
		/** @var array{user?: int, right?: value-of<Capabilities::ALL>, holds?: bool} $input */
		$input  = RestInput::read( $request, RightsSchema::changing() );
		$user   = $input['user'] ?? throw new InvalidInput( [ new FieldError( 'user', 'missing' ) ] );
		$right  = $input['right'] ?? throw new InvalidInput( [ new FieldError( 'right', 'missing' ) ] );
		$holds  = $input['holds'] ?? throw new InvalidInput( [ new FieldError( 'holds', 'missing' ) ] );
		$actor  = $this->actors->current();
		if ( $holds ) {
			$this->change->give( $user, $right, $actor );
		} else {
			$this->change->take( $user, $right, $actor );
		}
		return $this->schema->present( $actor );
	}

	/**
	 * @param Request $request Body is checked here.
	 * @return array<string, mixed>
	 */
	private function hand_over( WP_REST_Request $request ): array {
		/** @var array{from?: int, to?: int} $input */
		$input = RestInput::read( $request, RightsSchema::handing_over() );
		$actor = $this->actors->current();
		$this->hand_over->hand_over(
			$input['from'] ?? throw new InvalidInput( [ new FieldError( 'from', 'missing' ) ] ),
			$input['to'] ?? throw new InvalidInput( [ new FieldError( 'to', 'missing' ) ] ),
			$actor
		);
		return $this->schema->present( $actor );
	}
}
