<?php
/**
 * Status, read off the facts (DESIGN § 7), never stored. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

enum RegistrationStatus: string {
	case Confirmed = 'confirmed';
	case Offered   = 'offered';
	case Waiting   = 'waiting';
	case Ended     = 'ended';
}
