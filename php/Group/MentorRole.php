<?php
/**
 * What somebody is in a group they lead. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

enum MentorRole: string {
	case Mentor     = 'mentor';
	case CoMentor   = 'co_mentor';
	case Substitute = 'substitute';
}
