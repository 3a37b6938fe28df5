<?php
/**
 * The words of registrations: every status, every reason with its next step, every field. The only translated text of
 * this concept; decides nothing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Membership\MembershipState;
use MentoringProgram\Membership\Standing;
use MentoringProgram\Shared\Can;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\Format;
use MentoringProgram\Shared\Reason;
use MentoringProgram\Shared\ReasonLabels;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Shared\Settings;

final class RegistrationLabels implements ReasonLabels {
	public function __construct(
		private readonly Format $format,
		private readonly Settings $settings,
	) {}

	/**
	 * A rule's answer as what stands where the button would.
	 *
	 * @param array<string, mixed> $facts What a next step needs besides: back_to, the page to come back to.
	 */
	public function can( ?Refused $refusal, array $facts = [] ): Can {
		if ( null === $refusal ) {
			return Can::yes();
		}
		$facts += $refusal->facts;
		return Can::no( $refusal->reason, (string) $this->message( $refusal->reason, $facts ), $this->next( $refusal->reason, $facts ) );
	}

	/**
	 * A status in a few words.
	 */
	public function status( RegistrationStatus $status, ?EndedReason $ended ): string {
		return match ( $status ) {
			RegistrationStatus::Confirmed => __( 'Has a place', 'mentoring-program' ),
			RegistrationStatus::Offered => __( 'Offered a place', 'mentoring-program' ),
			RegistrationStatus::Waiting => __( 'Waiting', 'mentoring-program' ),
			RegistrationStatus::Ended => null === $ended ? __( 'Ended', 'mentoring-program' ) : $this->ended( $ended ),
		};
	}

	/**
	 * Why a registration ended, in a few words.
	 */
	public function ended( EndedReason $reason ): string {
		return match ( $reason ) {
			EndedReason::Left => __( 'Left', 'mentoring-program' ),
			EndedReason::Withdrawn => __( 'Withdrawn', 'mentoring-program' ),
			EndedReason::Declined => __( 'Declined the offer', 'mentoring-program' ),
			EndedReason::OfferExpired => __( 'The offer ran out', 'mentoring-program' ),
			EndedReason::Exchanged => __( 'Exchanged for another place', 'mentoring-program' ),
			EndedReason::GroupCancelled => __( 'The group was cancelled', 'mentoring-program' ),
		};
	}

	/**
	 * Something that happened, as the history of a registration says it.
	 */
	public function happened( RegistrationEvent $event ): string {
		return match ( $event->kind ) {
			RegistrationEventKind::Confirmed => __( 'Registered and got a place.', 'mentoring-program' ),
			RegistrationEventKind::Waiting => __( 'Registered. No place was free: joined the waiting list.', 'mentoring-program' ),
			RegistrationEventKind::Offered => __( 'A place came free and was offered.', 'mentoring-program' ),
			RegistrationEventKind::Accepted => true === ( $event->details['by_link'] ?? false )
				? __( 'Agreed and accepted the place, by the mailed link and without signing in.', 'mentoring-program' )
				: __( 'Accepted the place.', 'mentoring-program' ),
			RegistrationEventKind::Declined => __( 'Declined the place. The registration ended.', 'mentoring-program' ),
			RegistrationEventKind::OfferExpired => __( 'The offer ran out unanswered. The registration ended.', 'mentoring-program' ),
			RegistrationEventKind::Left => __( 'Left the group.', 'mentoring-program' ),
			RegistrationEventKind::LeaveRequested => __( 'Asked to leave.', 'mentoring-program' ),
			RegistrationEventKind::LeaveConfirmed => __( 'The leaving was confirmed.', 'mentoring-program' ),
			RegistrationEventKind::Withdrawn => __( 'Was withdrawn.', 'mentoring-program' ),
			RegistrationEventKind::Exchanged => __( 'Gave this place up for another.', 'mentoring-program' ),
			RegistrationEventKind::GroupCancelled => __( 'The group was cancelled.', 'mentoring-program' ),
			RegistrationEventKind::RunsAnyway => __( 'It was decided that the group runs with fewer people than planned. A message said so.', 'mentoring-program' ),
			RegistrationEventKind::ConflictFound => __( 'The pre-meeting found a conflict. What it is was not written down.', 'mentoring-program' ),
			RegistrationEventKind::DatesChanged => __( 'The dates of the group changed. A message asked whether the person can come.', 'mentoring-program' ),
			RegistrationEventKind::CanCome => __( 'Can come to the changed dates.', 'mentoring-program' ),
			/* translators: %s: date. */
			RegistrationEventKind::PlaceKept => sprintf( __( 'The membership had ended. The place is kept until %s.', 'mentoring-program' ), $this->format->date( (string) ( $event->details[ RegistrationEvent::UNTIL ] ?? '' ) ) ),
			RegistrationEventKind::RemindedToRenew => __( 'The membership had ended. A message asked to renew it.', 'mentoring-program' ),
		};
	}

	/**
	 * A place in line: "5th in line".
	 */
	public function position( int $position ): string {
		/* translators: %s: place in order, for example "5th". */
		return sprintf( __( '%s in line', 'mentoring-program' ), $this->format->ordinal( $position ) );
	}

	/**
	 * {@inheritDoc}
	 */
	public function message( Reason $reason, array $facts ): ?string {
		if ( ! $reason instanceof RegistrationReason ) {
			return null;
		}
		return match ( $reason ) {
			RegistrationReason::NotSignedIn => __( 'Groups are for members. Sign in and you come straight back to this group.', 'mentoring-program' ),
			RegistrationReason::NoMembership => $this->no_membership( self::text( $facts, 'email' ) ),
			RegistrationReason::MembershipLapsed => $this->lapsed( self::text( $facts, 'until' ) ),
			RegistrationReason::MembershipUnknown => __( 'Your membership could not be checked just now. Please try again in a little while; if it stays like this, write to us and we look it up by hand.', 'mentoring-program' ),
			RegistrationReason::NotYours => __( 'Only the person whose place it is can do this.', 'mentoring-program' ),
			RegistrationReason::ManagersOnly => __( 'Only a mentoring administrator can do this.', 'mentoring-program' ),
			RegistrationReason::NotReady => __( 'Registration is still being prepared. The opening day will be shown here.', 'mentoring-program' ),
			RegistrationReason::NotOpenYet => $this->not_open_yet( $facts ),
			RegistrationReason::RegistrationClosed => $this->closed( $facts ),
			RegistrationReason::GroupNotOpen => __( 'This group is not published yet, so nobody can register.', 'mentoring-program' ),
			RegistrationReason::GroupCancelled => __( 'This group was cancelled. Nobody can register for it.', 'mentoring-program' ),
			RegistrationReason::GroupOnHold => $this->on_hold( self::text( $facts, 'until' ) ),
			RegistrationReason::GroupBegun => $this->begun( $facts ),
			RegistrationReason::OpenAlready => __( 'Registration has opened in the meantime. There is nothing to keep any more: you can register now.', 'mentoring-program' ),
			RegistrationReason::AlreadyRegistered => match ( self::text( $facts, 'status' ) ) {
				'offered' => __( 'A place in this group is offered to you. You find it on your mentoring page.', 'mentoring-program' ),
				'waiting' => __( 'You are on the waiting list of this group. We write to you as soon as a place is yours to take.', 'mentoring-program' ),
				default => __( 'You have a place in this group.', 'mentoring-program' ),
			},
			RegistrationReason::LeadsThisGroup => __( 'You lead this group, so you cannot take part in it as well.', 'mentoring-program' ),
			RegistrationReason::TooManyWaits => $this->too_many_waits( self::number( $facts, 'limit' ) ),
			RegistrationReason::NotEligible, RegistrationReason::TalkFirst => self::text( $facts, 'message' ),
			RegistrationReason::Full => $this->full( self::number( $facts, 'position' ) ),
			RegistrationReason::OfferExpired => __( 'The place was kept until its time ran out, and has gone to the next in line. Nothing is due. While registration is open, the waiting list can be joined again.', 'mentoring-program' ),
			RegistrationReason::NotOffered => 'confirmed' === self::text( $facts, 'status' )
				? __( 'This place is taken up already; there is nothing more to accept.', 'mentoring-program' )
				: __( 'No place is offered yet. We write as soon as one is.', 'mentoring-program' ),
			RegistrationReason::MustGiveUp => sprintf(
				/* translators: %s: title of a group. */
				__( 'You have a place in “%s”, and it is one place for each person and term. To take this one, confirm that you give up the other.', 'mentoring-program' ),
				self::text( $facts, 'title' )
			),
			RegistrationReason::WrongExchange => __( 'The place to give up is not one of yours any more. Nothing was changed; load the page again to see what you have.', 'mentoring-program' ),
			RegistrationReason::AlreadyEnded => $this->already_ended( self::text( $facts, 'ended_reason' ) ),
			RegistrationReason::LeavePending => __( 'The wish to leave is with the mentoring administrator, who will answer it.', 'mentoring-program' ),
			RegistrationReason::NotLeaving => __( 'This person has not asked to leave.', 'mentoring-program' ),
			RegistrationReason::NothingWithheld => __( 'No place of this group is kept back.', 'mentoring-program' ),
			RegistrationReason::DatesNotAsked => __( 'The dates you agreed to are as they were, so there is nothing to answer. Load the page again to see where you stand.', 'mentoring-program' ),
			RegistrationReason::DatesAgreed => __( 'You have said that you can come to the changed dates. To leave all the same, use “Leave this group” on your mentoring page.', 'mentoring-program' ),
			RegistrationReason::OnlyPlacesMove => __( 'Only somebody with a place can be moved. Who waits or has an offer can register for the other group.', 'mentoring-program' ),
			RegistrationReason::OtherTerm => __( 'That group belongs to another term. For another term people register anew.', 'mentoring-program' ),
			/* translators: %s: name of a person. */
			RegistrationReason::MoveOffered => sprintf( __( '%s has an open offer to move to another group. Withdraw that one first, or wait for the answer.', 'mentoring-program' ), self::text( $facts, 'name' ) ),
			/* translators: 1: name of a person, 2: title of a group. */
			RegistrationReason::PersonRegistered => sprintf( __( '%1$s has a place, an offer or a turn in line in “%2$s” already.', 'mentoring-program' ), self::text( $facts, 'name' ), self::text( $facts, 'group' ) ),
			/* translators: %s: title of a group. */
			RegistrationReason::NoPlace => sprintf( __( 'All places in “%s” are taken, offered or kept back. Nobody who waits is passed over.', 'mentoring-program' ), self::text( $facts, 'group' ) ),
			/* translators: %s: name of a person. */
			RegistrationReason::LeadsThatGroup => sprintf( __( '%s leads that group and cannot take part in it as well.', 'mentoring-program' ), self::text( $facts, 'name' ) ),
			RegistrationReason::NeedsOverride => __( 'The rules of the program stand against this. Say why it is right all the same, or leave it.', 'mentoring-program' ),
			RegistrationReason::NotCurrent => $this->not_current( $facts ),
			RegistrationReason::AlreadyVerified => '' === self::text( $facts, 'by' )
				? __( 'This membership is marked as verified already.', 'mentoring-program' )
				/* translators: %s: name of a person. */
				: sprintf( __( 'This membership is marked as verified already, by %s.', 'mentoring-program' ), self::text( $facts, 'by' ) ),
			RegistrationReason::NotVerified => __( 'This membership is not marked as verified.', 'mentoring-program' ),
			/* translators: %s: name of a person. */
			RegistrationReason::NoLapse => sprintf( __( 'Nothing has to be decided about the membership of %s: it has not ended, was verified by hand since, or is not asked for any more.', 'mentoring-program' ), self::text( $facts, 'name' ) ),
			RegistrationReason::RemindedLately => $this->reminded_lately( $facts ),
			RegistrationReason::MailPaused => __( 'This looks like a copy of the site, and a copy writes to nobody. Say under Messages that this is the real site, then try again.', 'mentoring-program' ),
			/* translators: %s: name of a person. */
			RegistrationReason::AccountGone => sprintf( __( 'The account of %s is gone, so there is no membership to read.', 'mentoring-program' ), self::text( $facts, 'name' ) ),
			RegistrationReason::KeyReused => __( 'This form was sent before with other answers. Nothing was changed; load the page again to see where you stand.', 'mentoring-program' ),
			RegistrationReason::KeySpent => __( 'This form led to a registration that has ended since. To register anew, load the page again and send the new form.', 'mentoring-program' ),
		};
	}

	/**
	 * {@inheritDoc}
	 */
	public function next( Reason $reason, array $facts ): ?array {
		if ( ! $reason instanceof RegistrationReason ) {
			return null;
		}
		return match ( $reason ) {
			RegistrationReason::NotSignedIn => self::step( __( 'Sign in to register', 'mentoring-program' ), $this->settings->sign_in_url( '' === self::text( $facts, 'back_to' ) ? $this->my_page() : self::text( $facts, 'back_to' ) ) ),
			RegistrationReason::NoMembership => self::step( __( 'Become a member', 'mentoring-program' ), $this->settings->all()['links']['join'] ) ?? $this->write_to( $facts ),
			RegistrationReason::MembershipLapsed => self::step( __( 'Renew my membership', 'mentoring-program' ), $this->settings->all()['links']['renew'] ) ?? $this->write_to( $facts ),
			RegistrationReason::MembershipUnknown, RegistrationReason::NotReady, RegistrationReason::GroupOnHold,
			RegistrationReason::NotEligible, RegistrationReason::TalkFirst => $this->write_to( $facts ),
			RegistrationReason::RegistrationClosed, RegistrationReason::GroupCancelled, RegistrationReason::GroupBegun => self::step( __( 'See other groups', 'mentoring-program' ), $this->settings->page_url( 'group_catalog' ) ),
			RegistrationReason::AlreadyRegistered, RegistrationReason::LeadsThisGroup, RegistrationReason::TooManyWaits,
			RegistrationReason::MustGiveUp, RegistrationReason::WrongExchange, RegistrationReason::DatesAgreed, RegistrationReason::KeyReused => self::step( __( 'Go to My mentoring', 'mentoring-program' ), $this->settings->page_url( 'my_mentoring' ) ),
			RegistrationReason::OfferExpired, RegistrationReason::KeySpent => self::step( __( 'See groups with places', 'mentoring-program' ), $this->settings->page_url( 'group_catalog' ) ),
			RegistrationReason::MailPaused => self::step( __( 'Go to Messages', 'mentoring-program' ), admin_url( 'admin.php?page=mentoring-messages' ) ),
			default => null,
		};
	}

	/**
	 * {@inheritDoc}
	 */
	public function field_message( FieldError $error ): ?string {
		return match ( true ) {
			'attends_all_dates' === $error->field && 'not_accepted' === $error->code => __( 'Tick that you can attend all dates, or choose a group whose dates suit you.', 'mentoring-program' ),
			'not_accepted' === $error->code && str_starts_with( $error->field, 'agreements.' ) => __( 'Tick this to register.', 'mentoring-program' ),
			'agreements' === $error->field && 'unknown' === $error->code => __( 'The wording of an agreement has changed since this page was loaded, or this group does not ask for it. Please load the page again and read it once more.', 'mentoring-program' ),
			'agreements' === $error->field && 'invalid' === $error->code => __( 'The agreements cannot be used as they were sent. Please load the page again.', 'mentoring-program' ),
			RegistrationIntent::KEY_FIELD === $error->field => __( 'The form lacks the key that keeps it from being sent twice. Please load the page again.', 'mentoring-program' ),
			'group' === $error->field && 'missing' === $error->code => __( 'Choose a group.', 'mentoring-program' ),
			'person' === $error->field => __( 'Choose a person of this site, or give a name and an address.', 'mentoring-program' ),
			/* translators: %s: date. */
			'kept_until' === $error->field && 'too_early' === $error->code => sprintf( __( 'Choose a day after %s: until then the place is kept anyway.', 'mentoring-program' ), $this->format->date( self::text( $error->facts, 'after' ) ) ),
			/* translators: %s: date. */
			'kept_until' === $error->field && 'too_late' === $error->code => sprintf( __( 'Choose a day up to %s, a year from today. It can be moved later.', 'mentoring-program' ), $this->format->date( self::text( $error->facts, 'last' ) ) ),
			'kept_until' === $error->field => __( 'Choose the last day on which the place is kept.', 'mentoring-program' ),
			'paper_on' === $error->field => __( 'Give the day on the paper, today or earlier.', 'mentoring-program' ),
			default => null,
		};
	}

	/**
	 * What stands against registering somebody, told to the administrator.
	 *
	 * @param string $name Of the person; '' for somebody without an account.
	 */
	public function objection( Refused $refused, string $name ): string {
		$facts = $refused->facts;
		return match ( $refused->reason ) {
			RegistrationReason::NoMembership => '' === $name
				? __( 'A new account has no membership yet.', 'mentoring-program' )
				/* translators: %s: name of a person. */
				: sprintf( __( 'We find no membership of %s.', 'mentoring-program' ), $name ),
			RegistrationReason::MembershipLapsed => '' === self::text( $facts, 'until' )
				/* translators: %s: name of a person. */
				? sprintf( __( 'The membership of %s has ended.', 'mentoring-program' ), $name )
				/* translators: 1: name of a person, 2: date. */
				: sprintf( __( 'The membership of %1$s ended on %2$s.', 'mentoring-program' ), $name, $this->format->date( self::text( $facts, 'until' ) ) ),
			/* translators: %s: name of a person. */
			RegistrationReason::MembershipUnknown => sprintf( __( 'The membership of %s cannot be checked at the moment.', 'mentoring-program' ), $name ),
			/* translators: 1: question of the form, 2: answer. */
			RegistrationReason::NotEligible => sprintf( __( 'Under the rules this person may not register: “%1$s” %2$s.', 'mentoring-program' ), self::text( $facts, 'label' ), self::text( $facts, 'answer' ) ),
			/* translators: 1: question of the form, 2: answer. */
			RegistrationReason::TalkFirst => sprintf( __( 'Under the rules this person talks to you first: “%1$s” %2$s.', 'mentoring-program' ), self::text( $facts, 'label' ), self::text( $facts, 'answer' ) ),
			default => (string) $this->message( $refused->reason, $facts ),
		};
	}

	/**
	 * What is known of a membership, in a few words.
	 */
	public function membership( MembershipState $state ): string {
		return match ( $state->standing ) {
			Standing::Current => __( 'Current', 'mentoring-program' ),
			Standing::Unknown => __( 'Unknown', 'mentoring-program' ),
			Standing::Lapsed, Standing::None => match ( true ) {
				/* translators: %s: date. */
				null !== $state->lapsed_on => sprintf( __( 'Lapsed on %s', 'mentoring-program' ), $this->format->date( $state->lapsed_on ) ),
				Standing::Lapsed === $state->standing => __( 'Lapsed', 'mentoring-program' ),
				default => __( 'None found', 'mentoring-program' ),
			},
		};
	}

	/**
	 * @param array<string, mixed> $facts
	 */
	private function not_current( array $facts ): string {
		$name  = self::text( $facts, 'name' );
		$until = self::text( $facts, 'until' );
		return match ( true ) {
			/* translators: 1: name of a person, 2: date. */
			'' !== $until => sprintf( __( 'The membership of %1$s lapsed on %2$s, so it cannot be marked as verified. The place is kept; once the membership is renewed, it can.', 'mentoring-program' ), $name, $this->format->date( $until ) ),
			/* translators: %s: name of a person. */
			Standing::Lapsed->value === self::text( $facts, 'standing' ) => sprintf( __( 'The membership of %s has lapsed, so it cannot be marked as verified. The place is kept; once the membership is renewed, it can.', 'mentoring-program' ), $name ),
			/* translators: %s: name of a person. */
			default => sprintf( __( 'No membership of %s is found, so it cannot be marked as verified. Correct it where memberships are kept, then try again.', 'mentoring-program' ), $name ),
		};
	}

	/**
	 * @param array<string, mixed> $facts
	 */
	private function reminded_lately( array $facts ): string {
		$at   = DateTimeImmutable::createFromFormat( DateTimeImmutable::RFC3339, self::text( $facts, 'at' ) );
		$name = self::text( $facts, 'name' );
		$zone = self::text( $facts, 'timezone' );
		return false === $at
			/* translators: %s: name of a person. */
			? sprintf( __( '%s was written to within the last day. Leave a day for an answer, then remind again.', 'mentoring-program' ), $name )
			/* translators: 1: name of a person, 2: date and time, 3: date and time with its zone. */
			: sprintf( __( '%1$s was written to on %2$s. Leave a day for an answer: the next reminder can go on %3$s.', 'mentoring-program' ), $name, $this->format->moment_without_zone( $at, $zone ), $this->format->moment( $at->modify( '+1 day' ), $zone ) );
	}

	private function no_membership( string $email ): string {
		return '' === $email
			? __( 'We find no membership for your account. Groups come with membership; you can become a member and register straight after.', 'mentoring-program' )
			/* translators: %s: email address. */
			: sprintf( __( 'We find no membership for %s. Perhaps it is under another address? Groups come with membership; you can become a member and register straight after.', 'mentoring-program' ), $email );
	}

	private function lapsed( string $until ): string {
		return '' === $until
			? __( 'Your membership has ended. Renew it first, then choose your group: membership is checked when you register, so no place can be kept in the meantime.', 'mentoring-program' )
			/* translators: %s: date. */
			: sprintf( __( 'Your membership ended on %s. Renew it first, then choose your group: membership is checked when you register, so no place can be kept in the meantime.', 'mentoring-program' ), $this->format->date( $until ) );
	}

	/**
	 * @param array<string, mixed> $facts
	 */
	private function not_open_yet( array $facts ): string {
		$opens_at = $this->moment( $facts, 'opens_at' );
		return null === $opens_at
			? __( 'The opening day of registration is not set yet. It will be shown here.', 'mentoring-program' )
			/* translators: %s: date and time with its zone. */
			: sprintf( __( 'Registration opens on %s. Places go in the order of registration; everything you need to decide is on this page already.', 'mentoring-program' ), $opens_at );
	}

	/**
	 * @param array<string, mixed> $facts
	 */
	private function closed( array $facts ): string {
		$closed_at = $this->moment( $facts, 'closed_at' );
		return null === $closed_at
			? __( 'Registration is closed.', 'mentoring-program' )
			/* translators: %s: date and time with its zone. */
			: sprintf( __( 'Registration closed on %s.', 'mentoring-program' ), $closed_at );
	}

	private function on_hold( string $until ): string {
		return '' === $until
			? __( 'This group is on hold; nobody can register for it at the moment.', 'mentoring-program' )
			/* translators: %s: date. */
			: sprintf( __( 'This group is on hold until %s; nobody can register for it before then.', 'mentoring-program' ), $this->format->date( $until ) );
	}

	/**
	 * @param array<string, mixed> $facts
	 */
	private function begun( array $facts ): string {
		$began_at = $this->moment( $facts, 'began_at' );
		return null === $began_at
			? __( 'This group has begun. Nobody can join it any more.', 'mentoring-program' )
			/* translators: %s: date and time with its zone. */
			: sprintf( __( 'This group began on %s. Nobody can join it any more.', 'mentoring-program' ), $began_at );
	}

	private function too_many_waits( int $limit ): string {
		/* translators: %s: number of groups. */
		return sprintf( _n( 'You are waiting for %s group already, or have an offer open; that is the limit of a term. Leave that list to join another.', 'You are waiting for %s groups already, offers counted; that is the limit of a term. Leave one of the lists to join another.', $limit, 'mentoring-program' ), number_format_i18n( $limit ) );
	}

	private function full( int $position ): string {
		return $position < 1
			? __( 'All places are taken. You are not registered, and nothing is due. Tick that you agree to wait, and send the form again to join the waiting list.', 'mentoring-program' )
			/* translators: %s: place in order, for example "5th". */
			: sprintf( __( 'All places are taken. You are not registered, and nothing is due. You would be %s in line: tick that you agree to wait, and send the form again.', 'mentoring-program' ), $this->format->ordinal( $position ) );
	}

	private function already_ended( string $ended_reason ): string {
		$reason = EndedReason::tryFrom( $ended_reason );
		return null === $reason
			? __( 'This registration has ended.', 'mentoring-program' )
			/* translators: %s: a few words, for example "Left" or "The offer ran out". */
			: sprintf( __( 'This registration has ended (%s).', 'mentoring-program' ), $this->ended( $reason ) );
	}

	/**
	 * @param array<string, mixed> $facts
	 * @return array{label: string, url: string}|null
	 */
	private function write_to( array $facts ): ?array {
		$address = self::text( $facts, 'contact' );
		$name    = self::text( $facts, 'contact_name' );
		return self::step(
			'' === $name
				? __( 'Write to us', 'mentoring-program' )
				/* translators: %s: name of a person. */
				: sprintf( __( 'Write to %s', 'mentoring-program' ), $name ),
			'' === $address ? '' : 'mailto:' . $address
		);
	}

	private function my_page(): string {
		$page = $this->settings->page_url( 'my_mentoring' );
		return '' === $page ? home_url( '/' ) : $page;
	}

	/**
	 * @return array{label: string, url: string}|null
	 */
	private static function step( string $label, string $url ): ?array {
		return '' === $url ? null : [
			'label' => $label,
			'url'   => $url,
		];
	}

	/**
	 * @param array<string, mixed> $facts
	 */
	private function moment( array $facts, string $key ): ?string {
		$moment = DateTimeImmutable::createFromFormat( DateTimeImmutable::RFC3339, self::text( $facts, $key ) );
		return false === $moment ? null : $this->format->moment( $moment, self::text( $facts, 'timezone' ) );
	}

	/**
	 * @param array<string, mixed> $facts
	 */
	private static function text( array $facts, string $key ): string {
		return is_string( $facts[ $key ] ?? null ) ? $facts[ $key ] : '';
	}

	/**
	 * @param array<string, mixed> $facts
	 */
	private static function number( array $facts, string $key ): int {
		return is_int( $facts[ $key ] ?? null ) ? $facts[ $key ] : 0;
	}
}
