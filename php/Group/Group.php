<?php
/**
 * A mentoring group: its facts. Title and description live in its post; the title is carried along for reading. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use DateTimeImmutable;

final class Group {
	/**
	 * @param int                                           $id               Row id, its own key.
	 * @param int                                           $post_id          The post that is its page.
	 * @param int                                           $program_id       Program.
	 * @param int                                           $term_id          Term; a group belongs to one (A5).
	 * @param string                                        $title            Title of the post.
	 * @param string                                        $track            Key of the track (A2).
	 * @param int                                           $minimum          Fewest people (A9).
	 * @param int                                           $capacity         Most people (A9).
	 * @param string                                        $summary          One sentence for lists.
	 * @param list<string>                                  $topics           Topics (A13).
	 * @param list<string>                                  $readings         Readings (A13), a line each.
	 * @param GroupState                                    $state            State.
	 * @param string|null                                   $on_hold_until    Y-m-d.
	 * @param LocationKind                                  $location_kind    Online or in person.
	 * @param string                                        $location_public  Line everybody sees.
	 * @param string                                        $location_members Line members see.
	 * @param string                                        $location_private Note for people with a place.
	 * @param string                                        $location_link    Link for people with a place.
	 * @param string                                        $timezone         IANA zone of the meetings.
	 * @param DateTimeImmutable|null                        $first_meeting_at Start of the first meeting not cancelled, UTC.
	 * @param DateTimeImmutable|null                        $last_meeting_at  Start of the last meeting, UTC.
	 * @param list<GroupMentor>                             $mentors          Mentor first.
	 * @param int                                           $version          Guards edits.
	 * @param DateTimeImmutable|null                        $updated_at       When facts or state changed last, UTC; null before it is stored.
	 * @param bool                                          $waits_for_mentors A draft that is published once its mentors have confirmed.
	 * @param DateTimeImmutable|null                        $runs_anyway_at   When it was decided to run below the minimum, UTC.
	 * @param string                                        $runs_anyway_by   Who decided it.
	 */
	public function __construct(
		public readonly int $id,
		public readonly int $post_id,
		public readonly int $program_id,
		public readonly int $term_id,
		public readonly string $title,
		public readonly string $track,
		public readonly int $minimum,
		public readonly int $capacity,
		public readonly string $summary,
		public readonly array $topics,
		public readonly array $readings,
		public readonly GroupState $state,
		public readonly ?string $on_hold_until,
		public readonly LocationKind $location_kind,
		public readonly string $location_public,
		public readonly string $location_members,
		public readonly string $location_private,
		public readonly string $location_link,
		public readonly string $timezone,
		public readonly ?DateTimeImmutable $first_meeting_at,
		public readonly ?DateTimeImmutable $last_meeting_at,
		public readonly array $mentors,
		public readonly int $version,
		public readonly ?DateTimeImmutable $updated_at = null,
		public readonly bool $waits_for_mentors = false,
		public readonly ?DateTimeImmutable $runs_anyway_at = null,
		public readonly string $runs_anyway_by = '',
	) {}

	/**
	 * The state an administrator wants it in: one that waits for its mentors is to be published.
	 */
	public function wanted_state(): GroupState {
		return $this->waits_for_mentors && GroupState::Draft === $this->state ? GroupState::Published : $this->state;
	}

	/**
	 * The same group without what only people with a place may read: what may lie in a cache.
	 */
	public function without_private_note(): self {
		/** @var array<string, mixed> $facts */
		$facts = get_object_vars( $this );
		// @phpstan-ignore argument.type
		return new self( ...array_merge( $facts, [ 'location_private' => '', 'location_link' => '' ] ) );
	}

	/**
	 * Whether this person leads the group at this moment.
	 */
	public function is_led_by( int $user_id, DateTimeImmutable $now ): bool {
		foreach ( $this->mentors as $mentor ) {
			if ( $mentor->user_id === $user_id && $mentor->leads_at( $now ) ) {
				return true;
			}
		}
		return false;
	}

	public function has_begun( DateTimeImmutable $now ): bool {
		return null !== $this->first_meeting_at && $now >= $this->first_meeting_at;
	}
}
