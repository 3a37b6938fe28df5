<?php
/**
 * A message on its way to one person. Holds no text: it is written when it is handed over, from what is so then. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use DateTimeImmutable;

final class OutboxRow {
	/**
	 * After this long a send that never finished is taken to have died midway.
	 */
	private const DIED_AFTER = '+10 minutes';

	/**
	 * How long a message that ended is kept; its occasion must not come up again afterwards.
	 */
	public const KEPT_FOR = '-90 days';

	/**
	 * @param int                    $id               Row id.
	 * @param int                    $event_id         Event of the registration it follows from; 0 for none.
	 * @param int                    $registration_id  Registration it concerns; 0 for none.
	 * @param int                    $about_id         Meeting, group or fee entry its kind is about; 0 for none.
	 * @param MessageKind            $kind             What it says.
	 * @param int                    $recipient_id     Account.
	 * @param string                 $to_name          Name when it was last tried, or when it was written down.
	 * @param string                 $to_address       Address likewise.
	 * @param string                 $corrected_address Where it goes instead of to the address of the account; '' for there.
	 * @param OutboxState            $state            Where it is.
	 * @param int                    $attempts         Attempts so far.
	 * @param DateTimeImmutable      $next_attempt_at  UTC.
	 * @param DateTimeImmutable|null $claimed_at       Last attempt began, UTC.
	 * @param DateTimeImmutable|null $offer_expires_at The moment an offer was told to end at, UTC.
	 * @param DateTimeImmutable|null $handed_over_at   UTC.
	 * @param string                 $last_error       What the mail server said.
	 * @param DateTimeImmutable|null $created_at       When it was written down, UTC.
	 */
	public function __construct(
		public readonly int $id,
		public readonly int $event_id,
		public readonly int $registration_id,
		public readonly int $about_id,
		public readonly MessageKind $kind,
		public readonly int $recipient_id,
		public readonly string $to_name,
		public readonly string $to_address,
		public readonly string $corrected_address,
		public readonly OutboxState $state,
		public readonly int $attempts,
		public readonly DateTimeImmutable $next_attempt_at,
		public readonly ?DateTimeImmutable $claimed_at,
		public readonly ?DateTimeImmutable $offer_expires_at,
		public readonly ?DateTimeImmutable $handed_over_at,
		public readonly string $last_error,
		public readonly ?DateTimeImmutable $created_at,
	) {}

	/**
	 * A message that is only looked at: it stands in no outbox.
	 */
	public static function unwritten( MessageKind $kind, int $registration_id, int $recipient_id, DateTimeImmutable $now ): self {
		return new self( 0, 0, $registration_id, 0, $kind, $recipient_id, '', '', '', OutboxState::Waiting, 0, $now, null, null, null, '', null );
	}

	/**
	 * Whether nobody knows if it was handed over: the process ended in between. It is shown, never repeated by itself.
	 */
	public function died_midway( DateTimeImmutable $now ): bool {
		return OutboxState::Sending === $this->state && null !== $this->claimed_at && $this->claimed_at < self::died_before( $now );
	}

	/**
	 * Attempts that began before this moment and did not end died midway.
	 */
	public static function died_before( DateTimeImmutable $now ): DateTimeImmutable {
		return $now->modify( str_replace( '+', '-', self::DIED_AFTER ) );
	}
}
