<?php
/**
 * Writes down the message of an entry of the ledger of fees, at once or, when a crash kept it from being written, later; and
 * the reminder of a fee whose last day has passed, where the chapter has switched it on.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use DateTimeImmutable;
use DateTimeZone;
use MentoringProgram\Fee\FeeEntry;
use MentoringProgram\Fee\FeeKind;
use MentoringProgram\Fee\FeeRepository;
use MentoringProgram\Registration\RegistrationRepository;
use MentoringProgram\Shared\Clock;

final class FeeMessages {
	/**
	 * How far back entries without messages are looked for.
	 */
	private const LOOKS_BACK = '-2 days';
	private const BATCH      = 500;

	/**
	 * A fee is reminded of once, as long as this many days have not passed; the outbox remembers it longer than that.
	 */
	private const REMINDS = '-14 days';

	public function __construct(
		private readonly WriteMessages $messages,
		private readonly FeeRepository $fees,
		private readonly RegistrationRepository $registrations,
		private readonly MessageRepository $kinds,
		private readonly DateTimeZone $zone,
		private readonly Clock $clock,
	) {}

	/**
	 * The message of one entry, if one was asked for; one written before stays as it is.
	 *
	 * @return int How many were new.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of( FeeEntry $entry ): int {
		$kind         = match ( $entry->kind ) {
			FeeKind::Payment => MessageKind::FeeReceived,
			FeeKind::CameBack => MessageKind::FeeCameBack,
			default => null,
		};
		$registration = null === $kind || ! $entry->is_told ? null : $this->registrations->find( $entry->registration_id );
		return null === $kind || null === $registration ? 0 : $this->messages->to( [ $registration->person_id ], $kind, new MessageOccasion( "fee-{$entry->id}", about_id: $entry->id, registration_id: $entry->registration_id ) );
	}

	/**
	 * The messages of entries of the last days that have none.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function missing(): void {
		foreach ( $this->fees->told_since( $this->clock->now()->modify( self::LOOKS_BACK ), self::BATCH ) as $entry ) {
			$this->of( $entry );
		}
	}

	/**
	 * The reminders of fees whose last day has passed since the message is on; each once.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function remind(): void {
		$kind  = $this->kinds->find( MessageKind::FeeOverdue );
		$today = $this->clock->now()->setTimezone( $this->zone );
		foreach ( $kind->is_off ? [] : $this->fees->overdue( $today->modify( self::REMINDS )->format( 'Y-m-d' ), $today->format( 'Y-m-d' ) ) as $due ) {
			$over = ( new DateTimeImmutable( (string) $due->due_on, $this->zone ) )->modify( '+1 day' );
			if ( $kind->tells_of( $over ) ) {
				$person = $this->registrations->find( $due->registration_id )?->person_id;
				$this->messages->to( null === $person ? [] : [ $person ], MessageKind::FeeOverdue, new MessageOccasion( "overdue-{$due->id}", about_id: $due->id, registration_id: $due->registration_id ) );
			}
		}
	}
}
