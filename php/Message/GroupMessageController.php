<?php
/**
 * The route with which a mentoring administrator writes to one group: who gets it, and the writing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use MentoringProgram\Shared\Actors;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\RestInput;
use MentoringProgram\Shared\RestOutcome;
use WP_REST_Request;

/**
 * @phpstan-type Request WP_REST_Request<array<string, mixed>>
 */
final class GroupMessageController {
	public function __construct(
		private readonly WriteToGroup $write,
		private readonly GroupReaders $readers,
		private readonly Actors $actors,
		private readonly RestOutcome $outcome,
		private readonly Clock $clock,
	) {}

	public function register_routes(): void {
		$manage = static fn(): bool => current_user_can( Capabilities::MANAGE );
		register_rest_route(
			'mentoring-program/v1',
			'/groups/(?P<id>\d+)/message',
			[
				[
					'methods'             => 'GET',
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->of( fn() => $this->readers( $request ) ),
					'permission_callback' => $manage,
				],
				[
					'methods'             => 'POST',
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->of( fn() => $this->write( $request ) ),
					'permission_callback' => $manage,
					'args'                => RestInput::args( GroupMessageSchema::properties() ),
				],
				'schema' => GroupMessageSchema::schema( ... ),
			]
		);
	}

	/**
	 * @param Request $request Route.
	 * @return array<string, mixed>
	 */
	private function readers( WP_REST_Request $request ): array {
		$now   = $this->clock->now();
		$group = $this->readers->group_of( self::id( $request ), $this->actors->current(), $now );
		return GroupMessageSchema::present( array_values( $this->readers->of( $group->id, $now ) ) );
	}

	/**
	 * @param Request $request Body.
	 * @return array<string, mixed>
	 */
	private function write( WP_REST_Request $request ): array {
		/** @var array{subject?: string, text?: string, key?: string} $input */
		$input = RestInput::read( $request, GroupMessageSchema::properties() );
		$this->write->write( self::id( $request ), $input['subject'] ?? '', $input['text'] ?? '', $input['key'] ?? '', $this->actors->current() );
		return $this->readers( $request );
	}

	/**
	 * @param Request $request Route.
	 */
	private static function id( WP_REST_Request $request ): int {
		$id = $request->get_url_params()['id'] ?? null;
		return is_numeric( $id ) ? (int) $id : 0;
	}
}
