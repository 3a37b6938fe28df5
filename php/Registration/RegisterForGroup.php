<?php
/**
 * Registers the actor for a group. Judges in this order: a repeat of the request, who asks, the group, the window, what
 * the person has, the answers, the agreements; then SeatBook decides the seat. Writes nothing when it refuses.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Membership\Members;
use MentoringProgram\Program\Intake;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Refused;

final class RegisterForGroup {
	public function __construct(
		private readonly RequestKeys $keys,
		private readonly RegistrationGrounds $grounds,
		private readonly Members $members,
		private readonly PlaceRepository $places,
		private readonly RegistrationRules $rules,
		private readonly EligibilityRefusal $eligibility,
		private readonly SeatBook $seats,
		private readonly Clock $clock,
	) {}

	/**
	 * Confirmed, offered or waiting; with `replayed` when this very request was done before.
	 *
	 * @throws InvalidInput                       When fields are missing or wrong; each is named.
	 * @throws Refused                            When a rule refuses (RegistrationReason).
	 * @throws NotFound                           When there is no such group for this actor.
	 * @throws \MentoringProgram\Shared\Busy      When the seats stay locked.
	 */
	public function register( RegistrationIntent $intent, Actor $actor ): SeatOutcome {
		if ( ! $actor->is_signed_in() ) {
			throw new Refused( RegistrationReason::NotSignedIn );
		}
		$key_error = $intent->key_error();
		if ( null !== $key_error ) {
			throw new InvalidInput( [ $key_error ] );
		}
		$now = $this->clock->now();
		try {
			$wish = $this->judged( $intent, $actor, $now );
		} catch ( Refused | InvalidInput | NotFound $no ) {
			// A repeat is answered even when it would be refused by now (fault 7). What is let through, SeatBook looks at.
			return $this->made_before( $intent, $actor, $now ) ?? throw $no;
		}
		return $this->seats->register( $wish );
	}

	private function made_before( RegistrationIntent $intent, Actor $actor, DateTimeImmutable $now ): ?SeatOutcome {
		$registration = $this->keys->made_before( $actor->id, $intent->request_key, $intent->hash(), $now );
		return null === $registration ? null : new SeatOutcome( $registration, [], true );
	}

	/**
	 * The wish as the rule set of the day lets it through: hidden answers left out, each agreement once.
	 *
	 * @throws InvalidInput|Refused|NotFound When it does not.
	 */
	private function judged( RegistrationIntent $intent, Actor $actor, DateTimeImmutable $now ): NewRegistration {
		$ground  = $this->grounds->of( $intent->group_id, $actor );
		$mine    = $this->places->mine( $ground->group, $actor );
		$refusal = $this->rules->register( $ground, $mine, $actor, $this->members->check( $actor->id ), $now );
		if ( null !== $refusal ) {
			throw $refusal;
		}
		$track = $ground->track ?? throw new Refused( RegistrationReason::NotReady );
		// Years are counted to the first day of the term (A20).
		$reference_day = $ground->term->starts_on;
		$intake        = Intake::read( $ground->policy, $intent->answers, $reference_day );
		$refusal       = $this->eligibility->of( $ground->program, $ground->policy, $intake->decision, $reference_day );
		if ( null !== $refusal ) {
			throw $refusal;
		}
		$errors = [
			...$intake->errors,
			...( $intent->attends_all_dates ? [] : [ new FieldError( 'attends_all_dates', 'not_accepted' ) ] ),
			...$this->rules->agreement_errors( $ground->policy, $track, $intent->text_ids ),
		];
		if ( [] !== $errors ) {
			throw new InvalidInput( $errors );
		}
		return new NewRegistration(
			group_id: $ground->group->id,
			term_id: $ground->group->term_id,
			person_id: $actor->id,
			person_name: $actor->name,
			policy_id: $ground->policy->id,
			answers: $intake->answers,
			text_ids: $intent->text_ids,
			accept_waiting: $intent->accept_waiting,
			request_key: $intent->request_key,
			request_hash: $intent->hash(),
			one_place_per_term: 1 === $ground->policy->places_per_term,
			waits_per_term: $ground->policy->waits_per_term,
		);
	}
}
