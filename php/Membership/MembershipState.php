<?php
/**
 * The standing of one person at one moment. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Membership;

final class MembershipState {
	/**
	 * @param Standing    $standing Standing.
	 * @param string|null $until    Last day of the membership, Y-m-d; null when it has no end or is unknown.
	 * @param string      $adapter  Who says so: "roles" or "pmpro".
	 * @param string|null $lapsed_on Y-m-d, the day it ended; null while it has not, or nobody knows. The index knows it also
	 *                               where the adapter tells no dates: it saw a member become none.
	 */
	public function __construct(
		public readonly Standing $standing,
		public readonly ?string $until = null,
		public readonly string $adapter = 'roles',
		public readonly ?string $lapsed_on = null,
	) {}

	/**
	 * The same with the day it ended, by what was known before. Somebody who never was a member has lapsed from nothing, and
	 * whoever nothing is known of keeps what was known.
	 *
	 * @param self|null $before What the index had; null when nobody asked before.
	 * @param string    $today  Y-m-d, in the zone of the site.
	 */
	public function after( ?self $before, string $today ): self {
		return new self(
			$this->standing,
			$this->until,
			$this->adapter,
			match ( $this->standing ) {
				Standing::Current => null,
				Standing::Unknown => $before?->lapsed_on,
				Standing::Lapsed => $this->until ?? $before->lapsed_on ?? $today,
				Standing::None => Standing::Current === $before?->standing ? $today : $before?->lapsed_on,
			}
		);
	}

	/**
	 * Whether nothing is different.
	 */
	public function says_the_same_as( ?self $other ): bool {
		return null !== $other && [ $this->standing, $this->until, $this->adapter, $this->lapsed_on ] === [ $other->standing, $other->until, $other->adapter, $other->lapsed_on ];
	}

	/**
	 * Whether it was a membership and is over.
	 */
	public function has_lapsed(): bool {
		return null !== $this->lapsed_on && ( Standing::Lapsed === $this->standing || Standing::None === $this->standing );
	}
}
