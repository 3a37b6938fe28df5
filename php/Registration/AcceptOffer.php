<?php
/**
 * The actor takes an offered place, in exchange for another one where one place a term is the rule (A26).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;

final class AcceptOffer {
	public function __construct(
		private readonly RegistrationLookup $lookup,
		private readonly SeatBook $seats,
	) {}

	/**
	 * @param bool     $attends_all_dates Ticked again: the dates may be far from the day of registration (A12).
	 * @param int|null $gives_up          Registration of the place given up.
	 * @throws InvalidInput                        When the dates were not agreed to.
	 * @throws \MentoringProgram\Shared\NotFound   When there is no such registration for the actor.
	 * @throws \MentoringProgram\Shared\NotAllowed When it is somebody else's.
	 * @throws \MentoringProgram\Shared\Refused    not_offered, offer_expired, must_give_up, wrong_exchange, already_ended.
	 * @throws \MentoringProgram\Shared\Busy       When the seats stay locked.
	 */
	public function accept( int $registration_id, bool $attends_all_dates, ?int $gives_up, Actor $actor ): SeatOutcome {
		$registration = $this->lookup->own( $registration_id, $actor );
		if ( ! $attends_all_dates ) {
			throw new InvalidInput( [ new FieldError( 'attends_all_dates', 'not_accepted' ) ] );
		}
		return $this->seats->accept( $registration->id, $gives_up, $actor );
	}
}
