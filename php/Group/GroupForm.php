<?php
/**
 * What the one form of a group asks for, complete: what is stored with what was changed on top. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use DateTimeImmutable;
use MentoringProgram\Meeting\Meeting;

/**
 * Between which moments somebody leads, UTC: from null begins when it is saved, until null has no end.
 *
 * @phpstan-type WantedMentor array{id: int, role: MentorRole, from: DateTimeImmutable|null, until: DateTimeImmutable|null}
 */
final class GroupForm {
	/**
	 * @param string                                   $title            Title of the page.
	 * @param string|null                              $description      Content of the page, null to leave it alone.
	 * @param int                                      $term_id          Term.
	 * @param string                                   $track            Key of the track.
	 * @param int                                      $minimum          Fewest people.
	 * @param int                                      $capacity         Most people.
	 * @param string                                   $summary          One sentence for lists.
	 * @param list<string>                             $topics           Topics.
	 * @param list<string>                             $readings         Readings.
	 * @param GroupState                               $state            State wanted.
	 * @param string|null                              $on_hold_until    Y-m-d.
	 * @param LocationKind                             $location_kind    Online or in person.
	 * @param string                                   $location_public  Line everybody sees.
	 * @param string                                   $location_members Line members see.
	 * @param string                                   $location_private Note for people with a place.
	 * @param string                                   $location_link    Link for people with a place.
	 * @param string                                   $timezone         IANA zone of the meetings.
	 * @param list<Meeting>                            $meetings         In order of time.
	 * @param list<WantedMentor>                       $mentors          Who leads it.
	 * @param bool                                     $waits_for_mentors Kept a draft until its mentors have confirmed.
	 */
	public function __construct(
		public readonly string $title,
		public readonly ?string $description,
		public readonly int $term_id,
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
		public readonly array $meetings,
		public readonly array $mentors,
		public readonly bool $waits_for_mentors = false,
	) {}

	/**
	 * The same, not public before its mentors have confirmed.
	 */
	public function until_confirmed(): self {
		// @phpstan-ignore argument.type
		return new self( ...array_merge( get_object_vars( $this ), [ 'state' => GroupState::Draft, 'waits_for_mentors' => true ] ) );
	}
}
