<?php
/**
 * Good standing as the membership plugin reports it. Unknown is never acted on. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Membership;

enum Standing: string {
	case Current = 'current';
	case Lapsed  = 'lapsed';
	case None    = 'none';
	case Unknown = 'unknown';

	/**
	 * Whether a free place may be offered: nobody loses their turn because a plugin did not answer.
	 */
	public function may_be_offered(): bool {
		return self::Current === $this || self::Unknown === $this;
	}
}
