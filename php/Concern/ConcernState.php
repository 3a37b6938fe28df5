<?php
/**
 * Where a concern stands. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Concern;

enum ConcernState: string {
	case Received = 'received';
	case Answered = 'answered';
	case Closed   = 'closed';

	/**
	 * A reader only ever takes it further; closed is the end.
	 */
	public function can_become( self $next ): bool {
		return match ( $this ) {
			self::Received => self::Answered === $next || self::Closed === $next,
			self::Answered => self::Closed === $next,
			self::Closed => false,
		};
	}
}
