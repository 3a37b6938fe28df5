<?php
/**
 * Pure answers about a program: who may change it, and whether its terms may open.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

use MentoringProgram\Shared\Actor;

final class ProgramRules {
	/**
	 * Why this person may not change the program; null when they may. Who sets the site up does so only until the
	 * program may open; from then on it belongs to the named mentoring administrators.
	 */
	public static function why_not_edit( Program $program, Actor $actor ): ?ProgramReason {
		return $actor->manages( $program->id ) || ( $actor->sets_up() && ! $program->may_open() ) ? null : ProgramReason::NotManager;
	}

	/**
	 * Why no term of the program opens, whatever its dates; null when they do.
	 */
	public static function why_not_open( Program $program ): ?ProgramReason {
		return $program->may_open() ? null : ProgramReason::Unconfirmed;
	}
}
