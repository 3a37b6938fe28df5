<?php
/**
 * Which fees somebody who records them looks at, and in which order. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

final class FeeQuery {
	/**
	 * What a list can be ordered by.
	 */
	public const ORDERS = [ 'due_on', 'person', 'group', 'owed' ];

	/**
	 * What a list can be narrowed down to: a FeeState, or those owed past the last day.
	 */
	public const STATES = [ '', 'owed', 'overdue', 'kept', 'owed_back', 'settled' ];

	/**
	 * @param int                    $term_id    0 for every term.
	 * @param value-of<self::STATES> $state      '' for all.
	 * @param string                 $search     Part of a person's name or of a group's title, or a reference; '' for all.
	 * @param value-of<self::ORDERS> $order_by   What the list is ordered by.
	 * @param bool                   $descending Last first.
	 */
	public function __construct(
		public readonly int $term_id = 0,
		public readonly string $state = '',
		public readonly string $search = '',
		public readonly string $order_by = 'due_on',
		public readonly bool $descending = false,
	) {}
}
