<?php
/**
 * Builds the Actor of a request from WordPress: the only place that asks core who somebody is and what they may do.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

use WP_User;

final class Actors {
	/**
	 * Who is signed in.
	 */
	public function current(): Actor {
		return $this->from( wp_get_current_user() );
	}

	/**
	 * A person by account; a visitor when there is none.
	 */
	public function of( int $user_id ): Actor {
		$user = get_user_by( 'id', $user_id );
		return $user instanceof WP_User ? $this->from( $user ) : Actor::visitor();
	}

	private function from( WP_User $user ): Actor {
		if ( 0 === $user->ID ) {
			return Actor::visitor();
		}
		return new Actor(
			id: $user->ID,
			name: $user->display_name,
			email: $user->user_email,
			manages: user_can( $user, Capabilities::MANAGE ),
			reads_answers: user_can( $user, Capabilities::READ_ANSWERS ),
			records_fees: user_can( $user, Capabilities::RECORD_FEES ),
			reads_concerns: user_can( $user, Capabilities::READ_CONCERNS ),
			sets_up: user_can( $user, 'manage_options' ),
		);
	}
}
