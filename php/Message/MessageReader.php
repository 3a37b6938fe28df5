<?php
/**
 * Who a message is for. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

enum MessageReader: string {
	case Person         = 'person';
	case Mentors        = 'mentors';
	case Administrators = 'administrators';
}
