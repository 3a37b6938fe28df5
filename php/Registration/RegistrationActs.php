<?php
/**
 * The forms a person has about a registration of their own: take up or let go an offer, say whether they can come to changed
 * dates, and leave. Ready to print;
 * decides nothing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Group\Group;
use MentoringProgram\Meeting\MeetingLabels;
use MentoringProgram\Program\Agreement;
use MentoringProgram\Shared\Format;
use MentoringProgram\Shared\RestOutcome;

/**
 * @phpstan-import-type HeldPlace from RegistrationRecord
 *
 * @phpstan-type OfferShown array{
 *   registration: int, nonce: string, id: string, until: string, dates: string, error: string,
 *   gives_up: HeldPlace|null, exchange: string, take: string, after: string, agrees: string,
 *   ticks: list<array{name: string, id: string, value: string, promise: string, detail: string, ticked: bool, error: string}>,
 * }
 * @phpstan-type LeaveShown array{registration: int, nonce: string, id: string, summary: string, button: string, says: list<string>, asks: string, told: list<array{value: string, label: string}>}
 * @phpstan-type ChangedDatesShown array{registration: int, nonce: string, id: string, asked: string, gone: list<string>, new: list<string>, zone: string}
 */
final class RegistrationActs {
	public function __construct(
		private readonly OutstandingAgreements $outstanding,
		private readonly LeavingCost $cost,
		private readonly MeetingLabels $meetings,
		private readonly Format $format,
		private readonly RestOutcome $outcome,
	) {}

	/**
	 * The form that takes an offer up or lets it go.
	 *
	 * @param int            $meetings  How many dates there are.
	 * @param string         $fee_words What becomes due by taking it, '' for nothing.
	 * @param HeldPlace|null $gives_up  The place given up by taking it.
	 * @return OfferShown
	 */
	public function offer( Registration $registration, Group $group, int $meetings, string $fee_words, ?array $gives_up, ?FormAnswer $answer, DateTimeImmutable $now ): array {
		$about = $registration->id === $answer?->post->registration_id && 'accept' === $answer->post->act ? $answer : null;
		$error = $about?->error_of( 'attends_all_dates' );
		$ticks = $this->ticks( $registration, $group, $about );
		return [
			'registration' => $registration->id,
			'nonce'        => wp_create_nonce( RegistrationForms::NONCE ),
			'id'           => 'mentoring-offer-' . $registration->id,
			'until'        => $this->until( $registration, $group, $now ),
			/* translators: %d: number of meetings. */
			'dates'        => sprintf( _n( 'I can attend on the %d date.', 'I can attend all %d dates.', $meetings, 'mentoring-program' ), $meetings ),
			'error'        => null === $error ? '' : $this->outcome->field_message( $error ),
			'gives_up'     => $gives_up,
			/* translators: %s: title of the other group. */
			'exchange'     => null === $gives_up ? '' : sprintf( __( 'You have a place in %s. It is one place for each person and term: taking this one gives up the other, both at the same moment.', 'mentoring-program' ), $gives_up['group_title'] ),
			'take'         => null === $gives_up ? __( 'Take the place', 'mentoring-program' ) : __( 'Take this place and give up the other', 'mentoring-program' ),
			'agrees'       => [] === $ticks ? '' : ( null === $gives_up ? __( 'You were registered by the mentoring administrator. Nobody can agree for you: please read this and tick what you agree to.', 'mentoring-program' ) : __( 'This group also asks for:', 'mentoring-program' ) ),
			'ticks'        => $ticks,
			'after'        => trim( ( '' === $fee_words || null !== $gives_up ? '' : $fee_words . ' ' ) . __( 'Letting it go costs nothing, and ends your wait for this group.', 'mentoring-program' ) ),
		];
	}

	/**
	 * What has yet to be agreed to.
	 *
	 * @param FormAnswer|null $answer How sending this very form ended.
	 * @return list<array{name: string, id: string, value: string, promise: string, detail: string, ticked: bool, error: string}>
	 */
	private function ticks( Registration $registration, Group $group, ?FormAnswer $answer ): array {
		return array_map(
			function ( Agreement $agreement ) use ( $registration, $answer ): array {
				$error = $answer?->error_of( 'agreements.' . $agreement->key );
				return [
					'name'    => 'mentoring_agreements[]',
					'id'      => "mentoring-agree-{$registration->id}-{$agreement->text_id}",
					'value'   => (string) $agreement->text_id,
					'promise' => $agreement->promise,
					'detail'  => $agreement->detail,
					'ticked'  => null !== $answer && in_array( $agreement->text_id, $answer->post->text_ids, true ),
					'error'   => null === $error ? '' : $this->outcome->field_message( $error ),
				];
			},
			$this->outstanding->of( $registration, $group )
		);
	}

	/**
	 * "Held for you until 18 September 2026, 21:00 (Vancouver time), 31 hours from now".
	 */
	public function until( Registration $registration, Group $group, DateTimeImmutable $now ): string {
		if ( null === $registration->offer_expires_at ) {
			return __( 'Held for you; until when follows by e-mail', 'mentoring-program' );
		}
		$seconds = max( 0, $registration->offer_expires_at->getTimestamp() - $now->getTimestamp() );
		$hours   = intdiv( $seconds, HOUR_IN_SECONDS );
		$minutes = max( 1, intdiv( $seconds, MINUTE_IN_SECONDS ) );
		return sprintf(
			/* translators: 1: date, time and time zone, 2: how long that is, for example "31 hours". */
			__( 'Held for you until %1$s, %2$s from now', 'mentoring-program' ),
			$this->format->moment( $registration->offer_expires_at, $group->timezone ),
			/* translators: %d: number of hours. */
			$hours > 0 ? sprintf( _n( '%d hour', '%d hours', $hours, 'mentoring-program' ), $hours )
				/* translators: %d: number of minutes. */
				: sprintf( _n( '%d minute', '%d minutes', $minutes, 'mentoring-program' ), $minutes )
		);
	}

	/**
	 * The form that answers whether one can come to changed dates.
	 *
	 * @return ChangedDatesShown
	 */
	public function changed_dates( Registration $registration, ChangedDates $dates, Group $group ): array {
		return [
			'registration' => $registration->id,
			'nonce'        => wp_create_nonce( RegistrationForms::NONCE ),
			'id'           => 'mentoring-dates-' . $registration->id,
			/* translators: %s: date, time and time zone. */
			'asked'        => sprintf( __( 'The dates changed on %s. Can you come?', 'mentoring-program' ), $this->format->moment( $dates->asked_at, $group->timezone ) ),
			'gone'         => $this->meetings->lines( $dates->gone ),
			'new'          => $this->meetings->lines( $dates->new ),
			'zone'         => $this->format->zone( $group->timezone ),
		];
	}

	/**
	 * The form that leaves: at once while waiting or before the first meeting, later a request (A49).
	 *
	 * @param string $mentor First name of the mentor.
	 * @return LeaveShown
	 */
	public function leave( Registration $registration, Group $group, string $mentor, DateTimeImmutable $now ): array {
		$shown = [
			'registration' => $registration->id,
			'nonce'        => wp_create_nonce( RegistrationForms::NONCE ),
			'id'           => 'mentoring-leave-' . $registration->id,
			'summary'      => __( 'Leave this group', 'mentoring-program' ),
			'button'       => __( 'Leave the group', 'mentoring-program' ),
			'says'         => [],
			'asks'         => '',
			'told'         => [],
		];
		if ( RegistrationStatus::Waiting === $registration->status( $now ) ) {
			$shown['summary'] = __( 'Leave the waiting list', 'mentoring-program' );
			$shown['button']  = __( 'Leave the waiting list', 'mentoring-program' );
			$shown['says'][]  = __( 'You leave at once. Joining again later means the end of the line.', 'mentoring-program' );
			return $shown;
		}
		$cost = $this->cost->words( $registration, $group, $now );
		$cost = '' === $cost ? [] : [ $cost ];
		if ( ! $group->has_begun( $now ) ) {
			$shown['says']   = [ __( 'You leave at once; your place goes to the next person.', 'mentoring-program' ), ...$cost ];
			$shown['says'][] = __( 'If you change your mind, you register again like everybody else; a place cannot be promised.', 'mentoring-program' );
			return $shown;
		}
		$mentor          = '' === $mentor ? __( 'the mentor', 'mentoring-program' ) : $mentor;
		$shown['button'] = __( 'Ask to leave', 'mentoring-program' );
		/* translators: %s: first name of the mentor. */
		$shown['says'][] = sprintf( __( 'If you can, speak to %s first: a goodbye is part of the work, for you and for the others. You may leave without giving a reason.', 'mentoring-program' ), $mentor );
		array_push( $shown['says'], __( 'You keep your place until the administrator confirms.', 'mentoring-program' ), ...$cost );
		/* translators: %s: first name of the mentor. */
		$shown['asks'] = sprintf( __( 'Does %s know?', 'mentoring-program' ), $mentor );
		$shown['told'] = [
			[
				'value' => 'yes',
				'label' => __( 'Yes', 'mentoring-program' ),
			],
			[
				'value' => 'not_yet',
				'label' => __( 'Not yet', 'mentoring-program' ),
			],
			[
				'value' => 'tell',
				/* translators: %s: first name of the mentor. */
				'label' => sprintf( __( 'I would rather the administrator told %s.', 'mentoring-program' ), $mentor ),
			],
		];
		return $shown;
	}
}
