<?php
/**
 * Where a term stands; computed, never chosen (A3). Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Term;

enum TermState: string {
	case ComingSoon = 'coming_soon';
	case Open       = 'open';
	case Closed     = 'closed';
	case Running    = 'running';
	case Ended      = 'ended';
}
