<?php
/**
 * What settling can decide to write, in the order of DESIGN § 7.4. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

enum SeatWriteKind: string {
	case End       = 'end';
	case Release   = 'release';
	case Place     = 'place';
	case StopClock = 'stop_clock';
	case RunClock  = 'run_clock';
	case Add       = 'add';
	case Remove    = 'remove';
	case Give      = 'give';
}
