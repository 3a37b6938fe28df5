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
	public const ORDERS = [ 'registered', 'person', 'group', 'fee' ];

	/**
	 * What can be asked of a person's membership.
	 */
	public const MEMBERSHIPS = [ 'current', 'lapsed', 'overdue', 'none', 'unknown', 'unverified' ];

	/**
	 * @param int                      $group_id   0 for every group.
	 * @param int                      $term_id    0 for every term.
	 * @param list<RegistrationStatus> $statuses   As they read now; none for all.
	 * @param string                   $search     Part of a person's name or of a group's title; '' for all.
	 * @param value-of<FeeColumn::STATES> $fee      Where the fee stands; '' for any, and for none.
	 * @param value-of<self::ORDERS>   $order_by   What the list is ordered by.
	 * @param bool                     $descending Last first.
	 * @param value-of<self::MEMBERSHIPS>|'' $membership As the index knows it, or not verified by hand for the term; '' for any.
	 * @param list<int>                $overdue    Registrations that are "overdue" (Lapses says which).
	 * @param bool                     $conflict   Only those whose pre-meeting found a conflict (A40).
	 */
	public function __construct(
		public readonly int $group_id = 0,
		public readonly int $term_id = 0,
		public readonly array $statuses = [],
		public readonly string $search = '',
		public readonly string $fee = '',
		public readonly string $order_by = 'registered',
		public readonly bool $descending = true,
		public readonly string $membership = '',
		public readonly array $overdue = [],
		public readonly bool $conflict = false,
	) {}

	/**
	 * The same with other statuses and another membership.
	 *
	 * @param list<RegistrationStatus>          $statuses   Statuses.
	 * @param value-of<self::MEMBERSHIPS>|'' $membership Membership.
	 */
	public function narrowed( array $statuses, string $membership ): self {
		return new self( $this->group_id, $this->term_id, $statuses, $this->search, $this->fee, $this->order_by, $this->descending, $membership, $this->overdue, $this->conflict );
	}
}
