<?php
/**
 * The administrator moves somebody to another group of the term: a second registration with an offered seat. The place
 * they have stays theirs until they accept the new meetings; accepting is the exchange, and the fee moves along (A41, A48).
 * Passes nobody over who waits.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Group\GroupRepository;
use MentoringProgram\Program\PolicyRepository;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Refused;

final class MoveRegistration {
	public function __construct(
		private readonly RegistrationLookup $lookup,
		private readonly RegistrationRepository $registrations,
		private readonly GroupRepository $groups,
		private readonly PolicyRepository $policies,
		private readonly RegistrationRules $rules,
		private readonly SeatBook $seats,
		private readonly Clock $clock,
	) {}

	/**
	 * The new registration, offered. Asked for again while it is open, it answers with the same one.
	 *
	 * @param int $group_id Group to move to.
	 * @throws InvalidInput                        When there is no such group.
	 * @throws NotFound                            When there is no such registration for the actor.
	 * @throws \MentoringProgram\Shared\NotAllowed When the actor does not run the program.
	 * @throws Refused                             only_places_move, other_term, move_offered, person_registered, no_place,
	 *                                             leads_that_group, group_cancelled, group_on_hold, group_not_open, already_ended.
	 * @throws \MentoringProgram\Shared\Busy       When the seats stay locked.
	 */
	public function move( int $registration_id, int $group_id, Actor $actor ): SeatOutcome {
		$now    = $this->clock->now();
		$moving = $this->lookup->managed( $registration_id, $actor );
		$from   = $this->groups->find( $moving->group_id ) ?? throw new NotFound();
		$to     = $this->groups->find( $group_id ) ?? throw new InvalidInput( [ new FieldError( 'group', 'missing' ) ] );
		$refusal = $this->rules->move( $moving, $from, $actor, $now ) ?? $this->rules->move_to( $moving, $from, $to, $now );
		if ( null !== $refusal ) {
			throw $refusal;
		}
		$policy = $this->policies->find( $moving->policy_id ) ?? throw new NotFound();
		try {
			return $this->seats->register(
				new NewRegistration(
					group_id: $to->id,
					term_id: $to->term_id,
					person_id: $moving->person_id,
					person_name: $moving->person_name,
					policy_id: $moving->policy_id,
					answers: $this->registrations->answers_of( $moving->id ),
					text_ids: $this->registrations->accepted_texts( $moving->id ),
					accept_waiting: false,
					request_key: wp_generate_uuid4(),
					request_hash: hash( 'sha256', "move {$moving->id} to {$to->id}" ),
					one_place_per_term: 1 === $policy->places_per_term,
					waits_per_term: 0,
					replaces_id: $moving->id,
					by: $actor,
					agreed_at: $moving->agreed_at ?? $now,
					details: [ 'moves_from' => $moving->id ],
				)
			);
		} catch ( Refused $refused ) {
			throw match ( $refused->reason ) {
				RegistrationReason::Full => new Refused( RegistrationReason::NoPlace, [ 'group' => $to->title ] ),
				RegistrationReason::AlreadyRegistered => new Refused( RegistrationReason::PersonRegistered, [
					'name'  => $moving->person_name,
					'group' => $to->title,
				] ),
				default => $refused,
			};
		}
	}
}
