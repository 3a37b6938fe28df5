<?php
/**
 * What somebody is to a concern: nobody is two things, the table sees to that. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Concern;

enum ConcernRole: string {
	case About  = 'about';
	case Reader = 'reader';

	/**
	 * A mentor of the group, named as a reader by whoever wrote.
	 */
	case Mentor = 'mentor';
}
