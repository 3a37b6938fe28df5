<?php
/**
 * What is told of an event, and whether it is still so when it is told.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Message;

use DateTimeImmutable;
use MentoringProgram\Message\MessageAbout;
use MentoringProgram\Message\MessageKind;
use MentoringProgram\Message\MessageRules;
use MentoringProgram\Registration\EndedReason;
use MentoringProgram\Registration\Registration;
use MentoringProgram\Registration\RegistrationEvent;
use MentoringProgram\Registration\RegistrationEventKind;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class MessageRulesTest extends TestCase {
	private const NOW = '2026-09-01 12:00:00 UTC';

	/**
	 * What tells of an end stays true.
	 */
	private const WHAT_IS_OVER = [ 'offer_expired', 'left', 'withdrawn', 'group_cancelled', 'participant_left', 'new_dates', 'runs_anyway_led' ];

	/**
	 * A39 and the contract of the notices: the person, the mentor and the administrators each hear what concerns them.
	 *
	 * @param array<string, string|bool> $details
	 * @param list<string>          $messages
	 */
	#[DataProvider( 'events' )]
	public function test_who_hears_what( RegistrationEventKind $kind, array $details, array $messages ): void {
		$event = new RegistrationEvent( 1, 2, 3, 4, $kind, new DateTimeImmutable( self::NOW ), 0, '', $details );

		self::assertSame( $messages, array_map( static fn( MessageKind $one ): string => $one->value, MessageRules::follow_from( $event ) ) );
	}

	/**
	 * @return array<string, array{RegistrationEventKind, array<string, string|bool>, list<string>}>
	 */
	public static function events(): array {
		$had_place = [ 'was' => 'confirmed' ];
		$waited    = [ 'was' => 'waiting' ];
		return [
			'a place'                     => [ RegistrationEventKind::Confirmed, [], [ 'place_confirmed', 'new_participant' ] ],
			'an offer accepted'           => [ RegistrationEventKind::Accepted, [], [ 'place_confirmed', 'new_participant' ] ],
			'a wait'                      => [ RegistrationEventKind::Waiting, [], [ 'waiting_joined' ] ],
			'an offer'                    => [ RegistrationEventKind::Offered, [], [ 'place_offered' ] ],
			'an offer, not agreed yet'    => [ RegistrationEventKind::Offered, [ 'must_agree' => true ], [ 'place_held' ] ],
			'an offer declined'           => [ RegistrationEventKind::Declined, [], [] ],
			'an offer that ran out'       => [ RegistrationEventKind::OfferExpired, [], [ 'offer_expired' ] ],
			'somebody left a place'       => [ RegistrationEventKind::Left, $had_place, [ 'left', 'participant_left' ] ],
			'somebody left the list'      => [ RegistrationEventKind::Left, $waited, [ 'left' ] ],
			'somebody asks to leave'      => [ RegistrationEventKind::LeaveRequested, [], [ 'leave_requested', 'leave_to_confirm' ] ],
			'and may'                     => [ RegistrationEventKind::LeaveConfirmed, $had_place, [ 'left', 'participant_left' ] ],
			'withdrawn from a place'      => [ RegistrationEventKind::Withdrawn, $had_place, [ 'withdrawn', 'participant_left' ] ],
			'withdrawn from the list'     => [ RegistrationEventKind::Withdrawn, $waited, [ 'withdrawn' ] ],
			'given up for another place'  => [ RegistrationEventKind::Exchanged, $had_place, [ 'participant_left' ] ],
			'a group that was cancelled'  => [ RegistrationEventKind::GroupCancelled, $had_place, [ 'group_cancelled' ] ],
			'a conflict before it begins' => [ RegistrationEventKind::ConflictFound, [], [ 'conflict_found' ] ],
			'a reminder to renew'         => [ RegistrationEventKind::RemindedToRenew, [], [ 'membership_lapsed' ] ],
			'a place kept until a day'    => [ RegistrationEventKind::PlaceKept, [ 'until' => '2026-10-31' ], [] ],
			'changed dates'               => [ RegistrationEventKind::DatesChanged, [ 'first' => true ], [ 'dates_changed', 'new_dates' ] ],
			'running with few people'     => [ RegistrationEventKind::RunsAnyway, [ 'first' => true ], [ 'runs_anyway', 'runs_anyway_led' ] ],
			'somebody can come to them'   => [ RegistrationEventKind::CanCome, [], [] ],
			'a new date told already'     => [ RegistrationEventKind::DatesChanged, [ 'first' => true, 'silent' => true ], [] ],
			'and the next with a place'   => [ RegistrationEventKind::DatesChanged, [ 'first' => false ], [ 'dates_changed' ] ],
		];
	}

	/**
	 * Nobody is told what no longer holds: a letter that waited is looked at again when its turn comes.
	 *
	 * @param list<string> $true Messages that still hold.
	 */
	#[DataProvider( 'registrations' )]
	public function test_what_still_holds( Registration $registration, array $true ): void {
		$found = [];
		foreach ( MessageKind::cases() as $kind ) {
			$is_true = match ( $kind->about() ) {
				MessageAbout::GroupMessage, MessageAbout::Confirmation, MessageAbout::FeeEntry => false,
				MessageAbout::Registration => MessageRules::is_still_true( $kind, $registration, new DateTimeImmutable( self::NOW ) ),
				MessageAbout::Meeting => false,
			};
			if ( $is_true ) {
				$found[] = $kind->value;
			}
		}

		self::assertEqualsCanonicalizing( [ ...$true, ...self::WHAT_IS_OVER ], $found );
	}

	/**
	 * @return array<string, array{Registration, list<string>}>
	 */
	public static function registrations(): array {
		return [
			'a place'               => [ self::registration( seat: 1, seated: true ), [ 'place_confirmed', 'new_participant', 'dates_changed', 'conflict_found', 'runs_anyway', 'membership_lapsed' ] ],
			'a wait'                => [ self::registration(), [ 'waiting_joined' ] ],
			'an offer'              => [ self::registration( seat: 1 ), [ 'place_offered', 'place_held' ] ],
			'an offer past its end' => [ self::registration( seat: 1, expires: '2026-09-01 11:59:59 UTC' ), [] ],
			'a wish to leave'       => [ self::registration( seat: 1, seated: true, leaving: true ), [ 'place_confirmed', 'dates_changed', 'conflict_found', 'runs_anyway', 'membership_lapsed', 'leave_requested', 'new_participant', 'leave_to_confirm' ] ],
			'the end'               => [ self::registration( ended: true, leaving: true ), [] ],
		];
	}

	private static function registration( ?int $seat = null, bool $seated = false, ?string $expires = null, bool $leaving = false, bool $ended = false ): Registration {
		$then = new DateTimeImmutable( '2026-08-20 12:00:00 UTC' );
		return new Registration(
			id: 1,
			group_id: 1,
			person_id: 1,
			person_name: 'Adaeze',
			policy_id: 1,
			queued_at: $then,
			replaces_id: null,
			seated_at: $seated ? $then : null,
			agreed_at: $then,
			leave_requested_at: $leaving ? $then : null,
			mentor_told: '',
			ended_at: $ended ? $then : null,
			ended_reason: $ended ? EndedReason::Left : null,
			seat_id: $seat,
			offer_expires_at: null === $expires ? null : new DateTimeImmutable( $expires ),
		);
	}
}
