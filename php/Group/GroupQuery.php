<?php
/**
 * Which groups an administrator looks at, and in which order. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

final class GroupQuery {
	/**
	 * What a list can be ordered by.
	 */
	public const ORDERS = [ 'next_meeting', 'title', 'places', 'waiting' ];

	/**
	 * @param int|null               $term_id    Of this term only.
	 * @param list<GroupState>       $states     In one of these states.
	 * @param string                 $search     Part of a title or of a mentor's name; '' for all.
	 * @param list<GroupStatus>      $statuses   With one of these statuses; none for all.
	 * @param string                 $track      Key of a track; '' for all.
	 * @param value-of<self::ORDERS> $order_by   What the list is ordered by.
	 * @param bool                   $descending Last first.
	 */
	public function __construct(
		public readonly ?int $term_id,
		public readonly array $states,
		public readonly string $search = '',
		public readonly array $statuses = [],
		public readonly string $track = '',
		public readonly string $order_by = 'next_meeting',
		public readonly bool $descending = false,
	) {}
}
