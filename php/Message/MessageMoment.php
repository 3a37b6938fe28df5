<?php
/**
 * The moments of a reader that messages are listed under, in the order of the list. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

enum MessageMoment: string {
	case Places    = 'places';
	case Groups    = 'groups';
	case Committee = 'committee';
}
