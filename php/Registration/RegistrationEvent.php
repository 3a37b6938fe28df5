<?php
/**
 * Something that happened to a registration, written in the same transaction and never changed. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;

final class RegistrationEvent {
	/**
	 * Detail of a cancelled group: the last day to choose another, Y-m-d.
	 */
	public const CHOOSE_BY = 'choose_by';

	/**
	 * Detail of an event that ended a place, and its value when the chapter had changed the dates: the fee follows from it.
	 */
	public const BECAUSE       = 'because';
	public const DATES_CHANGED = 'dates_changed';

	/**
	 * Detail of an offer to somebody whom somebody else registered and who has yet to agree.
	 */
	public const MUST_AGREE = 'must_agree';

	/**
	 * Detail of a place kept without a membership: the last day of that, Y-m-d.
	 */
	public const UNTIL = 'until';

	/**
	 * Detail of a reminder that somebody sent, whether or not it goes out by itself.
	 */
	public const BY_HAND = 'by_hand';

	/**
	 * @param int                            $id              Row id; messages are unique by it.
	 * @param int                            $registration_id Registration.
	 * @param int                            $group_id        Its group.
	 * @param int                            $person_id       Whose registration it is.
	 * @param RegistrationEventKind          $kind            What happened.
	 * @param DateTimeImmutable              $at              UTC.
	 * @param int                            $actor_id        Who did it; 0: it followed from something else.
	 * @param string                         $actor_name      Name snapshot, '' when it followed.
	 * @param array<string, int|string|bool> $details         gave_up and for: the other registration of an exchange;
	 *                                                        mentor_told; was: status before it ended; at_once;
	 *                                                        before and now: dates, a line each "Y-m-d H:i H:i";
	 *                                                        first: the first of those told at once; silent: told
	 *                                                        in another way; because: see above; people: how many
	 *                                                        have a place; choose_by: last day to choose another
	 *                                                        group, Y-m-d; until, by_hand and must_agree: see above.
	 */
	public function __construct(
		public readonly int $id,
		public readonly int $registration_id,
		public readonly int $group_id,
		public readonly int $person_id,
		public readonly RegistrationEventKind $kind,
		public readonly DateTimeImmutable $at,
		public readonly int $actor_id,
		public readonly string $actor_name,
		public readonly array $details,
	) {}
}
