<?php
/**
 * Where a mentor stands with the dates a group has now. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

enum ConfirmationState: string {
	case NotAsked  = 'not_asked';
	case Asked     = 'asked';
	case Changed   = 'changed';
	case Confirmed = 'confirmed';
}
