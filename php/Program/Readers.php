<?php
/**
 * Who reads the answers to a question (DESIGN § 6): administrators always, where the program says so the mentors of the
 * group too. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

enum Readers: string {
	case Administrators = 'administrators';
	case Mentors        = 'mentors';
}
