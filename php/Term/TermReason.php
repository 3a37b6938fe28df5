<?php
/**
 * Why something about a term is not possible. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Term;

use MentoringProgram\Shared\Reason;

enum TermReason: string implements Reason {
	case HasGroups  = 'term_has_groups';
	case IsArchived = 'term_is_archived';
	case NotOver    = 'term_not_over';
	case NotManager = 'not_a_mentoring_administrator';
}
