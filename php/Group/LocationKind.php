<?php
/**
 * How a group meets. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

enum LocationKind: string {
	case Online   = 'online';
	case InPerson = 'in_person';
}
