<?php
/**
 * Writes the letter of a message from what is so at this moment, in the language of who reads it. Answers null when the
 * message is no longer true or nobody is there to read it.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use MentoringProgram\Program\ProgramRepository;
use MentoringProgram\Registration\Offers;
use MentoringProgram\Registration\RegistrationEvent;
use MentoringProgram\Registration\RegistrationRecords;
use MentoringProgram\Registration\RegistrationRepository;
use MentoringProgram\Shared\Clock;
use WP_User;

final class ComposeLetter {
	public function __construct(
		private readonly RegistrationRepository $registrations,
		private readonly RegistrationRecords $records,
		private readonly ProgramRepository $programs,
		private readonly Offers $offers,
		private readonly MessageFacts $facts,
		private readonly FeeFacts $fee_facts,
		private readonly MessageTexts $texts,
		private readonly Clock $clock,
	) {}

	/**
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of( OutboxRow $row ): ?Letter {
		$now          = $this->clock->now();
		$registration = $this->registrations->find( $row->registration_id );
		$recipient    = get_user_by( 'id', $row->recipient_id );
		if ( null === $registration || ! $recipient instanceof WP_User || ! MessageRules::is_still_true( $row->kind, $registration, $now ) ) {
			return null;
		}
		$record  = $this->records->of( [ $registration ] )[0] ?? null;
		$program = null === $record ? null : $this->programs->find( $record->group->program_id );
		$until   = MessageKind::PlaceOffered === $row->kind ? $this->offers->would_expire( $registration->id ) : null;
		if ( null === $record || null === $program || ( null === $until && MessageKind::PlaceOffered === $row->kind ) ) {
			return null;
		}
		$switched = switch_to_user_locale( $recipient->ID );
		try {
			$fee = $this->fee_facts->of( $row );
			if ( null === $fee ) {
				return null;
			}
			$facts = $fee + $this->facts->of( $record, $this->event( $row ), $program, $recipient->display_name, $until, $now );
			return new Letter(
				name: MessageText::line( $recipient->display_name ),
				address: $recipient->user_email,
				subject: MessageText::fill_line( $this->texts->subject( $row->kind ), $facts ),
				body: MessageText::fill( $this->texts->body( $row->kind ), $facts ),
				answers_to: false !== is_email( $facts['contact'] ) ? $facts['contact'] : '',
				offer_expires_at: $until,
			);
		} finally {
			if ( $switched ) {
				restore_previous_locale();
			}
		}
	}

	private function event( OutboxRow $row ): ?RegistrationEvent {
		foreach ( $this->registrations->events_of( $row->registration_id ) as $event ) {
			if ( $event->id === $row->event_id ) {
				return $event;
			}
		}
		return null;
	}
}
