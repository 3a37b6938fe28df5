<?php
/**
 * What a message is about: where its facts come from. Each has one Matter, wired in Plugin. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

enum MessageAbout: string {
	case Registration = 'registration';
}
