<?php
/**
 * The state an administrator gives a group; full, running and ended are computed elsewhere. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

enum GroupState: string {
	case Draft     = 'draft';
	case Published = 'published';
	case OnHold    = 'on_hold';
	case Cancelled = 'cancelled';
	case Archived  = 'archived';

	/**
	 * Whether visitors may see the group.
	 */
	public function is_public(): bool {
		return self::Draft !== $this;
	}
}
