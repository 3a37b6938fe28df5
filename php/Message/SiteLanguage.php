<?php
/**
 * Does something in the language of the site, whatever language who asks for it reads.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use Closure;

final class SiteLanguage {
	/**
	 * @template T
	 * @param Closure(): T $work What is done.
	 * @return T
	 */
	public static function speaks( Closure $work ): mixed {
		$switched = switch_to_locale( get_locale() );
		try {
			return $work();
		} finally {
			if ( $switched ) {
				restore_previous_locale();
			}
		}
	}
}
