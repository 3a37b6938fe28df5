<?php
/**
 * What an administrator makes of a term; where it stands in time is TermState's business. A draft is seen by nobody else, an
 * archived one has left the usual lists and stays readable (A8). Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Term;

enum TermStage: string {
	case Draft     = 'draft';
	case Published = 'published';
	case Archived  = 'archived';
}
