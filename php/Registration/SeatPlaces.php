<?php
/**
 * Tells groups what they show of their places: one query for any number of groups.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupPlaces;
use MentoringProgram\Group\Places;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;

final class SeatPlaces implements Places {
	public function __construct(
		private readonly RegistrationRepository $registrations,
		private readonly Clock $clock,
	) {}

	/**
	 * {@inheritDoc}
	 */
	public function of( array $groups, Actor $actor ): array {
		if ( [] === $groups ) {
			return [];
		}
		$counts = $this->registrations->places_of( array_map( static fn( Group $group ): int => $group->id, $groups ), $actor->id, $this->clock->now() );
		$places = [];
		foreach ( $groups as $group ) {
			$count                = $counts[ $group->id ];
			$places[ $group->id ] = new GroupPlaces(
				capacity: $group->capacity,
				confirmed: $count['confirmed'],
				offered: $count['offered'],
				waiting: $count['waiting'],
				withheld: $count['withheld'],
				mine: $count['mine'],
				my_status: $count['my_status'],
				my_position: $count['my_position'],
				my_offer_expires_at: $count['my_offer_expires_at'],
				next_offer_ends_at: $count['next_offer_ends_at'],
			);
		}
		return $places;
	}
}
