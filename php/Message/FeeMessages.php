<?php
/**
 * Writes down the message of an entry of the ledger of fees, at once or, when a crash kept it from being written, later.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

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

	public function __construct(
		private readonly WriteMessages $messages,
		private readonly FeeRepository $fees,
		private readonly RegistrationRepository $registrations,
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
}
