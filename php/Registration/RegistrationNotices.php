<?php
/**
 * What stands above the form or in its place after something was sent: done, refused, or to be looked at again. A notice
 * about something done is shown only when it is true.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Group\GroupRecord;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\Format;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Shared\RestOutcome;
use MentoringProgram\Shared\Settings;

/**
 * @phpstan-type NoticeShown array{tone: 'good'|'wait'|'stop', title: string, lines: list<string>, links: list<array{label: string, url: string}>}
 * @phpstan-type Stop array{tone: 'stop'|'wait', question: string, title: string, message: string, contact: string, contact_name: string, catalog: string, talk: bool}
 */
final class RegistrationNotices {
	public function __construct(
		private readonly RegistrationFormView $form,
		private readonly RegistrationPanels $panels,
		private readonly RestOutcome $outcome,
		private readonly Settings $settings,
		private readonly Format $format,
	) {}

	/**
	 * @param string            $done What the address says was done.
	 * @param Registration|null $last The person's latest registration in the group.
	 * @return NoticeShown|null
	 */
	public function of( GroupRecord $record, string $done, ?FormAnswer $answer, ?Registration $last, Actor $actor, DateTimeImmutable $now ): ?array {
		if ( null === $answer ) {
			return null === $last || ! $actor->is_signed_in() ? null : $this->done( $done, $last, $record->group->title, $actor, $now );
		}
		if ( [] !== $answer->errors && ! in_array( $answer->post->act, [ 'register', 'prepare' ], true ) ) {
			return $this->not_ticked( $answer );
		}
		if ( [] !== $answer->errors ) {
			$count = count( $answer->errors );
			return [
				'tone'  => 'stop',
				/* translators: %d: number of fields. */
				'title' => sprintf( _n( '%d thing needs another look', '%d things need another look', $count, 'mentoring-program' ), $count ),
				'lines' => [ 'prepare' === $answer->post->act ? __( 'Nothing was kept yet. Everything you entered is still here.', 'mentoring-program' ) : __( 'You are not registered yet. Everything you entered is still here.', 'mentoring-program' ) ],
				'links' => $this->form->summary( $record, $answer ),
			];
		}
		return null === $answer->refused ? $this->problem( $answer ) : $this->refusal( $answer->refused, $record );
	}

	/**
	 * An offer was taken up without a tick that it needs.
	 *
	 * @return NoticeShown
	 */
	public function not_ticked( FormAnswer $answer ): array {
		$links = [];
		foreach ( $answer->errors as $error ) {
			$links[] = [
				'label' => $this->outcome->field_message( $error ),
				'url'   => '#mentoring-offer-' . $answer->post->registration_id,
			];
		}
		$missing = count( array_filter( $answer->errors, static fn( FieldError $error ): bool => 'not_accepted' === $error->code ) );
		$tick    = $missing > 0;
		/* translators: %d: number of boxes to tick. */
		$title = sprintf( _n( '%d tick is missing', '%d ticks are missing', $missing, 'mentoring-program' ), $missing );
		return $this->notice( 'stop', $tick ? $title : __( 'This form cannot be used as it is', 'mentoring-program' ), [ $tick ? __( 'Nothing was changed. The place is still held for you.', 'mentoring-program' ) : __( 'Nothing was changed.', 'mentoring-program' ) ], $links );
	}

	/**
	 * About something just done, if the record bears it out.
	 *
	 * @return NoticeShown|null
	 */
	public function done( string $done, Registration $registration, string $title, Actor $actor, DateTimeImmutable $now ): ?array {
		$status = $registration->status( $now );
		$ended  = $registration->reason_ended( $now );
		return match ( true ) {
			'registered' === $done && RegistrationStatus::Confirmed === $status, 'accepted' === $done && RegistrationStatus::Confirmed === $status => $this->notice(
				'good',
				/* translators: %s: title of a group. */
				sprintf( __( 'You have a place in %s', 'mentoring-program' ), $title ),
				[ sprintf( /* translators: %s: e-mail address. */ __( 'A confirmation is on its way to %s.', 'mentoring-program' ), $actor->email ) ]
			),
			'registered' === $done && RegistrationStatus::Waiting === $status => $this->notice(
				'good',
				/* translators: %s: title of a group. */
				sprintf( __( 'You are on the waiting list of %s', 'mentoring-program' ), $title ),
				[ __( 'Nothing is due while you wait.', 'mentoring-program' ) ]
			),
			'registered' === $done && RegistrationStatus::Offered === $status => $this->notice(
				'wait',
				/* translators: %s: title of a group. */
				sprintf( __( 'A place in %s is held for you', 'mentoring-program' ), $title ),
				[ __( 'Take it or let it go; until then you keep the place you have.', 'mentoring-program' ) ]
			),
			'declined' === $done && EndedReason::Declined === $ended => $this->notice(
				'good',
				/* translators: %s: title of a group. */
				sprintf( __( 'You let the place in %s go', 'mentoring-program' ), $title ),
				[ __( 'It is offered to the next person. Nothing is due.', 'mentoring-program' ) ]
			),
			'left' === $done && EndedReason::Left === $ended => $this->notice(
				'good',
				sprintf(
					null === $registration->seated_at
						/* translators: %s: title of a group. */
						? __( 'You left the waiting list of %s', 'mentoring-program' )
						/* translators: %s: title of a group. */
						: __( 'You left %s', 'mentoring-program' ),
					$title
				),
				[ null === $registration->seated_at ? __( 'Nothing is due.', 'mentoring-program' ) : __( 'Your place goes to the next person.', 'mentoring-program' ) ]
			),
			'cannot_come' === $done && EndedReason::Left === $ended => $this->notice(
				'good',
				/* translators: %s: title of a group. */
				sprintf( __( 'You left %s', 'mentoring-program' ), $title ),
				[ __( 'Because its dates were changed, it costs you no fee.', 'mentoring-program' ) ]
			),
			'leave_requested' === $done && null !== $registration->leave_requested_at && RegistrationStatus::Confirmed === $status => $this->notice(
				'good',
				/* translators: %s: title of a group. */
				sprintf( __( 'You asked to leave %s', 'mentoring-program' ), $title ),
				[ __( 'The mentoring administrator will answer you. Until then you keep your place.', 'mentoring-program' ) ]
			),
			default => null,
		};
	}

	/**
	 * Somebody can come to changed dates.
	 *
	 * @return NoticeShown
	 */
	public function can_come( string $title ): array {
		/* translators: %s: title of a group. */
		return $this->notice( 'good', sprintf( __( 'Thank you. You can come to the changed dates of %s', 'mentoring-program' ), $title ), [] );
	}

	/**
	 * About what was just kept or deleted, if that is so.
	 *
	 * @param bool $is_kept Whether something is kept for the group.
	 * @return NoticeShown|null
	 */
	public function prepared( string $done, bool $is_kept, string $title ): ?array {
		return match ( true ) {
			/* translators: %s: title of a group. */
			'prepared' === $done && $is_kept => $this->notice( 'good', sprintf( __( 'Your registration for %s is kept', 'mentoring-program' ), $title ), [ __( 'It is not sent. When registration opens, come back to this page: one tick and one button.', 'mentoring-program' ) ] ),
			/* translators: %s: title of a group. */
			'unprepared' === $done && ! $is_kept => $this->notice( 'good', sprintf( __( 'Nothing is kept for %s any more', 'mentoring-program' ), $title ), [] ),
			default => null,
		};
	}

	/**
	 * A rule refused what was sent.
	 *
	 * @return NoticeShown|null
	 */
	public function refusal( Refused $refused, ?GroupRecord $record ): ?array {
		$message = $this->outcome->message( $refused->reason, $refused->facts );
		$next    = $this->outcome->next( $refused->reason, $refused->facts );
		$links   = null === $next ? [] : [ $next ];
		return match ( $refused->reason ) {
			// These have a page of their own.
			RegistrationReason::NotEligible, RegistrationReason::TalkFirst => null,
			RegistrationReason::Full => $this->raced( $refused, $record ),
			RegistrationReason::OpenAlready => $this->notice( 'wait', __( 'Registration is open', 'mentoring-program' ), [ $message, __( 'Everything you entered is still here.', 'mentoring-program' ) ] ),
			RegistrationReason::OfferExpired, RegistrationReason::AlreadyEnded, RegistrationReason::WrongExchange, RegistrationReason::MustGiveUp,
			RegistrationReason::NotOffered, RegistrationReason::LeavePending, RegistrationReason::DatesNotAsked, RegistrationReason::DatesAgreed, RegistrationReason::AlreadyRegistered => $this->notice( 'wait', __( 'Nothing was changed', 'mentoring-program' ), [ $message ], $links ),
			default => $this->notice( 'stop', __( 'You are not registered', 'mentoring-program' ), [ $message ], $links ),
		};
	}

	/**
	 * Anything that is neither a field nor a rule.
	 *
	 * @return NoticeShown|null
	 */
	public function problem( FormAnswer $answer ): ?array {
		$kept = __( 'Everything you entered is still here.', 'mentoring-program' );
		return match ( $answer->problem ) {
			'expired' => $this->notice( 'wait', __( 'Please press the button once more', 'mentoring-program' ), [ __( 'This page had been open for a long time, so nothing was sent yet.', 'mentoring-program' ) . ' ' . $kept ] ),
			'signed_out' => $this->notice(
				'stop',
				__( 'You have been signed out', 'mentoring-program' ),
				[ __( 'Nothing was sent yet.', 'mentoring-program' ) . ' ' . $kept . ' ' . __( 'Sign in in a new tab, come back to this one, and press the button again.', 'mentoring-program' ) ],
				[
					[
						'label' => __( 'Sign in in a new tab', 'mentoring-program' ),
						'url'   => $this->panels->sign_in_url(),
					],
				]
			),
			'busy' => $this->notice( 'wait', __( 'The site is very busy', 'mentoring-program' ), [ $kept . ' ' . __( 'Please try again in a few seconds; trying again cannot register you twice.', 'mentoring-program' ) ] ),
			'missing' => $this->notice( 'stop', __( 'Nothing was changed', 'mentoring-program' ), [ __( 'There is nothing here, or it is not yours to see.', 'mentoring-program' ) ] ),
			'not_allowed' => $this->notice( 'stop', __( 'Nothing was changed', 'mentoring-program' ), [ __( 'Only the person whose place it is can do this.', 'mentoring-program' ) ] ),
			'unknown_act' => $this->notice( 'stop', __( 'Nothing was changed', 'mentoring-program' ), [ __( 'The form did not say what to do. Please use one of the buttons on this page.', 'mentoring-program' ) ] ),
			'unexpected' => $this->notice( 'stop', __( 'Something went wrong on our side', 'mentoring-program' ), [ __( 'Nothing was changed.', 'mentoring-program' ) . ' ' . $kept . ' ' . __( 'Please try again.', 'mentoring-program' ) ] ),
			default => null,
		};
	}

	/**
	 * A stop by an answer: the answer, the arithmetic, the ways on (A24, A25).
	 *
	 * @return Stop
	 */
	public function stopped( Refused $refused ): array {
		$talk = RegistrationReason::TalkFirst === $refused->reason;
		$fact = static fn( string $name ): string => is_string( $refused->facts[ $name ] ?? null ) ? $refused->facts[ $name ] : '';
		$name = $fact( 'contact_name' );
		return [
			'tone'         => $talk ? 'wait' : 'stop',
			'question'     => $fact( 'question' ),
			'title'        => $talk ? __( 'Let us talk first', 'mentoring-program' ) : __( 'This group is not open to you', 'mentoring-program' ),
			'message'      => $this->outcome->message( $refused->reason, $refused->facts ),
			'contact'      => $fact( 'contact' ),
			'contact_name' => '' !== $name ? $name : __( 'the mentoring administrator', 'mentoring-program' ),
			'catalog'      => $this->settings->page_url( 'group_catalog' ),
			'talk'         => $talk,
		];
	}

	/**
	 * What was typed, as hidden fields of the button that brings the form back: nothing is stored in between.
	 *
	 * @return list<array{name: string, value: string}>
	 */
	public function retry( FormAnswer $answer ): array {
		$post   = $answer->post;
		$fields = [
			[
				'name'  => 'mentoring_group',
				'value' => (string) $post->group_id,
			],
			[
				'name'  => 'mentoring_key',
				'value' => $post->key,
			],
		];
		foreach ( $post->answers as $key => $value ) {
			foreach ( is_array( $value ) ? $value : [ '' => $value ] as $part => $typed ) {
				if ( is_string( $typed ) ) {
					$fields[] = [
						'name'  => 'mentoring_answers[' . $key . ']' . ( '' === $part ? '' : '[' . $part . ']' ),
						'value' => $typed,
					];
				}
			}
		}
		foreach ( $post->text_ids as $text_id ) {
			$fields[] = [
				'name'  => 'mentoring_agreements[]',
				'value' => (string) $text_id,
			];
		}
		if ( $post->attends ) {
			$fields[] = [
				'name'  => 'mentoring_attends_all_dates',
				'value' => '1',
			];
		}
		return $fields;
	}

	/**
	 * "Until 18 September 2026, 23:59 (Vancouver time)"; '' when the term says no closing moment.
	 */
	public function closes( GroupRecord $record ): string {
		$closes_at = $record->term->closes_at;
		/* translators: %s: date, time and time zone. */
		return null === $closes_at ? '' : sprintf( __( 'Until %s', 'mentoring-program' ), $this->format->moment( $closes_at, $record->term->timezone ) );
	}

	/**
	 * @return NoticeShown
	 */
	private function raced( Refused $refused, ?GroupRecord $record ): array {
		$position = is_int( $refused->facts['position'] ?? null ) ? $refused->facts['position'] : ( $record->places->waiting ?? 0 ) + 1;
		$catalog  = $this->settings->page_url( 'group_catalog' );
		return $this->notice(
			'wait',
			__( 'Someone took the last place a moment ago', 'mentoring-program' ),
			[
				/* translators: %s: place in line, for example "1st". */
				sprintf( __( 'You are not registered, and nothing is due. Your answers are kept on this page for the waiting list; you would be %s.', 'mentoring-program' ), $this->format->ordinal( $position ) ),
			],
			'' === $catalog ? [] : [
				[
					'label' => __( 'See groups with places', 'mentoring-program' ),
					'url'   => add_query_arg( 'mentoring_places', '1', $catalog ),
				],
			]
		);
	}

	/**
	 * @param 'good'|'wait'|'stop'                   $tone
	 * @param list<string>                           $lines
	 * @param list<array{label: string, url: string}> $links
	 * @return NoticeShown
	 */
	private function notice( string $tone, string $title, array $lines, array $links = [] ): array {
		return [
			'tone'  => $tone,
			'title' => $title,
			'lines' => $lines,
			'links' => $links,
		];
	}
}
