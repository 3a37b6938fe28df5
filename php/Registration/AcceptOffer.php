<?php
/**
 * The actor takes an offered place, in exchange for another one where one place a term is the rule (A26).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Group\GroupRepository;
use MentoringProgram\Program\Agreement;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\NotFound;

final class AcceptOffer {
	public function __construct(
		private readonly RegistrationLookup $lookup,
		private readonly GroupRepository $groups,
		private readonly OutstandingAgreements $outstanding,
		private readonly RegistrationRules $rules,
		private readonly SeatBook $seats,
		private readonly Clock $clock,
	) {}

	/**
	 * @param bool      $attends_all_dates Ticked again: the dates may be far from the day of registration (A12).
	 * @param int|null  $gives_up          Registration of the place given up.
	 * @param list<int> $text_ids          Texts accepted: exactly those outstanding, one by one.
	 * @param bool      $by_link           Whether it was done by a mailed link, without signing in; the history says so.
	 * @throws InvalidInput                        When the dates or a text were not agreed to.
	 * @throws \MentoringProgram\Shared\NotFound   When there is no such registration for the actor.
	 * @throws \MentoringProgram\Shared\NotAllowed When it is somebody else's.
	 * @throws \MentoringProgram\Shared\Refused    not_offered, offer_expired, must_give_up, wrong_exchange, already_ended.
	 * @throws \MentoringProgram\Shared\Busy       When the seats stay locked.
	 */
	public function accept( int $registration_id, bool $attends_all_dates, ?int $gives_up, array $text_ids, Actor $actor, bool $by_link = false ): SeatOutcome {
		$registration = $this->lookup->own( $registration_id, $actor );
		$group        = $this->groups->find( $registration->group_id ) ?? throw new NotFound();
		// Accepted before: nothing is outstanding any more, and the answer is the same.
		$outstanding = RegistrationStatus::Offered === $registration->status( $this->clock->now() ) ? $this->outstanding->of( $registration, $group ) : [];
		$errors      = [
			...( $attends_all_dates ? [] : [ new FieldError( 'attends_all_dates', 'not_accepted' ) ] ),
			...( [] === $outstanding ? [] : $this->rules->tick_errors( $outstanding, $text_ids ) ),
		];
		if ( [] !== $errors ) {
			throw new InvalidInput( $errors );
		}
		return $this->seats->accept( $registration->id, $gives_up, $actor, array_map( static fn( Agreement $agreement ): int => $agreement->text_id, $outstanding ), $by_link );
	}
}
