<?php
/**
 * The route of the days without meetings: read the list, replace it. For mentoring administrators, who plan by it.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Meeting;

use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\RestInput;
use MentoringProgram\Shared\RestOutcome;
use WP_REST_Request;

final class DaysOffController {
	public function __construct(
		private readonly DaysOff $days,
		private readonly RestOutcome $outcome,
	) {}

	/**
	 * Makes the route known.
	 */
	public function register_routes(): void {
		$manage = static fn(): bool => current_user_can( Capabilities::MANAGE );
		register_rest_route(
			'mentoring-program/v1',
			'/days-off',
			[
				[
					'methods'             => 'GET',
					'callback'            => fn() => $this->outcome->of( $this->shown( ... ) ),
					'permission_callback' => $manage,
				],
				[
					'methods'             => 'POST',
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->of( fn() => $this->update( $request ) ),
					'permission_callback' => $manage,
					'args'                => RestInput::args( DaysOffSchema::schema()['properties'] ),
				],
				'schema' => DaysOffSchema::schema( ... ),
			]
		);
	}

	/**
	 * @param WP_REST_Request<array<string, mixed>> $request Body.
	 * @return array<string, mixed>
	 */
	private function update( WP_REST_Request $request ): array {
		/** @var array{days?: list<array{from: string, to?: string, name?: string}>} $input */
		$input = RestInput::read( $request, DaysOffSchema::schema()['properties'] );
		$this->days->replace( $input['days'] ?? throw new InvalidInput( [ new FieldError( 'days', 'missing' ) ] ) );
		return $this->shown();
	}

	/**
	 * @return array<string, mixed>
	 */
	private function shown(): array {
		return [
			'days' => array_map(
				static fn( DayOff $day ): array => [
					'from' => $day->from,
					'to'   => $day->to,
					'name' => $day->name,
				],
				$this->days->all()
			),
		];
	}
}
