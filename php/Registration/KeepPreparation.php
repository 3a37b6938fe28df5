<?php
/**
 * Keeps what a member prepares for a group before its term opens, in the place of what they kept before. Judges what is
 * known by then as registering does; the dates and the button are left for the day. Writes nothing when it refuses.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Meeting\MeetingRepository;
use MentoringProgram\Membership\Members;
use MentoringProgram\Program\Intake;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\Refused;

final class KeepPreparation {
	public function __construct(
		private readonly PreparationRepository $preparations,
		private readonly RegistrationGrounds $grounds,
		private readonly MeetingRepository $meetings,
		private readonly Members $members,
		private readonly PlaceRepository $places,
		private readonly RegistrationRules $rules,
		private readonly EligibilityRefusal $eligibility,
		private readonly Clock $clock,
	) {}

	/**
	 * @param array<string, mixed> $answers  Answers by question key, as sent.
	 * @param list<int>            $text_ids Texts ticked; those left out are asked for when registering.
	 * @throws InvalidInput                      When fields are missing or wrong; each is named.
	 * @throws Refused                           When a rule refuses (RegistrationReason).
	 * @throws \MentoringProgram\Shared\NotFound When there is no such group for this actor.
	 */
	public function keep( int $group_id, array $answers, array $text_ids, Actor $actor ): Preparation {
		if ( ! $actor->is_signed_in() ) {
			throw new Refused( RegistrationReason::NotSignedIn );
		}
		$ground  = $this->grounds->of( $group_id, $actor );
		$now     = $this->clock->now();
		$mine    = $this->places->mine( $ground->group, $actor );
		$refusal = $this->rules->prepare( $ground, $mine, $actor, $this->members->check( $actor->id ), $now );
		if ( null !== $refusal ) {
			throw $refusal;
		}
		$track   = $ground->track ?? throw new Refused( RegistrationReason::NotReady );
		$intake  = Intake::read( $ground->policy, $answers, $ground->term->starts_on );
		$refusal = $this->eligibility->of( $ground->program, $ground->policy, $intake->decision, $ground->term->starts_on );
		if ( null !== $refusal ) {
			throw $refusal;
		}
		$errors = [
			...$intake->errors,
			...array_filter( $this->rules->agreement_errors( $ground->policy, $track, $text_ids ), static fn( FieldError $error ): bool => 'not_accepted' !== $error->code ),
		];
		if ( [] !== $errors ) {
			throw new InvalidInput( $errors );
		}
		$preparation = new Preparation(
			person_id: $actor->id,
			group_id: $ground->group->id,
			policy_id: $ground->policy->id,
			answers: $intake->answers,
			text_ids: $text_ids,
			dates_hash: Preparation::dates( $this->meetings->of_hosts( 'group', [ $ground->group->id ] )[ $ground->group->id ] ),
			kept_at: $now,
		);
		$this->preparations->keep( $preparation );
		return $preparation;
	}
}
