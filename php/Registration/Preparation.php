<?php
/**
 * A registration kept by a member and not sent yet: answers, the agreements they ticked, and what these were given for.
 * It holds no place and no position, and nobody but the person reads it. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Meeting\MeetingState;

final class Preparation {
	/**
	 * @param int                   $person_id  Account.
	 * @param int                   $group_id   Group.
	 * @param int                   $policy_id  The rule set whose questions were answered.
	 * @param array<string, string> $answers    Answers by question key; none of them stops a registration.
	 * @param list<int>             $text_ids   Texts ticked (A27 to A35).
	 * @param string                $dates_hash The dates of the group as they were, see dates().
	 * @param DateTimeImmutable     $kept_at    UTC.
	 */
	public function __construct(
		public readonly int $person_id,
		public readonly int $group_id,
		public readonly int $policy_id,
		public readonly array $answers,
		public readonly array $text_ids,
		public readonly string $dates_hash,
		public readonly DateTimeImmutable $kept_at,
	) {}

	/**
	 * SHA-256 of the dates a group meets on: tells whether they are still those somebody prepared for.
	 *
	 * @param list<Meeting> $meetings In order of time; cancelled ones do not count.
	 */
	public static function dates( array $meetings ): string {
		$dates = [];
		foreach ( $meetings as $meeting ) {
			if ( MeetingState::Planned === $meeting->state ) {
				$dates[] = [ $meeting->local_date, $meeting->start_time, $meeting->end_time, $meeting->timezone ];
			}
		}
		return hash( 'sha256', serialize( $dates ) );
	}
}
