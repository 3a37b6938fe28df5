<?php
/**
 * What stands in the place of the registration form, person by person: a state, what it means, and the next step. The words
 * of each refusal; which one applies is RegistrationRules' to say.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Group\GroupRecord;
use MentoringProgram\Group\PlacesLabels;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Blocks;
use MentoringProgram\Shared\Format;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Shared\RestOutcome;
use MentoringProgram\Shared\Settings;

/**
 * @phpstan-type ActionShown array{label: string, url: string, rank: 'first'|'second'|'link'}
 * @phpstan-type Panel array{heading: string, mark: string, state: string, paragraphs: list<string>, steps: list<string>, actions: list<ActionShown>, small: string}
 */
final class RegistrationPanels {
	public function __construct(
		private readonly Settings $settings,
		private readonly Format $format,
		private readonly Blocks $blocks,
		private readonly PlacesLabels $places,
		private readonly RestOutcome $outcome,
	) {}

	/**
	 * The panel for a refusal that stands before any form.
	 *
	 * @return Panel
	 */
	public function of( Refused $refused, GroupRecord $record, Actor $actor ): array {
		$zone    = $record->term->timezone;
		$contact = $record->program->contacts['questions'];
		$chapter = $record->program->chapter;
		return match ( $refused->reason ) {
			RegistrationReason::NotSignedIn => $this->panel(
				0 === $record->places->left() ? 'full' : 'open',
				$this->places->places( $record->places ),
				[ sprintf( /* translators: %s: name of the chapter. */ __( 'Groups are for members of %s. Sign in and you come straight back to this form.', 'mentoring-program' ), $chapter ) ],
				[
					$this->action( __( 'Sign in to register', 'mentoring-program' ), $this->sign_in_url() ),
					$this->action( __( 'Become a member', 'mentoring-program' ), $this->settings->all()['links']['join'], 'link' ),
				]
			),
			RegistrationReason::NoMembership => $this->panel(
				'stop',
				sprintf( /* translators: %s: e-mail address. */ __( 'We find no membership for %s', 'mentoring-program' ), $actor->email ),
				[
					__( 'Perhaps it is under another address?', 'mentoring-program' ),
					sprintf( /* translators: %s: name of the chapter. */ __( 'Mentoring groups come with membership of %s. You can join and register straight after.', 'mentoring-program' ), $chapter ),
				],
				[ $this->action( __( 'Become a member', 'mentoring-program' ), $this->settings->all()['links']['join'] ) ],
				sprintf( /* translators: %s: e-mail address. */ __( 'You are a member? Write to %s and it will be looked up by hand.', 'mentoring-program' ), $contact )
			),
			RegistrationReason::MembershipLapsed => $this->panel(
				'stop',
				is_string( $refused->facts['until'] ?? null )
					? sprintf( /* translators: %s: date. */ __( 'Your membership ended on %s', 'mentoring-program' ), $this->format->date( $refused->facts['until'] ) )
					: __( 'Your membership has ended', 'mentoring-program' ),
				[ __( 'Renew it first, then choose your group. Membership is checked when you register, so we cannot hold a place in the meantime.', 'mentoring-program' ) ],
				[ $this->action( __( 'Renew my membership', 'mentoring-program' ), $this->settings->all()['links']['renew'] ) ],
				sprintf( /* translators: %s: e-mail address. */ __( 'Renewed in the last days, by cheque perhaps? Write to %s and it will be looked up by hand.', 'mentoring-program' ), $contact )
			),
			RegistrationReason::MembershipUnknown => $this->panel(
				'wait',
				__( 'Your membership cannot be checked at the moment', 'mentoring-program' ),
				[ __( 'This is on our side. Please come back in a while; the registration form is here as soon as it can be checked.', 'mentoring-program' ) ],
				[],
				sprintf( /* translators: %s: e-mail address. */ __( 'It does not get better? Write to %s.', 'mentoring-program' ), $contact )
			),
			RegistrationReason::NotOpenYet => $this->panel(
				'wait',
				null === $record->term->opens_at
					? __( 'Registration is not open yet', 'mentoring-program' )
					: sprintf( /* translators: %s: date, time and time zone. */ __( 'Opens on %s', 'mentoring-program' ), $this->format->moment( $record->term->opens_at, $zone ) ),
				[
					__( 'Places go in the order of registration. Everything you need is on this page already: check the dates, and renew your membership if it ends before then.', 'mentoring-program' ),
					...( $actor->is_signed_in() ? [] : [ __( 'Members can fill in the form beforehand and keep it until then.', 'mentoring-program' ) ] ),
				],
				[
					$actor->is_signed_in() ? null : $this->action( __( 'Sign in to prepare my registration', 'mentoring-program' ), $this->sign_in_url(), 'second' ),
					$this->action( __( 'Check again', 'mentoring-program' ), $this->blocks->here( [ Blocks::CHECKED => time() ] ) . '#register', 'link' ),
				]
			),
			RegistrationReason::NotReady => $this->panel(
				'wait',
				__( 'Registration is not open yet', 'mentoring-program' ),
				[ __( 'The chapter is still preparing it.', 'mentoring-program' ) ],
				[],
				sprintf( /* translators: %s: e-mail address. */ __( 'Questions? Write to %s.', 'mentoring-program' ), $contact )
			),
			RegistrationReason::RegistrationClosed => $this->panel(
				'closed',
				null === $record->term->closes_at
					? __( 'Registration is closed', 'mentoring-program' )
					: sprintf( /* translators: %s: date, time and time zone. */ __( 'Registration closed on %s', 'mentoring-program' ), $this->format->moment( $record->term->closes_at, $zone ) ),
				[ '' === $record->term->message_closed ? __( 'The next groups are announced with the next term.', 'mentoring-program' ) : $record->term->message_closed ],
				[ $this->catalog_link() ]
			),
			RegistrationReason::GroupBegun => $this->panel(
				'closed',
				null === $record->group->first_meeting_at
					? __( 'This group has begun', 'mentoring-program' )
					: sprintf( /* translators: %s: date, time and time zone. */ __( 'This group began on %s', 'mentoring-program' ), $this->format->moment( $record->group->first_meeting_at, $zone ) ),
				[ __( 'A group takes nobody new once it has met.', 'mentoring-program' ) ],
				[ $this->catalog_link() ]
			),
			RegistrationReason::GroupCancelled => $this->panel(
				'closed',
				__( 'This group will not take place', 'mentoring-program' ),
				[ __( 'Everyone who had registered has been written to.', 'mentoring-program' ) ],
				[ $this->catalog_link() ]
			),
			RegistrationReason::GroupOnHold => $this->panel(
				'wait',
				null === $record->group->on_hold_until
					? __( 'Registration for this group is paused', 'mentoring-program' )
					: sprintf( /* translators: %s: date. */ __( 'Registration for this group is paused until %s', 'mentoring-program' ), $this->format->date( $record->group->on_hold_until ) ),
				[ __( 'Places and the order of the waiting list stay as they are.', 'mentoring-program' ) ],
				[ $this->catalog_link() ]
			),
			RegistrationReason::LeadsThisGroup => $this->panel(
				'good',
				__( 'You lead this group', 'mentoring-program' ),
				[],
				[ $this->action( __( 'My mentoring', 'mentoring-program' ), $this->settings->page_url( 'my_mentoring' ), 'second' ) ]
			),
			default => $this->panel( 'closed', $this->outcome->message( $refused->reason, $refused->facts ), [], [ $this->catalog_link() ] ),
		};
	}

	/**
	 * What the person has in this group already: a place, an offer, a wait.
	 *
	 * @param string $mentor    First name of the mentor.
	 * @param string $fee_words Fee and when it is due, '' without one.
	 * @return Panel
	 */
	public function mine( Registration $registration, GroupRecord $record, ?int $position, string $mentor, string $fee_words, DateTimeImmutable $now ): array {
		$to_mine = $this->action( __( 'Go to My mentoring', 'mentoring-program' ), $this->settings->page_url( 'my_mentoring' ), 'second' );
		$panel   = match ( $registration->status( $now ) ) {
			RegistrationStatus::Confirmed => $this->panel(
				'good',
				__( 'You have a place', 'mentoring-program' ),
				[],
				[ $to_mine ]
			),
			RegistrationStatus::Offered => $this->panel(
				'wait',
				__( 'A place is held for you', 'mentoring-program' ),
				[ __( 'After that it goes to the next in line.', 'mentoring-program' ) ],
				[]
			),
			RegistrationStatus::Waiting => $this->panel(
				'wait',
				sprintf(
					/* translators: 1: place in line, for example "5th", 2: date, time and time zone. */
					__( '%1$s in line since %2$s', 'mentoring-program' ),
					$this->format->ordinal( (int) $position ),
					$this->format->moment( $registration->queued_at, $record->term->timezone )
				),
				[ $this->while_waiting( $record ) ],
				[]
			),
			RegistrationStatus::Ended => $this->panel( 'closed', '', [], [] ),
		};
		$panel['heading'] = match ( $registration->status( $now ) ) {
			RegistrationStatus::Confirmed => __( 'You have a place', 'mentoring-program' ),
			RegistrationStatus::Offered => __( 'A place is held for you', 'mentoring-program' ),
			RegistrationStatus::Waiting => __( 'You are on the waiting list', 'mentoring-program' ),
			RegistrationStatus::Ended => $panel['heading'],
		};
		$confirmed      = RegistrationStatus::Confirmed === $registration->status( $now );
		$panel['steps'] = $confirmed ? $this->what_happens_now( $record, $mentor, $fee_words ) : [];
		return $panel;
	}

	/**
	 * Sign-in that comes straight back to this form.
	 */
	public function sign_in_url(): string {
		return $this->settings->sign_in_url( $this->blocks->here_in_full() . '#register' );
	}

	/**
	 * How a place reaches who waits.
	 */
	public function while_waiting( GroupRecord $record ): string {
		$hours = $record->policy->offer_hours;
		/* translators: %d: number of hours. */
		return sprintf( _n( 'We write to you as soon as a place is yours to take; you then have %d hour. You can meanwhile hold a place elsewhere or wait for other groups. Nothing is due.', 'We write to you as soon as a place is yours to take; you then have %d hours. You can meanwhile hold a place elsewhere or wait for other groups. Nothing is due.', $hours, 'mentoring-program' ), $hours );
	}

	/**
	 * @return list<string>
	 */
	private function what_happens_now( GroupRecord $record, string $mentor, string $fee_words ): array {
		$steps = [];
		if ( '' !== $fee_words ) {
			$steps[] = trim( $fee_words . ' ' . $record->program->payment_note );
		}
		if ( '' !== $mentor ) {
			/* translators: %s: first name of the mentor. */
			$steps[] = sprintf( __( '%s will contact you for a short talk before the first meeting. You need not do anything.', 'mentoring-program' ), $mentor );
		}
		$steps[] = __( 'Note the dates; they are on this page and under My mentoring.', 'mentoring-program' );
		return $steps;
	}

	/**
	 * @param list<string>           $paragraphs
	 * @param list<ActionShown|null> $actions    Null and those that lead nowhere are left out.
	 * @return Panel
	 */
	private function panel( string $mark, string $state, array $paragraphs, array $actions, string $small = '' ): array {
		return [
			'heading'    => __( 'Register for this group', 'mentoring-program' ),
			'mark'       => $mark,
			'state'      => $state,
			'paragraphs' => $paragraphs,
			'steps'      => [],
			'actions'    => array_values( array_filter( $actions ) ),
			'small'      => $small,
		];
	}

	/**
	 * @param 'first'|'second'|'link' $rank
	 * @return ActionShown|null
	 */
	private function action( string $label, string $url, string $rank = 'first' ): ?array {
		return '' === $url ? null : [
			'label' => $label,
			'url'   => $url,
			'rank'  => $rank,
		];
	}

	/**
	 * @return ActionShown|null
	 */
	private function catalog_link(): ?array {
		return $this->action( __( 'See all groups', 'mentoring-program' ), $this->settings->page_url( 'group_catalog' ), 'second' );
	}
}
