<?php
/**
 * Deletes what the actor prepared for a group. Theirs alone: there is no way to name somebody else's.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Refused;

final class DeletePreparation {
	public function __construct( private readonly PreparationRepository $preparations ) {}

	/**
	 * @throws Refused  When nobody is signed in.
	 * @throws NotFound When nothing was kept.
	 */
	public function delete( int $group_id, Actor $actor ): void {
		if ( ! $actor->is_signed_in() ) {
			throw new Refused( RegistrationReason::NotSignedIn );
		}
		if ( ! $this->preparations->remove( $actor->id, $group_id ) ) {
			throw new NotFound();
		}
	}
}
