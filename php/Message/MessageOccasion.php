<?php
/**
 * What messages follow from. Its key makes them unique: however often an occasion is told, each person gets each kind of
 * message once. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use MentoringProgram\Registration\RegistrationEvent;

final class MessageOccasion {
	/**
	 * @param string $key             Unique for the occasion, at most 40 characters: "e12", "meeting-7-attendance".
	 * @param int    $about_id        Id of the meeting, group or fee entry that the kind of message is about; 0 when it is
	 *                                about the registration itself.
	 * @param int    $registration_id Registration it concerns; 0 for none. The outbox leads there.
	 * @param int    $event_id        Event of that registration it follows from; 0 for none.
	 */
	public function __construct(
		public readonly string $key,
		public readonly int $about_id = 0,
		public readonly int $registration_id = 0,
		public readonly int $event_id = 0,
	) {}

	public static function of_event( RegistrationEvent $event ): self {
		return new self( "e{$event->id}", registration_id: $event->registration_id, event_id: $event->id );
	}
}
