<?php
/**
 * Which registrations an administrator looks at, and in which order. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

final class RegistrationQuery {
	/**
	 * What a list can be ordered by.
	 */
	public const ORDERS = [ 'registered', 'person', 'group' ];

	/**
	 * @param int                      $group_id   0 for every group.
	 * @param int                      $term_id    0 for every term.
	 * @param list<RegistrationStatus> $statuses   As they read now; none for all.
	 * @param string                   $search     Part of a person's name or of a group's title; '' for all.
	 * @param value-of<self::ORDERS>   $order_by   What the list is ordered by.
	 * @param bool                     $descending Last first.
	 * @param bool                     $conflict   Only those whose pre-meeting found a conflict (A40).
	 */
	public function __construct(
		public readonly int $group_id = 0,
		public readonly int $term_id = 0,
		public readonly array $statuses = [],
		public readonly string $search = '',
		public readonly string $order_by = 'registered',
		public readonly bool $descending = true,
		public readonly bool $conflict = false,
	) {}
}
