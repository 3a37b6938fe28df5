<?php
/**
 * What messages about an entry of the ledger of fees say: what arrived or came back, and what is owed after it; or what should
 * have arrived.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use DateTimeImmutable;
use MentoringProgram\Program\ProgramRepository;
use MentoringProgram\Registration\RegistrationRecords;
use MentoringProgram\Registration\RegistrationRepository;
use MentoringProgram\Shared\Settings;
use WP_User;

final class FeeMatter implements Matter {
	public function __construct(
		private readonly FeeFacts $fees,
		private readonly RegistrationRepository $registrations,
		private readonly RegistrationRecords $records,
		private readonly ProgramRepository $programs,
		private readonly Settings $settings,
	) {}

	/**
	 * {@inheritDoc}
	 */
	public function facts( OutboxRow $row, WP_User $reader, DateTimeImmutable $now ): ?MessageFacts {
		$registration = $this->registrations->find( $row->registration_id );
		$record       = null === $registration ? null : $this->records->of( [ $registration ] )[0] ?? null;
		$program      = null === $record ? null : $this->programs->find( $record->group->program_id );
		$fee          = MessageKind::FeeOverdue === $row->kind
			? $this->fees->of_due( $row->about_id, $row->registration_id )
			: $this->fees->of_entry( $row->about_id, $row->registration_id, MessageKind::FeeReceived === $row->kind );
		if ( null === $record || null === $program || null === $fee ) {
			return null;
		}
		$contact = $program->contacts['questions'];
		return new MessageFacts(
			$fee + [
				'person'       => MessageText::line( $reader->display_name ),
				'group'        => MessageText::line( $record->group->title ),
				'how_to_pay'   => $program->payment_note,
				'my_mentoring' => $this->settings->page_url( 'my_mentoring' ),
				'contact'      => MessageText::line( $contact ),
				'chapter'      => MessageText::line( $program->chapter ),
			],
			false !== is_email( $contact ) ? $contact : ''
		);
	}
}
