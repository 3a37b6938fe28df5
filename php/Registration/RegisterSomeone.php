<?php
/**
 * An administrator registers somebody who telephoned or signed a paper. The rules run as for everybody; what stands against
 * it may be passed over with a reason that is kept: eligibility, standing and the window, never capacity or the queue.
 * Nobody ticks agreements for another: the place is offered until the person agrees, unless it was agreed to on paper.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use DateTimeZone;
use MentoringProgram\Group\GroupPlaces;
use MentoringProgram\Membership\Members;
use MentoringProgram\Program\Agreement;
use MentoringProgram\Program\Intake;
use MentoringProgram\Program\IntakeResult;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Actors;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\NotAllowed;
use MentoringProgram\Shared\Refused;
use WP_User;

final class RegisterSomeone {
	/**
	 * The longest reason kept.
	 */
	public const LONGEST_WHY = 500;

	public function __construct(
		private readonly RequestKeys $keys,
		private readonly RegistrationGrounds $grounds,
		private readonly Members $members,
		private readonly PlaceRepository $places,
		private readonly RegistrationRules $rules,
		private readonly EligibilityRefusal $eligibility,
		private readonly Accounts $accounts,
		private readonly Actors $actors,
		private readonly SeatBook $seats,
		private readonly Clock $clock,
		private readonly DateTimeZone $zone,
	) {}

	/**
	 * What stands against it and may be passed over; empty when nothing does. Writes nothing.
	 *
	 * @return array{person: WP_User|null, objections: list<Refused>, places: GroupPlaces}
	 * @throws InvalidInput                       When nobody is named.
	 * @throws Refused                            What cannot be passed over.
	 * @throws NotAllowed                         When the actor does not run the program.
	 * @throws \MentoringProgram\Shared\NotFound  When there is no such group.
	 */
	public function check( OnBehalf $wish, Actor $actor ): array {
		$ground = $this->ground( $wish, $actor );
		$user   = $this->accounts->meant( $wish );
		return [
			'person'     => $user,
			'objections' => $this->objections( $ground, $user, Intake::read( $ground->policy, $wish->answers, $ground->term->starts_on ) ),
			'places'     => $this->places->of( [ $ground->group ], Actor::visitor() )[ $ground->group->id ],
		];
	}

	/**
	 * Confirmed when agreed to on paper and a place is free; else offered, or waiting.
	 *
	 * @param string $request_key The same key is the same request.
	 * @throws InvalidInput                       Naming each field.
	 * @throws Refused                            needs_override, and what cannot be passed over.
	 * @throws NotAllowed                         When the actor does not run the program.
	 * @throws \MentoringProgram\Shared\NotFound  When there is no such group.
	 * @throws \MentoringProgram\Shared\Busy      When the seats stay locked.
	 */
	public function register( OnBehalf $wish, string $request_key, Actor $actor ): SeatOutcome {
		$now    = $this->clock->now();
		$ground = $this->ground( $wish, $actor );
		$user   = $this->accounts->meant( $wish );
		$before = null === $user ? null : $this->keys->made_before( $user->ID, $request_key, $wish->hash(), $now );
		if ( null !== $before ) {
			return new SeatOutcome( $before, [], true );
		}
		$intake     = Intake::read( $ground->policy, $wish->answers, $ground->term->starts_on );
		$agreed_at  = $this->agreed_at( $wish, $now );
		$objections = $this->objections( $ground, $user, $intake );
		if ( [] !== $objections && '' === $wish->why ) {
			throw new Refused( RegistrationReason::NeedsOverride, [ 'objections' => array_map( static fn( Refused $one ): string => (string) $one->reason->value, $objections ) ] );
		}
		if ( [] !== $intake->errors ) {
			throw new InvalidInput( $intake->errors );
		}
		$person = $user ?? $this->accounts->make( $wish );
		try {
			return $this->seats->register( $this->judged( $wish, $ground, $person, $intake, $agreed_at, $request_key, $actor, $objections ) );
		} catch ( \Throwable $failure ) {
			if ( null === $user ) {
				$this->accounts->take_back( $person );
			}
			throw $failure instanceof Refused && RegistrationReason::AlreadyRegistered === $failure->reason ? $this->has_already( $ground, $person->display_name ) : $failure;
		}
	}

	/**
	 * @throws NotAllowed When the actor does not run the program.
	 */
	private function ground( OnBehalf $wish, Actor $actor ): RegistrationGround {
		$ground = $this->grounds->of( $wish->group_id, $actor );
		return null === $this->rules->only_managers( $ground->group, $actor ) ? $ground : throw new NotAllowed();
	}

	/**
	 * @return list<Refused> In the order a request is judged.
	 * @throws Refused What cannot be passed over.
	 */
	private function objections( RegistrationGround $ground, ?WP_User $user, IntakeResult $intake ): array {
		$now    = $this->clock->now();
		$window = $this->rules->window( $ground->program, $ground->term, $ground->group, $ground->track, $now );
		if ( null !== $window && ! in_array( $window->reason, [ RegistrationReason::NotOpenYet, RegistrationReason::RegistrationClosed, RegistrationReason::GroupBegun ], true ) ) {
			throw $window;
		}
		$person = null === $user ? Actor::visitor() : $this->actors->of( $user->ID );
		$mine   = $this->places->mine( $ground->group, $person );
		$has    = $this->rules->has_already( $ground->group, $mine, $person, $now );
		if ( null !== $has ) {
			throw RegistrationReason::LeadsThisGroup === $has->reason ? new Refused( RegistrationReason::LeadsThatGroup, [ 'name' => $person->name ] ) : $this->has_already( $ground, $person->name );
		}
		return array_values(
			array_filter(
				[
					null === $user ? new Refused( RegistrationReason::NoMembership ) : $this->rules->standing( $person, $this->members->check( $user->ID ), $ground->program ),
					$window,
					$this->eligibility->of( $ground->program, $ground->policy, $intake->decision, $ground->term->starts_on ),
				]
			)
		);
	}

	private function has_already( RegistrationGround $ground, string $name ): Refused {
		return new Refused( RegistrationReason::PersonRegistered, [
			'name'  => $name,
			'group' => $ground->group->title,
		] );
	}

	/**
	 * The day on the paper as a moment; null when a link is sent.
	 *
	 * @throws InvalidInput When it is no day, or one to come.
	 */
	private function agreed_at( OnBehalf $wish, DateTimeImmutable $now ): ?DateTimeImmutable {
		if ( '' === $wish->paper_on ) {
			return null;
		}
		$day = DateTimeImmutable::createFromFormat( '!Y-m-d', $wish->paper_on, $this->zone );
		return false !== $day && $day->format( 'Y-m-d' ) === $wish->paper_on && $day <= $now
			? $day->setTimezone( new DateTimeZone( 'UTC' ) )
			: throw new InvalidInput( [ new FieldError( 'paper_on', 'invalid' ) ] );
	}

	/**
	 * @param list<Refused> $objections What is passed over.
	 */
	private function judged( OnBehalf $wish, RegistrationGround $ground, WP_User $person, IntakeResult $intake, ?DateTimeImmutable $agreed_at, string $request_key, Actor $actor, array $objections ): NewRegistration {
		$track = $ground->track ?? throw new Refused( RegistrationReason::NotReady );
		return new NewRegistration(
			group_id: $ground->group->id,
			term_id: $ground->group->term_id,
			person_id: $person->ID,
			person_name: $person->display_name,
			policy_id: $ground->policy->id,
			answers: $intake->answers,
			text_ids: null === $agreed_at ? [] : array_map( static fn( Agreement $agreement ): int => $agreement->text_id, $ground->policy->agreements_for( $track ) ),
			accept_waiting: $wish->accept_waiting,
			request_key: $request_key,
			request_hash: $wish->hash(),
			one_place_per_term: 1 === $ground->policy->places_per_term,
			waits_per_term: $ground->policy->waits_per_term,
			by: $actor,
			agreed_at: $agreed_at,
			details: [
				'on_behalf' => true,
				'paper_on'  => $wish->paper_on,
				'silent'    => ! $wish->tells && null !== $agreed_at,
			],
			overrides: [] === $objections ? null : [
				'rules' => array_map( static fn( Refused $one ): string => (string) $one->reason->value, $objections ),
				'why'   => mb_substr( $wish->why, 0, self::LONGEST_WHY ),
			],
		);
	}
}
