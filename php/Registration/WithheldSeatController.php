<?php
/**
 * The route `groups/{id}/offer-withheld`: seats a group kept back are given away again (A49). Answers with the group's places.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Group\Places;
use MentoringProgram\Shared\Actors;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\RestInput;
use MentoringProgram\Shared\RestOutcome;
use WP_REST_Request;

/**
 * @phpstan-type Request WP_REST_Request<array<string, mixed>>
 */
final class WithheldSeatController {
	public function __construct(
		private readonly OfferWithheldSeat $offer_withheld,
		private readonly Places $places,
		private readonly Actors $actors,
		private readonly RestOutcome $outcome,
	) {}

	public function register_routes(): void {
		register_rest_route(
			'mentoring-program/v1',
			'/groups/(?P<id>\d+)/offer-withheld',
			[
				[
					'methods'             => 'POST',
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->personal( fn(): array => $this->offer( $request ) ),
					'permission_callback' => static fn(): bool => current_user_can( Capabilities::MANAGE ),
				],
			]
		);
	}

	/**
	 * The group's places as they are now.
	 *
	 * @param Request $request Takes no body.
	 * @return array{group: int, capacity: int, confirmed: int, offered: int, waiting: int, withheld: int}
	 */
	private function offer( WP_REST_Request $request ): array {
		RestInput::read( $request, [] );
		$actor  = $this->actors->current();
		$group  = $this->offer_withheld->offer( self::id( $request ), $actor );
		$places = $this->places->of( [ $group ], $actor )[ $group->id ];
		return [
			'group'     => $group->id,
			'capacity'  => $places->capacity,
			'confirmed' => $places->confirmed,
			'offered'   => $places->offered,
			'waiting'   => $places->waiting,
			'withheld'  => $places->withheld,
		];
	}

	/**
	 * @param Request $request Route.
	 */
	private static function id( WP_REST_Request $request ): int {
		$id = $request->get_param( 'id' );
		return is_numeric( $id ) ? (int) $id : 0;
	}
}
