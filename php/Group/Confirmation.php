<?php
/**
 * A mentor asked to confirm a group: its dates, and the agreement on confidentiality. Belongs to the dates it was asked about;
 * other dates are another question. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use DateTimeImmutable;

final class Confirmation {
	/**
	 * @param int                    $id           Row id.
	 * @param int                    $group_id     Group.
	 * @param int                    $mentor_id    Account of who is asked.
	 * @param string                 $mentor_name  Name snapshot.
	 * @param string                 $dates        Which dates, as ConfirmationRules::dates() names them.
	 * @param DateTimeImmutable|null $asked_at     When a message last asked, UTC; null: recorded without one.
	 * @param DateTimeImmutable|null $confirmed_at UTC; null: not yet.
	 * @param int|null               $text_id      The wording agreed to; null where somebody else recorded it.
	 * @param string|null            $told_on      Y-m-d the mentor said so by phone.
	 * @param string                 $recorded_by  Who recorded that; '' where the mentor did it.
	 */
	public function __construct(
		public readonly int $id,
		public readonly int $group_id,
		public readonly int $mentor_id,
		public readonly string $mentor_name,
		public readonly string $dates,
		public readonly ?DateTimeImmutable $asked_at,
		public readonly ?DateTimeImmutable $confirmed_at,
		public readonly ?int $text_id,
		public readonly ?string $told_on,
		public readonly string $recorded_by,
	) {}
}
