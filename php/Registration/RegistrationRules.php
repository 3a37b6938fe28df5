<?php
/**
 * May this person register, accept, leave …, and if not, why: asked by the use cases, by `can` and by every page, so that
 * a missing button and a refused request say the same. Each rule answers null or the refusal. Which seat somebody gets,
 * and what is true under the lock, is SeatBook's. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupState;
use MentoringProgram\Group\OwnPlace;
use MentoringProgram\Membership\MembershipState;
use MentoringProgram\Membership\Standing;
use MentoringProgram\Program\Agreement;
use MentoringProgram\Program\Policy;
use MentoringProgram\Program\Program;
use MentoringProgram\Program\Track;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\Moment;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Term\Term;
use MentoringProgram\Term\TermState;

final class RegistrationRules {
	/**
	 * How long nobody is reminded again.
	 */
	public const PAUSE = '-1 day';

	/**
	 * Whether the person is a member in good standing (A19). Unknown is not yes: membership is verified before anybody
	 * registers; nobody loses what they have because of it.
	 *
	 * @param MembershipState|null $state Asked live; null for somebody who is not signed in.
	 */
	public function standing( Actor $actor, ?MembershipState $state, Program $program ): ?Refused {
		if ( ! $actor->is_signed_in() || null === $state ) {
			return new Refused( RegistrationReason::NotSignedIn );
		}
		$contact = $program->contacts['questions'];
		return match ( $state->standing ) {
			Standing::Current => null,
			Standing::Lapsed => new Refused( RegistrationReason::MembershipLapsed, [
				'until'   => $state->until,
				'contact' => $contact,
			] ),
			Standing::None => new Refused( RegistrationReason::NoMembership, [
				'email'   => $actor->email,
				'contact' => $contact,
			] ),
			Standing::Unknown => new Refused( RegistrationReason::MembershipUnknown, [ 'contact' => $contact ] ),
		};
	}

	/**
	 * Whether the group takes registrations at this moment (A3, A4). It closes at the term's closing moment or at its own
	 * first meeting, whichever is earlier. What is over for good is said before what is not yet.
	 */
	public function window( Program $program, Term $term, Group $group, ?Track $track, DateTimeImmutable $now ): ?Refused {
		$closed_by_term  = TermState::Ended === $term->state( $now, true ) || ( null !== $term->closes_at && $term->closes_at <= $now );
		$closed_by_group = $group->has_begun( $now ) && ( null === $term->closes_at || $group->first_meeting_at < $term->closes_at );
		return match ( true ) {
			GroupState::Cancelled === $group->state => new Refused( RegistrationReason::GroupCancelled ),
			GroupState::Draft === $group->state => new Refused( RegistrationReason::GroupNotOpen ),
			$closed_by_group => new Refused( RegistrationReason::GroupBegun, [
				'began_at' => Moment::to_rest( $group->first_meeting_at ),
				'timezone' => $term->timezone,
			] ),
			$closed_by_term, GroupState::Archived === $group->state => new Refused( RegistrationReason::RegistrationClosed, [
				'closed_at' => null !== $term->closes_at && $term->closes_at <= $now ? Moment::to_rest( $term->closes_at ) : null,
				'timezone'  => $term->timezone,
			] ),
			GroupState::OnHold === $group->state => new Refused( RegistrationReason::GroupOnHold, [
				'until'   => $group->on_hold_until,
				'contact' => $program->contacts['questions'],
			] ),
			! $program->may_open(), null === $track => new Refused( RegistrationReason::NotReady, [ 'contact' => $program->contacts['questions'] ] ),
			null === $term->opens_at, $now < $term->opens_at => new Refused( RegistrationReason::NotOpenYet, [
				'opens_at' => Moment::to_rest( $term->opens_at ),
				'timezone' => $term->timezone,
			] ),
			default => null,
		};
	}

	/**
	 * Whether the person has something in this group already, or leads it (A26).
	 *
	 * @param OwnPlace|null $mine What they have there.
	 */
	public function has_already( Group $group, ?OwnPlace $mine, Actor $actor, DateTimeImmutable $now ): ?Refused {
		return match ( true ) {
			! $actor->is_signed_in() => null,
			null !== $mine => new Refused( RegistrationReason::AlreadyRegistered, [
				'registration' => $mine->registration,
				'status'       => $mine->status,
			] ),
			$group->is_led_by( $actor->id, $now ) => new Refused( RegistrationReason::LeadsThisGroup ),
			default => null,
		};
	}

	/**
	 * Whether the person may ask for a place, in the order a request is judged: who, when, what they have.
	 */
	public function register( RegistrationGround $ground, ?OwnPlace $mine, Actor $actor, ?MembershipState $state, DateTimeImmutable $now ): ?Refused {
		return $this->standing( $actor, $state, $ground->program )
			?? $this->window( $ground->program, $ground->term, $ground->group, $ground->track, $now )
			?? $this->has_already( $ground->group, $mine, $actor, $now );
	}

	/**
	 * Whether the person may keep a form until the term opens: judged as registering is, but only while the term is coming
	 * soon. Once it is open there is nothing to wait for.
	 */
	public function prepare( RegistrationGround $ground, ?OwnPlace $mine, Actor $actor, ?MembershipState $state, DateTimeImmutable $now ): ?Refused {
		$window = $this->window( $ground->program, $ground->term, $ground->group, $ground->track, $now );
		return $this->standing( $actor, $state, $ground->program )
			?? match ( $window?->reason ) {
				null => new Refused( RegistrationReason::OpenAlready ),
				RegistrationReason::NotOpenYet => null,
				default => $window,
			}
			?? $this->has_already( $ground->group, $mine, $actor, $now );
	}

	/**
	 * The same rules in the order that helps a reader: first what they have, then what nobody can change, and only then
	 * what they can do something about. Nobody is sent to sign in or to renew for a group that takes nobody.
	 */
	public function show( RegistrationGround $ground, ?OwnPlace $mine, Actor $actor, ?MembershipState $state, DateTimeImmutable $now ): ?Refused {
		return $this->has_already( $ground->group, $mine, $actor, $now )
			?? $this->window( $ground->program, $ground->term, $ground->group, $ground->track, $now )
			?? $this->standing( $actor, $state, $ground->program );
	}

	/**
	 * What is wrong with the ticks: every agreement of the track is accepted one by one, in the wording of today, and
	 * nothing else (A27 to A35; eight in a short group, A29).
	 *
	 * @param list<int> $text_ids Ids of the texts ticked, as sent.
	 * @return list<FieldError> In order of the form.
	 */
	public function agreement_errors( Policy $policy, Track $track, array $text_ids ): array {
		return $this->tick_errors( $policy->agreements_for( $track ), $text_ids );
	}

	/**
	 * What is wrong with the ticks when exactly these agreements are asked for.
	 *
	 * @param list<Agreement> $agreements In order of the form.
	 * @param list<int>       $text_ids   Ids of the texts ticked, as sent.
	 * @return list<FieldError> In order of the form.
	 */
	public function tick_errors( array $agreements, array $text_ids ): array {
		$errors = [];
		$asked  = [];
		foreach ( $agreements as $agreement ) {
			$asked[] = $agreement->text_id;
			if ( ! in_array( $agreement->text_id, $text_ids, true ) ) {
				$errors[] = new FieldError( 'agreements.' . $agreement->key, 'not_accepted' );
			}
		}
		foreach ( array_count_values( $text_ids ) as $text_id => $times ) {
			if ( ! in_array( $text_id, $asked, true ) ) {
				$errors[] = new FieldError( 'agreements', 'unknown', [ 'text' => $text_id ] );
			} elseif ( $times > 1 ) {
				$errors[] = new FieldError( 'agreements', 'invalid', [ 'text' => $text_id ] );
			}
		}
		return $errors;
	}

	/**
	 * Whether the actor may take up the offer. Naming the place given up is asked for by SeatBook.
	 */
	public function accept( Registration $registration, Actor $actor, DateTimeImmutable $now ): ?Refused {
		return $this->only_oneself( $registration, $actor ) ?? $this->offered( $registration, $now );
	}

	/**
	 * Whether the actor may turn the offer down.
	 */
	public function decline( Registration $registration, Actor $actor, DateTimeImmutable $now ): ?Refused {
		return $this->only_oneself( $registration, $actor ) ?? $this->offered( $registration, $now );
	}

	/**
	 * Whether the actor may leave, or ask to leave once the group has begun (A49).
	 */
	public function leave( Registration $registration, Actor $actor, DateTimeImmutable $now ): ?Refused {
		return $this->only_oneself( $registration, $actor )
			?? $this->not_ended( $registration, $now )
			?? ( null === $registration->leave_requested_at ? null : new Refused( RegistrationReason::LeavePending ) );
	}

	/**
	 * Whether there is a question about changed dates for the actor to answer.
	 */
	public function answer_dates( Registration $registration, ?ChangedDates $dates, Actor $actor, DateTimeImmutable $now ): ?Refused {
		return $this->only_oneself( $registration, $actor )
			?? $this->not_ended( $registration, $now )
			?? match ( $dates?->is_open() ) {
				true => null,
				false => new Refused( RegistrationReason::DatesAgreed ),
				null => new Refused( RegistrationReason::DatesNotAsked ),
			};
	}

	/**
	 * Whether the actor may take the person out.
	 */
	public function withdraw( Registration $registration, Group $group, Actor $actor, DateTimeImmutable $now ): ?Refused {
		return $this->only_managers( $group, $actor ) ?? $this->not_ended( $registration, $now );
	}

	/**
	 * Whether the actor may offer the person a place in another group instead (A41): only a place moves. Who waits
	 * registers for the other group like everybody else.
	 */
	public function move( Registration $registration, Group $group, Actor $actor, DateTimeImmutable $now ): ?Refused {
		return $this->only_managers( $group, $actor )
			?? $this->not_ended( $registration, $now )
			?? ( RegistrationStatus::Confirmed === $registration->status( $now ) ? null : new Refused( RegistrationReason::OnlyPlacesMove ) );
	}

	/**
	 * Whether somebody can be moved into this group: of the same term, and open to people. Its window does not matter; the
	 * administrator decides. Whether a place is free is asked under the lock.
	 */
	public function move_to( Registration $registration, Group $from, Group $to, DateTimeImmutable $now ): ?Refused {
		return match ( true ) {
			$to->program_id !== $from->program_id, $to->term_id !== $from->term_id => new Refused( RegistrationReason::OtherTerm ),
			$to->id === $from->id => new Refused( RegistrationReason::PersonRegistered, [
				'name'  => $registration->person_name,
				'group' => $to->title,
			] ),
			$to->is_led_by( $registration->person_id, $now ) => new Refused( RegistrationReason::LeadsThatGroup, [ 'name' => $registration->person_name ] ),
			GroupState::Cancelled === $to->state => new Refused( RegistrationReason::GroupCancelled ),
			GroupState::OnHold === $to->state => new Refused( RegistrationReason::GroupOnHold, [ 'until' => $to->on_hold_until ] ),
			GroupState::Published !== $to->state => new Refused( RegistrationReason::GroupNotOpen ),
			default => null,
		};
	}

	/**
	 * Whether the actor may grant the request to leave (A49).
	 */
	public function confirm_leave( Registration $registration, Group $group, Actor $actor, DateTimeImmutable $now ): ?Refused {
		return $this->only_managers( $group, $actor )
			?? $this->not_ended( $registration, $now )
			?? ( null === $registration->leave_requested_at ? new Refused( RegistrationReason::NotLeaving ) : null );
	}

	/**
	 * Whether the actor may say that they looked the membership up by hand (A19): what the plugin says has ended, or never was, is
	 * not made current by that. Where it gives no answer, looking elsewhere is all one can do.
	 */
	public function verify( RegistrationRecord $record, Actor $actor, DateTimeImmutable $now ): ?Refused {
		$state = $record->standing?->state;
		return $this->only_managers( $record->group, $actor )
			?? $this->not_ended( $record->registration, $now )
			?? match ( true ) {
				null !== $record->standing?->verified => new Refused( RegistrationReason::AlreadyVerified, [ 'by' => $record->standing->verified->by_name ] ),
				Standing::Lapsed === $state?->standing, Standing::None === $state?->standing => new Refused( RegistrationReason::NotCurrent, [
					'name'     => $record->person_name,
					'standing' => $state->standing->value,
					'until'    => $state->lapsed_on,
				] ),
				default => null,
			};
	}

	/**
	 * Whether the actor may take that back.
	 */
	public function unverify( RegistrationRecord $record, Actor $actor ): ?Refused {
		return $this->only_managers( $record->group, $actor )
			?? ( null === $record->standing?->verified ? new Refused( RegistrationReason::NotVerified ) : null );
	}

	/**
	 * Whether the actor may keep the place of somebody whose membership ended until a day (A19).
	 */
	public function keep_place( RegistrationRecord $record, Actor $actor, DateTimeImmutable $now ): ?Refused {
		return $this->only_managers( $record->group, $actor )
			?? $this->not_ended( $record->registration, $now )
			?? ( null === $record->standing?->lapse ? new Refused( RegistrationReason::NoLapse, [ 'name' => $record->person_name ] ) : null );
	}

	/**
	 * Whether the actor may remind somebody whose membership ended (A19): not on the day after a reminder, and not from a copy of the
	 * site, which writes to nobody.
	 */
	public function remind_to_renew( RegistrationRecord $record, Actor $actor, bool $is_copy, DateTimeImmutable $now ): ?Refused {
		$lapse = $record->standing?->lapse;
		return $this->keep_place( $record, $actor, $now )
			?? match ( true ) {
				null !== $lapse && $lapse->was_reminded_since( $now->modify( self::PAUSE ) ) => new Refused( RegistrationReason::RemindedLately, [
					'name'     => $record->person_name,
					'at'       => Moment::to_rest( $lapse->reminded_at ),
					'timezone' => $record->group->timezone,
				] ),
				$is_copy => new Refused( RegistrationReason::MailPaused ),
				default => null,
			};
	}

	/**
	 * Whether the actor may ask the membership plugin again about the person.
	 */
	public function read_membership( RegistrationRecord $record, Actor $actor ): ?Refused {
		return $this->only_managers( $record->group, $actor )
			?? ( '' === $record->person_email ? new Refused( RegistrationReason::AccountGone, [ 'name' => $record->person_name ] ) : null );
	}

	/**
	 * Only the person decides about their own place.
	 */
	public function only_oneself( Registration $registration, Actor $actor ): ?Refused {
		return $registration->person_id === $actor->id ? null : new Refused( RegistrationReason::NotYours );
	}

	/**
	 * Only who runs the program decides about somebody else's place.
	 */
	public function only_managers( Group $group, Actor $actor ): ?Refused {
		return $actor->manages( $group->program_id ) ? null : new Refused( RegistrationReason::ManagersOnly );
	}

	private function offered( Registration $registration, DateTimeImmutable $now ): ?Refused {
		return match ( $registration->status( $now ) ) {
			RegistrationStatus::Offered => null,
			RegistrationStatus::Ended => $this->not_ended( $registration, $now ),
			RegistrationStatus::Confirmed, RegistrationStatus::Waiting => new Refused( RegistrationReason::NotOffered, [ 'status' => $registration->status( $now )->value ] ),
		};
	}

	private function not_ended( Registration $registration, DateTimeImmutable $now ): ?Refused {
		$ended = $registration->reason_ended( $now );
		return match ( $ended ) {
			null => null,
			EndedReason::OfferExpired => new Refused( RegistrationReason::OfferExpired ),
			default => new Refused( RegistrationReason::AlreadyEnded, [ 'ended_reason' => $ended->value ] ),
		};
	}
}
